// A sales order is fulfilled by quantity, and what is fulfilled is invoiced (CRM-98).
// - As a draft it is edited; confirmed it binds, so what was sold is written down.
// - Of no line more is fulfilled than was ordered, and never more invoiced than fulfilled.
// - All fulfilled and all its invoices issued, it is closed. It is cancelled only while nothing of it is fulfilled.
import type {
  CreateSalesOrderRequest,
  Fulfilment,
  OrderLine,
  SalesOrder,
  SalesOrderStatus,
  UpdateSalesOrderRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/orders';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { conflict, invalidFields, invalidTransition, outOfRange, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { add, compare } from '@throughline/chassis/values/decimal';
import { add as addMoney, money, multiply, subtract as less, zero, type Money } from '@throughline/chassis/values/money';
import { percentOfUnits } from '../pricing/percent.ts';
import type { StoredQuote } from '../quotes/quote.ts';

export type { SalesOrder };

export interface StoredOrder extends Omit<SalesOrder, 'net'> {
  net: Money;
}

export type OrderVerb = 'edit' | 'confirm' | 'fulfil' | 'invoice' | 'cancel';

const allowed: Record<SalesOrderStatus, readonly OrderVerb[]> = {
  DRAFT: ['edit', 'confirm', 'cancel'],
  CONFIRMED: ['fulfil', 'cancel'],
  PARTIALLY_FULFILLED: ['fulfil', 'invoice'],
  FULFILLED: ['invoice'],
  CLOSED: [],
  CANCELLED: [],
};

export function refuseUnless({ status }: Pick<SalesOrder, 'status'>, verb: OrderVerb): void {
  if (!allowed[status].includes(verb)) throw invalidTransition('sales_order', status, allowed[status]);
}

export interface Opening {
  id: string;
  number: string;
  ownerId: string;
  customFields: Record<string, unknown>;
}

export function open(given: CreateSalesOrderRequest, opening: Opening) {
  const lines = priced(given.lines, given.currency);
  return { set: { ...given, ...opening, ...begun, lines, net: netOf(lines, given.currency) } };
}

/** Goods and fixed prices only: work is sold by contract. */
export function openFromQuote(quote: StoredQuote, { id, number }: Pick<Opening, 'id' | 'number'>) {
  const lines = quote.lines.filter(({ amounts }) => amounts?.counted).map(orderLine);
  const { companyId, ownerId, currency } = quote;
  return {
    set: {
      ...begun,
      id,
      number,
      companyId,
      ownerId,
      currency,
      quoteId: quote.id,
      lines,
      net: netOf(lines, currency),
      requestedDate: undefined,
      customFields: {},
    },
  };
}

export function edit(
  order: StoredOrder,
  given: Named<UpdateSalesOrderRequest>,
  customFields: Record<string, unknown> | undefined,
): Decision<StoredOrder> {
  if (order.status !== 'DRAFT')
    throw conflict('sales_order.not_draft', `The order is ${order.status}.`, { from: order.status, allowed: allowed[order.status] });
  const lines = given.lines && priced(given.lines, order.currency);
  const wanted = { ...given, ...(lines ? { lines, net: netOf(lines, order.currency) } : {}), ...(customFields ? { customFields } : {}) };
  return { set: changedFields<StoredOrder>(order, wanted as Partial<StoredOrder>).set };
}

export function confirm(order: StoredOrder, saleId: string): Decision<StoredOrder> {
  refuseUnless(order, 'confirm');
  if (order.lines.length === 0) throw rule('order.empty', 'An order needs a line.');
  const facts = { ...factsOf({ ...order, saleId }), net: order.net, lines: order.lines };
  return { set: { status: 'CONFIRMED', saleId }, event: fact('crm.sales_order.confirmed', facts) };
}

export function fulfil(order: StoredOrder, deliveries: readonly Fulfilment[]): Decision<StoredOrder> {
  refuseUnless(order, 'fulfil');
  const lines = deliveries.reduce(delivered, order.lines);
  const complete = lines.every(({ fulfilled, quantity }) => compare(fulfilled, quantity) === 0);
  return {
    set: { status: complete ? 'FULFILLED' : 'PARTIALLY_FULFILLED', lines },
    event: fact('crm.sales_order.fulfilled', { ...factsOf(order), lines: [...deliveries], complete }),
  };
}

export function cancel(order: StoredOrder, reason: string | undefined): Decision<StoredOrder> {
  refuseUnless(order, 'cancel');
  return {
    set: { status: 'CANCELLED' },
    event: fact('crm.sales_order.cancelled', { ...factsOf(order), reason }),
    ...(reason ? { reason } : {}),
  };
}

export const factsOf = ({
  id,
  number,
  ownerId,
  companyId,
  saleId,
}: Pick<StoredOrder, 'id' | 'number' | 'ownerId' | 'companyId' | 'saleId'>) => ({
  orderId: id,
  number,
  ownerId,
  companyId,
  saleId,
});

function delivered(lines: OrderLine[], { lineKey, quantity }: Fulfilment): OrderLine[] {
  const at = lines.findIndex(({ key }) => key === lineKey);
  const line = lines[at];
  if (!line) throw invalidFields({ field: 'lines', code: 'unknown', message: `names no line of the order: ${lineKey}` });
  if (compare(quantity, '0') <= 0) throw outOfRange('lines.quantity', 'must be above 0');
  const fulfilled = add(line.fulfilled, quantity);
  if (compare(fulfilled, line.quantity) > 0) {
    throw rule('order.over_fulfilled', `Of ${lineKey} ${line.quantity} were ordered.`, {
      lineKey,
      ordered: line.quantity,
      fulfilled: line.fulfilled,
    });
  }
  return lines.with(at, { ...line, fulfilled });
}

function priced(lines: readonly OrderLine[], currency: string): OrderLine[] {
  const keyed = lines.map((line, index) => ({ ...line, key: line.key || `L${index + 1}`, fulfilled: '0', invoiced: '0' }));
  if (new Set(keyed.map(({ key }) => key)).size < keyed.length)
    throw invalidFields({ field: 'lines', code: 'repeated', message: 'name the same key twice' });
  return keyed.map((line, index) => pricedLine(line, index, currency));
}

function pricedLine(line: OrderLine, index: number, currency: string): OrderLine {
  const { unitPrice, discount, quantity } = line;
  if ([unitPrice, discount?.amount].some((amount) => amount && amount.currency !== currency))
    throw rule('quote.currency_mismatch', `The order is in ${currency}.`);
  if (compare(quantity, '0') <= 0) throw outOfRange(`lines[${index}].quantity`, 'must be above 0');
  if (unitPrice!.amount < 0) throw outOfRange(`lines[${index}].unitPrice`, 'must not be negative');
  const gross = multiply(unitPrice!, quantity).amount;
  const off = discount?.percent === undefined ? (discount?.amount?.amount ?? 0) : percentOfUnits(gross, discount.percent);
  return { ...line, net: money(Math.max(0, gross - off), currency) };
}

function orderLine({ key, priceItemId, description, quantity, model, unitPrice, amounts }: Line): OrderLine {
  if (model !== 'FIXED') throw rule('quote.not_orderable', `${key} is work, not goods: it is sold by contract.`, { lineKey: key });
  const gross = amounts!.gross!;
  const units = quantity ?? '1';
  // Whatever rules and discounts came to, the line's net is what was agreed.
  const discount = { percent: undefined, amount: less(gross, amounts!.net!) };
  return {
    key,
    priceItemId,
    materialId: undefined,
    description,
    quantity: units,
    unitPrice: amounts?.unitPrice ?? unitPrice,
    discount,
    fulfilled: '0',
    invoiced: '0',
    net: amounts?.net,
  };
}

const netOf = (lines: readonly OrderLine[], currency: string): Money =>
  lines.reduce((total, { net }) => addMoney(total, net!), zero(currency));

const begun = { quoteId: undefined, saleId: undefined, status: 'DRAFT' as const, invoices: [] };
