// Reads a file into rows that wait: the cells that the mapping names, by field.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { malformed } from '@throughline/chassis/errors';
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
      refuseUnmapped(cells, mapping);
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

/** A file of which nothing would be taken is not the one that was meant. */
export function refuseUnmapped(headings: readonly string[], mapping: Readonly<Record<string, string>>): void {
  const columns = Object.keys(mapping);
  if (headings.length > 0 && !columns.some((column) => headings.includes(column)))
    throw malformed(
      'import.unreadable',
      `The file has none of the columns ${columns.join(', ')}: it begins with ${headings.slice(0, 10).join(', ')}.`,
    );
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

/** No table holds the character NUL. An export guards cells that spreadsheets would compute by an apostrophe: it is none of them. */
const storable = (text: string): string => text.replaceAll('\0', '').replace(/^'(?=[=+\-@])/, '');
