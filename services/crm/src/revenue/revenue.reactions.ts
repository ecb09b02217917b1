// What finance tells of invoices, credit notes and payments, kept for what a company owes and brought (CRM-15, CRM-17).
import type { EventPayloads } from '@throughline/contracts/gen/events.gen';
import type { InvoiceSource } from '@throughline/contracts/gen/throughline/finance/v1/invoices';
import { on, type Event, type WorkContext } from '@throughline/chassis/service';
import { money, negate, sum, type Money } from '@throughline/chassis/values/money';
import { refreshSoon } from '../accounts/standing.queries.ts';
import { firmSettings } from '../firm/firm-settings.ts';
import { isClientsBook, keepMove, keepStatement, standingFor } from './invoice.queries.ts';
import { keepRevenue, voidRevenue } from './revenue.queries.ts';

type InvoiceFact = EventPayloads['finance.invoice.issued'];
type Says = { disputed?: boolean; voided?: boolean };

/** Every fact of an invoice says all of it, so whichever is heard first makes it known. */
async function heardOfInvoice(context: WorkContext, { time: at, data }: Event<string, InvoiceFact>, says: Says = {}): Promise<void> {
  const { tx } = context;
  const { invoiceId, dueDate, total } = data;
  const companyId = await ownClient(context, data);
  if (companyId === undefined || total === undefined) return;
  const balance = says.voided ? 0 : (data.balance ?? total).amount;
  const whole = balance === total.amount;
  const due = { dueDate: dueDate || data.issueDate };
  await keepStatement(tx, { invoiceId, companyId, currency: total.currency, ...due, balance, whole, at, ...says });
  if (says.voided) await voidRevenue(tx, invoiceId);
  else await earned(context, { documentId: invoiceId, companyId, on: data.issueDate, net: netOf(data.sources, total) });
  refreshSoon(tx, companyId);
}

type Applied = EventPayloads['finance.payment.applied'];

async function moved({ tx }: WorkContext, { id: eventId, time: at, data }: Event<string, Applied>, sign: 1 | -1): Promise<void> {
  await keepMove(tx, data.invoiceId, { eventId, at, amount: sign * (data.amount?.amount ?? 0) });
  const companyId = await standingFor(tx, data.companyId);
  if (companyId !== undefined) refreshSoon(tx, companyId);
}

export const revenueReactions = [
  on('finance.invoice.issued', (context, event) => heardOfInvoice(context, event)),
  on('finance.invoice.overdue', (context, event) => heardOfInvoice(context, event)),
  on('finance.invoice.paid', (context, event) => heardOfInvoice(context, event)),
  on('finance.invoice.disputed', (context, event) => heardOfInvoice(context, event, { disputed: true })),
  on('finance.invoice.dispute_resolved', (context, event) => heardOfInvoice(context, event, { disputed: false })),
  on('finance.invoice.voided', (context, event) => heardOfInvoice(context, event, { voided: true, disputed: false })),
  on('finance.credit_note.issued', async (context, { id: eventId, time: at, data }) => {
    const { tx } = context;
    const companyId = await ownClient(context, data);
    if (companyId === undefined || data.total === undefined) return;
    await keepMove(tx, data.invoiceId, { eventId, at, amount: data.total.amount });
    const net = negate(netOf(data.sources, data.total));
    await earned(context, { documentId: data.creditNoteId, companyId, on: data.issueDate, net });
    refreshSoon(tx, companyId);
  }),
  on('finance.payment.applied', (context, event) => moved(context, event, 1)),
  on('finance.payment.unapplied', (context, event) => moved(context, event, -1)),
];

async function ownClient({ tx }: WorkContext, { companyId, bookId }: { companyId: string; bookId?: string | undefined }) {
  return (await isClientsBook(tx, bookId)) ? undefined : standingFor(tx, companyId);
}

async function earned(context: WorkContext, entry: Parameters<typeof keepRevenue>[1]): Promise<void> {
  await keepRevenue(context.tx, entry, (await firmSettings(context)).currency);
}

/** Without tax: what its lines come to. A document that names no line is taken as it stands. */
const netOf = (sources: readonly InvoiceSource[], total: Money): Money =>
  sources.length === 0
    ? money(total.amount, total.currency)
    : sum(
        sources.map(({ net }) => net ?? money(0, total.currency)),
        total.currency,
      );
