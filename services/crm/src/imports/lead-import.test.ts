import { expect, test } from '@jest/globals';
import { fieldsOf, nextChunk, rowsOf, type Import } from './lead-import.ts';

const sized = (rows: number, done: number): Import => ({
  id: '',
  status: 'RUNNING',
  dryRun: false,
  mode: 'UPSERT',
  rows,
  done,
  created: 0,
  merged: 0,
  skipped: 0,
  refused: 0,
  version: 1,
  createdAt: undefined,
  updatedAt: undefined,
  createdBy: '',
});

test('up to 5,000 rows commit together, more a thousand at a time @row CRM-4', () => {
  expect(nextChunk(sized(5_000, 0))).toBe(5_000);
  expect(nextChunk(sized(5_001, 0))).toBe(1_000);
  expect(nextChunk(sized(5_001, 5_000))).toBe(1);
});

test('a file is read with quotes, a byte order mark and blank lines; an empty cell fills nothing @row CRM-4', () => {
  const rows = rowsOf('\uFEFFMail,Firm\r\n"a@b.example","King, Ltd"\r\n\r\nc@d.example,\r\n');
  const mapping = { Mail: 'email', Firm: 'companyName', Absent: 'title' };
  expect(rows.map((row) => fieldsOf(row, mapping))).toEqual([{ email: 'a@b.example', companyName: 'King, Ltd' }, { email: 'c@d.example' }]);
  expect(() => rowsOf('a,b\n"open')).toThrow(expect.objectContaining({ code: 'import.unreadable' }));
});
