import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { insertStatements, type InsertRow } from './many-rows.ts';

test('every row is written once, in order, in blocks of few sizes @row CRM-4', () => {
  const sizes = new Set<number>();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), (count) => {
      const rows: InsertRow[] = Array.from({ length: count }, (_, n) => [['n', n]]);
      const blocks = [...insertStatements('numbers', rows)];
      for (const { values } of blocks) sizes.add(values.length);
      expect(blocks.flatMap(({ values }) => values)).toEqual(rows.map((_, n) => n));
    }),
  );
  expect(sizes.size).toBeLessThanOrEqual(9);
});

test('a column that a row lacks is null there', () => {
  const rows: InsertRow[] = [
    [
      ['a', 1],
      ['b', 2],
    ],
    [['b', 3]],
  ];
  expect([...insertStatements('pairs', rows)]).toEqual([
    { sql: 'insert into pairs (a, b) values ($1, $2), ($3, $4)', values: [1, 2, null, 3] },
  ]);
});
