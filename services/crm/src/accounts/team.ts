// The account team is who looks after a company, each in a role, from a day to a day (CRM-13).
// - One ACCOUNT_OWNER at a time, and that is who owns the company.
// - Nobody joins or leaves in the future: who has no end is on the team today.
import type { TeamMember, TeamRole } from '@throughline/contracts/gen/throughline/crm/v1/company_team';
import { fact, type Fact } from '@throughline/chassis/decision';
import { conflict, invalidFields, outOfRange } from '@throughline/chassis/errors';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import type { StoredCompany } from './company.ts';

/** As it is stored: `from` and `to` are words of SQL. */
export interface StoredTeamMember extends Omit<TeamMember, 'from' | 'to'> {
  fromDate: PlainDate;
  toDate?: PlainDate | undefined;
}

export interface Seat {
  userId: string;
  role: TeamRole;
  from?: PlainDate | undefined;
}

export const shown = ({ fromDate, toDate, ...rest }: StoredTeamMember): TeamMember => ({ ...rest, from: fromDate, to: toDate });

export function seat(companyId: string, { userId, role, from }: Seat, today: PlainDate) {
  if (from !== undefined && from > today) throw outOfRange('from', `is after today, ${today}`);
  return { companyId, userId, role, fromDate: from ?? today, toDate: undefined };
}

/** An owner leaves only by being followed. */
export function refuseLeaving({ role, toDate }: StoredTeamMember): void {
  if (toDate !== undefined) throw conflict('team_member.ended', `This ended on ${toDate}.`);
  if (role === 'ACCOUNT_OWNER') throw conflict('team_member.owner', 'Name another ACCOUNT_OWNER, then this one leaves.');
}

/** A last day lies between the first one and today; a new role begins a span of its own, which is not ended in the same breath. */
export function refuseUntimelyEnd(
  member: StoredTeamMember,
  { role, to }: { role: TeamRole | undefined; to: PlainDate },
  today: PlainDate,
): void {
  refuseLeaving(member);
  if (role !== undefined && role !== member.role)
    throw invalidFields({ field: 'to', code: 'not_allowed', message: 'does not go with another role' });
  if (to < member.fromDate || to > today) throw outOfRange('to', `must lie between ${member.fromDate} and ${today}`);
}

export const teamChanged = (
  { id, ownerId }: Pick<StoredCompany, 'id' | 'ownerId'>,
  userId: string,
  role: TeamRole,
  removed: boolean,
): Fact => fact('crm.company.team_changed', { companyId: id, ownerId, userId, role, removed });
