// A sales order is fulfilled by quantity, and what is fulfilled is invoiced (CRM-98).
// - As a draft it is edited; confirmed it binds, so what was sold is written down.
// - Of no line more is fulfilled than was ordered, and never more invoiced than fulfilled.
// - All fulfilled and invoiced, it is closed. It is cancelled only while nothing of it is fulfilled.
import type {
  CreateSalesOrderRequest,
  Fulfilment,
  OrderLine,
  SalesOrder,
  SalesOrderStatus,
  UpdateSalesOrderRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/orders';
import type { Line, Totals } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { conflict, invalidFields, invalidTransition, outOfRange, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { add, compare } from '@throughline/chassis/values/decimal';
import { money, multiply, subtract as less, type Money } from '@throughline/chassis/values/money';
import { refuseMalformedDiscount, refuseRepeated } from '../pricing/line-checks.ts';
import { percentOfUnits } from '../pricing/percent.ts';
import type { TaxRates } from '../pricing/price.ts';
import { withKeys } from '../quotes/quote-parts.ts';
import type { StoredQuote } from '../quotes/quote.ts';
import { orderTotals } from './order-sale.ts';

export type { SalesOrder };

export interface StoredOrder extends Omit<SalesOrder, 'net' | 'totals'> {
  net: Money;
  totals: Totals;
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
  if (!allowed[status].includes(verb)) throw invalidTransition('order', status, allowed[status]);
}

export interface Opening {
  id: string;
  number: string;
  ownerId: string;
  customFields: Record<string, unknown>;
}

export function open(given: CreateSalesOrderRequest, opening: Opening, rates: TaxRates = new Map()) {
  return { set: { ...given, ...opening, ...begun, ...worth(priced(given.lines, given.currency, rates), given.currency) } };
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
      ...worth(lines, currency),
      requestedDate: undefined,
      customFields: {},
    },
  };
}

export function edit(
  order: StoredOrder,
  given: Named<UpdateSalesOrderRequest>,
  customFields: Record<string, unknown> | undefined,
  rates: TaxRates = new Map(),
): Decision<StoredOrder> {
  refuseSettled(order);
  const { currency } = order;
  const priceless = { ...given, ...(customFields ? { customFields } : {}) };
  const wanted = given.lines ? { ...priceless, ...worth(priced(given.lines, currency, rates), currency) } : priceless;
  return { set: changedFields<StoredOrder>(order, wanted as Partial<StoredOrder>).set };
}

export function refuseSettled({ status }: Pick<SalesOrder, 'status'>): void {
  if (status !== 'DRAFT') throw conflict('order.not_draft', `The order is ${status}.`, { from: status, allowed: allowed[status] });
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

function delivered(lines: OrderLine[], { lineKey, quantity }: Fulfilment, index: number): OrderLine[] {
  const at = lines.findIndex(({ key }) => key === lineKey);
  const line = lines[at];
  if (!line) throw invalidFields({ field: `lines[${index}].lineKey`, code: 'unknown', message: `names no line of the order: ${lineKey}` });
  if (compare(quantity, '0') <= 0) throw outOfRange(`lines[${index}].quantity`, 'must be above 0');
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

/** What can be priced, before anybody asks what tax is on it. */
export const untaxedLines = (lines: readonly OrderLine[], currency: string): OrderLine[] => priced(lines, currency, new Map());

function priced(lines: readonly OrderLine[], currency: string, rates: TaxRates): OrderLine[] {
  const keyed = withKeys(lines);
  refuseRepeated('lines', keyed);
  return keyed.map((line, index) => ({
    ...pricedLine(line, index, currency),
    fulfilled: '0',
    invoiced: '0',
    taxRate: rates.get(line.key),
  }));
}

function pricedLine(line: OrderLine, index: number, currency: string): OrderLine {
  const { unitPrice, discount, quantity } = line;
  refuseMalformedDiscount(discount, `lines[${index}].discount`, currency);
  if (unitPrice!.currency !== currency)
    throw rule('quote.currency_mismatch', `The order is in ${currency}, not in ${unitPrice!.currency}.`);
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
    taxRate: amounts?.taxRate,
  };
}

function worth(lines: OrderLine[], currency: string) {
  const totals = orderTotals({ lines, currency });
  return { lines, totals, net: totals.net! };
}

const begun = { quoteId: undefined, saleId: undefined, status: 'DRAFT' as const, invoices: [] };
