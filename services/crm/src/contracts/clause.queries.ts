import type { CreateContractRequest, ContractClause } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import type { Reader } from '@throughline/chassis/database/reader';
import { conflict, invalidFields } from '@throughline/chassis/errors';
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

/** A template names its clauses by their keys: a clause that one names keeps its key, and stays. */
export async function refuseInUse(tx: Reader, { key }: { key: string }): Promise<void> {
  const using = await tx.select(ContractTemplateTable, 'clause_keys @> array[$1]', [key], { tail: 'order by name limit 5' });
  if (using.length === 0) return;
  const names = using.map(({ name }) => name);
  throw conflict('clause.in_use', `Templates name it: ${names.join(', ')}.`, { templates: names });
}

export async function refuseUnknownClauses(tx: Reader, keys: readonly string[]): Promise<void> {
  const known = new Set((await tx.select(ClauseTable, 'key = any ($1)', [keys])).map(({ key }) => key));
  const unknown = keys.filter((key) => !known.has(key));
  if (unknown.length > 0) throw invalidFields({ field: 'clauseKeys', code: 'unknown', message: `names no clause: ${unknown.join(', ')}` });
}
