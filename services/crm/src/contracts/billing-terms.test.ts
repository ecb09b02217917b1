import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BillingEntry, BillingTerms } from '@throughline/contracts/gen/throughline/crm/v1/billing_terms';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { basket, book, fixed, line, role, usd } from '../pricing/lines.fixture.ts';
import { price } from '../pricing/price.ts';
import { refuseMalformedBilling, refuseUnbalanced, rescheduled, scheduled } from './billing-terms.ts';

const entry = (key: string, given: Partial<BillingEntry>): BillingEntry => ({
  key,
  trigger: 'DATE',
  ref: undefined,
  percent: undefined,
  amount: undefined,
  lineKeys: [],
  net: undefined,
  ...given,
});
const percents = (...shares: string[]) => shares.map((percent, index) => entry(`e${index}`, { percent }));
const terms = (entries: BillingEntry[], more: Partial<BillingTerms> = {}): BillingTerms => ({
  method: 'SCHEDULE',
  depositPercent: undefined,
  netDays: undefined,
  entries,
  wip: undefined,
  retainer: undefined,
  cap: undefined,
  expenses: undefined,
  acceptanceRequired: false,
  lateFeePercent: undefined,
  poNumber: undefined,
  invoiceContactId: undefined,
  ...more,
});
const priced = (...lines: Line[]): Line[] => price(basket(lines), book()).lines;
const amounts = (entries: BillingEntry[], lines: Line[]) => scheduled(terms(entries), lines)!.entries.map(({ net }) => net!.amount);
const unbalanced = expect.objectContaining({ code: 'contract.schedule_unbalanced', kind: 'RULE' });

describe('the worked example', () => {
  test('11: shares by largest remainder @row CRM-90', () => {
    expect(amounts(percents('30', '30', '40'), priced(fixed('L1', '1', usd(1_187_500))))).toEqual([356_250, 356_250, 475_000]);
    expect(amounts(percents('33.33', '33.33', '33.34'), priced(fixed('L1', '1', usd(3_885_498))))).toEqual([
      1_295_037, 1_295_036, 1_295_425,
    ]);
  });

  test('11: 33/33/33 is refused @row CRM-90', () => {
    const one = priced(fixed('L1', '1', usd(100)));
    expect(() => refuseUnbalanced(terms(percents('33', '33', '33')), one)).toThrow(unbalanced);
    expect(scheduled(terms(percents('33', '33', '33')), one)!.entries.map(({ net }) => net)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a schedule', () => {
  const lines = priced(fixed('A', '1', usd(1_000)), fixed('B', '1', usd(2_000)));
  test.each<[string, BillingEntry[]]>([
    ['bills a line twice', [entry('x', { lineKeys: ['A'], percent: '100' }), entry('y', { lineKeys: ['A', 'B'], percent: '100' })]],
    ['forgets a line', [entry('x', { lineKeys: ['A'], percent: '100' })]],
    ['comes to too little', [entry('x', { amount: usd(2_999) })]],
    ['comes to too much', [entry('x', { amount: usd(3_001) })]],
    ['names a line that is not there', [entry('x', { lineKeys: ['A', 'B', 'C'], percent: '100' })]],
    ['mixes percentages and amounts', [entry('x', { percent: '50' }), entry('y', { amount: usd(1_500) })]],
  ])('that %s is refused @row CRM-90', (_, entries) => {
    expect(() => refuseUnbalanced(terms(entries), lines)).toThrow(unbalanced);
  });

  test.each<[string, BillingEntry[]]>([
    ['of percentages over all', percents('50', '50')],
    ['of amounts over all', [entry('x', { amount: usd(1_200) }), entry('y', { amount: usd(1_800) })]],
    [
      'line by line',
      [entry('x', { lineKeys: ['A'], amount: usd(1_000) }), ...['40', '60'].map((percent) => entry(percent, { lineKeys: ['B'], percent }))],
    ],
    ['with a rest for all others', [entry('x', { lineKeys: ['A'], percent: '100' }), entry('y', { percent: '100' })]],
  ])('%s covers everything once @row CRM-90', (_, entries) => {
    expect(() => refuseUnbalanced(terms(entries), lines)).not.toThrow();
    expect(amounts(entries, lines).reduce((total, amount) => total + amount, 0)).toBe(3_000);
  });

  test('is not needed where all is due on signature @row CRM-90', () => {
    expect(() => refuseUnbalanced(terms([], { method: 'ON_SIGNATURE' }), lines)).not.toThrow();
    expect(() => refuseUnbalanced(terms([]), lines)).toThrow(unbalanced);
  });

  test('of amounts keeps its shares where prices rise @row CRM-90 @row CRM-92', () => {
    const raised = priced(fixed('A', '1', usd(1_033)), fixed('B', '1', usd(2_067)));
    const entries = [entry('x', { amount: usd(1_200) }), entry('y', { amount: usd(1_800) })];
    const after = rescheduled(terms(entries), lines, raised)!;
    expect(after.entries.map(({ amount }) => amount)).toEqual([usd(1_240), usd(1_860)]);
    expect(() => refuseUnbalanced(after, raised)).not.toThrow();
    expect(rescheduled(terms(percents('50', '50')), lines, raised)!.entries.map(({ percent, net }) => [percent, net])).toEqual([
      ['50', usd(1_550)],
      ['50', usd(1_550)],
    ]);
  });

  test('nothing is lost or made, whatever the shares @row CRM-90', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 12 }),
        (net, weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const shares = weights.map((weight) => String(Math.floor((weight * 10_000) / total) / 100));
          const rest = (10_000 - shares.slice(0, -1).reduce((sum, share) => sum + Math.round(Number(share) * 100), 0)) / 100;
          const entries = percents(...shares.slice(0, -1), String(rest));
          const one = priced(fixed('L1', '1', usd(net)));
          refuseUnbalanced(terms(entries), one);
          expect(amounts(entries, one).reduce((sum, amount) => sum + amount, 0)).toBe(net);
        },
      ),
    );
  });
});

