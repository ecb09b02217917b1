// Whom the rows of a chunk match, in one statement for each way of matching.
import type { ImportMatch } from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import type { Noun, Table } from '@throughline/chassis/database/table';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Key } from './importer.ts';

interface By {
  /** The expression that is compared, as its index has it. */
  sql: string;
  values: readonly string[];
  where?: string;
}

/** The oldest record of each value, kept from others until the import has looked at it. */
export async function oldestOf<T extends Noun>(
  tx: Tx,
  table: Table<T>,
  kind: ImportMatch,
  { sql, values, where = 'true' }: By,
): Promise<[Key, T][]> {
  if (values.length === 0) return [];
  const pairs = await tx.rows<{ id: string; key: string }>(
    `select distinct on (key) id, key from (
       select ${table.name}.id, ${table.name}.created_at, ${sql} as key from ${table.name}
       where ${sql} = any ($1::text[]) and ${where} and deleted_at is null) as found
     order by key, created_at, id`,
    [values],
  );
  return inOrder(tx, table, kind, pairs);
}

/** As `oldestOf`, where a record has many values. */
export async function oldestAmong<T extends Noun>(tx: Tx, table: Table<T>, kind: ImportMatch, { sql, values }: By): Promise<[Key, T][]> {
  if (values.length === 0) return [];
  const pairs = await tx.rows<{ id: string; key: string }>(
    `select distinct on (key) id, key from (
       select ${table.name}.id, ${table.name}.created_at, unnest(${sql}) as key from ${table.name}
       where ${sql} && $1::text[] and deleted_at is null) as found
     where key = any ($1) order by key, created_at, id`,
    [values],
  );
  return inOrder(tx, table, kind, pairs);
}

async function inOrder<T extends Noun>(
  tx: Tx,
  table: Table<T>,
  kind: ImportMatch,
  pairs: readonly { id: string; key: string }[],
): Promise<[Key, T][]> {
  if (pairs.length === 0) return [];
  const records = await tx.select(table, `${table.name}.id = any ($1)`, [pairs.map(({ id }) => id)], {
    tail: 'order by id for no key update',
  });
  const byId = new Map(records.map((record) => [record.id, record]));
  return pairs.flatMap(({ id, key }): [Key, T][] => (byId.has(id) ? [[`${kind}:${key}`, byId.get(id)!]] : []));
}

/** Which of them the importer reaches: no import changes what its caller could not. */
export async function reachable<T extends Noun>(
  tx: Reader,
  table: Table<T>,
  ids: readonly string[],
  userIds: readonly string[] | undefined,
): Promise<ReadonlySet<string>> {
  if (userIds === undefined || !table.reach || ids.length === 0) return new Set(ids);
  const found = await tx.rows<{ id: string }>(
    `select ${table.name}.id from ${table.name} where ${table.name}.id = any ($1) and (${table.reach('$2::uuid[]')})`,
    [ids, userIds],
  );
  return new Set(found.map(({ id }) => id));
}
