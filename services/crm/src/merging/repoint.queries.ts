// Everything that pointed at a loser points at the winner. The schema itself knows who points at whom.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Merging } from './merge.ts';

/** `except`: the foreign keys that a merge settles by rules of its own, as table.column. */
export async function repoint(
  tx: Tx,
  target: 'companies' | 'contacts',
  { winnerId, loserIds }: Merging,
  except: readonly string[],
): Promise<void> {
  const references = await tx.rows<{ from_table: string; from_column: string; versioned: boolean }>('select * from references_to($1)', [
    target,
  ]);
  for (const { from_table: table, from_column: column, versioned } of references) {
    if (except.includes(`${table}.${column}`)) continue;
    const next = versioned ? ', version = version + 1' : '';
    await tx.rowsAffecting(`update ${table} set ${column} = $1${next} where ${column} = any ($2)`, [winnerId, loserIds]);
  }
}

export async function recordMerge(
  tx: Tx,
  kind: 'COMPANY' | 'CONTACT',
  { winnerId, loserIds, choices }: Merging,
  losers: readonly object[],
): Promise<void> {
  await tx.rowsAffecting(
    'insert into merge_records (tenant_id, id, at, by, kind, winner_id, loser_ids, snapshot, choices) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [tx.tenantId, tx.ids.next(), tx.now, tx.actorId, kind, winnerId, loserIds, JSON.stringify(losers), JSON.stringify(choices)],
  );
  // A pair that has become one record is no pair any more.
  await tx.rowsAffecting(
    'update duplicate_pairs set deleted_at = $1, version = version + 1 where deleted_at is null and (left_id = any ($2) or right_id = any ($2))',
    [tx.now, loserIds],
  );
}
