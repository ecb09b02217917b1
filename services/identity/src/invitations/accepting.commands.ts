// Accepting an invitation. Whoever has an account proves by being signed in that they are the one invited; who is new
// proves it by having read the mail, and their account begins here.
import type { AcceptInvitationRequest, AcceptInvitationResponse } from '@throughline/contracts/gen/throughline/identity/v1/invitations';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { forbidden, invalidFields, unauthenticated } from '@throughline/chassis/errors';
import { preparedCommand, type HandlerContext } from '@throughline/chassis/rpc/handler';
import { enlistCompanies } from '../clients/client.queries.ts';
import { shownFirm } from '../firms/firm.ts';
import { comeBack, join, type Member, type Person } from '../members/member.ts';
import { MembershipTable } from '../members/membership.table.ts';
import { ownOf } from '../own.ts';
import { choosePassword, type Chosen } from '../passwords/choose.ts';
import { controlsInForce } from '../security-policy/policy.queries.ts';
import { lowerLevel } from '../security-policy/policy.ts';
import { startSession } from '../sessions/start.ts';
import type { Signer } from '../signing-keys/keyring.ts';
import { enlarge } from '../teams/team.ts';
import { TeamTable } from '../teams/team.table.ts';
import { ownTenant } from '../tenants/tenant.queries.ts';
import type { Tenant } from '../tenants/tenant.ts';
import { registered, type User } from '../users/user.ts';
import { personOfEmail } from '../users/user.queries.ts';
import { UserTable } from '../users/user.table.ts';
import { accept, refuseClosed, type Invitation } from './invitation.ts';
import { invitationOfToken, invitationWith } from './invitation.queries.ts';

interface Newcomer {
  name: string;
  chosen: Chosen;
  signer: Signer;
}

export const acceptInvitation = preparedCommand(
  async (context: HandlerContext, request: AcceptInvitationRequest) => {
    const found = await context.reading((tx) => invitationOfToken(tx, request.token));
    const { userId } = context.passport;
    return { found, newcomer: userId ? undefined : await newcomerOf(context, request, found) };
  },
  async (context, { token }, { found, newcomer }): Promise<AcceptInvitationResponse> => {
    const { tx, passport } = context;
    const own = ownOf(context);
    const userId = passport.userId ?? tx.ids.next();
    await tx.enter({ tenantId: found.tenantId, userId, actor: { kind: 'USER', id: userId, name: newcomer?.name ?? passport.actor.name } });
    const tenant = await ownTenant(tx);
    if (tenant.status !== 'ACTIVE') throw forbidden('tenant.suspended', 'The firm takes nobody in at present.');
    const invitation = await invitationWith(tx, found, token);
    refuseClosed(invitation, tx.now);
    const user = newcomer ? await register(tx, userId, invitation, newcomer) : await tx.load(UserTable, userId);
    await tx.apply(invitation, accept(invitation, user.id, user.email, tx.now));
    await admit(tx, user, invitation, newcomer !== undefined);
    const answer = { userId, tenant: shownFirm(tenant) };
    if (!newcomer) return answer;
    const level = lowerLevel(own.config.environment, tenant.environment);
    const entrance = {
      user,
      tenantId: tenant.id,
      deviceToken: undefined,
      device: undefined,
      controls: await controlsInForce(tx),
      level,
      amr: ['pwd'],
    };
    return { ...answer, ...(await startSession(tx, own, newcomer.signer, entrance)) };
  },
);

/** Before the transaction: hashing takes its time. */
async function newcomerOf(
  context: HandlerContext,
  { token, name, password }: AcceptInvitationRequest,
  found: { tenantId: string; id: string },
): Promise<Newcomer> {
  const { hashing, signingKeys, config } = ownOf(context);
  const given = await context.reading((tx) => groundOf(tx, found, token, context.clock.now()), { tenantId: found.tenantId, userId: null });
  const { invitation, tenant, controls } = given;
  if (await context.reading((tx) => personOfEmail(tx, invitation.email))) {
    throw unauthenticated('auth.required', 'There is an account of this address: sign in with it, then accept.');
  }
  if (name === '') throw invalidFields({ field: 'name', code: 'required', message: 'is required' });
  const owner = { email: invitation.email, name, firmName: tenant.name };
  const level = lowerLevel(config.environment, tenant.environment);
  const chosen = await choosePassword(hashing, { password, owner, formerHashes: [], controls, level });
  return { name, chosen, signer: await signingKeys.current('ACCESS') };
}

async function groundOf(tx: Reader, found: { tenantId: string; id: string }, token: string, now: Date) {
  const invitation = await invitationWith(tx, found, token);
  refuseClosed(invitation, now);
  const tenant: Tenant = await ownTenant(tx);
  return { invitation, tenant, controls: await controlsInForce(tx) };
}

/** Whoever follows the link of the mail reads its address. */
async function register(tx: Tx, id: string, { email }: Invitation, { name, chosen }: Newcomer): Promise<User> {
  const { set } = registered(id, { email, name, passwordHash: chosen.hash }, tx.now);
  return tx.create(UserTable, { set: { ...set, emailVerifiedAt: tx.now } });
}

async function admit(tx: Tx, person: Person, { roleIds, teamIds, clientIds }: Invitation, isNew: boolean): Promise<void> {
  const teams = await tx.select(TeamTable, 'teams.id = any ($1)', [teamIds], { tail: 'order by teams.id for no key update' });
  const joining = { roleIds, source: 'INVITE' as const, teamIds: teams.map((team) => team.id), isNew };
  const former = await tx.find(MembershipTable, person.id);
  const member = former
    ? await tx.apply(former, comeBack(former, person, joining))
    : await tx.create(MembershipTable, join(person, joining));
  for (const team of teams) await tx.apply(team, enlarge(team, [person.id], team.leadIds.includes(person.id)));
  await limitTo(tx, member, clientIds);
}

/** An invitation that names clients limits the member to them. */
async function limitTo(tx: Tx, member: Member, clientIds: readonly string[]): Promise<void> {
  if (clientIds.length === 0) return;
  await enlistCompanies(tx, await tx.apply(member, { set: { clientScope: 'ASSIGNED' } }), clientIds);
}
