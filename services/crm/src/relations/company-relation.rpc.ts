import type { CompanyRelationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_relations';
import { preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { CompanyTable } from '../accounts/company.table.ts';
import { firmToday } from '../firm/firm-settings.ts';
import { end, redate, relate } from './relation.ts';
import { refuseOverlap, relationOf, relationSeen, relationsOf } from './relation.queries.ts';
import { CompanyRelationTable } from './relation.tables.ts';

const ends = { table: CompanyTable, name: 'companies.name' };

export const companyRelationRpc: Rpc<typeof CompanyRelationServiceService> = {
  listCompanyRelations: query(async ({ tx }, { companyId, ...asked }) => {
    await tx.get(CompanyTable, companyId);
    return { items: await relationsOf(tx, CompanyRelationTable, ends, companyId, asked) };
  }),

  getCompanyRelation: query(async ({ tx }, { companyId, id }) => {
    await tx.get(CompanyTable, companyId);
    return relationSeen(tx, ends, await relationOf(tx, CompanyRelationTable, companyId, id), companyId);
  }),

  createCompanyRelation: preparedCommand(firmToday, async ({ tx }, { companyId: fromId, ...given }, today) => {
    const decision = relate({ fromId, ...given }, today);
    await tx.get(CompanyTable, fromId);
    await tx.get(CompanyTable, given.toId);
    await refuseOverlap(tx, CompanyRelationTable, decision.set);
    return relationSeen(tx, ends, await tx.create(CompanyRelationTable, decision), fromId);
  }),

  updateCompanyRelation: preparedCommand(firmToday, async ({ tx }, request, today) => {
    const { companyId, id } = request;
    await tx.get(CompanyTable, companyId);
    const relation = await relationOf(tx, CompanyRelationTable, companyId, id);
    const decision = redate(relation, namedFields(request), today);
    await refuseOverlap(tx, CompanyRelationTable, { ...relation, ...decision.set });
    const changed = await tx.apply(relation, decision);
    return relationSeen(tx, ends, changed, companyId);
  }),

  deleteCompanyRelation: preparedCommand(firmToday, async ({ tx }, { companyId, id }, today) => {
    await tx.get(CompanyTable, companyId);
    const relation = await relationOf(tx, CompanyRelationTable, companyId, id);
    await tx.apply(relation, end(relation, today));
    return {};
  }),
};
