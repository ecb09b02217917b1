import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { identity } from '../src/service.ts';

let mesh: RestMesh;
let founder: Awaited<ReturnType<RestMesh['founder']>>;
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity], startAt: '2026-03-01T09:00:00Z' });
  founder = await mesh.founder();
});
afterAll(() => mesh.stop());

const keyPath = '/api/v1/identity/api-keys';
const teamsPath = '/api/v1/identity/teams';

describe('a key over REST', () => {
  test('is a credential as Bearer and as X-Api-Key, within its scopes @row IDN-63 @row IDN-64', async () => {
    const made = await founder.post(keyPath, { name: 'Export', scopes: ['identity.teams.read'], environment: 'TEST' });
    expect([made.status, made.headers.get('location')]).toEqual([201, `${keyPath}/${made.body.id}`]);
    expect(made.body.key).toMatch(/^tl_test_/);
    const bearer = mesh.client({ authorization: `Bearer ${made.body.key}` });
    expect((await bearer.get(teamsPath)).status).toBe(200);
    expect((await mesh.client({ 'x-api-key': made.body.key }).get(teamsPath)).status).toBe(200);
    expect(await bearer.post(teamsPath, { name: 'Tax' })).toMatchObject({ status: 403, body: { code: 'key.scope_missing' } });
    expect(await bearer.get(`${keyPath}/${made.body.id}`)).toMatchObject({ status: 403, body: { code: 'key.scope_missing' } });
    expect((await founder.get(`${keyPath}/${made.body.id}`)).body).not.toHaveProperty('key');
  });

  test('is refused once it is revoked, and by its form alone where it is none @row IDN-65 @row SEC-13', async () => {
    const made = await founder.post(keyPath, { name: 'Short', scopes: ['identity.teams.read'] });
    const bearer = mesh.client({ authorization: `Bearer ${made.body.key}` });
    expect((await bearer.get(teamsPath)).status).toBe(200);
    expect(await founder.post(`${keyPath}/${made.body.id}/revoke`)).toMatchObject({ status: 200, body: { status: 'REVOKED' } });
    await mesh.settle();
    expect(await bearer.get(teamsPath)).toMatchObject({ status: 401, body: { code: 'key.revoked' } });
    const mistyped = `${made.body.key.slice(0, -1)}${made.body.key.endsWith('0') ? '1' : '0'}`;
    expect(await mesh.client({ authorization: `Bearer ${mistyped}` }).get(teamsPath)).toMatchObject({
      status: 401,
      body: { code: 'key.invalid' },
    });
  });
});

test('a machine that is stopped, and a key that may less, feel it within seconds @row IDN-65 @row IDN-67 @row SEC-13', async () => {
  const roles = (await founder.get('/api/v1/identity/roles')).body.items;
  const admin = roles.find(({ key }: { key: string }) => key === 'ADMIN').id;
  const machine = (await founder.post('/api/v1/identity/service-accounts', { name: 'Robot', roleIds: [admin] })).body;
  const scopes = ['identity.teams.read', 'identity.users.read'];
  const made = (await founder.post(keyPath, { name: 'Of the robot', serviceAccountId: machine.id, scopes })).body;
  const robot = mesh.client({ authorization: `Bearer ${made.key}` });
  expect((await robot.get(teamsPath)).status).toBe(200);

  await founder.patch(`${keyPath}/${made.id}`, { scopes: ['identity.users.read'] });
  await mesh.settle();
  expect(await robot.get(teamsPath)).toMatchObject({ status: 403, body: { code: 'key.scope_missing' } });
  await founder.patch(`/api/v1/identity/service-accounts/${machine.id}`, { status: 'DISABLED' });
  await mesh.settle();
  expect(await robot.get('/api/v1/identity/users')).toMatchObject({ status: 401, body: { code: 'key.revoked' } });
});

test('a key of a person changes nothing that is their own: address, password, sessions, firms @row IDN-64 @row SEC-13', async () => {
  const made = (await founder.post(keyPath, { name: 'Leaked', scopes: ['identity.teams.read'] })).body;
  const leaked = mesh.client({ authorization: `Bearer ${made.key}` });
  const scopeMissing = { status: 403, body: { code: 'key.scope_missing' } };
  expect(await leaked.post('/api/v1/auth/email/change', { email: 'eve@example.com' })).toMatchObject(scopeMissing);
  expect(await leaked.post('/api/v1/identity/sessions/revoke-all', {})).toMatchObject(scopeMissing);
  expect(await leaked.patch('/api/v1/identity/me', { name: 'Eve' })).toMatchObject(scopeMissing);
  expect(await leaked.post('/api/v1/identity/tenants', { name: 'Eve Inc' })).toMatchObject(scopeMissing);
  expect((await leaked.get('/api/v1/auth/me')).status).toBe(200);
  expect((await founder.get('/api/v1/auth/me')).status).toBe(200);
});

