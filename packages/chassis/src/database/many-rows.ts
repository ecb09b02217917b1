// Many rows in few statements. Blocks halve in size, so that nine texts a table serve every number of rows, and each is
// prepared once per connection.
const blockRowsMax = 256;

/** A row: its columns and their values. What one row has and another lacks is null there. */
export type InsertRow = readonly (readonly [column: string, value: unknown])[];

export function* insertStatements(table: string, rows: readonly InsertRow[]): Generator<{ sql: string; values: unknown[] }> {
  const columns = [...new Set(rows.flatMap((row) => row.map(([column]) => column)))].toSorted();
  for (const block of blocksOf(rows.map((row) => new Map(row)))) {
    const sql = `insert into ${table} (${columns.join(', ')}) values ${tuples(block.length, columns.length, 1).join(', ')}`;
    yield { sql, values: block.flatMap((row) => columns.map((column) => row.get(column) ?? null)) };
  }
}

export interface UpdateShape {
  table: string;
  columns: readonly string[];
  removes: boolean;
}

/** Its values: the time, then id, version, number of events and columns of each row. Answers id and event_seq of those it found. */
export function updateStatement({ table, columns, removes }: UpdateShape, rows: number): string {
  const set = (value: (column: string) => string) =>
    `update ${table} set version = ${table}.version + 1, updated_at = $1, event_seq = ${table}.event_seq + ${value('facts')}
     ${[...(removes ? [`, deleted_at = $1`] : []), ...columns.map((column) => `, ${column} = ${value(column)}`)].join('')}`;
  const answer = `and ${table}.deleted_at is null returning ${table}.id, ${table}.event_seq`;
  const names = ['id', 'version', 'facts', ...columns];
  if (rows === 1) {
    const place = (name: string) => `$${names.indexOf(name) + 2}`;
    return `${set(place)} where ${table}.id = ${place('id')} and ${table}.version = ${place('version')} ${answer}`;
  }
  // A row of nulls that belongs to no record: from it PostgreSQL learns the types of the others.
  const types = ['id', 'version', 'event_seq', ...columns].map((column) => `(null::${table}).${column}`);
  return `${set((name) => `held.${name}`)}
     from (values (${types.join(', ')}), ${tuples(rows, names.length, 2).join(', ')}) as held (${names.join(', ')})
     where ${table}.id = held.id and ${table}.version = held.version ${answer}`;
}

export function* blocksOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length;) {
    const size = Math.min(blockRowsMax, 2 ** Math.floor(Math.log2(rows.length - at)));
    yield rows.slice(at, at + size);
    at += size;
  }
}

/** Of places for values, the first of them `$first`. */
const tuples = (rows: number, width: number, first: number): string[] =>
  Array.from(
    { length: rows },
    (_, row) => `(${Array.from({ length: width }, (__, column) => `$${first + row * width + column}`).join(', ')})`,
  );
