// Everything that pointed at a loser points at the winner. The schema itself knows who points at whom; what was moved is written
// down, so that it can be moved back.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Merging } from './merge.ts';

interface Reference {
  from_table: string;
  from_column: string;
  key_column: string | null;
  versioned: boolean;
}

/** `except`: the foreign keys that a merge settles by rules of its own, as table.column. */
export async function repoint(
  tx: Tx,
  target: 'companies' | 'contacts',
  mergeId: string,
  { winnerId, loserIds }: Merging,
  except: readonly string[],
): Promise<void> {
  for (const reference of await tx.rows<Reference>('select * from keyed_references_to($1)', [target])) {
    const { from_table: table, from_column: column, key_column: key } = reference;
    if (except.includes(`${table}.${column}`)) continue;
    const next = reference.versioned ? ', version = version + 1' : '';
    if (key !== null) {
      await tx.rowsAffecting(
        `insert into merge_moves (tenant_id, merge_id, from_table, from_column, key_column, loser_id, row_ids)
         select $1, $2, '${table}', '${column}', '${key}', ${column}, array_agg(${key}) from ${table} where ${column} = any ($3) group by ${column}`,
        [tx.tenantId, mergeId, loserIds],
      );
    }
    await tx.rowsAffecting(`update ${table} set ${column} = $1${next} where ${column} = any ($2)`, [winnerId, loserIds]);
  }
}

/** Moves back what is still where the merge moved it. */
export async function pointBack(tx: Tx, target: 'companies' | 'contacts', mergeId: string, winnerId: string): Promise<void> {
  const references = await tx.rows<Reference>('select * from keyed_references_to($1)', [target]);
  const moves = await tx.rows<{ from_table: string; from_column: string; loser_id: string; row_ids: string[] }>(
    'select from_table, from_column, loser_id, row_ids from merge_moves where merge_id = $1',
    [mergeId],
  );
  for (const { from_table: table, from_column: column, loser_id: loserId, row_ids: rowIds } of moves) {
    const known = references.find((reference) => reference.from_table === table && reference.from_column === column);
    if (!known) continue;
    const next = known.versioned ? ', version = version + 1' : '';
    await tx.rowsAffecting(`update ${table} set ${column} = $1${next} where ${known.key_column} = any ($2) and ${column} = $3`, [
      loserId,
      rowIds,
      winnerId,
    ]);
  }
}
