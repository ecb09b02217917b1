import { describe, expect, test } from '@jest/globals';
import { forecastCell, type AlikeDeals } from './forecast.ts';
import { periodsFrom } from './periods.ts';
import { inBase } from './rates.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const rates = {
  currency: 'USD',
  of: new Map([
    ['EUR', '1.0850'],
    ['JPY', '0.0067'],
  ]),
};
const open = (amount: number, currency: string, probability: number, category: AlikeDeals['category']): AlikeDeals => ({
  won: false,
  amount: { amount, currency },
  probability,
  category,
  deals: 1,
});

describe('a forecast', () => {
  test('adds up what is open and weighs it deal by deal @row CRM-47', () => {
    const rows = [open(5_000_000, 'USD', 60, 'BEST_CASE'), open(1_234_567, 'USD', 25, 'PIPELINE'), open(1_000_000, 'EUR', 90, 'COMMIT')];
    expect(forecastCell('2026-03', undefined, rows, rates, usd(9_000_000))).toMatchObject({
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
    const rows = [open(100, 'USD', 90, 'OMITTED'), { ...open(700, 'USD', 100, 'COMMIT'), won: true, deals: 2 }];
    expect(forecastCell('2026-03', 'x', rows, rates, usd(1_000))).toMatchObject({
      openCount: 0,
      pipeline: usd(0),
      commit: usd(0),
      won: usd(1_400),
      gap: usd(-400),
    });
    expect(forecastCell('2026-03', 'x', rows, rates, undefined)).toMatchObject({ quota: undefined, gap: undefined });
  });

  test('converts between currencies of different minor units @row CRM-47', () => {
    expect(inBase({ amount: 10_000, currency: 'JPY' }, rates)).toEqual(usd(6_700));
    expect(inBase({ amount: 123, currency: 'USD' }, rates)).toEqual(usd(123));
  });

  test('runs over months and quarters of the calendar @row CRM-47', () => {
    expect(periodsFrom('2025-12-15', 'MONTH', 2)).toEqual([
      { key: '2025-12', from: '2025-12-01', to: '2025-12-31' },
      { key: '2026-01', from: '2026-01-01', to: '2026-01-31' },
    ]);
    expect(periodsFrom('2026-05-31', 'QUARTER', 2).map(({ key, from, to }) => [key, from, to])).toEqual([
      ['2026-Q2', '2026-04-01', '2026-06-30'],
      ['2026-Q3', '2026-07-01', '2026-09-30'],
    ]);
  });
});
