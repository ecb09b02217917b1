import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InvitationServiceService } from '@throughline/contracts/gen/throughline/identity/v1/invitations';
import { MemberServiceService } from '@throughline/contracts/gen/throughline/identity/v1/members';
import {
  RoleServiceService,
  type CreateRoleRequest,
  type ListRolesRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/roles';
import { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { memberRoleId } from '../src/roles/built-in-roles.ts';
import { newFirm, ownerOf, resolve, type TestFirm } from './members.fixture.ts';
import { eventsAbout, startIdentity } from './people.fixture.ts';

let mesh: TestMesh;
let firm: TestFirm;
beforeAll(async () => {
  mesh = await startIdentity();
  firm = await newFirm(mesh);
});
afterAll(() => mesh.stop());

const roles = () => ownerOf(mesh, firm)(RoleServiceService);
const wanted = (key: string, more: Partial<CreateRoleRequest> = {}): CreateRoleRequest => ({
  key,
  name: key.toLowerCase(),
  description: '',
  copyOf: undefined,
  includes: [],
  entries: [{ permission: 'identity.teams.write', reach: 'ALL' }],
  ...more,
});
const everything: ListRolesRequest = {
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
  q: '',
  key: '',
  builtIn: undefined,
};
const unchanged = { name: '', description: '', includes: [], entries: [] };

describe('the catalogue', () => {
  test('lists every permission with what it lets one do @row IDN-49', async () => {
    const { items } = await roles().listPermissions({ service: 'identity' });
    expect(items).toContainEqual(
      expect.objectContaining({
        permission: 'identity.teams.write',
        service: 'identity',
        sentence: expect.stringContaining('Makes a team'),
      }),
    );
    expect(items.every(({ service }) => service === 'identity')).toBe(true);
    await expect(
      roles().createRole(wanted('ODD', { entries: [{ permission: 'identity.dragons.slay', reach: 'ALL' }] })),
    ).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'permission.unknown',
    });
  });
});

describe('built-in roles', () => {
  test('are the same in every firm and stay as they are @row IDN-50', async () => {
    const member = await roles().getRole({ id: memberRoleId });
    expect(member).toMatchObject({ key: 'MEMBER', builtIn: true });
    await expect(roles().updateRole({ ...unchanged, id: memberRoleId, updateMask: ['name'], name: 'Worker' })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'role.built_in',
    });
    await expect(roles().deleteRole({ id: memberRoleId })).rejects.toMatchObject({ code: 'role.built_in' });
    const copy = await roles().createRole(wanted('MEMBER_PLUS', { copyOf: memberRoleId }));
    expect(copy).toMatchObject({ builtIn: false, key: 'MEMBER_PLUS' });
    expect(copy.entries.length).toBe(member.entries.length + 1);
  });
});

describe('a role of one’s own', () => {
  test('is given, felt at once, changed and felt again @row IDN-51 @row IDN-53', async () => {
    const role = await roles().createRole(wanted('TEAM_KEEPER'));
    const cy = await firm.hire('Cy Poe', { roleIds: [memberRoleId, role.id] });
    const team = { parentId: undefined, leadIds: [], memberIds: [] };
    await expect((await cy.as())(TeamServiceService).createTeam({ ...team, name: 'By Cy' })).resolves.toBeDefined();
    await roles().updateRole({
      ...unchanged,
      id: role.id,
      updateMask: ['entries'],
      entries: [{ permission: 'identity.teams.read', reach: 'ALL' }],
    });
    expect(await eventsAbout(mesh, role.id)).toEqual([
      'identity.role.changed',
      'identity.access.changed',
      'identity.role.changed',
      'identity.access.changed',
    ]);
    await expect((await cy.as())(TeamServiceService).createTeam({ ...team, name: 'Again' })).rejects.toMatchObject({
      code: 'permission.denied',
    });
  });

  test('with MEMBER included and crm.* at TEAM reads leads at TEAM, worked example 9 @row IDN-51', async () => {
    const role = await roles().createRole(
      wanted('SELLER', { includes: [memberRoleId], entries: [{ permission: 'crm.*', reach: 'TEAM' }] }),
    );
    const dee = await firm.hire('Dee Ash', { roleIds: [role.id] });
    const { permissions } = await resolve(mesh, firm.id, dee);
    expect(permissions).toContainEqual({ permission: 'crm.*', reach: 'TEAM' });
    expect(permissions.filter(({ permission }) => permission.startsWith('crm.'))).toHaveLength(1);
  });

  test('includes others without a circle, and stays while it is held or included @row IDN-51', async () => {
    const inner = await roles().createRole(wanted('INNER'));
    const outer = await roles().createRole(wanted('OUTER', { includes: [inner.id], entries: [] }));
    await expect(roles().updateRole({ ...unchanged, id: inner.id, updateMask: ['includes'], includes: [outer.id] })).rejects.toMatchObject({
      kind: 'RULE',
      code: 'role.cycle',
    });
    await expect(roles().deleteRole({ id: inner.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'role.in_use' });
    const invitations = ownerOf(mesh, firm)(InvitationServiceService);
    const { id } = await invitations.createInvitation({
      email: 'held@example.com',
      roleIds: [outer.id],
      teamIds: [],
      clientIds: [],
      message: '',
    });
    await expect(roles().deleteRole({ id: outer.id })).rejects.toMatchObject({ code: 'role.in_use' });
    await invitations.revokeInvitation({ id });
    await roles().deleteRole({ id: outer.id });
    await roles().deleteRole({ id: inner.id });
    await expect(roles().getRole({ id: inner.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('gives no more than its author holds @row IDN-52', async () => {
    const drafts = await roles().createRole(wanted('ROLE_AUTHOR', { entries: [{ permission: 'identity.roles.*', reach: 'ALL' }] }));
    const eli = await firm.hire('Eli Park', { roleIds: [drafts.id] });
    const asEli = (await eli.as())(RoleServiceService);
    await expect(asEli.createRole(wanted('GRAB'))).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'access.escalation' });
    await expect(
      asEli.createRole(wanted('FAIR', { entries: [{ permission: 'identity.roles.read', reach: 'ALL' }] })),
    ).resolves.toBeDefined();
  });

  test('has a key of its own in its firm only', async () => {
    await roles().createRole(wanted('TAKEN'));
    await expect(roles().createRole(wanted('TAKEN'))).rejects.toMatchObject({ kind: 'CONFLICT', code: 'role.taken' });
    const other = await newFirm(mesh, 'Elsewhere');
    await expect(ownerOf(mesh, other)(RoleServiceService).createRole(wanted('TAKEN'))).resolves.toBeDefined();
    expect(
      (await ownerOf(mesh, other)(RoleServiceService).listRoles({ ...everything, builtIn: false })).items.map((role) => role.key),
    ).toEqual(['TAKEN']);
    expect((await roles().listRoles({ ...everything, key: 'OWNER' })).items).toHaveLength(1);
  });
});

test('whoever can only read members changes none', async () => {
  const fay = await firm.hire('Fay Moss');
  const asFay = (await fay.as())(MemberServiceService);
  await expect(asFay.getMember({ id: firm.owner.id })).resolves.toBeDefined();
  await expect(asFay.suspendMember({ id: firm.owner.id, reason: '' })).rejects.toMatchObject({
    kind: 'FORBIDDEN',
    code: 'permission.denied',
  });
});
