// An invitation asks somebody to become a member: with these roles, in these teams, for these clients.
// - It is open for 7 days and holds a seat as long.
// - An address is invited once at a time, and no member is invited.
// - Sent again it has a new link, which alone works, and 7 new days.
// - It is for the address it went to: nobody else accepts it.
import type {
  CreateInvitationRequest,
  Invitation as InvitationMessage,
  UpdateInvitationRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/invitations';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { conflict, forbidden, invalidTransition } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { emailKey } from '../users/user.ts';

/** The house keeps the hash of the link's token, and shows neither. */
export type Invitation = InvitationMessage & { tokenHash: string };

export const openDays = 7;
export const batchMax = 100;

/** Who has the address already. */
export interface Known {
  member: boolean;
  invited: boolean;
}

export function invite(id: string, given: CreateInvitationRequest, known: Known, tokenHash: string, now: Date) {
  refuseKnown(known);
  const { roleIds, teamIds, clientIds, message } = given;
  const set = {
    id,
    email: emailKey(given.email),
    roleIds,
    teamIds,
    clientIds,
    message,
    status: 'PENDING' as const,
    expiresAt: sevenDaysAfter(now),
    tokenHash,
    userId: undefined,
  };
  return { set, event: invitationSent(set) };
}

export function change(invitation: Invitation, given: Named<UpdateInvitationRequest>): Decision<Invitation> {
  if (invitation.status !== 'PENDING') throw wrongStatus(invitation);
  return { set: changedFields(invitation, given).set };
}

export function resend(invitation: Invitation, known: Known, tokenHash: string, now: Date): Decision<Invitation> {
  if (invitation.status !== 'PENDING' && invitation.status !== 'EXPIRED') throw wrongStatus(invitation);
  refuseKnown(known);
  return { set: { status: 'PENDING', tokenHash, expiresAt: sevenDaysAfter(now) }, event: invitationSent(invitation) };
}

export function revoke(invitation: Invitation): Decision<Invitation> {
  if (invitation.status !== 'PENDING') throw wrongStatus(invitation);
  return { set: { status: 'REVOKED' } };
}

/** `email`: of whoever accepts. */
export function accept(invitation: Invitation, userId: string, email: string, now: Date): Decision<Invitation> {
  refuseClosed(invitation, now);
  if (invitation.email !== emailKey(email))
    throw forbidden('invitation.wrong_person', 'This invitation went to another address: sign in with that one.');
  return { set: { status: 'ACCEPTED', userId }, event: fact('identity.invitation.accepted', { invitationId: invitation.id, userId }) };
}

export const isOver = ({ status, expiresAt }: Invitation, now: Date): boolean => status === 'PENDING' && expiresAt! <= now;

export const expire = (invitation: Invitation, now: Date): Decision<Invitation> => ({
  set: isOver(invitation, now) ? { status: 'EXPIRED' } : {},
});

export function refuseClosed(invitation: Invitation, now: Date): void {
  if (invitation.status === 'ACCEPTED') throw conflict('link.used', 'This invitation has been accepted.');
  if (invitation.status !== 'PENDING' || isOver(invitation, now))
    throw conflict('link.expired', 'This invitation is over: ask for a new one.');
}

export const shown = ({ tokenHash: _tokenHash, ...invitation }: Invitation): InvitationMessage => invitation;

function refuseKnown({ member, invited }: Known) {
  if (member) throw conflict('member.exists', 'Whoever has this address is a member already.');
  if (invited) throw conflict('invitation.pending', 'This address is invited already: send it again.');
}

const verbsFrom: Record<Invitation['status'], string[]> = { PENDING: ['resend', 'revoke'], EXPIRED: ['resend'], ACCEPTED: [], REVOKED: [] };
const wrongStatus = ({ status }: Invitation) => invalidTransition('invitation', status, verbsFrom[status]);

const invitationSent = ({ id, roleIds, teamIds }: Pick<Invitation, 'id' | 'roleIds' | 'teamIds'>) =>
  fact('identity.invitation.sent', { invitationId: id, roleIds, teamIds });

const sevenDaysAfter = (now: Date) => new Date(now.getTime() + openDays * 86_400_000);
