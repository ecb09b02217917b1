import { expect, test } from '@jest/globals';
import { xlsxRows } from '../imports/xlsx-rows.ts';
import { xlsx } from './xlsx.queries.ts';

interface Row {
  name: string;
  count: number | undefined;
}

const columns = { name: (row: Row) => row.name, count: (row: Row) => row.count, big: (row: Row) => (row.count ?? 0) > 5 };

test('a list is a workbook that can be read again, page after page; no cell is a formula @row CRM-5', async () => {
  const pages: Record<string, { items: Row[]; nextPageToken?: string }> = {
    '': {
      items: [
        { name: '=1+1', count: 7 },
        { name: 'A & <B>\u0007', count: undefined },
      ],
      nextPageToken: 'more',
    },
    more: { items: [{ name: '@x', count: 2 }] },
  };
  const file = Buffer.concat(await Array.fromAsync(xlsx(columns, async (token) => pages[token]!)));
  expect(await Array.fromAsync(xlsxRows(file))).toEqual([
    ['name', 'count', 'big'],
    [`'=1+1`, '7', 'true'],
    ['A & <B>', '', 'false'],
    [`'@x`, '2', 'false'],
  ]);
});

test('a page that cannot be read breaks the file off; one that is refused at first is refused @row CRM-5', async () => {
  const refused = async () => {
    throw new Error('refused');
  };
  await expect(Array.fromAsync(xlsx(columns, refused))).rejects.toThrow('refused');
  const breaking = async (token: string) => (token === '' ? { items: [{ name: 'a', count: 1 }], nextPageToken: 'b' } : refused());
  await expect(Array.fromAsync(xlsx(columns, breaking))).rejects.toThrow('refused');
});
