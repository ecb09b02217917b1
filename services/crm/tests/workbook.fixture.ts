// XLSX files for tests, as Excel writes them: shared texts, styled dates, numbers; and files that mean harm.
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export async function zipped(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), path);
  zip.end();
  return buffer(zip.outputStream);
}

type CellGiven = string | number | { serial: number };

export const workbook = (rows: readonly (readonly CellGiven[])[]): Promise<Buffer> => zipped(partsOf(rows));

export function partsOf(rows: readonly (readonly CellGiven[])[]): Record<string, string> {
  const texts = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))];
  return {
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId7" Target="worksheets/first.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si><r><t>${escaped(text.slice(0, 2))}</t></r><r><t>${escaped(text.slice(2))}</t></r></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/first.xml': `<x:worksheet xmlns:x="x"><x:sheetData>${rows.map((row, at) => rowXml(row, at, texts)).join('')}</x:sheetData></x:worksheet>`,
  };
}

const rowXml = (row: readonly CellGiven[], at: number, texts: readonly string[]): string =>
  `<x:row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`, texts)).join('')}</x:row>`;

function cellXml(cell: CellGiven, reference: string, texts: readonly string[]): string {
  if (cell === '') return '';
  if (typeof cell === 'string') return `<x:c r="${reference}" t="s"><x:v>${texts.indexOf(cell)}</x:v></x:c>`;
  if (typeof cell === 'number') return `<x:c r="${reference}"><x:v>${cell}</x:v></x:c>`;
  return `<x:c r="${reference}" s="1"><x:v>${cell.serial}</x:v></x:c>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
