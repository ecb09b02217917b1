// Lists as XLSX, written as they are read: a zip whose one sheet is a stream. Texts stand in their cells, so that nothing has
// to be known of the whole before its end.
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { malformed } from '@throughline/chassis/errors';
import type { Page } from '@throughline/chassis/database/list';
import { harmless, textOf, type CsvColumns } from './csv.ts';

/** As many rows as a sheet has. */
const rowsMax = 1_048_576;
const cellCharsMax = 32_767;
// Of every part: the same list is the same file.
const mtime = new Date(1980, 0, 1);

const xml = (content: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);
const office = 'http://schemas.openxmlformats.org';
const main = `${office}/spreadsheetml/2006/main`;
const relations = `${office}/package/2006/relationships`;
const relation = `${office}/officeDocument/2006/relationships`;
const typed = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const parts: Readonly<Record<string, Buffer>> = {
  '[Content_Types].xml': xml(
    `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typed}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typed}.worksheet+xml"/></Types>`,
  ),
  '_rels/.rels': xml(
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  'xl/workbook.xml': xml(
    `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': xml(
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ),
};

export async function* xlsx<T>(columns: CsvColumns<T>, readPage: (pageToken: string) => Promise<Page<T>>): AsyncGenerator<Buffer> {
  // As with CSV: what is refused is refused before anything is said.
  const first = await readPage('');
  const zip = new ZipFile();
  const sheet = Readable.from(sheetXml(columns, first, readPage));
  const output = zip.outputStream as Readable;
  for (const source of [sheet, zip]) source.on('error', (fault: Error) => output.destroy(fault));
  for (const [path, content] of Object.entries(parts)) zip.addBuffer(content, path, { mtime });
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { mtime });
  zip.end();
  try {
    for await (const piece of output) yield piece as Buffer;
  } finally {
    sheet.destroy();
  }
}

async function* sheetXml<T>(
  columns: CsvColumns<T>,
  first: Page<T>,
  readPage: (pageToken: string) => Promise<Page<T>>,
): AsyncGenerator<Buffer> {
  yield xml(`<worksheet xmlns="${main}"><sheetData>${rowXml(Object.keys(columns))}`);
  let rows = 1;
  for (let page: Page<T> | undefined = first; page; page = page.nextPageToken ? await readPage(page.nextPageToken) : undefined) {
    rows += page.items.length;
    if (rows > rowsMax) throw malformed('limit.exceeded', `A sheet has ${rowsMax} rows: export fewer, or as CSV.`);
    yield Buffer.from(page.items.map((item) => rowXml(Object.values(columns).map((cell) => cell(item)))).join(''));
  }
  yield Buffer.from('</sheetData></worksheet>');
}

type Cell = ReturnType<CsvColumns<unknown>[string]>;

const rowXml = (cells: readonly Cell[]): string => `<row>${cells.map(cellXml).join('')}</row>`;

function cellXml(cell: Cell): string {
  if (cell === undefined) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = harmless(textOf(cell)).slice(0, cellCharsMax);
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

// XML has no sign for most control characters.
const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
