import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { currencies, exponent, isCurrency } from './currency.ts';
import {
  add,
  allocate,
  compare,
  isZero,
  money,
  type Money,
  multiply,
  multiplyRatio,
  negate,
  percentOf,
  subtract,
  sum,
  zero,
} from './money.ts';

const usd = (amount: number): Money => ({ amount, currency: 'USD' });
const largest = Number.MAX_SAFE_INTEGER;
const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const weights = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0));
const rate = fc
  .integer({ min: 0, max: 1_000_000 })
  .map((millionths) => `${Math.floor(millionths / 1e4)}.${String(millionths % 1e4).padStart(4, '0')}`);

describe('currencies', () => {
  test.each([
    ['JPY', 0],
    ['USD', 2],
    ['HUF', 2],
    ['KWD', 3],
    ['IQD', 3],
    ['CLF', 4],
    ['UYW', 4],
  ])('%s has %i digits', (code, digits) => expect(exponent(code)).toBe(digits));

  test('are those that Node knows, and what ISO has beside them: units of account, and money newer than Node', () => {
    const known = new Set(Intl.supportedValuesOf('currency'));
    const beside = new Set('BOV CHE CHW CLF COU MXV USN UYI UYW XAD XCG ZWG VED SLE'.split(' '));
    expect(currencies.filter((code) => !known.has(code) && !beside.has(code))).toEqual([]);
    expect(new Set(currencies).size).toBe(currencies.length);
    expect(isCurrency('XAU')).toBe(false);
    expect(isCurrency('usd')).toBe(false);
    expect(() => exponent('ZZZ')).toThrow(expect.objectContaining({ kind: 'MALFORMED', code: 'money.currency_unknown' }));
  });
});

describe('sums', () => {
  test('add, subtract, negate, compare', () => {
    expect(add(usd(150), usd(250))).toEqual(usd(400));
    expect(subtract(usd(150), usd(250))).toEqual(usd(-100));
    expect(Object.is(negate(usd(0)).amount, 0)).toBe(true);
    expect([compare(usd(1), usd(2)), compare(usd(2), usd(2)), compare(usd(3), usd(2))]).toEqual([-1, 0, 1]);
    expect(isZero(zero('KWD'))).toBe(true);
    expect(sum([], 'EUR')).toEqual({ amount: 0, currency: 'EUR' });
  });

  test('two currencies never meet', () => {
    const euros = { amount: 1, currency: 'EUR' };
    for (const mixed of [() => add(usd(1), euros), () => subtract(usd(1), euros), () => compare(usd(1), euros), () => sum([euros], 'USD')])
      expect(mixed).toThrow(expect.objectContaining({ kind: 'RULE', code: 'money.currency_mismatch' }));
  });

  test('what a JSON number cannot hold exactly is refused', () => {
    for (const tooLarge of [
      () => add(usd(largest), usd(1)),
      () => multiply(usd(largest), '1.1'),
      () => money(2n ** 53n, 'USD'),
      () => money(0.5, 'USD'),
      () => add(usd(1.5), usd(1)),
    ])
      expect(tooLarge).toThrow(expect.objectContaining({ kind: 'RULE', code: 'money.out_of_range' }));
    expect(sum([usd(largest), usd(largest), usd(-largest)], 'USD')).toEqual(usd(largest));
  });

  test('do not depend on the order of the parts', () =>
    fc.assert(fc.property(fc.array(amounts), (list) => expect(sum(list.map(usd), 'USD')).toEqual(sum(list.toReversed().map(usd), 'USD')))));
});

describe('products', () => {
  test.each([
    [10_000, '8.875', 888],
    [-10_000, '8.875', -888],
    [1, '50', 1],
    [-1, '50', -1],
    [3, '10', 0],
  ])('%i cents at %s percent are %i', (amount, percent, expected) => expect(percentOf(usd(amount), percent)).toEqual(usd(expected)));

  test('multiply by a decimal and by a ratio', () => {
    expect(multiply(usd(1_005), '1.005')).toEqual(usd(1_010));
    expect(multiply(usd(12_345), '7.75')).toEqual(usd(95_674));
    expect(multiplyRatio(usd(100), 1, 3)).toEqual(usd(33));
    expect(multiplyRatio(usd(100), 45n, 60n)).toEqual(usd(75));
    expect(() => multiplyRatio(usd(100), 1, 0)).toThrow(expect.objectContaining({ code: 'decimal.division_by_zero' }));
    expect(() => multiplyRatio(usd(100), 0.5, 1)).toThrow(expect.objectContaining({ code: 'money.ratio_invalid' }));
  });

  test('round alike on both sides of zero', () =>
    fc.assert(
      fc.property(amounts, rate, (amount, factor) => expect(multiply(usd(-amount), factor)).toEqual(negate(multiply(usd(amount), factor)))),
    ));
});

describe('allocations', () => {
  test('give the units left to the largest remainders, ties to the earlier', () => {
    expect(allocate(usd(100), [1, 1, 1])).toEqual([usd(34), usd(33), usd(33)]);
    expect(allocate(usd(-100), [1, 1, 1])).toEqual([usd(-34), usd(-33), usd(-33)]);
    expect(allocate(usd(10), ['0.1', '0.7', '0.2'])).toEqual([usd(1), usd(7), usd(2)]);
    expect(allocate(usd(5), [3n, 7n, 0])).toEqual([usd(2), usd(3), usd(0)]);
    expect(allocate(usd(101), ['33.3', '66.7'])).toEqual([usd(34), usd(67)]);
  });

  test('need a weight, and never a negative one', () => {
    for (const none of [[], [0], ['0.00', 0n]])
      expect(() => allocate(usd(1), none)).toThrow(expect.objectContaining({ code: 'money.no_weight' }));
    expect(() => allocate(usd(1), [2, -1])).toThrow(expect.objectContaining({ code: 'money.negative_weight' }));
    expect(() => allocate(usd(1), [Number.NaN])).toThrow(expect.objectContaining({ code: 'decimal.invalid' }));
  });

  test('lose and make nothing, and no part is a whole unit off', () =>
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const parts = allocate(usd(amount), list);
        const total = list.reduce((all, weight) => all + weight, 0);
        expect(sum(parts, 'USD')).toEqual(usd(amount));
        parts.forEach((part, position) => {
          const offTimesTotal = BigInt(part.amount) * BigInt(total) - BigInt(amount) * BigInt(list[position]!);
          expect(offTimesTotal < BigInt(total) && offTimesTotal > -BigInt(total)).toBe(true);
        });
      }),
    ));

  test('mirror a negative amount', () =>
    fc.assert(
      fc.property(amounts, weights, (amount, list) =>
        expect(allocate(usd(-amount), list)).toEqual(allocate(usd(amount), list).map(negate)),
      ),
    ));

  test('follow the weights when these change places, wherever no remainders tie', () =>
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const total = list.reduce((all, weight) => all + weight, 0);
        const remainders = list.map((weight) => (BigInt(Math.abs(amount)) * BigInt(weight)) % BigInt(total));
        fc.pre(new Set(remainders).size === remainders.length);
        expect(allocate(usd(amount), list.toReversed()).toReversed()).toEqual(allocate(usd(amount), list));
      }),
    ));
});
