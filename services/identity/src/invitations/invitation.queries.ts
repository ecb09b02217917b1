import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import { hashOf } from '../tokens/token.ts';
import { expire, type Invitation, type Known } from './invitation.ts';
import { InvitationTable } from './invitation.table.ts';

const knownSql = `select
    exists (select from memberships m join users u on u.id = m.id
      where m.tenant_id = current_tenant() and u.email = $1 and m.status <> 'ENDED' and m.deleted_at is null) as member,
    exists (select from invitations where email = $1 and status = 'PENDING' and id <> $2 and deleted_at is null) as invited`;

/** Whether the address is a member's or invited already; `exceptId`: by another invitation than this. */
export async function knownAs(tx: Reader, email: string, exceptId: string): Promise<Known> {
  const [known] = await tx.rows<Known>(knownSql, [email, exceptId]);
  return known!;
}

const overdueMax = 500;

/** Invitations whose time is over hold no seat and no address, whether their job has run or not. */
export async function expireOverdue(tx: Tx): Promise<void> {
  const overdue = await tx.select(InvitationTable, `status = 'PENDING' and expires_at <= $1`, [tx.now], {
    tail: `order by invitations.id limit ${overdueMax} for no key update`,
  });
  for (const invitation of overdue) await tx.apply(invitation, expire(invitation, tx.now));
}

export interface Found {
  tenantId: string;
  id: string;
}

/** Where a token leads. One that never was, and one replaced by a newer, look the same: 404. */
export async function invitationOfToken(tx: Reader, token: string): Promise<Found> {
  const [found] = await tx.rows<Found>('select tenant_id as "tenantId", id from invitation_by_token($1)', [hashOf(token)]);
  if (!found) throw notFound();
  return found;
}

/** The invitation by its token, within its firm; the token may have been replaced since it was looked up. */
export async function invitationWith(tx: Reader, { id }: Found, token: string): Promise<Invitation> {
  const invitation = await tx.load(InvitationTable, id);
  if (invitation.tokenHash !== hashOf(token)) throw notFound();
  return invitation;
}
