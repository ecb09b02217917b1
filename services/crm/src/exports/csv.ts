// Lists as CSV (CRM-5), written page by page so that a long one costs no memory. A cell that a spreadsheet would take for a
// formula is given an apostrophe: what a stranger typed into a form must not run on a colleague's machine.
import type { Page } from '@throughline/chassis/database/list';

/** What stands in a column, by its heading. */
export type CsvColumns<T> = Readonly<Record<string, (item: T) => string | number | boolean | Date | readonly string[] | undefined>>;

export async function* csv<T>(
  columns: CsvColumns<T>,
  readPage: (pageToken: string) => Promise<Page<T>>,
): AsyncIterable<{ content: Buffer }> {
  yield { content: Buffer.from(csvLine(Object.keys(columns))) };
  let token: string | undefined = '';
  while (token !== undefined) {
    const { items, nextPageToken }: Page<T> = await readPage(token);
    const lines = items.map((item) => csvLine(Object.values(columns).map((cell) => cell(item))));
    if (lines.length > 0) yield { content: Buffer.from(lines.join('')) };
    token = nextPageToken;
  }
}

export const csvLine = (cells: readonly ReturnType<CsvColumns<unknown>[string]>[]): string =>
  `${cells.map((cell) => csvCell(textOf(cell))).join(',')}\r\n`;

export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function textOf(cell: ReturnType<CsvColumns<unknown>[string]>): string {
  if (cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'object' ? cell.join('; ') : String(cell);
}
