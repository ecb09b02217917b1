// A membership ends with its last day, in the firm's time zone.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { endOfDay, today } from '@throughline/chassis/values/zone';
import { ownTenant } from '../tenants/tenant.queries.ts';
import { end, type Member } from './member.ts';
import { MembershipTable } from './membership.table.ts';
import { endMembership } from './offboarding.ts';

const endKind = 'member.end';

/** In place of what was scheduled before. */
export async function scheduleEnd(tx: Tx, { id, endsOn }: Member): Promise<void> {
  tx.cancel(endKind, id);
  if (!endsOn) return;
  tx.schedule({ kind: endKind, key: id, payload: { id }, at: endOfDay(endsOn, await timeZoneOf(tx)) });
}

export const endMemberJob = job(endKind, async ({ tx }, { id }) => {
  const member = await tx.find(MembershipTable, String(id));
  if (!member?.endsOn || member.status === 'ENDED') return;
  if (member.endsOn < today(tx.now, await timeZoneOf(tx))) await endMembership(tx, member, end(member, 'its last day is over'));
});

const timeZoneOf = async (tx: Tx) => (await ownTenant(tx)).locale.timeZone;
