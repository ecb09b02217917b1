import type { Clause, ClauseServiceService, ContractTemplate } from '@throughline/contracts/gen/throughline/crm/v1/clauses';
import { containsText, page } from '@throughline/chassis/database/list';
import { changedFields } from '@throughline/chassis/decision';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { ClauseTable, ContractTemplateTable } from './clause.table.ts';

export const clauseRpc: Rpc<typeof ClauseServiceService> = {
  listClauses: query(({ tx }, request) =>
    page(tx, ClauseTable, request, {
      orderBy: { key: { sql: 'clauses.key', type: 'text' } },
      defaultOrder: 'key',
      text: containsText('clauses.key', 'clauses.title'),
    }),
  ),

  getClause: query(({ tx }, { id }) => tx.get(ClauseTable, id)),

  createClause: command(({ tx }, request) => tx.create(ClauseTable, { set: request })),

  updateClause: command(async ({ tx }, request) => {
    const clause = await tx.get(ClauseTable, request.id);
    return tx.apply(clause, { set: changedFields<Clause>(clause, namedFields(request)).set });
  }),

  deleteClause: command(async ({ tx }, { id }) => {
    await tx.remove(await tx.get(ClauseTable, id), { set: {} });
    return {};
  }),

  listContractTemplates: query(({ tx }, request) =>
    page(tx, ContractTemplateTable, request, {
      orderBy: { name: { sql: 'contract_templates.name', type: 'text' } },
      defaultOrder: 'name',
      text: containsText('contract_templates.name'),
    }),
  ),

  getContractTemplate: query(({ tx }, { id }) => tx.get(ContractTemplateTable, id)),

  createContractTemplate: command(({ tx }, request) => tx.create(ContractTemplateTable, { set: request })),

  updateContractTemplate: command(async ({ tx }, request) => {
    const template = await tx.get(ContractTemplateTable, request.id);
    return tx.apply(template, { set: changedFields<ContractTemplate>(template, namedFields(request)).set });
  }),

  deleteContractTemplate: command(async ({ tx }, { id }) => {
    await tx.remove(await tx.get(ContractTemplateTable, id), { set: {} });
    return {};
  }),
};
