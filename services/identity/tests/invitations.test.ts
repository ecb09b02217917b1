import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InvitationServiceService } from '@throughline/contracts/gen/throughline/identity/v1/invitations';
import { MemberServiceService } from '@throughline/contracts/gen/throughline/identity/v1/members';
import { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { advisorRoleId, memberRoleId, ownerRoleId } from '../src/roles/built-in-roles.ts';
import { accept, newFirm, ownerOf, resolve, type TestFirm } from './members.fixture.ts';
import { bearer, eventsAbout, mailsTo, newPerson, password, rows, startIdentity, tokenMailedTo } from './people.fixture.ts';

let mesh: TestMesh;
let firm: TestFirm;
beforeAll(async () => {
  mesh = await startIdentity();
  firm = await newFirm(mesh);
});
afterAll(() => mesh.stop());

const invitationsOf = async (who = firm.owner) => (await who.as())(InvitationServiceService);
const wanted = (email: string, more = {}) => ({ email, roleIds: [memberRoleId], teamIds: [], clientIds: [], message: '', ...more });
const everything = {
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
  email: '',
};

describe('inviting', () => {
  test('sends a mail and tells it, once for an address @row IDN-45', async () => {
    const invitations = await invitationsOf();
    const invitation = await invitations.createInvitation(wanted('Cy@Example.com', { message: 'Come and join us.' }));
    expect(invitation).toMatchObject({ email: 'cy@example.com', status: 'PENDING', expiresAt: new Date('2026-03-08T09:00:00Z') });
    expect(invitation).not.toHaveProperty('tokenHash');
    expect(await eventsAbout(mesh, invitation.id)).toEqual(['identity.invitation.sent']);
    const [mail] = await mailsTo(mesh, 'cy@example.com');
    expect(mail!.data).toMatchObject({ inviter: 'Ada King', firm: 'King Advisory', message: 'Come and join us.' });
    await expect(invitations.createInvitation(wanted('cy@example.com'))).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'invitation.pending',
    });
    await expect(invitations.createInvitation(wanted(firm.owner.email))).rejects.toMatchObject({ kind: 'CONFLICT', code: 'member.exists' });
  });

  test('gives no roles above one’s own @row IDN-52', async () => {
    const clerk = await firm.hire('Clerk');
    const asClerk = mesh.as({
      tenantId: firm.id,
      userId: clerk.id,
      actor: { kind: 'USER', id: clerk.id, name: clerk.name },
      permissions: [{ permission: 'identity.invitations.*', reach: 'ALL' }],
    })(InvitationServiceService);
    await expect(asClerk.createInvitation(wanted('di@example.com', { roleIds: [ownerRoleId] }))).rejects.toMatchObject({
      code: 'access.escalation',
    });
    await expect((await invitationsOf(clerk)).createInvitation(wanted('di@example.com'))).rejects.toMatchObject({
      code: 'permission.denied',
    });
  });

  test('names roles and teams that are there', async () => {
    const invitations = await invitationsOf();
    const unknown = '018f3a5e-0000-7000-8000-000000000000';
    await expect(invitations.createInvitation(wanted('ed@example.com', { roleIds: [unknown] }))).rejects.toMatchObject({
      code: 'role.unknown',
    });
    await expect(invitations.createInvitation(wanted('ed@example.com', { teamIds: [unknown] }))).rejects.toMatchObject({
      code: 'team.unknown',
    });
  });

  test('many at once answers each by itself @row IDN-45', async () => {
    const invitations = await invitationsOf();
    const operations = [wanted('batch1@example.com'), wanted('cy@example.com'), wanted('batch2@example.com')];
    const { results } = await invitations.batchCreateInvitations({ operations, atomic: false });
    expect(results.map(({ status, resource, problem }) => [status, resource?.email ?? problem?.code])).toEqual([
      [201, 'batch1@example.com'],
      [409, 'invitation.pending'],
      [201, 'batch2@example.com'],
    ]);
    const again = [wanted('batch3@example.com'), wanted('cy@example.com')];
    await expect(invitations.batchCreateInvitations({ operations: again, atomic: true })).rejects.toMatchObject({
      code: 'invitation.pending',
    });
    expect((await invitations.listInvitations({ ...everything, email: 'batch3@example.com' })).items).toEqual([]);
  });

  test('is changed and taken back while it is open', async () => {
    const invitations = await invitationsOf();
    const { id } = await invitations.createInvitation(wanted('gone@example.com'));
    const changed = await invitations.updateInvitation({
      id,
      updateMask: ['roleIds'],
      roleIds: [advisorRoleId],
      teamIds: [],
      clientIds: [],
    });
    expect(changed.roleIds).toEqual([advisorRoleId]);
    const token = await tokenMailedTo(mesh, 'gone@example.com', 'invitation');
    expect((await invitations.revokeInvitation({ id })).status).toBe('REVOKED');
    await expect(accept(mesh, token, { name: 'Gone', password })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'link.expired' });
    await invitations.deleteInvitation({ id });
    await expect(invitations.getInvitation({ id })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('accepting', () => {
  test('a new person names themselves, sets a password and is signed in @row IDN-45', async () => {
    const team = await (
      await firm.owner.as()
    )(TeamServiceService).createTeam({ name: 'Tax', parentId: undefined, leadIds: [], memberIds: [] });
    await (await invitationsOf()).createInvitation(wanted('flo@example.com', { teamIds: [team.id] }));
    const token = await tokenMailedTo(mesh, 'flo@example.com', 'invitation');
    await expect(accept(mesh, token, { name: 'Flo Wade', password: 'short' })).rejects.toMatchObject({
      kind: 'RULE',
      code: 'password.too_short',
    });
    await expect(accept(mesh, token, { password })).rejects.toMatchObject({ code: 'validation.failed' });

    const accepted = await accept(mesh, token, { name: 'Flo Wade', password });
    expect(accepted).toMatchObject({ tenant: { id: firm.id, name: 'King Advisory' }, expiresIn: 900 });
    const flo = await (await firm.owner.as())(MemberServiceService).getMember({ id: accepted.userId });
    expect(flo).toMatchObject({
      name: 'Flo Wade',
      email: 'flo@example.com',
      status: 'ACTIVE',
      source: 'INVITE',
      teamIds: [team.id],
      roleIds: [memberRoleId],
    });
    expect(await eventsAbout(mesh, accepted.userId)).toEqual(expect.arrayContaining(['identity.user.registered', 'identity.user.joined']));
    const [person] = await rows<{ proven: boolean }>(mesh, 'select email_verified_at is not null as proven from users where id = $1', [
      accepted.userId,
    ]);
    expect(person!.proven).toBe(true);
    await expect(accept(mesh, token, { name: 'Flo Wade', password })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'link.used' });
  });

  test('a known person accepts signed in, and nobody else for them @row IDN-45', async () => {
    const guest = await newPerson(mesh, { name: 'Gus Hill', firmName: 'Hill & Sons' });
    const stranger = await newPerson(mesh);
    await (await invitationsOf()).createInvitation(wanted(guest.email));
    const token = await tokenMailedTo(mesh, guest.email, 'invitation');
    await expect(accept(mesh, token, { name: 'Gus', password })).rejects.toMatchObject({ kind: 'UNAUTHENTICATED', code: 'auth.required' });
    await expect(accept(mesh, token, {}, bearer(mesh, stranger.accessToken))).rejects.toMatchObject({
      kind: 'FORBIDDEN',
      code: 'invitation.wrong_person',
    });

    const accepted = await accept(mesh, token, {}, bearer(mesh, guest.accessToken));
    expect(accepted).toEqual({ userId: guest.user!.id, tenant: expect.objectContaining({ id: firm.id }) });
    const access = await resolve(mesh, firm.id, { id: guest.user!.id, sessionId: await sessionOf(guest.user!.id) });
    expect(access).toMatchObject({ tenantId: firm.id, userId: guest.user!.id });
  });

  test('sent again only the new link works, for 7 new days; after them none @row IDN-45', async () => {
    const invitations = ownerOf(mesh, firm)(InvitationServiceService);
    const { id } = await invitations.createInvitation(wanted('hal@example.com'));
    const first = await tokenMailedTo(mesh, 'hal@example.com', 'invitation');
    await mesh.pass(6 * 86_400_000);
    expect((await invitations.resendInvitation({ id })).expiresAt).toEqual(new Date('2026-03-14T09:00:00Z'));
    const second = await tokenMailedTo(mesh, 'hal@example.com', 'invitation');
    await expect(accept(mesh, first, { name: 'Hal', password })).rejects.toMatchObject({ code: 'not_found' });
    await mesh.pass(7 * 86_400_000);
    await expect(accept(mesh, second, { name: 'Hal', password })).rejects.toMatchObject({ code: 'link.expired' });
    const [stored] = await rows<{ status: string }>(mesh, 'select status from invitations where id = $1', [id]);
    expect(stored!.status).toBe('EXPIRED');
  });
});

describe('seats', () => {
  test('an invitation holds one: 23 active, 1 suspended and 1 invited fill BASIC, worked example 8 @row IDN-14', async () => {
    const house = await newFirm(mesh, 'Full House');
    await fill(house.id, 22, 'ACTIVE');
    await fill(house.id, 1, 'SUSPENDED');
    const invitations = ownerOf(mesh, house)(InvitationServiceService);
    const last = await invitations.createInvitation(wanted('last@example.com'));
    await expect(invitations.createInvitation(wanted('late@example.com'))).rejects.toMatchObject({ kind: 'RULE', code: 'quota.users' });
    await invitations.revokeInvitation({ id: last.id });
    await expect(invitations.createInvitation(wanted('late@example.com'))).resolves.toMatchObject({ status: 'PENDING' });
  });

  test('two invitations at once cannot both take the last seat @row IDN-14', async () => {
    const house = await newFirm(mesh, 'Nearly Full');
    await fill(house.id, 23, 'ACTIVE');
    const invitations = ownerOf(mesh, house)(InvitationServiceService);
    const asked = await Promise.allSettled(
      ['one@example.com', 'two@example.com'].map((email) => invitations.createInvitation(wanted(email))),
    );
    expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

const sessionOf = async (userId: string) =>
  (await rows<{ id: string }>(mesh, 'select id from sessions where user_id = $1', [userId]))[0]!.id;

/** Members without a face, as many as a quota needs. */
const fill = (tenantId: string, members: number, status: string) =>
  rows(
    mesh,
    `insert into memberships (tenant_id, id, version, event_seq, created_at, updated_at, created_by, status, role_ids, source, client_scope)
     select $1, gen_random_uuid(), 1, 0, now(), now(), '', $3, array[$4::uuid], 'INVITE', 'ALL' from generate_series(1, $2::int)`,
    [tenantId, members, status, memberRoleId],
  );
