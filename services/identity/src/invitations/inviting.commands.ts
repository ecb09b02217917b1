// Inviting, in the transaction of whoever does: rights, seats and addresses are looked at under the plan's lock, so that
// two invitations at once neither take the same last seat nor go to the same address.
import type { CreateInvitationRequest } from '@throughline/contracts/gen/throughline/identity/v1/invitations';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { rule } from '@throughline/chassis/errors';
import { sendMail } from '../mail/mail.ts';
import { ownOf } from '../own.ts';
import { ownPlan } from '../plans/plan.queries.ts';
import { holdSeats } from '../plans/seats.queries.ts';
import { refuseRoles } from '../roles/escalation.ts';
import { holdRoleBook } from '../roles/role.queries.ts';
import { ownTenant } from '../tenants/tenant.queries.ts';
import { hashOf, newToken } from '../tokens/token.ts';
import { emailKey } from '../users/user.ts';
import { invite, resend, type Invitation } from './invitation.ts';
import { scheduleExpiry } from './invitation.jobs.ts';
import { expireOverdue, knownAs } from './invitation.queries.ts';
import { InvitationTable } from './invitation.table.ts';

interface Context {
  tx: Tx;
  own: unknown;
}

export async function inviteByMail({ tx, own }: Context, request: CreateInvitationRequest): Promise<Invitation> {
  await lockSeats(tx);
  await refuseGiven(tx, request);
  const id = tx.ids.next();
  const token = newToken();
  const decision = invite(id, request, await knownAs(tx, emailKey(request.email), id), hashOf(token), tx.now);
  await holdSeats(tx);
  const invitation = await tx.create(InvitationTable, decision);
  await deliver({ tx, own }, invitation, token);
  return invitation;
}

export async function inviteAgain({ tx, own }: Context, id: string): Promise<Invitation> {
  await lockSeats(tx);
  const invitation = await tx.get(InvitationTable, id);
  await refuseGiven(tx, invitation);
  const token = newToken();
  const decision = resend(invitation, await knownAs(tx, invitation.email, id), hashOf(token), tx.now);
  // One that is open holds its seat already.
  if (invitation.status !== 'PENDING') await holdSeats(tx);
  const again = await tx.apply(invitation, decision);
  await deliver({ tx, own }, again, token);
  return again;
}

/** Roles and teams that whoever invites may give. */
export async function refuseGiven(tx: Tx, given: { roleIds?: string[]; teamIds?: string[] }): Promise<void> {
  if (given.roleIds) refuseRoles(tx.passport, given.roleIds, await holdRoleBook(tx));
  const known = await tx.rows<{ id: string }>('select id from teams where id = any ($1) and deleted_at is null', [given.teamIds ?? []]);
  if (known.length < (given.teamIds?.length ?? 0)) throw rule('team.unknown', 'One of the teams is not there.');
}

async function lockSeats(tx: Tx): Promise<void> {
  await ownPlan(tx);
  await expireOverdue(tx);
}

async function deliver({ tx, own }: Context, invitation: Invitation, token: string): Promise<void> {
  scheduleExpiry(tx, invitation);
  const { publicUrl } = ownOf({ own }).config;
  const link = `${publicUrl.replace(/\/$/, '')}/invitation?token=${token}`;
  const firm = (await ownTenant(tx)).name;
  await sendMail(tx, {
    key: `${invitation.id}/${invitation.version}`,
    template: 'invitation',
    to: { address: invitation.email, name: '' },
    data: { inviter: tx.passport.actor.name || firm, firm, message: invitation.message, link },
  });
}
