import type { CompanyTeamServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_team';
import { notFound } from '@throughline/chassis/errors';
import { preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import type { Reader } from '@throughline/chassis/database/reader';
import { firmToday } from '../firm/firm-settings.ts';
import { refuseInactiveOwners } from '../firm/people.ts';
import { CompanyTable } from './company.table.ts';
import { refuseLeaving, refuseUntimelyEnd, shown, type StoredTeamMember } from './team.ts';
import { addMember, changeMember, endMember } from './team.commands.ts';
import { companiesOf } from './team.queries.ts';
import { TeamMemberTable } from './team.table.ts';

export const companyTeamRpc: Rpc<typeof CompanyTeamServiceService> = {
  listTeamMembers: query(async ({ tx }, { companyId, past }) => ({ items: (await membersOf(tx, companyId, past)).map(shown) })),

  addTeamMember: preparedCommand(
    async (context, { userId }) => {
      await refuseInactiveOwners(context, [userId]);
      return firmToday(context);
    },
    async ({ tx }, request, today) => shown(await addMember(tx, await tx.get(CompanyTable, request.companyId), request, today)),
  ),

  getTeamMember: query(async ({ tx }, request) => shown((await memberOf(tx, request)).member)),

  updateTeamMember: preparedCommand(firmToday, async ({ tx }, request, today) => {
    const { company, member } = await memberOf(tx, request);
    const { role, to } = namedFields(request);
    if (to === undefined) return shown(role === undefined ? member : await changeMember(tx, company, member, role, today));
    refuseUntimelyEnd(member, { role, to }, today);
    return shown(await endMember(tx, company, member, to));
  }),

  endTeamMember: preparedCommand(firmToday, async ({ tx }, request, today) => {
    const { company, member } = await memberOf(tx, request);
    refuseLeaving(member);
    await endMember(tx, company, member, today);
    return {};
  }),

  listCompanyTeam: query(async ({ tx }, { companyId }) => ({ items: await membersOf(tx, companyId, false) })),

  listCompaniesForUser: query(({ tx }, request) => companiesOf(tx, request)),
};

async function membersOf(tx: Reader, companyId: string, past: boolean): Promise<StoredTeamMember[]> {
  await tx.get(CompanyTable, companyId);
  return tx.select(TeamMemberTable, `company_id = $1 and ($2 or to_date is null)`, [companyId, past], {
    tail: 'order by to_date desc nulls first, from_date, id',
  });
}

async function memberOf(tx: Reader, { companyId, id }: { companyId: string; id: string }) {
  const company = await tx.get(CompanyTable, companyId);
  const member = await tx.get(TeamMemberTable, id);
  if (member.companyId !== companyId) throw notFound();
  return { company, member };
}
