// What ends with a membership, or while it is suspended: sessions, personal keys and grants, in the same transaction.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { endGrantsOf } from '../grants/grant.queries.ts';
import { endKeysOf } from '../keys/ending.ts';
import { endSessions } from '../sessions/session.queries.ts';
import { leaveTeams } from '../teams/leaving.ts';
import { end, type Member } from './member.ts';

export async function endAccess(tx: Tx, { id }: Member, reason: string): Promise<void> {
  await endSessions(tx, id, 'SUSPENSION');
  await endKeysOf(tx, { userId: id }, reason);
  await endGrantsOf(tx, { kind: 'USER', id });
}

/** Who is no member stands in no team either. */
export async function endMembership(tx: Tx, member: Member, decision = end(member, 'the last day is over')): Promise<void> {
  await endAccess(tx, member, decision.reason ?? '');
  await leaveTeams(tx, member.id);
  await tx.apply(member, decision);
}
