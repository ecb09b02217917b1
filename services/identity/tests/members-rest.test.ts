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

test('people and clients are put on lists and taken off them @row IDN-47 @row IDN-48', async () => {
  const owner = await mesh.founder();
  const team = (await owner.post('/api/v1/identity/teams', { name: 'Tax' })).body;
  const added = await owner.post(`/api/v1/identity/teams/${team.id}/members`, { userIds: [owner.userId], lead: true });
  expect([added.status, added.body.leadIds]).toEqual([200, [owner.userId]]);
  expect((await owner.delete(`/api/v1/identity/teams/${team.id}/members?userIds=${owner.userId}`)).status).toBe(204);
  expect((await owner.get(`/api/v1/identity/teams/${team.id}`)).body.memberIds).toEqual([]);

  const companyId = '018f3a5e-0000-7000-8000-00000000000a';
  const clients = `/api/v1/identity/users/${owner.userId}/clients`;
  expect((await owner.post(clients, { companyId })).body).toMatchObject({ companyId, bookId: null, source: 'MANUAL' });
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
