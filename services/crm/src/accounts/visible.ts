// What a read of one resource may show of another: what the caller reaches there, and nothing where they may not read it.
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import { holds } from '@throughline/chassis/security/access';

/** An SQL condition; its parameters are appended to `values`. */
export function visible<T extends Noun>(tx: Reader, table: Table<T>, values: unknown[]): string {
  if (!holds(tx.passport, `${table.permission}.read`)) return 'false';
  return [`${table.name}.deleted_at is null`, ...reachConditions(table, tx, values)].join(' and ');
}
