// What has come of a sale, line by line (CRM-96). Each fact adds something or takes it back, so that the sums are the same
// in whatever order facts arrive: an invoice voided before it was issued comes to nothing in the end.
import type { CreditNoteIssued } from '@throughline/contracts/gen/throughline/finance/v1/credit_notes';
import type { InvoiceIssued, InvoiceSource } from '@throughline/contracts/gen/throughline/finance/v1/invoices';
import type { PaymentApplied } from '@throughline/contracts/gen/throughline/finance/v1/payments';
import type { ExpenseApproved } from '@throughline/contracts/gen/throughline/projects/v1/expenses';
import type { TimeEntryApproved } from '@throughline/contracts/gen/throughline/projects/v1/time_entries';
import { rule } from '@throughline/chassis/errors';
import { multiplyRatio, type Money } from '@throughline/chassis/values/money';

/** In minutes, and in minor units of the sale's currency. */
export interface Actual {
  minutes: number;
  expenses: number;
  /** Billable time at its rates: what was delivered of lines that are billed by time. */
  worked: number;
  /** Milestones reached and deliverables accepted. */
  delivered: number;
  billed: number;
  collected: number;
}

/** By line key; '' holds what names no line. */
export type Actuals = ReadonlyMap<string, Actual>;

export interface Effect {
  lineKey: string;
  adds: Partial<Actual>;
}

/** What a fact adds, or what its opposite takes back. */
export type Sign = 1 | -1;

export const nothing: Actual = { minutes: 0, expenses: 0, worked: 0, delivered: 0, billed: 0, collected: 0 };

export function ofTime(
  { saleLineKey, minutes, billable, billableMinutes, rate }: TimeEntryApproved,
  sign: Sign,
  currency: string,
): Effect[] {
  const worth = billable && rate ? multiplyRatio(rate, billableMinutes, 60) : undefined;
  return [{ lineKey: saleLineKey ?? '', adds: { minutes: sign * minutes, worked: sign * unitsOf(worth, currency) } }];
}

export const ofExpense = ({ saleLineKey, amount }: ExpenseApproved, currency: string): Effect[] => [
  { lineKey: saleLineKey ?? '', adds: { expenses: unitsOf(amount, currency) } },
];

/** Net, as the sale's lines are. */
export const ofBill = ({ sources }: InvoiceIssued | CreditNoteIssued, sign: Sign, currency: string): Effect[] =>
  sources.map((source) => ({ lineKey: keyOf(source), adds: { billed: sign * unitsOf(source.net, currency) } }));

/** A payment that does not say which lines it pays is the sale's as a whole. */
export const ofPayment = ({ sources, amount }: PaymentApplied, sign: Sign, currency: string): Effect[] =>
  sources.length === 0
    ? [{ lineKey: '', adds: { collected: sign * unitsOf(amount, currency) } }]
    : sources.map((source) => ({ lineKey: keyOf(source), adds: { collected: sign * unitsOf(source.net, currency) } }));

/** A milestone or a deliverable: its latest fact decides what it is worth. */
export interface Delivery {
  lineKey: string;
  amount: number;
  sequence: number;
}

/** What changes where a fact of the same record has been taken in before; one that is older changes nothing. */
export function ofDelivery(before: Delivery | undefined, given: Delivery): Effect[] {
  if (before && before.sequence >= given.sequence) return [];
  const back = before ? [{ lineKey: before.lineKey, adds: { delivered: -before.amount } }] : [];
  return [...back, { lineKey: given.lineKey, adds: { delivered: given.amount } }];
}

/** One entry a line, in the order of their keys: whoever writes them locks them in the same order as everybody else. */
export function summed(effects: readonly Effect[]): [lineKey: string, Actual][] {
  const byLine = Map.groupBy(effects, ({ lineKey }) => lineKey);
  return [...byLine]
    .map(([key, some]): [string, Actual] => [key, some.reduce((total, { adds }) => plus(total, adds), nothing)])
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
}

export const plus = (actual: Actual, adds: Partial<Actual>): Actual => ({
  minutes: actual.minutes + (adds.minutes ?? 0),
  expenses: actual.expenses + (adds.expenses ?? 0),
  worked: actual.worked + (adds.worked ?? 0),
  delivered: actual.delivered + (adds.delivered ?? 0),
  billed: actual.billed + (adds.billed ?? 0),
  collected: actual.collected + (adds.collected ?? 0),
});

const keyOf = ({ saleLineKey }: InvoiceSource): string => saleLineKey ?? '';

/** Another currency is a fault of whoever said so: it waits among the letters nobody could deliver, for people to see. */
export function unitsOf(amount: Money | undefined, currency: string): number {
  if (amount && amount.currency !== currency)
    throw rule('sale.currency_mismatch', `The sale is in ${currency}, not in ${amount.currency}.`);
  return amount?.amount ?? 0;
}
