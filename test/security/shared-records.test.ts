// A record shared with somebody (IDN-55), through the gateway: what a grant of identity opens in another service, in its lists and
// searches too, how far each level goes, and that taking it back is felt.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { goodPassword, type RestAnswer, type RestClient } from '@throughline/mesh/testing/rest-client';

const leads = '/api/v1/crm/leads';
const grants = '/api/v1/identity/grants';

let mesh: RestMesh;
let owner: Awaited<ReturnType<RestMesh['founder']>>;
let member: RestClient & { userId: string };
let roleId: string;
let leadId: string;
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity, crm], startAt: '2026-03-02T12:00:00Z' });
  owner = await mesh.founder('Sharing');
  await owner.post('/api/v1/auth/email/verify', { token: await mesh.mailedToken(owner.email) });
  roleId = (await owner.get('/api/v1/identity/roles?key=MEMBER')).body.items[0].id;
  await owner.post('/api/v1/identity/invitations', { email: 'mia@sharing.example', roleIds: [roleId] });
  const token = await mesh.mailedToken('mia@sharing.example');
  const joined = (await mesh.client().post('/api/v1/auth/invitations/accept', { token, name: 'Mia Ford', password: goodPassword })).body;
  member = { ...mesh.client({ authorization: `Bearer ${joined.accessToken}` }), userId: joined.userId };
  const lead = { lastName: 'Voss', companyName: 'Voss GmbH', email: 'lea@voss.example', source: 'REFERRAL', ownerId: owner.userId };
  leadId = (await owner.post(leads, lead)).body.id;
  await mesh.settle();
}, 60_000);
afterAll(() => mesh.stop());

const lead = () => `${leads}/${leadId}`;
const told = ({ status, body }: RestAnswer) => `${status} ${body?.code ?? ''}`.trim();
const record = () => ({ service: 'crm', type: 'leads', id: leadId });
const done = async <T>(answer: Promise<T>): Promise<T> => {
  const given = await answer;
  await mesh.settle();
  return given;
};

test('what is another’s opens with a grant, as far as its level goes, and shuts with it @row IDN-55', async () => {
  expect(told(await member.get(lead()))).toBe('404 not_found');
  const given = await done(owner.post(grants, { subject: { kind: 'USER', id: member.userId }, resource: record(), level: 'VIEW' }));
  expect(given.status).toBe(201);
  expect(told(await member.get(lead()))).toBe('200');
  expect((await member.get(`${leads}?withTotal=true`)).body).toMatchObject({ items: [{ id: leadId }], totalSize: 1 });
  expect(told(await member.patch(lead(), { title: 'CEO' }))).toBe('404 not_found');

  await done(owner.patch(`${grants}/${given.body.id}`, { level: 'EDIT' }));
  expect(told(await member.patch(lead(), { title: 'CEO' }))).toBe('200');
  expect(told(await member.delete(lead()))).toBe('403 permission.denied');
  const batch = await member.post(`${leads}/batch`, { operations: [{ op: 'DELETE', id: leadId }] });
  expect(batch.body.items[0]).toMatchObject({ status: 403, problem: { code: 'permission.denied' } });

  await done(owner.delete(`${grants}/${given.body.id}`));
  expect(told(await member.get(lead()))).toBe('404 not_found');
  expect((await member.get(leads)).body.items).toEqual([]);
});

test('it may name a team or a role, and ends by itself @row IDN-55', async () => {
  const { body: team } = await owner.post('/api/v1/identity/teams', { name: 'Desk', memberIds: [member.userId] });
  const expiresAt = new Date(mesh.clock.now().getTime() + 300_000).toISOString();
  await done(owner.post(grants, { subject: { kind: 'TEAM', id: team.id }, resource: record(), level: 'VIEW', expiresAt }));
  expect(told(await member.get(lead()))).toBe('200');
  await mesh.pass(300_000);
  await mesh.settle();
  expect(told(await member.get(lead()))).toBe('404 not_found');

  const ofRole = await done(owner.post(grants, { subject: { kind: 'ROLE', id: roleId }, resource: record(), level: 'MANAGE' }));
  expect(told(await member.get(lead()))).toBe('200');
  expect(told(await member.delete(lead()))).toBe('204');
  expect((await owner.get(`${grants}/${ofRole.body.id}`)).status).toBe(200);
});
