// What becomes of a sale elsewhere: it is delivered by projects, billed and collected by finance (CRM-91, 95 to 97).
import type { EventPayloads } from '@throughline/contracts/gen/events.gen';
import type { InvoiceIssued } from '@throughline/contracts/gen/throughline/finance/v1/invoices';
import type { PaymentApplied } from '@throughline/contracts/gen/throughline/finance/v1/payments';
import type { DeliverableAccepted, MilestoneCompleted } from '@throughline/contracts/gen/throughline/projects/v1/milestones';
import { on, type Event } from '@throughline/chassis/service';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { money } from '@throughline/chassis/values/money';
import { ofBill, ofExpense, ofPayment, ofTime, unitsOf, type Effect, type Sign } from './actuals.ts';
import { addEffects, deliver, saleOf, type OfSale } from './actuals.queries.ts';
import { takeIn } from './change-order.commands.ts';
import { link, linkPayment } from './sale-links.queries.ts';
import type { SaleHead } from './sale.ts';

/** A fact that adds to a sale or takes back from it; what is of no sale is none of our business. */
const counting = <Type extends keyof EventPayloads & string>(
  type: Type,
  effectsOf: (data: EventPayloads[Type] & OfSale, currency: string) => Effect[],
) =>
  on(type, async ({ tx }, { data }) => {
    const sale = await saleOf(tx, data as OfSale);
    if (sale) await addEffects(tx, sale.id, effectsOf(data, sale.currency));
  });

/** A milestone or a deliverable that counts, or counts no more. */
async function delivered(
  tx: Tx,
  { data, sequence }: Event<string, MilestoneCompleted | DeliverableAccepted>,
  recordId: string,
  counts: boolean,
): Promise<void> {
  const sale = await saleOf(tx, data);
  if (!sale) return;
  const amount = counts ? unitsOf(data.amount, sale.currency) : 0;
  await deliver(tx, sale.id, recordId, { lineKey: data.saleLineKey ?? '', amount, sequence });
}

async function invoiced(tx: Tx, { data, time, sequence }: Event<string, InvoiceIssued>, status: string): Promise<SaleHead | undefined> {
  const sale = await saleOf(tx, data);
  if (!sale) return undefined;
  const { invoiceId: recordId, number: label, total: amount } = data;
  await link(tx, { saleId: sale.id, kind: 'INVOICE', recordId, label, status, amount, at: time, sequence });
  return sale;
}

const billing = <Type extends 'finance.invoice.issued' | 'finance.invoice.voided'>(type: Type, status: string, sign: Sign) =>
  on(type, async ({ tx }, event) => {
    const sale = await invoiced(tx, event as Event<Type, InvoiceIssued>, status);
    if (sale) await addEffects(tx, sale.id, ofBill(event.data, sign, sale.currency));
  });

type Noted = 'paid' | 'overdue' | 'disputed' | 'dispute_resolved';

const noting = <Type extends `finance.invoice.${Noted}`>(type: Type, status: string) =>
  on(type, async ({ tx }, event) => void (await invoiced(tx, event as unknown as Event<Type, InvoiceIssued>, status)));

const paying = (type: 'finance.payment.applied' | 'finance.payment.unapplied', sign: Sign) =>
  on(type, async ({ tx }, { data, time }) => {
    const sale = await saleOf(tx, data);
    if (!sale) return;
    await addEffects(tx, sale.id, ofPayment(data, sign, sale.currency));
    await linkPayment(tx, { saleId: sale.id, recordId: data.paymentId, label: data.paidOn, amount: signed(data, sign, sale), at: time });
  });

const signed = ({ amount }: PaymentApplied, sign: Sign, { currency }: SaleHead) => money(sign * unitsOf(amount, currency), currency);

export const saleReactions = [
  on('projects.change_order.approved', ({ tx }, { data }) => takeIn(tx, data)),

  counting('projects.time_entry.approved', (data, currency) => ofTime(data, 1, currency)),
  counting('projects.time_entry.unapproved', (data, currency) => ofTime(data, -1, currency)),
  counting('projects.expense.approved', ofExpense),
  on('projects.milestone.completed', ({ tx }, event) => delivered(tx, event, event.data.milestoneId, true)),
  on('projects.deliverable.accepted', ({ tx }, event) => delivered(tx, event, event.data.deliverableId, true)),
  on('projects.deliverable.rejected', ({ tx }, event) => delivered(tx, event, event.data.deliverableId, false)),

  billing('finance.invoice.issued', 'ISSUED', 1),
  billing('finance.invoice.voided', 'VOIDED', -1),
  noting('finance.invoice.paid', 'PAID'),
  noting('finance.invoice.overdue', 'OVERDUE'),
  noting('finance.invoice.disputed', 'DISPUTED'),
  noting('finance.invoice.dispute_resolved', 'ISSUED'),
  counting('finance.credit_note.issued', (data, currency) => ofBill(data, -1, currency)),
  paying('finance.payment.applied', 1),
  paying('finance.payment.unapplied', -1),
];
