// Many rows in few statements. Blocks halve in size, so that nine texts a table serve every number of rows, and each is
// prepared once per connection.
const blockRowsMax = 256;

/** A row: its columns and their values. What one row has and another lacks is null there. */
export type InsertRow = readonly (readonly [column: string, value: unknown])[];

export function* insertStatements(table: string, rows: readonly InsertRow[]): Generator<{ sql: string; values: unknown[] }> {
  const columns = [...new Set(rows.flatMap((row) => row.map(([column]) => column)))].toSorted();
  for (let at = 0; at < rows.length;) {
    const size = blockSize(rows.length - at);
    const block = rows.slice(at, at + size).map((row) => new Map(row));
    yield { sql: statement(table, columns, size), values: block.flatMap((row) => columns.map((column) => row.get(column) ?? null)) };
    at += size;
  }
}

const blockSize = (rows: number): number => Math.min(blockRowsMax, 2 ** Math.floor(Math.log2(rows)));

function statement(table: string, columns: readonly string[], rows: number): string {
  const row = (at: number) => `(${columns.map((_, column) => `$${at * columns.length + column + 1}`).join(', ')})`;
  return `insert into ${table} (${columns.join(', ')}) values ${Array.from({ length: rows }, (_, at) => row(at)).join(', ')}`;
}
