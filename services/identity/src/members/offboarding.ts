// What ends with a membership, or while it is suspended: sessions, personal keys and grants, in the same transaction.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Decision } from '@throughline/chassis/decision';
import { endGrantsOf } from '../grants/grant.queries.ts';
import { endKeysOf } from '../keys/ending.ts';
import { mailOwners } from '../mail/owners.ts';
import { ServiceAccountTable } from '../service-accounts/service-account.table.ts';
import { endSessions } from '../sessions/session.queries.ts';
import { leaveTeams } from '../teams/leaving.ts';
import type { Member } from './member.ts';

export async function endAccess(tx: Tx, member: Member, reason: string): Promise<void> {
  const { id } = member;
  await endSessions(tx, id, 'SUSPENSION');
  await endKeysOf(tx, { userId: id }, reason);
  await endGrantsOf(tx, { kind: 'USER', id });
  await tellOfMachines(tx, member);
}

/** A machine outlives who answers for it: the OWNERs learn which ones are nobody's now (IDN-65). */
async function tellOfMachines(tx: Tx, { id, name, version }: Member): Promise<void> {
  const machines = await tx.peek(ServiceAccountTable, `owner_user_id = $1 and status = 'ACTIVE'`, [id], 'order by name');
  if (machines.length === 0) return;
  const data = { person: name, machines: machines.map((machine) => machine.name).join(', ') };
  await mailOwners(tx, { key: `${id}/machines/${version}`, template: 'machines_left_behind', data });
}

/** Who is no member stands in no team either. The member comes first: it is what the command is about. */
export async function endMembership(tx: Tx, member: Member, decision: Decision<Member>): Promise<void> {
  await tx.apply(member, decision);
  await endAccess(tx, member, decision.reason ?? '');
  await leaveTeams(tx, member.id);
}
