// The record of merges: what was merged into what, and what it takes to undo that.
import type { ListMergesRequest, Merge } from '@throughline/contracts/gen/throughline/crm/v1/merges';
import type { PartyKind } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import type { PageEnd } from '@throughline/chassis/database/page-token';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { CompanyTable } from '../accounts/company.table.ts';
import { visible } from '../accounts/visible.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import type { Merging } from './merge.ts';
import { undoUntil, type FieldChange } from './undo.ts';

export async function recordMerge(
  tx: Tx,
  kind: PartyKind,
  { winnerId, loserIds, choices }: Merging,
  losers: readonly object[],
): Promise<string> {
  const id = tx.ids.next();
  await tx.rowsAffecting(
    'insert into merge_records (tenant_id, id, at, by, kind, winner_id, loser_ids, snapshot, choices) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [tx.tenantId, id, tx.now, tx.actorId, kind, winnerId, loserIds, JSON.stringify(losers), JSON.stringify(choices)],
  );
  // A pair that has become one record is no pair any more.
  await tx.rowsAffecting(
    'update duplicate_pairs set deleted_at = $1, version = version + 1 where deleted_at is null and (left_id = any ($2) or right_id = any ($2))',
    [tx.now, loserIds],
  );
  return id;
}

export const keepWinnerChanges = (tx: Tx, mergeId: string, changes: readonly FieldChange[]): Promise<void> =>
  tx.rowsAffecting('update merge_records set winner_changes = $2 where id = $1', [mergeId, JSON.stringify(changes)]);

export interface MergeRecord {
  id: string;
  kind: PartyKind;
  winner_id: string;
  loser_ids: string[];
  at: Date;
  by: string;
  snapshot: Record<string, unknown>[];
  winner_changes: FieldChange[] | null;
  undone_at: Date | null;
}

export async function mergeRecord(tx: Tx, id: string): Promise<MergeRecord | undefined> {
  const [record] = await tx.rows<MergeRecord>('select * from merge_records where id = $1 for update', [id]);
  return record;
}

export const markUndone = (tx: Tx, id: string): Promise<void> =>
  tx.rowsAffecting('update merge_records set undone_at = $2, undone_by = $3 where id = $1', [id, tx.now, tx.actorId]);

/** Those whose winner the caller may see; `after`: where the page before ended. */
export async function mergesOf(
  tx: Reader,
  asked: Pick<ListMergesRequest, 'id' | 'recordId' | 'kind' | 'createdAfter' | 'createdBefore' | 'orderBy'>,
  { after, size }: { after: PageEnd | undefined; size: number },
): Promise<MergeRecord[]> {
  const [comparison, direction] = asked.orderBy === 'createdAt' ? ['>', 'asc'] : ['<', 'desc'];
  const values: unknown[] = [];
  const conditions = conditionsOf(tx, asked, values);
  if (after) conditions.push(`(at, id) ${comparison} ($${values.push(after.key)}::timestamptz, $${values.push(after.id)}::uuid)`);
  return tx.rows<MergeRecord>(
    `select id, kind, winner_id, loser_ids, at, by, undone_at from merge_records
     where ${conditions.join(' and ')} order by at ${direction}, id ${direction} limit $${values.push(size)}`,
    values,
  );
}

export async function mergeCount(tx: Reader, asked: Parameters<typeof mergesOf>[1]): Promise<number> {
  const values: unknown[] = [];
  const [row] = await tx.rows<{ count: number }>(
    `select count(*)::int as count from merge_records where ${conditionsOf(tx, asked, values).join(' and ')}`,
    values,
  );
  return row!.count;
}

function conditionsOf(
  tx: Reader,
  { id, recordId, kind, createdAfter, createdBefore }: Parameters<typeof mergesOf>[1],
  values: unknown[],
): string[] {
  const seen = <T extends Noun>(table: Table<T>) =>
    `exists (select from ${table.name} where ${table.name}.id = winner_id and ${visible(tx, table, values)})`;
  const conditions = [`case kind when 'COMPANY' then ${seen(CompanyTable)} else ${seen(ContactTable)} end`];
  if (id.length > 0) conditions.push(`id = any ($${values.push(id)}::uuid[])`);
  if (recordId) conditions.push(`(winner_id = $${values.push(recordId)}::uuid or loser_ids @> array[$${values.length}::uuid])`);
  if (kind.length > 0) conditions.push(`kind = any ($${values.push(kind)})`);
  if (createdAfter) conditions.push(`at >= $${values.push(createdAfter)}`);
  if (createdBefore) conditions.push(`at <= $${values.push(createdBefore)}`);
  return conditions;
}

export const shown = ({ id, kind, winner_id: winnerId, loser_ids: loserIds, at, by, undone_at: undoneAt }: MergeRecord): Merge => ({
  id,
  kind,
  winnerId,
  loserIds,
  at,
  by,
  undoUntil: undoUntil(at),
  undoneAt: undoneAt ?? undefined,
});
