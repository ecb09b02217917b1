import { describe, expect, test } from '@jest/globals';
import { partsOf, workbook, zipped } from '../../tests/workbook.fixture.ts';
import { xlsxRows } from './xlsx-rows.ts';

const rowsOf = (file: Buffer): Promise<string[][]> => Array.fromAsync(xlsxRows(file));

describe('a workbook', () => {
  test('is read as it shows: shared texts, numbers, dates, gaps @row CRM-4', async () => {
    const file = await workbook([
      ['Mail', 'Since', 'Size', 'Note'],
      ['ada@example.com', { serial: 46_082 }, 12.5, 'King & <Sons>'],
      ['bob@example.com', '', 4.4207946e11, 'x'],
      ['', '', '', ''],
    ]);
    expect(await rowsOf(file)).toEqual([
      ['Mail', 'Since', 'Size', 'Note'],
      ['ada@example.com', '2026-03-01', '12.5', 'King & <Sons>'],
      ['bob@example.com', '', '442079460000', 'x'],
    ]);
  });

  test.each([
    ['is no zip', async () => Buffer.from('Mail,Firm\na@b.example,x\n')],
    ['is an empty zip', () => zipped({})],
    ['has no sheet', () => zipped({ ...partsOf([['a']]), 'xl/_rels/workbook.xml.rels': '<Relationships/>' })],
    ['is broken XML', () => zipped({ ...partsOf([['a']]), 'xl/worksheets/first.xml': '<worksheet><row>' })],
    [
      'names entities from elsewhere',
      () =>
        zipped({
          ...partsOf([['a']]),
          'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
        }),
    ],
    [
      'has a cell without end',
      () => zipped({ ...partsOf([['a']]), 'xl/worksheets/first.xml': `<s><row><c t="str"><v>${'x'.repeat(100_001)}</v></c></row></s>` }),
    ],
  ])('that %s is refused as unreadable @row CRM-4', async (_, made) => {
    await expect(rowsOf(await made())).rejects.toMatchObject({ kind: 'MALFORMED', code: 'import.unreadable' });
  });

  test('that claims to be larger than it may be is not unpacked; one that is larger than it claims is given up @row CRM-4', async () => {
    const file = await zipped({ ...partsOf([['a']]), 'xl/worksheets/first.xml': `<s>${' '.repeat(100_000)}</s>` });
    await expect(rowsOf(claiming(file, 2_000_000_000))).rejects.toMatchObject({ message: expect.stringContaining('larger than any list') });
    await expect(rowsOf(claiming(file, 1_000))).rejects.toMatchObject({ code: 'import.unreadable' });
  });
});

/** Rewrites what the zip's directory says of the sheet's size. */
function claiming(file: Buffer, bytes: number): Buffer {
  const forged = Buffer.from(file);
  const name = forged.lastIndexOf('xl/worksheets/first.xml');
  forged.writeUInt32LE(bytes, name - 46 + 24);
  return forged;
}
