import { expect, test } from '@jest/globals';
import { csvRowsOf } from './csv-rows.ts';
import { nextChunk, refuseTooMany, rolledBack } from './import.ts';
import { reader } from './read-file.commands.ts';

test('a thousand rows commit together; an atomic import commits as a whole @row CRM-4', () => {
  expect(nextChunk({ rows: 5_000, done: 0, atomic: true })).toBe(5_000);
  expect(nextChunk({ rows: 5_000, done: 0, atomic: false })).toBe(1_000);
  expect(nextChunk({ rows: 5_001, done: 5_000, atomic: false })).toBe(1);
});

test('100,000 rows are the most, 5,000 where they are taken as a whole @row CRM-4', () => {
  expect(() => refuseTooMany(100_000, false)).not.toThrow();
  expect(() => refuseTooMany(100_001, false)).toThrow(expect.objectContaining({ kind: 'MALFORMED', code: 'limit.exceeded' }));
  expect(() => refuseTooMany(5_000, true)).not.toThrow();
  expect(() => refuseTooMany(5_001, true)).toThrow(expect.objectContaining({ kind: 'MALFORMED', code: 'limit.exceeded' }));
});

test('a file is read with quotes, a byte order mark and blank lines; an empty cell fills nothing @row CRM-4', () => {
  const [headings, ...rows] = csvRowsOf('\uFEFFMail,Firm\r\n"a@b.example","King, Ltd"\r\n\r\nc@d.example,\r\n');
  const fieldsOf = reader(headings!, { Mail: 'email', Firm: 'companyName', Absent: 'title' });
  expect(rows.map(fieldsOf)).toEqual([{ email: 'a@b.example', companyName: 'King, Ltd' }, { email: 'c@d.example' }]);
  expect(() => csvRowsOf('a,b\n"open')).toThrow(expect.objectContaining({ code: 'import.unreadable' }));
});

test('columns are parted by what the headings part them by @row CRM-4', () => {
  expect(csvRowsOf('Mail;Firm\na@b.example;King, Ltd\n')).toEqual([
    ['Mail', 'Firm'],
    ['a@b.example', 'King, Ltd'],
  ]);
  expect(csvRowsOf('Mail\tFirm\na@b.example\tKing\n')[1]).toEqual(['a@b.example', 'King']);
});

test('of an atomic import, one refused row refuses all; its own reason stays @row CRM-4', () => {
  const told = rolledBack([
    { outcome: 'CREATED', recordId: 'a' },
    { outcome: 'REFUSED', code: 'validation.failed', field: 'email' },
  ]);
  expect(told.map(({ outcome, code, recordId }) => [outcome, code, recordId])).toEqual([
    ['REFUSED', 'import.rolled_back', undefined],
    ['REFUSED', 'validation.failed', undefined],
  ]);
});
