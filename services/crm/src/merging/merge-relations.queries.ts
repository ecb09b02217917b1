// Links of records that became one: none leads from a record to itself, and of one kind one stands between the same two.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Merging } from './merge.ts';

export async function settleRelations(
  tx: Tx,
  table: 'company_relations' | 'contact_relations',
  { winnerId, loserIds }: Merging,
): Promise<void> {
  const values = [winnerId, loserIds, tx.now];
  const end = (column: string) => `case when ${column} = any ($2::uuid[]) then $1::uuid else ${column} end`;
  await tx.rowsAffecting(
    `update ${table} set deleted_at = $3, version = version + 1
     where deleted_at is null and (from_id = any ($2) or to_id = any ($2)) and ${end('from_id')} = ${end('to_id')}`,
    values,
  );
  await tx.rowsAffecting(
    `update ${table} set deleted_at = $3, version = version + 1 where id in (
       select id from (
         select id, row_number() over (partition by ${end('from_id')}, ${end('to_id')}, kind order by from_date, id) as place
         from ${table} where to_date is null and deleted_at is null and (from_id = any ($2::uuid[] || $1::uuid) or to_id = any ($2::uuid[] || $1::uuid))
       ) as twins where place > 1)`,
    values,
  );
  await tx.rowsAffecting(
    `update ${table} set from_id = ${end('from_id')}, to_id = ${end('to_id')}, version = version + 1
     where deleted_at is null and (from_id = any ($2) or to_id = any ($2)) and $3::timestamptz is not null`,
    values,
  );
}
