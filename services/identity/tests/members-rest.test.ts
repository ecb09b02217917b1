// Hiring and letting go, as a firm does it over REST.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { goodPassword } from '@throughline/mesh/testing/rest-client';
import { memberRoleId } from '../src/roles/built-in-roles.ts';
import { identity } from '../src/service.ts';

let mesh: RestMesh;
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity] });
});
afterAll(() => mesh.stop());

test('somebody is invited, joins, works, and is out within seconds of being suspended @row IDN-45 @row IDN-46', async () => {
  const owner = await mesh.founder();
  const invited = await owner.post('/api/v1/identity/invitations', { email: 'Cy@larkfield.example', roleIds: [memberRoleId] });
  expect([invited.status, invited.body.status, invited.body.email]).toEqual([201, 'PENDING', 'cy@larkfield.example']);

  const token = await mesh.mailedToken('cy@larkfield.example');
  const accepted = await mesh.client().post('/api/v1/auth/invitations/accept', { token, name: 'Cy Poe', password: goodPassword });
  expect([accepted.status, accepted.body.tenant.id]).toEqual([200, owner.tenantId]);
  const cy = mesh.client({ authorization: `Bearer ${accepted.body.accessToken}` });
  const users = await cy.get('/api/v1/identity/users?orderBy=name&withTotal=true');
  expect([users.status, users.body.totalSize, users.body.items.map((one: { name: string }) => one.name)]).toEqual([
    200,
    2,
    ['Ada King', 'Cy Poe'],
  ]);
  const forbidden = await cy.post('/api/v1/identity/teams', { name: 'Mine' });
  expect([forbidden.status, forbidden.body.code, forbidden.body.permission]).toEqual([403, 'permission.denied', 'identity.teams.write']);

  const { userId } = accepted.body;
  const promoted = await owner.patch(`/api/v1/identity/users/${userId}`, { title: 'Partner', managerId: owner.userId });
  expect([promoted.status, promoted.body.title, promoted.body.managerId]).toEqual([200, 'Partner', owner.userId]);

  expect((await owner.post(`/api/v1/identity/users/${userId}/suspend`, { reason: 'left' })).body.status).toBe('SUSPENDED');
  await mesh.settle();
  expect((await cy.get('/api/v1/identity/users')).status).toBe(401);
  const again = await owner.post(`/api/v1/identity/users/${userId}/suspend`, {});
  expect([again.status, again.body.code, again.body.from, again.body.allowed]).toEqual([
    409,
    'member.invalid_transition',
    'SUSPENDED',
    ['reinstate', 'remove'],
  ]);
  expect((await owner.delete(`/api/v1/identity/users/${userId}`)).status).toBe(204);
  expect((await owner.get(`/api/v1/identity/users/${userId}`)).status).toBe(404);
});

test('the last owner stays, and is told that it is the last @row IDN-46', async () => {
  const owner = await mesh.founder();
  const own = `/api/v1/identity/users/${owner.userId}`;
  for (const refused of [await owner.delete(own), await owner.post(`${own}/suspend`)])
    expect([refused.status, refused.body.code]).toEqual([409, 'tenant.last_owner']);
});

test('what happened to a member is in the trail under their address @row IDN-73 @row IDN-46', async () => {
  const owner = await mesh.founder();
  await owner.patch(`/api/v1/identity/users/${owner.userId}`, { title: 'Partner' });
  await mesh.settle();
  const { items } = (await owner.get(`/api/v1/identity/audit?resourceType=users&resourceId=${owner.userId}&action=identity.users`)).body;
  expect(items).toMatchObject([{ action: 'identity.users.update', changes: [{ field: 'title', before: null, after: 'Partner' }] }]);
});

test('a list is told from when on @row IDN-45', async () => {
  const owner = await mesh.founder();
  const since = (instant: string) => owner.get(`/api/v1/identity/users?createdAfter=${instant}`);
  const counts = [(await since('2020-01-01T00:00:00Z')).body.items.length, (await since('2999-01-01T00:00:00Z')).body.items.length];
  expect(counts).toEqual([1, 0]);
});

test('people and clients are put on lists and taken off them @row IDN-47 @row IDN-48', async () => {
  const owner = await mesh.founder();
  const team = (await owner.post('/api/v1/identity/teams', { name: 'Tax' })).body;
  const added = await owner.post(`/api/v1/identity/teams/${team.id}/members`, { userIds: [owner.userId], lead: true });
  expect([added.status, added.body.leadIds]).toEqual([200, [owner.userId]]);
  expect((await owner.delete(`/api/v1/identity/teams/${team.id}/members?userIds=${owner.userId}`)).status).toBe(204);
  await owner.post(`/api/v1/identity/teams/${team.id}/members`, { userIds: [owner.userId] });
  const withBody = (body: object) =>
    fetch(`${mesh.url}/api/v1/identity/teams/${team.id}/members`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${owner.accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await withBody({ people: [owner.userId] })).status).toBe(400);
  expect((await withBody({ userIds: [owner.userId] })).status).toBe(204);
  expect((await owner.get(`/api/v1/identity/teams/${team.id}`)).body.memberIds).toEqual([]);

  const companyId = '018f3a5e-0000-7000-8000-00000000000a';
  const clients = `/api/v1/identity/users/${owner.userId}/clients`;
  const listed = await owner.post(clients, { companyId });
  expect([listed.status, listed.headers.get('location')]).toEqual([201, `${clients}/${listed.body.id}`]);
  expect(listed.body).toMatchObject({ companyId, bookId: null, source: 'MANUAL' });
  expect((await owner.get(`${clients}/${listed.body.id}`)).body).toEqual(listed.body);
  expect((await owner.delete(`${clients}/${listed.body.id}`)).status).toBe(204);
  expect((await owner.delete(`${clients}/${listed.body.id}`)).status).toBe(404);
  await owner.post(clients, { companyId });
  expect((await owner.get(clients)).body.items).toHaveLength(1);
  expect((await owner.delete(`${clients}?companyId=${companyId}`)).status).toBe(204);
  expect((await owner.get(clients)).body.items).toEqual([]);
});

test('roles say what they give, and refuse what they must @row IDN-49 @row IDN-50', async () => {
  const owner = await mesh.founder();
  const listed = await owner.get('/api/v1/identity/roles?key=ADMIN');
  expect(listed.body.items[0].entries).not.toContainEqual({ permission: '*', reach: 'ALL' });
  const unknown = await owner.post('/api/v1/identity/roles', {
    key: 'ODD',
    name: 'Odd',
    entries: [{ permission: 'crm.dragons.slay', reach: 'ALL' }],
  });
  expect([unknown.status, unknown.body.code, unknown.body.permission]).toEqual([400, 'permission.unknown', 'crm.dragons.slay']);
  const builtIn = await owner.patch(`/api/v1/identity/roles/${memberRoleId}`, { name: 'Worker' });
  expect([builtIn.status, builtIn.body.code]).toEqual([409, 'role.built_in']);
});
