import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ClientScopeServiceService, type ListMemberClientsRequest } from '@throughline/contracts/gen/throughline/identity/v1/client_scope';
import { MemberServiceService } from '@throughline/contracts/gen/throughline/identity/v1/members';
import { fact, type Fact } from '@throughline/chassis/decision';
import { envelopeOf } from '@throughline/chassis/events/envelope';
import { defineService } from '@throughline/chassis/service';
import { causeless } from '@throughline/chassis/work';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { advisorRoleId, memberRoleId } from '../src/roles/built-in-roles.ts';
import { newFirm, ownerOf, resolve, type TestFirm } from './members.fixture.ts';
import { definition, eventsAbout, rows, startIdentity } from './people.fixture.ts';

/** Stands for crm as far as its outbox goes. */
const crm = defineService({
  name: 'crm',
  migrations: path.join(import.meta.dirname, '../../crm/migrations'),
  settings: {},
  tables: [],
  rpc: [],
  reactions: [],
  jobs: [],
  recurring: [],
  taken: {},
});

let mesh: TestMesh;
let firm: TestFirm;
beforeAll(async () => {
  mesh = await startIdentity({ services: [definition, crm] });
  firm = await newFirm(mesh);
});
afterAll(() => mesh.stop());

const [acme, zeta, book] = [
  '018f3a5e-0000-7000-8000-00000000000a',
  '018f3a5e-0000-7000-8000-00000000000b',
  '018f3a5e-0000-7000-8000-00000000000c',
] as const;
const clients = () => ownerOf(mesh, firm)(ClientScopeServiceService);
const listed = async (userId: string) => {
  const request: ListMemberClientsRequest = {
    userId,
    pageSize: 0,
    pageToken: '',
    orderBy: 'createdAt',
    withTotal: false,
    createdAfter: undefined,
    createdBefore: undefined,
    updatedAfter: undefined,
    companyId: '',
    bookId: '',
    source: [],
  };
  return (await clients().listMemberClients(request)).items.map(({ companyId, bookId }) => companyId ?? bookId);
};

let published = 0;

/** What crm says arrives, and is taken in. */
async function crmSays(subject: string, said: Fact) {
  published += 1;
  const id = `018f3a5e-0000-7000-9000-${String(published).padStart(12, '0')}`;
  const actor = { kind: 'SYSTEM' as const, id: firm.id, name: 'crm' };
  const given = { id, service: 'crm', subject, sequence: published, tenantId: firm.id, actor, time: mesh.clock.now(), cause: causeless };
  await rows(
    mesh,
    `insert into crm.outbox (id, tenant_id, stream, type, subject, sequence, envelope) values ($1, $2, 'EVENT', $3, $4, $5, $6)`,
    [id, firm.id, said.type, subject, published, JSON.stringify(envelopeOf(said, given))],
  );
  await mesh.settle();
}

