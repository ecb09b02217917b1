import { describe, expect, test } from '@jest/globals';
import { fixed, usd } from '../pricing/lines.fixture.ts';
import { totalsOf } from '../pricing/totals.ts';
import { quoteIn } from '../quotes/quotes.fixture.ts';
import { nothing, type Actual } from './actuals.ts';
import { amend } from './change-order.ts';
import type { SaleContent } from './sale.ts';
import { flagsOf, varianceOf } from './variance.ts';

const { lines, totals } = quoteIn('ACCEPTED');
const terms = { effectiveDate: '2026-03-02', endDate: undefined, netDays: 30, billingTerms: undefined, clauseKeys: [] };
const sold: SaleContent = { lines, phases: [], terms, totals: totals! };
const result = amend(
  sold,
  sold,
  {
    lines: [
      { op: 'ADD', key: 'L4', line: fixed('', '1', usd(600_000)) },
      { op: 'REMOVE', key: 'L3' },
    ],
  },
  'USD',
);
if ('rejected' in result) throw new Error(result.rejected);
const second = result.content;
const head = { id: 's1', n: 2, currency: 'USD' };
const come = (key: string, actual: Partial<Actual>) => new Map([[key, { ...nothing, ...actual }]]);

test('9: growth and overrun @row CRM-96', () => {
  const { total } = varianceOf(head, sold, second, come('L2', { minutes: 7_900 }));
  expect(total).toMatchObject({
    sold: usd(3_885_498),
    agreed: usd(3_687_500),
    growthPercent: '-5.10',
    agreedMinutes: 7_235,
    overrunPercent: '9.19',
    flags: [],
  });
  expect(varianceOf(head, sold, second, come('L2', { minutes: 8_000 })).total).toMatchObject({
    overrunPercent: '10.57',
    flags: ['SCOPE_CREEP'],
  });
});

test('is shown per line and phase, also of lines that are gone @row CRM-96', () => {
  const phases = [{ key: 'p', name: 'P', startOffsetDays: 0, durationDays: 1, optional: false }];
  const phased = { ...second, phases, lines: second.lines.map((one) => ({ ...one, phaseKey: 'p' })) };
  const found = varianceOf(head, sold, phased, come('L2', { minutes: 100 }));
  expect(found.lines.map(({ lineKey, variance }) => [lineKey, variance?.agreed?.amount])).toEqual([
    ['L1', 1_187_500],
    ['L2', 1_900_000],
    ['L4', 600_000],
    ['L3', 0],
  ]);
  expect(found.phases[0]?.variance).toMatchObject({ agreed: usd(3_687_500), minutes: 100 });
});

test('what names no line, or one that was never sold, counts in all @row CRM-96', () => {
  const { total } = varianceOf(head, sold, second, new Map([...come('', { minutes: 5, billed: 2 }), ...come('L99', { collected: 3 })]));
  expect(total).toMatchObject({ minutes: 5, billed: usd(2), collected: usd(3) });
});

test('time delivers what is billed by time; of all else what was reached counts @row CRM-96', () => {
  const actuals = new Map([...come('L1', { worked: 700, delivered: 300 }), ...come('L2', { worked: 900, expenses: 50 })]);
  const { lines: each, total } = varianceOf(head, sold, second, actuals);
  expect(each.map(({ variance }) => variance?.delivered?.amount)).toEqual([300, 900, 0, 0]);
  expect(total).toMatchObject({ delivered: usd(1_200), expenses: usd(50) });
});

test('a cap is its line’s; one in the billing terms is that of all time together @row CRM-96', () => {
  const nearLine = come('L2', { worked: 1_600_000, billed: 1_600_000 });
  const { total, lines: each } = varianceOf(head, sold, second, nearLine);
  expect([total?.flags, each.map(({ variance }) => variance?.flags)]).toEqual([['NEAR_CAP'], [[], ['NEAR_CAP'], [], []]]);
  // However much of the other lines is delivered, it does not use the cap.
  expect(varianceOf(head, sold, second, come('L1', { delivered: 9_000_000, billed: 9_000_000 })).total?.flags).toEqual([]);

  const cap = { amount: usd(1_000_000), kind: 'SOFT' as const, alertPercent: '62.5' };
  const billingTerms = {
    method: 'WIP' as const,
    entries: [],
    cap,
    acceptanceRequired: false,
    wip: undefined,
    retainer: undefined,
    expenses: undefined,
  };
  const capped = { ...second, lines: second.lines.map((one) => ({ ...one, cap: undefined })), terms: { ...terms, billingTerms } };
  const flags = (worked: number) => varianceOf(head, sold, capped, come('L2', { worked, billed: worked })).total?.flags;
  expect([flags(624_999), flags(625_000), flags(1_000_000), flags(1_000_001)]).toEqual([[], ['NEAR_CAP'], ['NEAR_CAP'], ['OVER_CAP']]);
});

describe('a departure is told from its limit on', () => {
  test.each<[string, Parameters<typeof flagsOf>[0], readonly string[]]>([
    ['ten percent over', { minutes: 1_100, delivered: 0, billed: 0 }, []],
    ['a minute more', { minutes: 1_101, delivered: 0, billed: 0 }, ['SCOPE_CREEP']],
    ['below 80 % of the cap', { minutes: 0, delivered: 7_999, billed: 7_999 }, []],
    ['80 % of the cap', { minutes: 0, delivered: 8_000, billed: 8_000 }, ['NEAR_CAP']],
    ['all of the cap', { minutes: 0, delivered: 10_000, billed: 10_000 }, ['NEAR_CAP']],
    ['over the cap', { minutes: 0, delivered: 10_001, billed: 10_001 }, ['OVER_CAP']],
    ['a fifth unbilled', { minutes: 0, delivered: 4_000, billed: 0 }, []],
    ['more than a fifth unbilled', { minutes: 0, delivered: 4_001, billed: 0 }, ['UNDER_BILLED']],
  ])('%s @row CRM-96', (_, actual, flags) => {
    const caps = [{ used: actual.delivered, limit: 10_000, alertPercent: '80' }];
    expect(flagsOf(actual, { agreedNet: 20_000, agreedMinutes: 1_000, caps })).toEqual(flags);
  });
});

test('totals of the example are what pricing said of them @row CRM-73', () => {
  expect(totalsOf(lines, 'USD')).toEqual(totals);
});
