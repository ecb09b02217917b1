// A firm's first day, as its people live it: registering, colleagues, teams, a key for a machine, and the trail of it all.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { goodPassword, type RestClient } from '@throughline/mesh/testing/rest-client';

let mesh: RestMesh;
let ada: Awaited<ReturnType<RestMesh['founder']>>;
let ben: RestClient;
let benId: string;
let key: { id: string; key: string };
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity] });
}, 60_000);
afterAll(() => mesh.stop());

const bearer = (token: string) => mesh.client({ authorization: `Bearer ${token}` });

/** Answers once this client is refused with the status; as soon as it is, not after a guess. */
async function untilRefused(client: RestClient, path: string, status: number): Promise<number> {
  for (const startedMs = Date.now(); Date.now() - startedMs < 5_000;) {
    if ((await client.get(path)).status === status) return Date.now() - startedMs;
  }
  throw new Error(`${path} was never refused with ${status}`);
}

describe('the first day of a firm', () => {
  test('Ada registers and is its owner @row IDN-1 @row IDN-20 @row IDN-25', async () => {
    ada = await mesh.founder('King & Partners');
    const me = await ada.get('/api/v1/auth/me');
    expect(me.body).toMatchObject({ tenant: { name: 'King & Partners', slug: 'king-partners' }, roles: [{ key: 'OWNER' }], tier: 'BASIC' });
    const again = await mesh
      .client()
      .post('/api/v1/auth/register', { email: ada.email.toUpperCase(), password: goodPassword, name: 'Ada', firmName: 'Other' });
    expect([again.status, again.body.code]).toEqual([409, 'auth.email_taken']);
  });

  test('she confirms her address and invites Ben, who joins @row IDN-17 @row IDN-45', async () => {
    await ada.post('/api/v1/auth/email/verify', { token: await mesh.mailedToken(ada.email) });
    const { body: roles } = await ada.get('/api/v1/identity/roles');
    const member = roles.items.find((role: { key: string }) => role.key === 'MEMBER');
    const invited = await ada.post('/api/v1/identity/invitations', { email: 'ben@king.example', roleIds: [member.id] });
    expect([invited.status, invited.body.status]).toEqual([201, 'PENDING']);
    const twice = await ada.post('/api/v1/identity/invitations', { email: 'ben@king.example', roleIds: [member.id] });
    expect([twice.status, twice.body.code]).toEqual([409, 'invitation.pending']);
    const token = await mesh.mailedToken('ben@king.example');
    const accepted = await mesh.client().post('/api/v1/auth/invitations/accept', { token, name: 'Ben Okafor', password: goodPassword });
    ben = bearer(accepted.body.accessToken);
    benId = (await ben.get('/api/v1/auth/me')).body.user.id;
    const used = await mesh.client().post('/api/v1/auth/invitations/accept', { token, name: 'Ben', password: goodPassword });
    expect([used.status, used.body.code]).toEqual([409, 'link.used']);
  });

  test('Ben sees his colleagues and may not make teams; Ada may @row IDN-47 @row IDN-53', async () => {
    expect((await ben.get('/api/v1/identity/users')).body.items.map(({ name }: { name: string }) => name).toSorted()).toEqual([
      'Ada King',
      'Ben Okafor',
    ]);
    const refused = await ben.post('/api/v1/identity/teams', { name: 'Deals' });
    expect([refused.status, refused.body]).toEqual([
      403,
      expect.objectContaining({ code: 'permission.denied', permission: 'identity.teams.write' }),
    ]);
    const team = await ada.post('/api/v1/identity/teams', { name: 'Deals', memberIds: [benId] });
    expect([team.status, team.headers.get('location')]).toEqual([201, `/api/v1/identity/teams/${team.body.id}`]);
  });

  test('two people change the same team: the second is told @row GTW-13', async () => {
    const { body: team } = await ada.post('/api/v1/identity/teams', { name: 'Tax' });
    const path = `/api/v1/identity/teams/${team.id}`;
    const first = await ada.patch(path, { name: 'Tax and audit' }, { 'If-Match': '"1"' });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"']);
    const second = await ada.patch(path, { name: 'Tax desk' }, { 'If-Match': '"1"' });
    expect([second.status, second.body.code, second.body.currentVersion]).toEqual([412, 'version.stale', 2]);
    expect((await ada.get(path, { 'If-None-Match': '"2"' })).status).toBe(304);
  });

  test('a machine gets a key that can do what it names, until it is revoked @row IDN-63 @row IDN-64 @row IDN-65', async () => {
    const made = await ada.post('/api/v1/identity/api-keys', { name: 'Nightly export', scopes: ['identity.teams.read'] });
    expect(made.status).toBe(201);
    key = { id: made.body.apiKey?.id ?? made.body.id, key: made.body.key };
    expect(key.key).toMatch(/^tl_live_[0-9A-Za-z]{46}$/);
    const machine = mesh.client({ 'X-Api-Key': key.key });
    expect((await machine.get('/api/v1/identity/teams')).status).toBe(200);
    const beyond = await machine.get('/api/v1/identity/users');
    expect([beyond.status, beyond.body.code]).toEqual([403, 'key.scope_missing']);
    const broken = await mesh
      .client({ 'X-Api-Key': `${key.key.slice(0, -1)}${key.key.endsWith('0') ? '1' : '0'}` })
      .get('/api/v1/identity/teams');
    expect([broken.status, broken.body.code]).toEqual([401, 'key.invalid']);
    const both = await mesh.client({ 'X-Api-Key': key.key, authorization: `Bearer ${ada.accessToken}` }).get('/api/v1/identity/teams');
    expect([both.status, both.body.code]).toEqual([400, 'auth.ambiguous']);
    await ada.post(`/api/v1/identity/api-keys/${key.id}/revoke`);
    expect(await untilRefused(machine, '/api/v1/identity/teams', 401)).toBeLessThan(5_000);
  });

  test('Ben is suspended and felt to be so at once @row IDN-46 @row IDN-34', async () => {
    const suspended = await ada.post(`/api/v1/identity/users/${benId}/suspend`);
    expect([suspended.status, suspended.body.status]).toEqual([200, 'SUSPENDED']);
    expect(await untilRefused(ben, '/api/v1/auth/me', 401)).toBeLessThan(5_000);
    const last = await ada.delete(`/api/v1/identity/users/${ada.userId}`);
    expect(last.status).toBeGreaterThanOrEqual(400);
  });

  test('a stolen refresh token ends the session for both @row IDN-23', async () => {
    const { body: first } = await mesh.client().post('/api/v1/auth/login', { email: ada.email, password: ada.password });
    const { body: second } = await mesh.client().post('/api/v1/auth/refresh', { refreshToken: first.refreshToken });
    expect(second.refreshToken).not.toBe(first.refreshToken);
    mesh.clock.advance(11_000);
    const reused = await mesh.client().post('/api/v1/auth/refresh', { refreshToken: first.refreshToken });
    expect([reused.status, reused.body.code]).toEqual([401, 'auth.refresh_reused']);
    const dead = await mesh.client().post('/api/v1/auth/refresh', { refreshToken: second.refreshToken });
    expect([dead.status, dead.body.code]).toEqual([401, 'auth.session_revoked']);
  });

  test('the trail tells all of it, in a chain that verifies @row IDN-73 @row IDN-74 @row IDN-75', async () => {
    await mesh.settle();
    const { body: trail } = await ada.get('/api/v1/identity/audit?pageSize=200');
    const actions = trail.items.map(({ action, outcome }: { action: string; outcome: string }) => `${action} ${outcome}`);
    expect(actions).toEqual(
      expect.arrayContaining(['identity.teams.create ALLOWED', 'identity.teams.create DENIED', 'identity.invitations.create ALLOWED']),
    );
    expect(trail.items.map(({ seq }: { seq: number }) => seq)).toEqual(
      trail.items.map((_: unknown, index: number) => trail.items.length - index),
    );
    expect(JSON.stringify(trail)).not.toContain(key.key);
    const verified = await ada.get('/api/v1/identity/audit/verify');
    expect([verified.status, verified.body.firstBadSeq ?? null]).toEqual([200, null]);
  });

  test('what is wrong is a problem document, always @row GTW-1 @row GTW-2 @row GTW-6 @row SEC-19', async () => {
    const answers = await Promise.all([
      mesh.client().get('/api/v1/nowhere'),
      ada.put('/api/v1/identity/teams', {}),
      ada.post('/api/v1/identity/teams', '{"name": "x", "name": "y"}'),
      ada.post('/api/v1/identity/teams', { name: 'x', color: 'red' }),
      ada.post('/api/v1/identity/teams', { name: 12 }),
      ada.get('/api/v1/identity/teams?pageSize=many'),
      mesh.client({ authorization: 'Bearer nonsense' }).get('/api/v1/identity/teams'),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'route.unknown'],
      [405, 'method.not_allowed'],
      [400, 'request.malformed'],
      [400, 'validation.failed'],
      [400, 'validation.failed'],
      [400, 'validation.failed'],
      [401, 'auth.invalid_token'],
    ]);
    for (const { headers, body } of answers) {
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(Object.keys(body)).toEqual(expect.arrayContaining(['type', 'title', 'status', 'detail', 'code', 'traceId']));
      expect(JSON.stringify(body)).not.toMatch(/at .*\.ts:|select |node_modules/);
    }
  });

  test('what waits can be looked at', async () => {
    const { status, body } = await ada.get('/api/v1/identity/jobs?pageSize=5');
    expect(status).toBe(200);
    expect(body.items.length).toBeGreaterThan(0);
    for (const job of body.items)
      expect(job).toMatchObject({ kind: expect.stringMatching(/^[a-z_]+\.[a-z_]+$/), state: expect.any(String) });
  });
});