describe('client scope @row IDN-48', () => {
  test('of an advisor begins empty, and holds what is listed', async () => {
    const ann = await firm.hire('Ann Vale', { roleIds: [advisorRoleId] });
    expect(await resolve(mesh, firm.id, ann)).toMatchObject({ clientScoped: true, companyIds: [], bookIds: [] });
    await clients().addMemberClient({ userId: ann.id, companyId: acme, bookId: undefined });
    await clients().addMemberClient({ userId: ann.id, companyId: undefined, bookId: book });
    expect(await listed(ann.id)).toEqual([acme, book]);
    expect(await resolve(mesh, firm.id, ann)).toMatchObject({ clientScoped: true, companyIds: [acme], bookIds: [book] });
    expect(await eventsAbout(mesh, ann.id)).toContain('identity.client_scope.changed');
    await expect(clients().addMemberClient({ userId: ann.id, companyId: acme, bookId: undefined })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'client.taken',
    });
  });

  test('is asked for by services, with a version that grows', async () => {
    const bob = await firm.hire('Bob Wren', { roleIds: [advisorRoleId] });
    const before = await clients().getClientScope({ userId: bob.id });
    expect(before).toMatchObject({ userId: bob.id, mode: 'ASSIGNED', companyIds: [], bookIds: [] });
    await clients().addMemberClient({ userId: bob.id, companyId: acme, bookId: undefined });
    const after = await clients().getClientScope({ userId: bob.id });
    expect(after).toMatchObject({ companyIds: [acme] });
    expect(after.version).toBeGreaterThan(before.version);
    await clients().removeMemberClient({ userId: bob.id, companyId: acme, bookId: '', id: '' });
    expect(await listed(bob.id)).toEqual([]);
    await expect(clients().removeMemberClient({ userId: bob.id, companyId: acme, bookId: '', id: '' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('limits whom an administrator limits', async () => {
    const cal = await firm.hire('Cal Boone', { roleIds: [memberRoleId] });
    expect(await resolve(mesh, firm.id, cal)).toMatchObject({ clientScoped: false });
    const members = ownerOf(mesh, firm)(MemberServiceService);
    await members.updateMember({ id: cal.id, updateMask: ['clientScope'], roleIds: [], clientScope: 'ASSIGNED' });
    expect(await resolve(mesh, firm.id, cal)).toMatchObject({ clientScoped: true, companyIds: [] });
  });

  test('of an invitation comes with it', async () => {
    const dot = await firm.hire('Dot Cole', { roleIds: [memberRoleId], clientIds: [acme, zeta] });
    const access = await resolve(mesh, firm.id, dot);
    expect([access.clientScoped, access.companyIds.toSorted()]).toEqual([true, [acme, zeta]]);
  });

  test('follows the account team, role by role', async () => {
    const eve = await firm.hire('Eve Lund', { roleIds: [advisorRoleId] });
    const joins = (role: 'ADVISOR' | 'SUPPORT', removed = false) =>
      crmSays(acme, fact('crm.company.team_changed', { companyId: acme, ownerId: firm.owner.id, userId: eve.id, role, removed }));
    await joins('ADVISOR');
    await joins('SUPPORT');
    await joins('ADVISOR', true);
    expect((await clients().getClientScope({ userId: eve.id })).companyIds).toEqual([acme]);
    await joins('SUPPORT', true);
    expect((await clients().getClientScope({ userId: eve.id })).companyIds).toEqual([]);
  });

  test('waits for whom nothing limits: their lists are told once they are limited', async () => {
    const gil = await firm.hire('Gil Orr', { roleIds: [memberRoleId] });
    const told = async () => (await eventsAbout(mesh, gil.id)).filter((type) => type === 'identity.client_scope.changed').length;
    const { version } = await clients().getClientScope({ userId: gil.id });
    for (const companyId of [acme, zeta])
      await crmSays(
        companyId,
        fact('crm.company.team_changed', { companyId, ownerId: gil.id, userId: gil.id, role: 'ACCOUNT_OWNER', removed: false }),
      );
    expect(await clients().getClientScope({ userId: gil.id })).toMatchObject({ mode: 'ALL', companyIds: [acme, zeta], version });
    expect(await told()).toBe(0);
    const members = ownerOf(mesh, firm)(MemberServiceService);
    await members.updateMember({ id: gil.id, updateMask: ['clientScope'], roleIds: [], clientScope: 'ASSIGNED' });
    expect(await told()).toBe(1);
    expect((await resolve(mesh, firm.id, gil)).companyIds.toSorted()).toEqual([acme, zeta]);
  });

  test('follows advisory assignments, book by book', async () => {
    const hal = await firm.hire('Hal Dean', { roleIds: [advisorRoleId] });
    const assigned = async (ended: boolean) => {
      const said = { userId: hal.id, bookId: book, companyId: zeta, role: 'LEAD', ended };
      await tell(mesh, 'finance.client_assignment.changed', said, { subject: book, tenantId: firm.id, sequence: ended ? 2 : 1 });
      await mesh.settle();
      return clients().getClientScope({ userId: hal.id });
    };
    expect(await assigned(false)).toMatchObject({ companyIds: [zeta], bookIds: [book] });
    expect(await assigned(true)).toMatchObject({ companyIds: [], bookIds: [] });
  });

  test('follows a company that was merged into another', async () => {
    const fay = await firm.hire('Fay Moss', { roleIds: [advisorRoleId] });
    for (const companyId of [acme, zeta]) await clients().addMemberClient({ userId: fay.id, companyId, bookId: undefined });
    await crmSays(acme, fact('crm.company.merged', { companyId: acme, ownerId: firm.owner.id, mergedIntoId: zeta }));
    expect(await listed(fay.id)).toEqual([zeta]);
    expect((await clients().getClientScope({ userId: fay.id })).companyIds).toEqual([zeta]);
  });

  test('is nobody else’s to see', async () => {
    const other = await newFirm(mesh, 'Elsewhere');
    await expect(ownerOf(mesh, other)(ClientScopeServiceService).getClientScope({ userId: firm.owner.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(clients().addMemberClient({ userId: firm.owner.id, companyId: undefined, bookId: undefined })).rejects.toMatchObject({
      code: 'validation.failed',
    });
  });
});
