// What is fulfilled of an order is billed by finance, part by part (CRM-98).
// - A part is asked for once; finance drafts it, somebody issues it.
// - An order of which all is fulfilled and invoiced is closed; what a voided invoice billed is to be invoiced anew.
// - Whatever the parts, what is billed of a line comes to its net, to the cent.
import type { OrderInvoice, OrderInvoiceLine, OrderLine } from '@throughline/contracts/gen/throughline/crm/v1/orders';
import { fact, type Decision } from '@throughline/chassis/decision';
import { rule, unavailable } from '@throughline/chassis/errors';
import { compare, parse, roundedQuotient, subtract } from '@throughline/chassis/values/decimal';
import { add as addMoney, money, subtract as less, sum, type Money } from '@throughline/chassis/values/money';
import { factsOf, refuseUnless, type StoredOrder } from './order.ts';

/** Each part has its own, so that finance makes one draft of it. */
export const originOf = ({ id, invoices }: Pick<StoredOrder, 'id' | 'invoices'>): string => `crm.order/${id}/${invoices.length + 1}`;

/** What is to be invoiced now, by line. */
export const invoiceable = (order: Pick<StoredOrder, 'lines' | 'invoices'>): { line: OrderLine; quantity: string; net: Money }[] =>
  order.lines
    .map((line) => ({ line, quantity: subtract(line.fulfilled, line.invoiced) }))
    .filter(({ quantity }) => compare(quantity, '0') > 0)
    .map(({ line, quantity }) => ({ line, quantity, net: less(partOf(line, line.fulfilled), billedOf(order, line)) }));

export function invoice(order: StoredOrder, origin: string): Decision<StoredOrder> {
  refuseUnless(order, 'invoice');
  const due = invoiceable(order);
  if (due.length === 0) throw rule('order.nothing_to_invoice', 'Everything that was fulfilled is invoiced.');
  const net = sum(
    due.map((part) => part.net),
    order.currency,
  );
  const lines = due.map(({ line, quantity, net: part }): OrderInvoiceLine => ({ lineKey: line.key, quantity, net: part }));
  const part: OrderInvoice = { origin, invoiceId: undefined, number: undefined, status: 'REQUESTED', lines, net };
  const invoiced = fact('crm.sales_order.invoiced', {
    ...factsOf(order),
    lines: lines.map(({ lineKey, quantity }) => ({ lineKey, quantity })),
    net,
  });
  const set = { lines: order.lines.map((line) => ({ ...line, invoiced: line.fulfilled })), invoices: [...order.invoices, part] };
  if (order.status !== 'FULFILLED') return { set, event: invoiced };
  return { set: { ...set, status: 'CLOSED' }, events: [invoiced, fact('crm.sales_order.closed', factsOf(order))] };
}

/** Finance has its draft. */
export const drafted = (order: StoredOrder, origin: string, draft: Pick<OrderInvoice, 'invoiceId' | 'number'>): Decision<StoredOrder> =>
  changed(order, (part) => part.origin === origin && part.status === 'REQUESTED', { ...draft, status: 'DRAFTED' });

/** Finance has sent it, under the number that the client reads. */
export function issued(order: StoredOrder, { invoiceId, number }: { invoiceId: string; number: string }): Decision<StoredOrder> {
  refuseUnknown(order, invoiceId);
  return changed(order, (part) => part.invoiceId === invoiceId && part.status === 'DRAFTED', { number, status: 'ISSUED' });
}

/** Nothing that was delivered goes unbilled: what the invoice held is due again, and a closed order is open to bill it. */
export function voided(order: StoredOrder, invoiceId: string): Decision<StoredOrder> {
  refuseUnknown(order, invoiceId);
  const part = order.invoices.find((some) => some.invoiceId === invoiceId && some.status !== 'VOIDED');
  if (!part) return { set: {} };
  const back = new Map(part.lines.map(({ lineKey, quantity }) => [lineKey, quantity]));
  const lines = order.lines.map((line) => ({ ...line, invoiced: subtract(line.invoiced, back.get(line.key) ?? '0') }));
  const { set } = changed(order, (some) => some === part, { status: 'VOIDED' });
  return { set: { ...set, lines, ...(order.status === 'CLOSED' ? { status: 'FULFILLED' } : {}) } };
}

/** Finance's answer to a draft may come after somebody issued it: whoever hears of that waits for the answer. */
function refuseUnknown({ invoices }: StoredOrder, invoiceId: string) {
  if (invoices.some((part) => part.invoiceId === invoiceId)) return;
  if (invoices.some(({ status }) => status === 'REQUESTED')) throw unavailable('order.draft_pending', 'Its draft is not known here yet.');
}

function changed(order: StoredOrder, isIt: (part: OrderInvoice) => boolean, to: Partial<OrderInvoice>): Decision<StoredOrder> {
  if (!order.invoices.some(isIt)) return { set: {} };
  return { set: { invoices: order.invoices.map((part) => (isIt(part) ? { ...part, ...to } : part)) } };
}

/** What stands billed of a line, whichever parts were billed and taken back. */
function billedOf({ invoices }: Pick<StoredOrder, 'invoices'>, { key, net }: OrderLine): Money {
  const parts = invoices.filter(({ status }) => status !== 'VOIDED').flatMap(({ lines }) => lines.filter(({ lineKey }) => lineKey === key));
  return parts.reduce((total, part) => addMoney(total, part.net!), money(0, net!.currency));
}

/** Of the line's net what falls on so many units: parts of a line add up to it, whatever the steps. */
function partOf({ net, quantity }: OrderLine, units: string): Money {
  const [part, whole] = [parse(units), parse(quantity)];
  const numerator = BigInt(net!.amount) * part.unscaled * 10n ** BigInt(whole.scale);
  return money(roundedQuotient(numerator, whole.unscaled * 10n ** BigInt(part.scale)), net!.currency);
}
