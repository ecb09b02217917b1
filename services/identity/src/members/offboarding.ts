// What ends with a membership, or while it is suspended: sessions, personal keys and grants, in the same transaction.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Decision } from '@throughline/chassis/decision';
import { endGrantsOf } from '../grants/grant.queries.ts';
import { endKeysOf } from '../keys/ending.ts';
import { endSessions } from '../sessions/session.queries.ts';
import { leaveTeams } from '../teams/leaving.ts';
import type { Member } from './member.ts';

export async function endAccess(tx: Tx, { id }: Member, reason: string): Promise<void> {
  await endSessions(tx, id, 'SUSPENSION');
  await endKeysOf(tx, { userId: id }, reason);
  await endGrantsOf(tx, { kind: 'USER', id });
}

/** Who is no member stands in no team either. The member comes first: it is what the command is about. */
export async function endMembership(tx: Tx, member: Member, decision: Decision<Member>): Promise<void> {
  await tx.apply(member, decision);
  await endAccess(tx, member, decision.reason ?? '');
  await leaveTeams(tx, member.id);
}
