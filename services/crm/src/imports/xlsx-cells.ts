// What a cell of an XLSX file says, as a text. A date is a number there, and only its style tells that it is one.
import { readXml, type Workbook } from './workbook.ts';

export interface Cell {
  /** s: the number of a shared text; inlineStr, str: a text; b: true or false; e: a fault; n: a number. */
  type: string;
  style: number;
  value: string;
}

interface Reading {
  shared: readonly string[];
  isDated: readonly boolean[];
  from1904: boolean;
}

export function cellText({ type, style, value }: Cell, { shared, isDated, from1904 }: Reading): string {
  switch (type) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      return '';
    case 'n':
      if (value === '') return '';
      return isDated[style] ? dateText(Number(value), from1904) : plainNumber(value);
    default:
      return value;
  }
}

const dayMs = 86_400_000;
const epochDays = { from1900: 25_569, from1904: 24_107 };

function dateText(serial: number, from1904: boolean): string {
  const ms = Math.round((serial - (from1904 ? epochDays.from1904 : epochDays.from1900)) * dayMs);
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return '';
  const text = new Date(ms).toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text;
}

/** Telephone numbers stand there as 4.42079460000E+11. */
const plainNumber = (value: string): string => (/e/i.test(value) ? BigInt(Math.round(Number(value))).toString() : value);

/** By the number of a style: whether its cells show dates. */
export async function datedStyles(workbook: Workbook): Promise<boolean[]> {
  const part = await workbook.part('xl/styles.xml');
  if (!part) return [];
  const formats = new Map<string, string>();
  const dated: boolean[] = [];
  let isCellStyle = false;
  const reading = readXml(part.stream, {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'numFmt') formats.set(numFmtId, formatCode);
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle) dated.push(isDateFormat(Number(numFmtId), formats.get(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  for await (const _ of reading) continue;
  return dated;
}

/** Formats 14 to 22 and 45 to 47 are dates everywhere, 27 to 36 and 50 to 58 in East Asia. */
function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '').replace(/general/i, ''));
}
