import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { ChangeOrderLine } from '@throughline/contracts/gen/throughline/projects/v1/change_orders';
import { basket, book, fixed, line, role, usd } from '../pricing/lines.fixture.ts';
import { minutesOf } from '../pricing/line-model.ts';
import { price } from '../pricing/price.ts';
import { totalsOf } from '../pricing/totals.ts';
import { amendmentOf } from './change-order-lines.ts';
import { amend } from './change-order.ts';
import type { SaleContent } from './sale.ts';

const retainer = { perPeriod: usd(100_000), cycle: 'MONTHLY' as const, periods: 7, overageRate: undefined, autoRenew: false };
const value = { base: usd(1_000), expectedValue: usd(400_000), sharePercent: '12.5', floor: usd(15_000), ceiling: usd(55_000) };
const sold = price(
  basket([
    fixed('F', '7', usd(133_333)),
    line('T', {
      model: 'TIME_AND_MATERIALS',
      roles: [role('Senior', 4_830, usd(21_000)), role('Analyst', 2_405, usd(9_500))],
      cap: { amount: usd(2_000_000), kind: 'HARD' },
    }),
    line('U', { model: 'TIME_AND_MATERIALS', roles: [role('Senior', 600, usd(21_000))] }),
    line('V', { model: 'VALUE_BASED', value }),
    line('R', { model: 'RETAINER', retainer }),
  ]),
  book(),
).lines;
const terms = { effectiveDate: '2026-03-02', netDays: 30, billingTerms: undefined, clauseKeys: [] };
const content: SaleContent = { lines: sold, phases: [], terms, totals: totalsOf(sold, 'USD') };
const present = (key: string) => sold.find((one) => one.key === key);

const said = (op: ChangeOrderLine['op'], lineKey: string, given: Partial<ChangeOrderLine> = {}): ChangeOrderLine => ({
  op,
  lineKey,
  description: 'More',
  amount: undefined,
  minutes: 0,
  billing: '',
  ...given,
});
function became(given: ChangeOrderLine): Line {
  const result = amend(content, content, { lines: [amendmentOf(given, present(given.lineKey), 'USD')] }, 'USD');
  if ('rejected' in result) throw new Error(result.rejected);
  return result.content.lines.find(({ key }) => key === given.lineKey)!;
}
const net = (changed: Line) => changed.amounts?.net?.amount;

test.each<[string, ChangeOrderLine]>([
  ['a fixed line', said('CHANGE', 'F', { amount: usd(600_001) })],
  ['time under a cap', said('CHANGE', 'T', { amount: usd(2_600_003), minutes: 9_001 })],
  ['time that the agreed rates do not pay', said('CHANGE', 'U', { amount: usd(999_999), minutes: 60 })],
  ['time that they pay too much', said('CHANGE', 'U', { amount: usd(11), minutes: 6_000 })],
  ['a share of value', said('CHANGE', 'V', { amount: usd(70_001) })],
  ['a retainer', said('CHANGE', 'R', { amount: usd(700_003) })],
  ['a new fixed line', said('ADD', 'N', { amount: usd(600_000), billing: 'FIXED', minutes: 300 })],
  ['new time', said('ADD', 'N', { amount: usd(100_001), billing: 'TIME_AND_MATERIALS', minutes: 77 })],
  ['a line billed another way from now on', said('CHANGE', 'F', { amount: usd(5), billing: 'TIME_AND_MATERIALS', minutes: 7 })],
])('%s comes to exactly what was agreed @row CRM-95', (_, given) => {
  const changed = became(given);
  expect(net(changed)).toBe(given.amount?.amount);
  if (given.minutes > 0) expect(minutesOf(changed)).toBe(given.minutes);
});

test('any amount and any minutes are met to the cent and to the minute @row CRM-95', () => {
  const roles = fc.array(fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 50_000 })), {
    minLength: 1,
    maxLength: 5,
  });
  const figures = [fc.integer({ min: 1, max: 1_000_000_000 }), fc.integer({ min: 1, max: 100_000 }), fc.boolean()] as const;
  fc.assert(
    fc.property(roles, ...figures, (agreed, amount, minutes, hasCap) => {
      const standing = line('U', {
        model: 'TIME_AND_MATERIALS',
        roles: agreed.map(([time, rate], index) => role(`r${index}`, time, usd(rate))),
        cap: hasCap ? { amount: usd(5_000), kind: 'SOFT' } : undefined,
      });
      const { line: changed } = amendmentOf(said('CHANGE', 'U', { amount: usd(amount), minutes }), standing, 'USD');
      const [priced] = price(basket([changed!]), book()).lines;
      expect([net(priced!), minutesOf(priced!)]).toEqual([amount, minutes]);
    }),
  );
});

describe('of time', () => {
  test('roles and rates stay as agreed, and the minutes are shared over them @row CRM-95', () => {
    const { roles, cap } = became(said('CHANGE', 'T', { amount: usd(2_200_000), minutes: 14_470 }));
    expect(roles.map(({ role: name, minutes, hourlyRate }) => [name, minutes, hourlyRate?.amount])).toEqual([
      ['Senior', 9_660, 21_000],
      ['Analyst', 4_810, 9_500],
    ]);
    expect(cap).toEqual({ amount: usd(2_200_000), kind: 'HARD' });
  });

  test('minutes alone are priced at the agreed rates @row CRM-95', () => {
    expect(net(became(said('CHANGE', 'U', { minutes: 1_200 })))).toBe(420_000);
  });
});

test.each<[string, ChangeOrderLine]>([
  ['another currency', said('CHANGE', 'F', { amount: { amount: 1, currency: 'EUR' } })],
  ['no amount', said('ADD', 'N', { billing: 'FIXED' })],
  ['a retainer without periods', said('ADD', 'N', { amount: usd(1), billing: 'RETAINER' })],
  ['time without minutes', said('ADD', 'N', { amount: usd(1), billing: 'TIME_AND_MATERIALS' })],
  ['a way of billing that nobody knows', said('ADD', 'N', { amount: usd(1), billing: 'BARTER' })],
])('%s makes no line @row CRM-95', (_, given) => {
  expect(() => amendmentOf(given, present(given.lineKey), 'USD')).toThrow(expect.objectContaining({ code: 'sale.change_unfit' }));
});
