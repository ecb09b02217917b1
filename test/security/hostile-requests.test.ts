// What a caller who means harm may send, through the real gateway: each is refused in the house's own form, with a code that
// stays, and the mesh goes on. Every line here has once been answered with a 500, or ended the process.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import type { RestAnswer } from '@throughline/mesh/testing/rest-client';
import { openApiRoutes } from './openapi-routes.ts';

let mesh: RestMesh;
let ada: Awaited<ReturnType<RestMesh['founder']>>;
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity] });
  ada = await mesh.founder('Hostile');
}, 60_000);
afterAll(() => mesh.stop());

const send = (verb: string, path: string, body?: unknown): Promise<RestAnswer> => ada.send(verb, `/api/v1/identity/${path}`, body);
const told = ({ status, body }: RestAnswer) => [status, body?.code];

/** A request as text, and all that comes back before the connection closes. */
const overSocket = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(mesh.url).port), '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (chunk) => (answer += chunk));
    socket.on('error', reject).on('close', () => resolve(answer));
  });

const problemIn = (answer: string) => {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return {
    status: Number(head.split(' ')[1]),
    type: /content-type: ([^\r]+)/i.exec(head)?.[1],
    code: (JSON.parse(body) as { code: string }).code,
  };
};

const sortedLists = openApiRoutes
  .filter(
    ({ verb, path, method }) =>
      verb === 'GET' &&
      method.service === 'identity' &&
      !path.includes('{') &&
      method.request.fields.some(({ name }) => name === 'orderBy'),
  )
  .map(({ path }) => path);

describe('names that every object has', () => {
  test.each(['constructor', '__proto__', 'toString'])(
    'a body coded as %s is refused, and the process lives @row GTW-10',
    async (coding) => {
      const answer = await fetch(`${mesh.url}/api/v1/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': coding },
        body: '{}',
      });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([415, 'media_type.unsupported']);
    },
  );

  test.each(sortedLists)('%s is ordered by none of them', async (path) => {
    for (const name of ['constructor', '-__proto__', 'name;drop table teams'])
      expect(told(await ada.send('GET', `${path}?orderBy=${encodeURIComponent(name)}`))).toEqual([400, 'validation.failed']);
  });
});

describe('values that no column holds', () => {
  test('ids that are none are named, in every list', async () => {
    for (const path of ['teams', 'users', 'api-keys', 'invitations']) {
      const { status, body } = await send('GET', `${path}?id=ABC`);
      expect([path, status, body?.errors?.[0]?.field]).toEqual([path, 400, 'id']);
    }
  });

  test('a page token that a caller wrote is refused', async () => {
    for (const name of ['Deal desk', 'Tax']) await send('POST', 'teams', { name });
    for (const list of ['teams?pageSize=1', 'audit?pageSize=1']) {
      const token = String((await send('GET', list)).body?.nextPageToken);
      const parts = JSON.parse(Buffer.from(token, 'base64url').toString()) as unknown[];
      for (const forged of [
        [parts[0], '\u0000', parts[2]],
        [parts[0], parts[1], 'x'],
      ]) {
        const pageToken = Buffer.from(JSON.stringify(forged)).toString('base64url');
        expect(told(await send('GET', `${list}&pageToken=${pageToken}`))).toEqual([400, 'page_token.invalid']);
      }
    }
  });

  test('text that is none is refused within free JSON too, its names included @row GTW-2', async () => {
    for (const preferences of [{ theme: 'a\u0000' }, { 'a\u0000': 1 }, { pinned: [{ deep: '\ud800' }] }])
      expect(told(await send('PATCH', 'me', { preferences }))).toEqual([400, 'validation.failed']);
  });

  test('a figure beyond its column is out of range', async () => {
    expect(told(await send('POST', 'security-policy/restore', { version: 1e15 }))).toEqual([400, 'validation.out_of_range']);
  });

  test('no calendar has a 30th of February', async () => {
    for (const after of ['2026-02-30T00:00:00Z', '2026-02-28T24:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59'])
      expect(told(await send('GET', `audit?after=${after}`))).toEqual([400, 'validation.failed']);
  });

  test('blanks are no name', async () => {
    expect(told(await send('POST', 'teams', { name: ' \t\u00a0' }))).toEqual([400, 'validation.failed']);
  });

  test('a PATCH clears no name and no choice', async () => {
    expect(told(await send('PATCH', `users/${ada.userId}`, { clientScope: null }))).toEqual([400, 'validation.failed']);
    const { body } = await send('POST', 'teams', { name: 'Named' });
    for (const name of [null, ''])
      expect(told(await send('PATCH', `teams/${String(body?.id)}`, { name }))).toEqual([400, 'validation.failed']);
  });
});

describe('requests that Node answers in words of its own', () => {
  test.each([
    [
      'an expectation of another kind',
      'GET /api/v1/auth/me HTTP/1.1\r\nHost: x\r\nExpect: gimme\r\nConnection: close\r\n\r\n',
      417,
      'expectation.unsupported',
    ],
    ['no host', 'GET /api/v1/auth/me HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'request.malformed'],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n', 405, 'method.not_allowed'],
  ])('%s is a problem like any other @row GTW-6', async (_, text, status, code) => {
    expect(problemIn(await overSocket(text))).toEqual({ status, type: 'application/problem+json', code });
  });
});

describe('two people at once', () => {
  test('a role is not deleted while it is given @row IDN-51', async () => {
    const ben = (await send('POST', 'service-accounts', { name: 'Ben', roleIds: [(await draw('FIRST')).id] })).body!;
    for (const key of ['SECOND', 'THIRD', 'FOURTH']) {
      const { id } = await draw(key);
      const [given, deleted] = await Promise.all([
        send('PATCH', `service-accounts/${String(ben['id'])}`, { roleIds: [id] }),
        send('DELETE', `roles/${id}`),
      ]);
      expect([`given ${given.status}, deleted ${deleted.status}`]).toEqual([
        expect.stringMatching(/^(given 200, deleted 409|given 422, deleted 204)$/),
      ]);
    }
  });

  test('two teams hung below one another: one stands, the other is refused @row IDN-47', async () => {
    const [one, other] = await Promise.all(['Left', 'Right'].map(async (name) => String((await send('POST', 'teams', { name })).body?.id)));
    const both = await Promise.all([
      send('PATCH', `teams/${one}`, { parentId: other }),
      send('PATCH', `teams/${other}`, { parentId: one }),
    ]);
    expect(both.map(told).toSorted()).toEqual([
      [200, undefined],
      [422, 'team.cycle'],
    ]);
  });
});

const draw = async (key: string) =>
  (await send('POST', 'roles', { key, name: key, entries: [{ permission: 'identity.teams.read', reach: 'ALL' }] })).body as { id: string };
