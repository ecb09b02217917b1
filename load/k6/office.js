// The firm's own house: who works here, and a team that is made, renamed and taken away again.
import { check } from 'k6';
import { asked } from './session.js';
import { uuidv4 } from './uuid.js';

export function lookAround(session) {
  const ask = asked(session);
  for (const path of ['/auth/me', '/identity/teams', '/identity/users', '/identity/roles', '/identity/permissions']) ask(`GET ${path}`);
}

export function keepTeams(session) {
  const ask = asked(session);
  const name = `Load ${uuidv4()}`;
  const { id, version } = ask('POST /identity/teams', { body: { name } }).json();
  ask('PATCH /identity/teams/{id}', { id, version, body: { name: `${name} again` } });
  const read = ask('GET /identity/teams/{id}', { id });
  check(read, { 'what was written is read': (answer) => answer.json('name') === `${name} again` });
  ask('DELETE /identity/teams/{id}', { id });
}
