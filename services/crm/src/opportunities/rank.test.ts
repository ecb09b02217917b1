import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rankBetween, ranksBelow } from './rank.ts';

test('however often deals are put between others, their keys sort as they stand @row CRM-46', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 120 }), (places) => {
      const ranks: string[] = [];
      for (const place of places) {
        const at = place % (ranks.length + 1);
        ranks.splice(at, 0, rankBetween(ranks[at - 1], ranks[at]));
      }
      expect(ranks).toEqual(ranks.toSorted());
      expect(new Set(ranks).size).toBe(ranks.length);
    }),
  );
});

test('several go below the last in their order @row CRM-40', () => {
  const last = rankBetween(undefined, undefined);
  const ranks = ranksBelow(last, 3);
  expect([last, ...ranks]).toEqual([last, ...ranks].toSorted());
});
