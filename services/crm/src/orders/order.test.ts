import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { OrderLine } from '@throughline/contracts/gen/throughline/crm/v1/orders';
import { add, compare } from '@throughline/chassis/values/decimal';
import { usd } from '../pricing/lines.fixture.ts';
import { quoteIn } from '../quotes/quotes.fixture.ts';
import { cancel, confirm, edit, fulfil, open, openFromQuote, type StoredOrder } from './order.ts';
import { drafted, invoice, invoiceable, issued, originOf, voided } from './order-billing.ts';

const at = new Date('2026-03-02T12:00:00Z');
const line = (key: string, quantity: string, unitPrice: number, given: Partial<OrderLine> = {}): OrderLine => ({
  key,
  quantity,
  unitPrice: usd(unitPrice),
  description: 'Chair',
  priceItemId: undefined,
  materialId: undefined,
  discount: undefined,
  fulfilled: '',
  invoiced: '',
  net: undefined,
  ...given,
});
const begun = (...lines: OrderLine[]): StoredOrder => ({
  ...open(
    { companyId: 'c', currency: 'USD', lines, ownerId: undefined, requestedDate: undefined, customFields: undefined },
    { id: 'o', number: 'SO-1', ownerId: 'ada', customFields: {} },
  ).set,
  version: 1,
  createdAt: at,
  updatedAt: at,
  createdBy: 'ada',
});
const confirmed = (...lines: OrderLine[]): StoredOrder => ({ ...begun(...lines), ...confirm(begun(...lines), 'sale').set });
const after = (order: StoredOrder, ...deliveries: [string, string][]): StoredOrder => ({
  ...order,
  ...fulfil(
    order,
    deliveries.map(([lineKey, quantity]) => ({ lineKey, quantity })),
  ).set,
});
/** Asked for, and drafted by finance. */
const billed = (order: StoredOrder, invoiceId: string): StoredOrder => {
  const origin = originOf(order);
  const asked = { ...order, ...invoice(order, origin).set };
  return { ...asked, ...drafted(asked, origin, { invoiceId, number: undefined }).set };
};
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('an order', () => {
  test('comes to its lines less their discounts @row CRM-98', () => {
    const order = begun(line('', '3', 1_000, { discount: { percent: '10', amount: undefined } }), line('', '1.5', 333));
    expect(order.lines.map(({ key, net }) => [key, net?.amount])).toEqual([
      ['L1', 2_700],
      ['L2', 500],
    ]);
    expect(order.net).toEqual(usd(3_200));
    expect(order.totals).toMatchObject({ subtotal: usd(3_500), discount: usd(300), net: usd(3_200), tax: usd(0), total: usd(3_200) });
  });

  test('is taxed line by line, at the rates that finance names @row CRM-98', () => {
    const lines = [line('A', '1', 1_000), line('B', '1', 333)];
    const given = { companyId: 'c', currency: 'USD', lines, customFields: undefined };
    const { set } = open(
      given,
      { id: 'o', number: 'SO-1', ownerId: 'ada', customFields: {} },
      new Map([
        ['A', '8.875'],
        ['B', '10'],
      ]),
    );
    expect(set.totals).toMatchObject({ net: usd(1_333), tax: usd(122), total: usd(1_455) });
  });

  test('has a key for every line, and no two alike @row CRM-98', () => {
    expect(begun(line('L2', '1', 1), line('', '1', 1)).lines.map(({ key }) => key)).toEqual(['L2', 'L3']);
    expect(() => begun(line('A', '1', 1), line('A', '1', 1))).toThrow(code('validation.failed'));
    expect(() => begun(line('A', '1', 1, { discount: { percent: '1', amount: usd(1) } }))).toThrow(code('validation.failed'));
    expect(() => begun(line('A', '1', 1, { unitPrice: { amount: 1, currency: 'EUR' } }))).toThrow(code('quote.currency_mismatch'));
  });

  test('is fulfilled in parts and never beyond what was ordered @row CRM-98', () => {
    const half = after(confirmed(line('A', '3', 1_000)), ['A', '1.5']);
    expect(half.status).toBe('PARTIALLY_FULFILLED');
    expect(() => after(half, ['A', '1.6'])).toThrow(expect.objectContaining({ code: 'order.over_fulfilled', kind: 'RULE' }));
    expect(() => after(half, ['A', '1'], ['A', '1'])).toThrow(code('order.over_fulfilled'));
    expect(() => after(half, ['Z', '1'])).toThrow(code('validation.failed'));
    expect(() => after(half, ['A', '0'])).toThrow(code('validation.out_of_range'));
    expect(after(half, ['A', '1.50']).status).toBe('FULFILLED');
  });

  test('is invoiced as far as it is fulfilled, and closed once all of it is @row CRM-98', () => {
    const half = after(confirmed(line('A', '3', 1_000)), ['A', '1']);
    expect(invoiceable(half).map(({ quantity, net }) => [quantity, net.amount])).toEqual([['1', 1_000]]);
    const first = billed(half, 'i1');
    expect(() => invoice(first, 'x')).toThrow(code('order.nothing_to_invoice'));
    const whole = after(first, ['A', '2']);
    expect(whole.status).toBe('FULFILLED');
    const last = invoice(whole, originOf(whole));
    expect([last.set.status, last.events?.map(({ type }) => type)]).toEqual([
      'CLOSED',
      ['crm.sales_order.invoiced', 'crm.sales_order.closed'],
    ]);
    const all = billed(whole, 'i2');
    const sent = issued(all, { invoiceId: 'i2', number: 'I-2' });
    expect(sent.set.invoices?.map(({ status }) => status)).toEqual(['DRAFTED', 'ISSUED']);
    // Told again, nothing happens again.
    expect(issued({ ...all, ...sent.set }, { invoiceId: 'i2', number: 'I-2' }).set).toEqual({});
  });

  test('bills anew what a voided invoice held, to the same cent @row CRM-98', () => {
    const odd = confirmed(line('A', '3', 333, { discount: { amount: usd(1), percent: undefined } }));
    const parts = billed(after(billed(after(odd, ['A', '1']), 'i1'), ['A', '2']), 'i2');
    const nets = parts.invoices.map(({ net }) => net?.amount);
    expect(nets).toEqual([333, 665]);
    const first = { ...parts, ...issued(parts, { invoiceId: 'i1', number: '1' }).set };
    const closed = { ...first, ...issued(first, { invoiceId: 'i2', number: '2' }).set };
    expect(closed.status).toBe('CLOSED');
    const opened = { ...closed, ...voided(closed, 'i1').set };
    expect([opened.status, invoiceable(opened).map(({ quantity, net }) => [quantity, net.amount])]).toEqual(['FULFILLED', [['1', 333]]]);
    expect(voided(opened, 'i1').set).toEqual({});
  });

  test('whose draft is not known yet lets what is said of it wait @row CRM-98', () => {
    const half = after(confirmed(line('A', '3', 1_000)), ['A', '1']);
    const asked = { ...half, ...invoice(half, originOf(half)).set };
    expect(() => issued(asked, { invoiceId: 'i1', number: 'I-1' })).toThrow(code('order.draft_pending'));
    expect(issued(billed(half, 'i1'), { invoiceId: 'other', number: 'I-9' }).set).toEqual({});
  });

  test('is edited as a draft and cancelled before anything is delivered @row CRM-98', () => {
    expect(() => edit(confirmed(line('A', '1', 1)), {}, undefined)).toThrow(
      expect.objectContaining({ code: 'order.not_draft', kind: 'CONFLICT' }),
    );
    expect(cancel(confirmed(line('A', '1', 1)), undefined).set.status).toBe('CANCELLED');
    expect(() => cancel(after(confirmed(line('A', '2', 1)), ['A', '1']), undefined)).toThrow(
      expect.objectContaining({
        code: 'order.invalid_transition',
        details: { from: 'PARTIALLY_FULFILLED', allowed: ['fulfil', 'invoice'] },
      }),
    );
    expect(() => confirm(begun(), 's')).toThrow(code('order.empty'));
  });

  test('of a quote is for goods only @row CRM-84', () => {
    const quote = quoteIn('ACCEPTED');
    expect(() => openFromQuote(quote, { id: 'o', number: 'n' })).toThrow(code('quote.not_orderable'));
    const chairs = quote.lines.filter(({ key }) => key === 'L3');
    const goods = { ...quote, lines: chairs.map((chair) => ({ ...chair, amounts: { ...chair.amounts!, taxRate: '8.875' } })) };
    const { set } = openFromQuote(goods, { id: 'o', number: 'n' });
    expect(set.lines[0]).toMatchObject({ quantity: '7', unitPrice: usd(133_333), net: usd(797_998) });
    expect(set.net).toEqual(usd(797_998));
    expect(set.totals).toMatchObject({
      subtotal: usd(933_331),
      discount: usd(135_333),
      net: usd(797_998),
      tax: usd(70_822),
      total: usd(868_820),
    });
  });
});

test('parts invoiced one by one come to the whole, to the cent @row CRM-98', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 100 }), (steps, unitPrice, percent) => {
      const quantities = steps.map((step) => String(step / 100));
      const ordered = quantities.reduce(add, '0');
      let order = confirmed(line('A', ordered, unitPrice, { discount: { percent: String(percent), amount: undefined } }));
      let total = 0;
      quantities.forEach((quantity, index) => {
        order = after(order, ['A', quantity]);
        total += invoiceable(order).reduce((sofar, { net }) => sofar + net.amount, 0);
        order = billed(order, `i${index}`);
      });
      quantities.forEach((_, index) => {
        order = { ...order, ...issued(order, { invoiceId: `i${index}`, number: '' }).set };
      });
      expect(total).toBe(order.net.amount);
      expect([order.status, compare(order.lines[0]!.invoiced, ordered)]).toEqual(['CLOSED', 0]);
    }),
  );
});
