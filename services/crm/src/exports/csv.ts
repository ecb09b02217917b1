// Lists as CSV (CRM-5), written page by page so that a long one costs no memory. A cell that a spreadsheet would take for a
// formula is given an apostrophe: what a stranger typed into a form must not run on a colleague's machine.
import type { Page } from '@throughline/chassis/database/list';

/** What stands in a column, by its heading. */
export type CsvColumns<T> = Readonly<Record<string, (item: T) => string | number | boolean | Date | readonly string[] | undefined>>;

export async function* csv<T>(columns: CsvColumns<T>, readPage: (pageToken: string) => Promise<Page<T>>): AsyncGenerator<Buffer> {
  // The first page is read before anything is said: a filter that is refused is answered with the refusal, not with half a file.
  let lines = [csvLine(Object.keys(columns))];
  let token: string | undefined = '';
  while (token !== undefined) {
    const { items, nextPageToken }: Page<T> = await readPage(token);
    lines.push(...items.map((item) => csvLine(Object.values(columns).map((cell) => cell(item)))));
    if (lines.length > 0) yield Buffer.from(lines.join(''));
    lines = [];
    token = nextPageToken;
  }
}

export const csvLine = (cells: readonly ReturnType<CsvColumns<unknown>[string]>[]): string =>
  `${cells.map((cell) => csvCell(textOf(cell))).join(',')}\r\n`;

export function csvCell(given: string): string {
  const text = harmless(given);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** No formula, wherever it is opened. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export function textOf(cell: ReturnType<CsvColumns<unknown>[string]>): string {
  if (cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'object' ? cell.join('; ') : String(cell);
}
