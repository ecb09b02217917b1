import type { Clause, ClauseServiceService, ContractTemplate } from '@throughline/contracts/gen/throughline/crm/v1/clauses';
import { containsText, page } from '@throughline/chassis/database/list';
import { changedFields } from '@throughline/chassis/decision';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { refuseInUse, refuseUnknownClauses } from './clause.queries.ts';
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
    const { set } = changedFields<Clause>(clause, namedFields(request));
    if (set.key !== undefined) await refuseInUse(tx, clause);
    return tx.apply(clause, { set });
  }),

  deleteClause: command(async ({ tx }, { id }) => {
    const clause = await tx.get(ClauseTable, id);
    await refuseInUse(tx, clause);
    await tx.remove(clause, { set: {} });
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

  createContractTemplate: command(async ({ tx }, request) => {
    await refuseUnknownClauses(tx, request.clauseKeys);
    return tx.create(ContractTemplateTable, { set: request });
  }),

  updateContractTemplate: command(async ({ tx }, request) => {
    const template = await tx.get(ContractTemplateTable, request.id);
    const { set } = changedFields<ContractTemplate>(template, namedFields(request));
    if (set.clauseKeys) await refuseUnknownClauses(tx, set.clauseKeys);
    return tx.apply(template, { set });
  }),

  deleteContractTemplate: command(async ({ tx }, { id }) => {
    await tx.remove(await tx.get(ContractTemplateTable, id), { set: {} });
    return {};
  }),
};
