import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiKeyServiceService } from '@throughline/contracts/gen/throughline/identity/v1/api_keys';
import { GrantServiceService } from '@throughline/contracts/gen/throughline/identity/v1/grants';
import { InvitationServiceService } from '@throughline/contracts/gen/throughline/identity/v1/invitations';
import {
  MemberServiceService,
  type ListMembersRequest,
  type UpdateMemberRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/members';
import { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { builtInRoles, memberRoleId, ownerRoleId } from '../src/roles/built-in-roles.ts';
import { accept, newFirm, ownerOf, resolve, type TestFirm } from './members.fixture.ts';
import { eventsAbout, newPerson, rows, startIdentity, tokenMailedTo, bearer } from './people.fixture.ts';

let mesh: TestMesh;
let firm: TestFirm;
beforeAll(async () => {
  mesh = await startIdentity();
  firm = await newFirm(mesh);
});
afterAll(() => mesh.stop());

const adminRoleId = builtInRoles.find((role) => role.key === 'ADMIN')!.id;
const members = () => ownerOf(mesh, firm)(MemberServiceService);
const everybody: ListMembersRequest = {
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
  q: '',
  status: [],
  roleId: '',
  teamId: '',
  managerId: '',
  department: '',
  externalId: '',
};
const patch = (id: string, fields: Partial<UpdateMemberRequest>): UpdateMemberRequest => ({
  id,
  roleIds: [],
  clientScope: 'ALL',
  ...fields,
  updateMask: Object.keys(fields),
});

/** By name. */
const namesOf = async (request: Partial<ListMembersRequest>) =>
  (await members().listMembers({ ...everybody, orderBy: 'name', ...request })).items.map((one) => one.name);

describe('the list of people', () => {
  test('is found by name, role and team, in order of name', async () => {
    const zoe = await firm.hire('Zoe Quill');
    const abe = await firm.hire('Abe Quill', { roleIds: [adminRoleId] });
    const team = await ownerOf(
      mesh,
      firm,
    )(TeamServiceService).createTeam({ name: 'Audit', parentId: undefined, leadIds: [], memberIds: [zoe.id] });
    expect(await namesOf({ q: 'quill' })).toEqual(['Abe Quill', 'Zoe Quill']);
    expect(await namesOf({ q: 'quill', roleId: adminRoleId })).toEqual(['Abe Quill']);
    expect(await namesOf({ teamId: team.id })).toEqual(['Zoe Quill']);
    expect(await namesOf({ id: [abe.id] })).toEqual(['Abe Quill']);
  });

  test('is a firm’s own: who works in two is one member in each @row SEC-1', async () => {
    const other = await newFirm(mesh, 'Elsewhere');
    await expect(ownerOf(mesh, other)(MemberServiceService).getMember({ id: firm.owner.id })).rejects.toMatchObject({ code: 'not_found' });
    expect((await ownerOf(mesh, other)(MemberServiceService).listMembers(everybody)).items.map((one) => one.id)).toEqual([other.owner.id]);
    // Row-level security by person must not show a person's other memberships here.
    const guest = await newPerson(mesh, { name: 'Guy Both', firmName: 'Both' });
    await ownerOf(
      mesh,
      firm,
    )(InvitationServiceService).createInvitation({ email: guest.email, roleIds: [memberRoleId], teamIds: [], clientIds: [], message: '' });
    await accept(mesh, await tokenMailedTo(mesh, guest.email, 'invitation'), {}, bearer(mesh, guest.accessToken));
    const asGuest = mesh.as({ tenantId: firm.id, userId: guest.user!.id, actor: { kind: 'USER', id: guest.user!.id, name: 'Guy Both' } });
    expect((await asGuest(MemberServiceService).listMembers({ ...everybody, q: 'Guy' })).items).toHaveLength(1);
  });
});

describe('a member', () => {
  test('gets a place in the firm, told to all', async () => {
    const ben = await firm.hire('Ben Ray');
    const changed = await members().updateMember(
      patch(ben.id, { title: 'Partner', department: 'Tax', managerId: firm.owner.id, externalId: 'E-7' }),
    );
    expect(changed).toMatchObject({ name: 'Ben Ray', title: 'Partner', department: 'Tax', managerId: firm.owner.id, externalId: 'E-7' });
    expect(await eventsAbout(mesh, ben.id)).toContain('identity.user.updated');
    const cy = await firm.hire('Cy Poe');
    await expect(members().updateMember(patch(cy.id, { externalId: 'E-7' }))).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'external_id.taken',
    });
    await expect(members().updateMember(patch(firm.owner.id, { managerId: ben.id }))).rejects.toMatchObject({
      code: 'member.manager_cycle',
    });
    const stranger = '018f3a5e-0000-7000-8000-000000000000';
    await expect(members().updateMember(patch(cy.id, { managerId: stranger }))).rejects.toMatchObject({ code: 'member.unknown' });
  });

  test('with other roles may do other things at once @row IDN-53', async () => {
    const dee = await firm.hire('Dee Ash');
    await expect(
      (await dee.as())(InvitationServiceService).createInvitation({
        email: 'x@example.com',
        roleIds: [memberRoleId],
        teamIds: [],
        clientIds: [],
        message: '',
      }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
    await members().updateMember(patch(dee.id, { roleIds: [adminRoleId] }));
    expect(await eventsAbout(mesh, dee.id)).toEqual(expect.arrayContaining(['identity.role.assigned', 'identity.access.changed']));
    const asAdmin = await dee.as();
    await expect(
      asAdmin(InvitationServiceService).createInvitation({
        email: 'x@example.com',
        roleIds: [memberRoleId],
        teamIds: [],
        clientIds: [],
        message: '',
      }),
    ).resolves.toBeDefined();
    await expect(asAdmin(MemberServiceService).updateMember(patch(dee.id, { roleIds: [ownerRoleId] }))).rejects.toMatchObject({
      code: 'access.escalation',
    });
    await expect(asAdmin(MemberServiceService).suspendMember({ id: firm.owner.id, reason: '' })).rejects.toMatchObject({
      code: 'access.escalation',
    });
  });
});

describe('offboarding', () => {
  test('a suspended member is out at once, with sessions, personal keys and grants, until reinstated @row IDN-46', async () => {
    const eve = await firm.hire('Eve Lund');
    const grants = ownerOf(mesh, firm)(GrantServiceService);
    const grant = await grants.createGrant({
      subject: { kind: 'USER', id: eve.id },
      resource: { service: 'documents', type: 'folders', id: firm.id },
      level: 'VIEW',
      expiresAt: undefined,
    });
    const bearer = mesh.as({ tenantId: firm.id, userId: eve.id, actor: { kind: 'USER', id: eve.id, name: 'Eve Lund' } });
    const key = await bearer(ApiKeyServiceService).createApiKey({
      name: 'Mine',
      limits: undefined,
      expiresAt: undefined,
      scopes: ['identity.teams.read'],
      ipAllowlist: [],
    });
    expect(await members().suspendMember({ id: eve.id, reason: 'laptop stolen' })).toMatchObject({ status: 'SUSPENDED', name: 'Eve Lund' });
    await expect(resolve(mesh, firm.id, eve)).rejects.toMatchObject({ kind: 'UNAUTHENTICATED', code: 'auth.session_revoked' });
    await expect(grants.getGrant({ id: grant.id })).rejects.toMatchObject({ code: 'not_found' });
    expect(await ownerOf(mesh, firm)(ApiKeyServiceService).getApiKey({ id: key.id })).toMatchObject({ status: 'REVOKED' });
    expect(await eventsAbout(mesh, eve.id)).toContain('identity.user.deactivated');
    expect(await eventsAbout(mesh, eve.sessionId)).toContain('identity.session.revoked');
    expect(await members().reinstateMember({ id: eve.id })).toMatchObject({ status: 'ACTIVE' });
  });

  test('a removed member is gone from the firm and its teams; the account stays @row IDN-46', async () => {
    const fay = await firm.hire('Fay Moss');
    const team = await ownerOf(
      mesh,
      firm,
    )(TeamServiceService).createTeam({ name: 'Deals', parentId: undefined, leadIds: [fay.id], memberIds: [] });
    await members().removeMember({ id: fay.id });
    await expect(members().getMember({ id: fay.id })).rejects.toMatchObject({ code: 'not_found' });
    expect((await ownerOf(mesh, firm)(TeamServiceService).getTeam({ id: team.id })).memberIds).toEqual([]);
    expect((await members().listMembers({ ...everybody, status: ['ENDED'], q: 'Fay' })).items).toHaveLength(1);
    const [person] = await rows<{ status: string }>(mesh, 'select status from users where id = $1', [fay.id]);
    expect(person!.status).toBe('ACTIVE');
  });

  test('who left is invited again and is the same member', async () => {
    const guest = await newPerson(mesh, { name: 'Ida Back', firmName: 'Back' });
    const invite = () =>
      ownerOf(
        mesh,
        firm,
      )(InvitationServiceService).createInvitation({
        email: guest.email,
        roleIds: [memberRoleId],
        teamIds: [],
        clientIds: [],
        message: '',
      });
    const arrive = async () => accept(mesh, await tokenMailedTo(mesh, guest.email, 'invitation'), {}, bearer(mesh, guest.accessToken));
    await invite();
    await arrive();
    await members().removeMember({ id: guest.user!.id });
    await invite();
    await arrive();
    expect(await members().getMember({ id: guest.user!.id })).toMatchObject({ status: 'ACTIVE', name: 'Ida Back' });
  });

  test('the last OWNER stays, and nobody removes themselves @row IDN-46', async () => {
    await expect(members().updateMember(patch(firm.owner.id, { roleIds: [memberRoleId] }))).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'tenant.last_owner',
    });
    await expect(members().removeMember({ id: firm.owner.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'tenant.last_owner' });
    const second = await firm.hire('Second Owner', { roleIds: [ownerRoleId] });
    await expect(members().removeMember({ id: firm.owner.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'member.oneself' });
    await expect((await second.as())(MemberServiceService).suspendMember({ id: firm.owner.id, reason: 'coup' })).resolves.toMatchObject({
      status: 'SUSPENDED',
    });
    await expect(
      (await second.as())(MemberServiceService).updateMember(patch(second.id, { roleIds: [memberRoleId] })),
    ).rejects.toMatchObject({ code: 'tenant.last_owner' });
    await members().reinstateMember({ id: firm.owner.id });
  });

  test('two owners who remove one another leave one @row IDN-46', async () => {
    const pair = await newFirm(mesh, 'Pair');
    const other = await pair.hire('Other Owner', { roleIds: [ownerRoleId] });
    const [first, second] = [ownerOf(mesh, pair), await other.as()];
    const both = await Promise.allSettled([
      first(MemberServiceService).removeMember({ id: other.id }),
      second(MemberServiceService).removeMember({ id: pair.owner.id }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('what somebody owned is handed over, also after they left @row IDN-46', async () => {
    const [jon, kim] = [await firm.hire('Jon Gale'), await firm.hire('Kim Hart')];
    await members().removeMember({ id: jon.id });
    await members().handOver({ id: jon.id, toUserId: kim.id, types: [] });
    expect(await eventsAbout(mesh, jon.id)).toContain('identity.user.handed_over');
    await expect(members().handOver({ id: kim.id, toUserId: jon.id, types: [] })).rejects.toMatchObject({ code: 'member.unknown' });
  });

  test('a membership ends by itself after its last day', async () => {
    const leo = await firm.hire('Leo Finn');
    await members().updateMember(patch(leo.id, { endsOn: '2026-03-02' }));
    await mesh.pass(20 * 3_600_000); // 2 March, 05:00 UTC
    expect(await members().getMember({ id: leo.id })).toMatchObject({ status: 'ACTIVE' });
    await mesh.pass(24 * 3_600_000);
    await expect(members().getMember({ id: leo.id })).rejects.toMatchObject({ code: 'not_found' });
  });
});