test('a key that is deleted opens nothing and is on no list @row IDN-65', async () => {
  const made = (await founder.post(keyPath, { name: 'Gone', scopes: ['identity.teams.read'] })).body;
  const bearer = mesh.client({ authorization: `Bearer ${made.key}` });
  expect((await bearer.get(teamsPath)).status).toBe(200);
  expect((await founder.delete(`${keyPath}/${made.id}`)).status).toBe(204);
  await mesh.settle();
  expect(await bearer.get(teamsPath)).toMatchObject({ status: 401, body: { code: 'key.invalid' } });
  expect((await founder.get(`${keyPath}/${made.id}`)).status).toBe(404);
  expect((await founder.get(`${keyPath}?id=${made.id}`)).body.items).toEqual([]);
});

describe('what a key was used for', () => {
  test('fills as the gateway tells it: days, routes, classes, refusals and the last use @row IDN-66 @row IDN-15', async () => {
    const made = await founder.post(keyPath, { name: 'Metered', scopes: ['identity.teams.read'] });
    const bearer = mesh.client({ authorization: `Bearer ${made.body.key}` });
    for (let call = 0; call < 3; call += 1) expect((await bearer.get(teamsPath)).status).toBe(200);
    expect((await bearer.post(teamsPath, { name: 'Tax' })).status).toBe(403);
    await mesh.flushUsage();
    await mesh.flushUsage();
    const usage = await founder.get(`${keyPath}/${made.body.id}/usage`);
    expect(usage).toMatchObject({
      status: 200,
      body: {
        keyId: made.body.id,
        calls: [
          { day: '2026-03-01', route: `GET ${teamsPath}`, statusClass: '2xx', calls: 3 },
          { day: '2026-03-01', route: `POST ${teamsPath}`, statusClass: '4xx', calls: 1 },
        ],
        addresses: [{ ip: '127.0.0.1', calls: 4 }],
        refusals: [{ route: `POST ${teamsPath}`, status: 403, code: 'key.scope_missing' }],
      },
    });
    expect((await founder.get(`${keyPath}/${made.body.id}`)).body).toMatchObject({ lastUsedAt: '2026-03-01T09:00:00Z' });
  });
});

describe('the trail over REST @row IDN-75', () => {
  test('is listed, read by number and downloaded', async () => {
    await founder.post(teamsPath, { name: 'Advisory' });
    await mesh.settle();
    const listed = await founder.get('/api/v1/identity/audit?action=identity.teams&pageSize=1');
    expect(listed.body.items).toMatchObject([
      { action: 'identity.teams.create', actor: { id: founder.userId }, changes: [{ field: 'name', before: null, after: 'Advisory' }] },
    ]);
    const { seq, hash } = listed.body.items[0];
    expect((await founder.get(`/api/v1/identity/audit/${seq}`)).body).toMatchObject({ seq, hash });
    const whole = await founder.get('/api/v1/identity/audit?withTotal=true');
    expect(whole.body.totalSize).toBe(whole.body.items[0].seq);
    const some = await founder.get('/api/v1/identity/audit?withTotal=true&action=identity.teams');
    expect(some.body.totalSize).toBe(some.body.items.length);
    expect((await founder.get('/api/v1/identity/audit/verify')).body).toMatchObject({ valid: true, fault: 'NONE', firstBadSeq: null });
    expect(await founder.delete(`/api/v1/identity/audit/${seq}`)).toMatchObject({ status: 405 });

    const download = await fetch(`${mesh.url}/api/v1/identity/audit/export?format=CSV`, {
      headers: { authorization: `Bearer ${founder.accessToken}` },
    });
    expect([download.status, download.headers.get('content-type'), download.headers.get('content-disposition')]).toEqual([
      200,
      'text/csv',
      'attachment; filename="audit.csv"',
    ]);
    expect(await download.text()).toContain('identity.teams.create');
  });
});
