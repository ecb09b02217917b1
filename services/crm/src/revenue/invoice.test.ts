import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openBalance, type Move } from './invoice.ts';

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 12, 0, second));

test('what moved before finance spoke is counted in already, what moved since is not @row CRM-17', () => {
  const stated = { balance: 600, at: at(10), whole: false };
  expect(openBalance(stated, [])).toBe(600);
  expect(openBalance(stated, [{ at: at(5), amount: 400 }])).toBe(600);
  expect(openBalance(stated, [{ at: at(10), amount: 400 }])).toBe(600);
  expect(openBalance(stated, [{ at: at(11), amount: 250 }])).toBe(350);
  expect(openBalance({ ...stated, whole: true }, [{ at: at(10), amount: 250 }])).toBe(350);
});

test('a payment taken back after the invoice was paid is open again @row CRM-17', () => {
  const paid = { balance: 0, at: at(20), whole: false };
  const moves = [
    { at: at(20), amount: 1_000 },
    { at: at(30), amount: -1_000 },
  ];
  expect(openBalance(paid, moves)).toBe(1_000);
});

test('never below zero, and the same in whatever order things arrive @row CRM-17', () => {
  const move = fc.record({ at: fc.nat(59).map(at), amount: fc.integer({ min: -10_000, max: 10_000 }) });
  const moved = fc
    .array(move, { maxLength: 12 })
    .chain((moves) => fc.tuple(fc.constant(moves), fc.shuffledSubarray(moves, { minLength: moves.length })));
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(59), fc.boolean(), moved, (balance, second, whole, [moves, shuffled]: [Move[], Move[]]) => {
      const open = openBalance({ balance, at: at(second), whole }, moves);
      expect(open).toBeGreaterThanOrEqual(0);
      expect(openBalance({ balance, at: at(second), whole }, shuffled)).toBe(open);
    }),
  );
});
