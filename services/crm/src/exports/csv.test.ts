import { expect, test } from '@jest/globals';
import { csv, csvCell, csvLine } from './csv.ts';

test('a cell that would run as a formula is given an apostrophe @row CRM-5', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r']) expect(csvCell(`${start}1`)).toContain(`'${start}1`);
  expect(csvCell('1+1=2')).toBe('1+1=2');
});

test('commas, quotes and line ends are quoted @row CRM-5', () => {
  expect(csvLine(['a,b', 'say "hi"', 'two\nlines', undefined, 7, true, ['x', 'y']])).toBe(
    '"a,b","say ""hi""","two\nlines",,7,true,x; y\r\n',
  );
});

test('pages are read one after the other, to the last @row CRM-5', async () => {
  const pages: Record<string, { items: number[]; nextPageToken?: string }> = {
    '': { items: [1, 2], nextPageToken: 'b' },
    b: { items: [3] },
  };
  const parts = await Array.fromAsync(
    csv({ n: (n: number) => n }, async (token) => pages[token]!),
    (content) => content.toString(),
  );
  expect(parts).toEqual(['n\r\n1\r\n2\r\n', '3\r\n']);
});

test('a list that is refused says nothing before @row CRM-5', async () => {
  const refused = csv({ n: (n: number) => n }, () => Promise.reject(new Error('no such order')));
  await expect(Array.fromAsync(refused)).rejects.toThrow('no such order');
  const none = await Array.fromAsync(
    csv({ n: (n: number) => n }, async () => ({ items: [] })),
    (content) => content.toString(),
  );
  expect(none).toEqual(['n\r\n']);
});
