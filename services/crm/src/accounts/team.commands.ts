// What changes a company's team, for whoever changes it: its own routes, a new owner, a merge.
import type { TeamRole } from '@throughline/contracts/gen/throughline/crm/v1/company_team';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { outOfRange } from '@throughline/chassis/errors';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { updated, type StoredCompany } from './company.ts';
import { refuseLeaving, seat, teamChanged, type Seat, type StoredTeamMember } from './team.ts';
import { TeamMemberTable } from './team.table.ts';

export async function addMember(tx: Tx, company: StoredCompany, given: Seat, today: PlainDate): Promise<StoredTeamMember> {
  if (given.role === 'ACCOUNT_OWNER') return (await handOver(tx, company, given, today)).member;
  const member = await tx.create(TeamMemberTable, { set: seat(company.id, given, today) });
  await tx.apply(company, { set: {}, event: teamChanged(company, given.userId, given.role, false) });
  return member;
}

/** `on`: their last day. */
export async function endMember(tx: Tx, company: StoredCompany, member: StoredTeamMember, on: PlainDate): Promise<StoredTeamMember> {
  await tx.apply(company, { set: {}, event: teamChanged(company, member.userId, member.role, true) });
  return tx.apply(member, { set: { toDate: later(member.fromDate, on) } });
}

/** In another role the old span ends and a new one begins; on its first day it is put right where it stands. */
export async function changeMember(
  tx: Tx,
  company: StoredCompany,
  member: StoredTeamMember,
  role: TeamRole,
  today: PlainDate,
): Promise<StoredTeamMember> {
  if (member.toDate === undefined && member.role === role) return member;
  refuseLeaving(member);
  if (role === 'ACCOUNT_OWNER') {
    const owned = await handOver(tx, company, member, today);
    await endMember(tx, owned.company, member, today);
    return owned.member;
  }
  const events = [teamChanged(company, member.userId, member.role, true), teamChanged(company, member.userId, role, false)];
  await tx.apply(company, { set: {}, events });
  if (member.fromDate === today) return tx.apply(member, { set: { role } });
  await tx.apply(member, { set: { toDate: today } });
  return tx.create(TeamMemberTable, { set: seat(company.id, { userId: member.userId, role }, today) });
}

/** The company's owner and the team's ACCOUNT_OWNER are one, so they change together. */
export async function handOver(
  tx: Tx,
  company: StoredCompany,
  to: Omit<Seat, 'role'>,
  today: PlainDate,
): Promise<{ company: StoredCompany; member: StoredTeamMember }> {
  const [present] = await presentOwner(tx, company.id);
  if (present?.userId === to.userId) return { company, member: present };
  const from = to.from ?? (present ? later(present.fromDate, today) : today);
  if (present && from < present.fromDate) throw outOfRange('from', `is before ${present.fromDate}, when the present ACCOUNT_OWNER began`);
  const owned = { ...company, ownerId: to.userId };
  const events = [teamChanged(owned, to.userId, 'ACCOUNT_OWNER', false)];
  if (present) events.unshift(teamChanged(owned, present.userId, 'ACCOUNT_OWNER', true));
  if (company.ownerId !== to.userId) events.unshift(updated(owned, { ownerId: company.ownerId }, { ownerId: to.userId }));
  const after = await tx.apply(company, { set: { ownerId: to.userId }, events });
  if (present) await tx.apply(present, { set: { toDate: from } });
  const member = await tx.create(TeamMemberTable, { set: seat(company.id, { ...to, role: 'ACCOUNT_OWNER' }, today) });
  return { company: after, member };
}

const presentOwner = (tx: Tx, companyId: string) =>
  tx.select(TeamMemberTable, `company_id = $1 and role = 'ACCOUNT_OWNER' and to_date is null`, [companyId]);

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);
