import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { rule } from '@throughline/chassis/errors';

/** Records that a merge took away are there again. */
export async function revive(tx: Tx, table: 'companies' | 'contacts', loserIds: readonly string[], winnerId: string): Promise<void> {
  const revived = await tx.rows(
    `update ${table} set deleted_at = null, version = version + 1 where id = any ($1) and merged_into_id = $2 and deleted_at is not null returning id`,
    [loserIds, winnerId],
  );
  if (revived.length < loserIds.length) throw rule('merge.invalid', 'Not all of them are as the merge left them.');
}

/** What the merge had settled is open again: pairs that were not dismissed may be shown. */
export const reopenPairs = (tx: Tx, mergedAt: Date, loserIds: readonly string[]): Promise<void> =>
  tx.rowsAffecting(
    `update duplicate_pairs p set deleted_at = null, version = version + 1
     where p.deleted_at = $1 and (p.left_id = any ($2) or p.right_id = any ($2))
       and not exists (select from duplicate_pairs other where other.left_id = p.left_id and other.right_id = p.right_id and other.deleted_at is null)`,
    [mergedAt, loserIds],
  );