test('retainers and work by the hour need terms of their own @row CRM-90', () => {
  const worked = priced(line('T', { model: 'TIME_AND_MATERIALS', roles: [role('Senior', 60, usd(100))] }));
  expect(() => refuseUnbalanced(terms([], { method: 'WIP' }), worked)).toThrow(unbalanced);
  expect(() => refuseUnbalanced(terms([], { method: 'WIP', wip: { cycle: 'MONTHLY', threshold: undefined } }), worked)).not.toThrow();
  const retainer = {
    perPeriod: usd(1),
    cycle: 'MONTHLY' as const,
    cycleMonths: undefined,
    periods: 1,
    includedMinutes: undefined,
    overageRate: undefined,
    unused: undefined,
    autoRenew: false,
  };
  const retained = priced(line('R', { model: 'RETAINER', retainer }));
  expect(() => refuseUnbalanced(terms([], { method: 'RETAINER' }), retained)).toThrow(unbalanced);
  expect(() => refuseUnbalanced(terms([], { method: 'RETAINER', retainer: { billingDay: 1, inAdvance: true } }), retained)).not.toThrow();
});

test('an entry of both kinds, another currency, a key twice, a day that is none are malformed @row CRM-90', () => {
  expect(() => refuseMalformedBilling(terms([entry('x', {})]), 'USD')).toThrow(expect.objectContaining({ code: 'validation.failed' }));
  expect(() => refuseMalformedBilling(terms([entry('x', { percent: '1' }), entry('x', { percent: '1' })]), 'USD')).toThrow(
    expect.objectContaining({ code: 'validation.failed' }),
  );
  expect(() => refuseMalformedBilling(terms([entry('x', { amount: { amount: 1, currency: 'EUR' } })]), 'USD')).toThrow(
    expect.objectContaining({ code: 'quote.currency_mismatch' }),
  );
  expect(() => refuseMalformedBilling(terms([entry('x', { percent: '100', ref: 'soon' })]), 'USD')).toThrow(
    expect.objectContaining({ fields: [expect.objectContaining({ field: 'billingTerms.entries[0].ref' })] }),
  );
});
