import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { InvoiceIssued } from '@throughline/contracts/gen/throughline/finance/v1/invoices';
import type { PaymentApplied } from '@throughline/contracts/gen/throughline/finance/v1/payments';
import type { TimeEntryApproved } from '@throughline/contracts/gen/throughline/projects/v1/time_entries';
import { usd } from '../pricing/lines.fixture.ts';
import { ofBill, ofDelivery, ofExpense, ofPayment, ofTime, summed, type Delivery, type Effect } from './actuals.ts';

const time = (minutes: number, given: Partial<TimeEntryApproved> = {}): TimeEntryApproved => ({
  timeEntryId: 't',
  userId: 'u',
  workDate: '2026-03-02',
  minutes,
  billable: true,
  billableMinutes: minutes,
  rate: usd(12_000),
  rateSource: '',
  saleLineKey: 'L2',
  ...given,
});
const invoice = (...nets: [string | undefined, number][]): InvoiceIssued => ({
  invoiceId: 'i',
  number: 'I-1',
  companyId: 'c',
  total: undefined,
  balance: undefined,
  dueDate: '',
  issueDate: '',
  sources: nets.map(([saleLineKey, net]) => ({ saleLineKey, net: usd(net) })),
});
const payment = (amount: number, given: Partial<PaymentApplied> = {}): PaymentApplied => ({
  paymentId: 'p',
  invoiceId: 'i',
  companyId: 'c',
  amount: usd(amount),
  paidOn: '',
  sources: [],
  ...given,
});

test('time is worth its billable minutes, rounded once an entry @row CRM-96', () => {
  expect(summed(ofTime(time(50, { billableMinutes: 61, rate: usd(12_345) }), 1, 'USD'))).toMatchObject([
    ['L2', { minutes: 50, worked: 12_551 }],
  ]);
  expect(summed(ofTime(time(50, { billable: false }), 1, 'USD'))).toMatchObject([['L2', { minutes: 50, worked: 0 }]]);
  expect(summed(ofTime(time(50, { saleLineKey: undefined, rate: undefined }), 1, 'USD'))).toMatchObject([['', { minutes: 50, worked: 0 }]]);
});

test('a payment that names no lines is the sale’s as a whole @row CRM-96', () => {
  expect(summed(ofPayment(payment(500), 1, 'USD'))).toMatchObject([['', { collected: 500 }]]);
  expect(summed(ofPayment(payment(500, { sources: [{ saleLineKey: 'L1', net: usd(460) }] }), -1, 'USD'))).toMatchObject([
    ['L1', { collected: -460 }],
  ]);
});

test('an amount in another currency is never added @row CRM-96', () => {
  const foreign = { ...invoice(), sources: [{ saleLineKey: 'L1', net: { amount: 1, currency: 'EUR' } }] };
  expect(() => ofBill(foreign, 1, 'USD')).toThrow(expect.objectContaining({ code: 'sale.currency_mismatch' }));
});

/** As the house does it: sums for what adds up, the latest fact for what stands. */
function after(facts: readonly Fact[]) {
  const standing = new Map<string, Delivery>();
  const effects: Effect[] = [];
  for (const fact of facts) {
    if ('effects' in fact) effects.push(...fact.effects);
    else {
      const changes = ofDelivery(standing.get(fact.record), fact.delivery);
      if (changes.length > 0) standing.set(fact.record, fact.delivery);
      effects.push(...changes);
    }
  }
  return summed(effects);
}
type Fact = { effects: Effect[] } | { record: string; delivery: Delivery };

const key = fc.constantFrom('L1', 'L2', '');
const units = fc.integer({ min: 0, max: 1_000_000 });
const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc
    .record({ minutes: fc.integer({ min: 1, max: 600 }), saleLineKey: key, sign: fc.constantFrom(1 as const, -1 as const) })
    .map(({ minutes, saleLineKey, sign }) => ({ effects: ofTime(time(minutes, { saleLineKey }), sign, 'USD') })),
  fc.record({ line: key, net: units, sign: fc.constantFrom(1 as const, -1 as const) }).map(({ line, net, sign }) => ({
    effects: ofBill(invoice([line, net]), sign, 'USD'),
  })),
  units.map((amount) => ({ effects: ofPayment(payment(amount), 1, 'USD') })),
  units.map((amount) => ({
    effects: ofExpense(
      { expenseId: 'e', amount: usd(amount), spentOn: '', category: '', billable: true, markupCap: undefined, saleLineKey: 'L1' },
      'USD',
    ),
  })),
);
// Of one record every fact has a sequence of its own.
const deliveries = fc
  .array(fc.record({ record: fc.constantFrom('m1', 'd1'), lineKey: key, amount: units }), { maxLength: 6 })
  .map((some) => some.map(({ record, lineKey, amount }, index): Fact => ({ record, delivery: { lineKey, amount, sequence: index + 1 } })));

test('the same facts in any order come to the same, and an opposite takes back what it took @row CRM-96', () => {
  const story = fc.tuple(fc.array(anyFact, { maxLength: 20 }), deliveries).map((parts) => parts.flat());
  const shuffledStory = story.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })));
  const counting = (facts: readonly Fact[]) => after(facts).filter(([, actual]) => Object.values(actual).some((sum) => sum !== 0));
  fc.assert(
    fc.property(shuffledStory, ([facts, shuffled]) => {
      expect(counting(shuffled)).toEqual(counting(facts));
    }),
  );
  const [issued, voided] = ([1, -1] as const).map((sign): Fact => ({ effects: ofBill(invoice(['L1', 700], ['L2', 300]), sign, 'USD') }));
  expect(counting([voided!, issued!])).toEqual([]);
});

test('a deliverable that was rejected after all is worth nothing, and one never accepted takes nothing away @row CRM-96', () => {
  const accepted: Fact = { record: 'd', delivery: { lineKey: 'L1', amount: 400, sequence: 1 } };
  const rejected: Fact = { record: 'd', delivery: { lineKey: 'L1', amount: 0, sequence: 2 } };
  expect(after([rejected, accepted])).toMatchObject([['L1', { delivered: 0 }]]);
  expect(after([accepted, rejected])).toMatchObject([['L1', { delivered: 0 }]]);
  expect(after([accepted, accepted])).toMatchObject([['L1', { delivered: 400 }]]);
});
