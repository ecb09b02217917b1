import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { forecastCell, type Contents } from './forecast.ts';
import { periodsFrom } from './periods.ts';
import { alike, factorsOf, inBase } from './rates.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const rates = {
  currency: 'USD',
  of: new Map([
    ['EUR', '1.0850'],
    ['JPY', '0.0067'],
  ]),
};
const open = (amount: number, currency: string, probability: number, category: Contents['category'], deals = 1): Contents => ({
  won: false,
  category,
  deals,
  ...alike({ amount, currency }, probability, deals, rates),
});

describe('a forecast', () => {
  test('adds up what is open and weighs it deal by deal @row CRM-47', () => {
    const rows = [open(5_000_000, 'USD', 60, 'BEST_CASE'), open(1_234_567, 'USD', 25, 'PIPELINE'), open(1_000_000, 'EUR', 90, 'COMMIT')];
    expect(forecastCell('2026-03', undefined, rows, 'USD', usd(9_000_000))).toMatchObject({
      openCount: 3,
      pipeline: usd(7_319_567),
      weighted: usd(4_285_142),
      bestCase: usd(5_000_000),
      commit: usd(1_085_000),
      won: usd(0),
      gap: usd(9_000_000),
    });
  });

  test('leaves out what is omitted, and sets what is won against the quota @row CRM-47', () => {
    const rows = [open(100, 'USD', 90, 'OMITTED'), { ...open(700, 'USD', 100, 'COMMIT', 2), won: true }];
    expect(forecastCell('2026-03', 'x', rows, 'USD', usd(1_000))).toMatchObject({
      openCount: 0,
      pipeline: usd(0),
      commit: usd(0),
      won: usd(1_400),
      gap: usd(-400),
    });
    expect(forecastCell('2026-03', 'x', rows, 'USD', undefined)).toMatchObject({ quota: undefined, gap: undefined });
  });

  test('converts between currencies of different minor units @row CRM-47', () => {
    expect(inBase({ amount: 10_000, currency: 'JPY' }, rates)).toEqual(usd(6_700));
    expect(inBase({ amount: 123, currency: 'USD' }, rates)).toEqual(usd(123));
  });

  test('runs over months and quarters of the calendar @row CRM-47', () => {
    expect(periodsFrom('2025-12-15', 'MONTH', 2)).toEqual([
      { key: '2025-12', months: [], from: '2025-12-01', to: '2025-12-31' },
      { key: '2026-01', months: [], from: '2026-01-01', to: '2026-01-31' },
    ]);
    expect(periodsFrom('2026-05-31', 'QUARTER', 2).map(({ key, from, to }) => [key, from, to])).toEqual([
      ['2026-Q2', '2026-04-01', '2026-06-30'],
      ['2026-Q3', '2026-07-01', '2026-09-30'],
    ]);
  });

  const deal = fc.record({
    amount: fc.integer({ min: 0, max: 10_000_000_000 }),
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    probability: fc.integer({ min: 0, max: 100 }),
    category: fc.constantFrom('PIPELINE' as const, 'BEST_CASE' as const, 'COMMIT' as const, 'OMITTED' as const),
  });
  const rowOf = ({
    amount,
    currency,
    probability,
    category,
  }: {
    amount: number;
    currency: string;
    probability: number;
    category: Contents['category'];
  }) => open(amount, currency, probability, category);

  test('however deals are split into cells, the sums are the same, and no part exceeds the whole @row CRM-47', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 30 }), fc.nat(30), (deals, at) => {
        const cellOf = (some: typeof deals) => forecastCell('2026-03', undefined, some.map(rowOf), 'USD', undefined);
        const [whole, left, right] = [cellOf(deals), cellOf(deals.slice(0, at)), cellOf(deals.slice(at))];
        for (const figure of ['pipeline', 'weighted', 'bestCase', 'commit'] as const)
          expect(left[figure]!.amount + right[figure]!.amount).toBe(whole[figure]!.amount);
        expect(whole.bestCase!.amount + whole.commit!.amount).toBeLessThanOrEqual(whole.pipeline!.amount);
        expect(whole.weighted!.amount).toBeLessThanOrEqual(whole.pipeline!.amount);
      }),
    );
  });

  test('alike deals count as so many single ones: rounding is by deal @row CRM-47', () => {
    fc.assert(
      fc.property(deal, fc.integer({ min: 1, max: 20 }), ({ amount, currency, probability }, count) => {
        const together = alike({ amount, currency }, probability, count, rates);
        const single = alike({ amount, currency }, probability, 1, rates);
        expect(together.value.amount).toBe(single.value.amount * count);
        expect(together.weighted.amount).toBe(single.weighted.amount * count);
      }),
    );
  });

  test('rates are factors between minor units @row CRM-47', () => {
    expect(factorsOf(rates)).toEqual([
      { currency: 'EUR', factor: '1.0850' },
      { currency: 'JPY', factor: '0.67' },
    ]);
    expect(factorsOf({ currency: 'KWD', of: new Map([['JPY', '0.002']]) })).toEqual([{ currency: 'JPY', factor: '2' }]);
  });
});
