// What one person does in a minute, spoken over REST: signs in, looks around, makes a team, changes it, takes it away again.
import http from 'k6/http';
import { check, fail } from 'k6';
import { uuidv4 } from './uuid.js';

export const base = __ENV.BASE_URL || 'http://localhost:8080';
const account = { email: __ENV.EMAIL || 'ada@larkfield.example', password: __ENV.PASSWORD || 'quiet-harbour-lantern-42' };
const json = { 'Content-Type': 'application/json' };

/** Once for the whole run. */
export function signIn() {
  const answer = http.post(`${base}/api/v1/auth/login`, JSON.stringify(account), { headers: json, tags: { name: 'POST /auth/login' } });
  if (answer.status !== 200) fail(`signing in was answered ${answer.status}: ${answer.body}`);
  return { token: answer.json('accessToken') };
}

export function look({ token }) {
  const headers = { Authorization: `Bearer ${token}` };
  for (const path of ['/auth/me', '/identity/teams', '/identity/users', '/identity/roles', '/identity/permissions']) {
    const answer = http.get(`${base}/api/v1${path}`, { headers, tags: { name: `GET ${path}` } });
    check(answer, { 'a read is answered': ({ status }) => status === 200 });
  }
}

export function work({ token }) {
  const headers = { ...json, Authorization: `Bearer ${token}` };
  const name = `Load ${uuidv4()}`;
  const made = http.post(`${base}/api/v1/identity/teams`, JSON.stringify({ name }), {
    headers: { ...headers, 'Idempotency-Key': uuidv4() },
    tags: { name: 'POST /identity/teams' },
  });
  if (!check(made, { 'a team is made': ({ status }) => status === 201 })) return;
  const url = `${base}/api/v1/identity/teams/${made.json('id')}`;
  const changed = http.patch(url, JSON.stringify({ name: `${name} again` }), {
    headers: { ...headers, 'If-Match': made.headers.Etag },
    tags: { name: 'PATCH /identity/teams/{id}' },
  });
  check(changed, { 'it is changed': ({ status }) => status === 200 });
  const read = http.get(url, { headers, tags: { name: 'GET /identity/teams/{id}' } });
  check(read, { 'what was written is read': (answer) => answer.json('name') === `${name} again` });
  const gone = http.del(url, null, { headers, tags: { name: 'DELETE /identity/teams/{id}' } });
  check(gone, { 'it is deleted': ({ status }) => status === 204 });
}

/** What every run must keep to: 09-quality; loosened by nothing but the scenario. */
export const thresholds = {
  checks: ['rate==1'],
  http_req_failed: ['rate<0.001'],
  'http_req_duration{name:GET /identity/teams/{id}}': ['p(95)<100', 'p(99)<250'],
  'http_req_duration{name:GET /identity/teams}': ['p(95)<150', 'p(99)<400'],
  'http_req_duration{name:POST /identity/teams}': ['p(95)<250', 'p(99)<600'],
};
