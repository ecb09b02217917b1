// The rows of the first sheet of an XLSX file, the headings first, read as a stream. The readers on npm hold the whole file
// unpacked in memory, or have not been kept for years; what an import needs of the format fits here.
import { malformed } from '@throughline/chassis/errors';
import { cellText, datedStyles, type Cell } from './xlsx-cells.ts';
import { unreadable } from './unreadable.ts';
import { openWorkbook, readXml, type Workbook, type Xml } from './workbook.ts';

const columnsMax = 500;
const sharedTextBytesMax = 134_217_728;
const cellCharsMax = 100_000;

export async function* xlsxRows(file: Buffer): AsyncGenerator<string[]> {
  try {
    const workbook = await openWorkbook(file);
    const { sheet, from1904 } = await firstSheet(workbook);
    const shared = await sharedTexts(workbook);
    const isDated = await datedStyles(workbook);
    yield* sheetRows(workbook, sheet, (cell) => cellText(cell, { shared, isDated, from1904 }));
  } catch (fault) {
    throw unreadable('XLSX', fault);
  }
}

async function firstSheet(workbook: Workbook): Promise<{ sheet: string; from1904: boolean }> {
  let relation: string | undefined;
  let from1904 = false;
  await readPart(workbook, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'sheet') relation ??= attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  let target: string | undefined;
  await readPart(workbook, 'xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      if (name === 'Relationship' && attributes['Id'] === relation) target = attributes['Target'];
    },
  });
  if (!target) throw malformed('import.unreadable', 'This workbook has no sheet.');
  return { sheet: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 };
}

/** Texts that cells name by number. */
async function sharedTexts(workbook: Workbook): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  await readPart(workbook, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      isText = name === 't';
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      if (name === 'si') texts.push(text);
      isText = false;
    },
  });
  return texts;
}

async function* sheetRows(workbook: Workbook, path: string, textOf: (cell: Cell) => string): AsyncGenerator<string[]> {
  const part = await workbook.part(path);
  if (!part) throw malformed('import.unreadable', 'This workbook has no sheet.');
  const rows: string[][] = [];
  for await (const _ of readXml(part.stream, sheetReader(rows, textOf))) yield* rows.splice(0);
}

function sheetReader(rows: string[][], textOf: (cell: Cell) => string): Xml {
  let row: string[] = [];
  let cell: Cell | undefined;
  let column = 0;
  let isValue = false;
  return {
    open(name, { r, t, s }) {
      if (name === 'row') [row, column] = [[], 0];
      if (name === 'c') {
        column = r ? columnOf(r) : column + 1;
        cell = { type: t ?? 'n', style: Number(s ?? 0), value: '' };
      }
      isValue = name === 'v' || name === 't';
    },
    text(part) {
      if (!isValue || !cell) return;
      cell.value += part;
      if (cell.value.length > cellCharsMax) throw malformed('import.unreadable', `A cell holds at most ${cellCharsMax} characters.`);
    },
    close(name) {
      isValue = false;
      if (name === 'c' && cell && column <= columnsMax) {
        while (row.length < column - 1) row.push('');
        row[column - 1] = textOf(cell).trim();
      }
      if (name === 'row' && row.some((text) => text !== '')) rows.push(row);
    },
  };
}

/** 1 for 'A7', 28 for 'AB7'. */
const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

async function readPart(workbook: Workbook, path: string, xml: Xml): Promise<void> {
  const part = await workbook.part(path);
  if (!part) return;
  if (part.bytes > sharedTextBytesMax) throw malformed('import.unreadable', 'The texts of this workbook are too long.');
  for await (const _ of readXml(part.stream, xml)) continue;
}
