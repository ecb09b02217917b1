// Reads a file into rows that wait: the cells that the mapping names, by field.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { keepLines, type Fields } from './import-row.queries.ts';
import { refuseTooMany } from './import.ts';

const keptAtOnce = 1_000;

interface Wishes {
  importId: string;
  mapping: Readonly<Record<string, string>>;
  atomic: boolean;
}

/** How many rows there are below the headings. */
export async function keepRows(
  tx: Tx,
  rows: AsyncIterable<string[]> | Iterable<string[]>,
  { importId, mapping, atomic }: Wishes,
): Promise<number> {
  let fieldsOf: ((cells: readonly string[]) => Fields) | undefined;
  let kept = 0;
  let waiting: Fields[] = [];
  const keep = async () => {
    await keepLines(tx, importId, kept, waiting);
    kept += waiting.length;
    waiting = [];
  };
  for await (const cells of rows) {
    if (!fieldsOf) {
      fieldsOf = reader(cells, mapping);
      continue;
    }
    waiting.push(fieldsOf(cells));
    refuseTooMany(kept + waiting.length, atomic);
    if (waiting.length === keptAtOnce) await keep();
  }
  await keep();
  return kept;
}

/** An empty cell fills nothing; neither does a column that the mapping passes over. */
export function reader(headings: readonly string[], mapping: Readonly<Record<string, string>>): (cells: readonly string[]) => Fields {
  const columns = headings.flatMap((heading, at) => (Object.hasOwn(mapping, heading) ? [{ at, field: mapping[heading]! }] : []));
  return (cells) =>
    Object.fromEntries(
      columns.flatMap(({ at, field }) => {
        const text = storable(cells[at] ?? '');
        return text === '' ? [] : [[field, text]];
      }),
    );
}

/** No table holds the character NUL. */
const storable = (text: string): string => text.replaceAll('\0', '');
