// The rows of a CSV file, the headings first. Spreadsheets of half the world part their columns by semicolons: whichever of
// comma, semicolon and tab the headings use most is taken.
import { parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { unreadable } from './unreadable.ts';

const recordBytesMax = 1_048_576;

export function csvRowsOf(text: string): string[][] {
  try {
    return parseAtOnce(text, optionsFor(text));
  } catch (fault) {
    throw unreadable('CSV', fault);
  }
}

/** As it arrives, so that a long file is never in memory as a whole. */
export async function* csvRows(content: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const chunks = content[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const parser = parse(optionsFor(Buffer.from(first.value).toString('utf8')));
  const feeding = feed(parser, first.value, chunks);
  try {
    for await (const row of parser) yield row as string[];
    await feeding;
  } catch (fault) {
    feeding.catch(() => {});
    throw unreadable('CSV', fault);
  }
}

async function feed(parser: ReturnType<typeof parse>, first: Uint8Array, rest: AsyncIterator<Uint8Array>): Promise<void> {
  try {
    parser.write(first);
    for (let next = await rest.next(); !next.done; next = await rest.next())
      if (!parser.write(next.value)) await new Promise((resolve) => parser.once('drain', resolve));
    parser.end();
  } catch (fault) {
    parser.destroy(fault as Error);
    throw fault;
  }
}

const optionsFor = (beginning: string) => ({
  bom: true,
  delimiter: delimiterOf(beginning.split(/\r?\n/, 1)[0]!),
  skip_empty_lines: true,
  trim: true,
  relax_column_count: true,
  max_record_size: recordBytesMax,
});

function delimiterOf(headings: string): string {
  const outsideQuotes = headings.replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string) => outsideQuotes.split(delimiter).length;
  return [',', ';', '\t'].reduce((most, one) => (count(one) > count(most) ? one : most));
}
