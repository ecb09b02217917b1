import type { CreateContractRequest, ContractClause } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import type { Reader } from '@throughline/chassis/database/reader';
import { ClauseTable, ContractTemplateTable } from './clause.table.ts';

/** What the request says, or else the clauses of its template, in the template's order. */
export async function clausesOf(
  tx: Reader,
  { clauses, templateId }: Pick<CreateContractRequest, 'clauses' | 'templateId'>,
): Promise<ContractClause[]> {
  if (clauses.length > 0 || templateId === undefined) return clauses;
  const { clauseKeys } = await tx.get(ContractTemplateTable, templateId);
  const own = new Map((await tx.select(ClauseTable, 'key = any ($1)', [clauseKeys])).map(({ key, text }) => [key, text]));
  return clauseKeys.flatMap((key) => (own.has(key) ? [{ key, text: own.get(key)!, standard: true }] : []));
}
