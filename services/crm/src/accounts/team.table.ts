import { date, id, oneOf, optional } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredTeamMember } from './team.ts';

export const TeamMemberTable = table<StoredTeamMember>({
  name: 'company_team_members',
  permission: 'crm.companies',
  columns: { companyId: id(), userId: id(), role: oneOf(), fromDate: date(), toDate: optional(date()) },
});
