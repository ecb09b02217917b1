// Lines priced by finance's catalogue: frozen with the quote, shown before they change, and asked of nobody else (CRM-76).
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PricingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { QuoteItemServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_items';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { PriceBasketRequest, PriceBasketResponse } from '@throughline/contracts/gen/throughline/finance/v1/price_baskets';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { fixed, itemId, line, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { neighbour } from './neighbour.fixture.ts';
import { anId, client, newQuote, quotePatch } from './sales.fixture.ts';

const prices: Record<string, number> = {};
const priceBasket = ({ lines, currency }: PriceBasketRequest): PriceBasketResponse => {
  const sold = lines.filter(({ priceItemId }) => prices[priceItemId] !== undefined);
  return {
    items: sold.map(({ key, priceItemId }) => ({
      key,
      unitPrice: { amount: prices[priceItemId]!, currency },
      unitCost: usd(100),
      unit: 'seat',
      taxCategory: 'SOFTWARE',
      description: 'Seat',
    })),
    missing: lines.filter((one) => !sold.includes(one)).map(({ key }) => key),
  };
};
const finance = neighbour({ PriceBasket: priceBasket });

let mesh: TestMesh;
let us: Ask;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], neighbours: new Map([...firmOf(), ['finance', finance]]) });
  us = mesh.as();
});
beforeEach(() => {
  finance.away = false;
  finance.asked['PriceBasket'] = [];
  prices[itemId] = 4_000;
});
afterAll(() => mesh?.stop());

const quotes = () => us(QuoteServiceService);
const seats = (given = {}) => line('', { priceItemId: itemId, quantity: '3', description: 'Seats', ...given });
const quoteOf = async (...lines: ReturnType<typeof line>[]) => quotes().createQuote(newQuote({ ...(await client(us)), lines }));

test('a line that names an item has its price, unit and tax category of the catalogue @row CRM-76', async () => {
  const quote = await quoteOf(seats(), fixed('', '1', usd(50_000)));
  expect(quote.lines[0]).toMatchObject({ key: 'L1', unitPrice: usd(4_000), unit: 'seat', taxCategory: 'SOFTWARE', unitCost: usd(100) });
  expect(quote.totals?.net).toEqual(usd(62_000));
  expect(finance.asked['PriceBasket']).toMatchObject([{ companyId: quote.companyId, currency: 'USD', lines: [{ priceItemId: itemId }] }]);
});

test('its price is frozen; repricing shows the difference, then makes it @row CRM-76', async () => {
  const { id, lines } = await quoteOf(seats());
  prices[itemId] = 5_000;
  const plain = lines.map((one) => ({ ...one, amounts: undefined }));
  const edited = await quotes().updateQuote(quotePatch(id, { lines: [...plain, fixed('', '1', usd(1_000))] }));
  expect(edited.totals?.net).toEqual(usd(13_000));
  expect(finance.asked['PriceBasket']).toHaveLength(1);

  const shown = await quotes().repriceQuote({ id, apply: false });
  expect(shown.changes).toMatchObject([{ key: 'L1', kind: 'CHANGED', netDelta: 3_000, after: { unitPrice: usd(5_000) } }]);
  expect(shown.totals?.net).toEqual(usd(16_000));
  expect((await quotes().getQuote({ id })).totals?.net).toEqual(usd(13_000));
  const applied = await quotes().repriceQuote({ id, apply: true });
  expect(applied.quote?.totals?.net).toEqual(usd(16_000));
  expect((await quotes().repriceQuote({ id, apply: false })).changes).toEqual([]);
});

test('an item that is not sold is refused by its line; another one has its own price @row CRM-76', async () => {
  const { id } = await quoteOf(seats());
  const items = us(QuoteItemServiceService);
  const swap = { ...seats(), id, key: 'L1', priceItemId: anId, updateMask: ['priceItemId'] };
  await expect(items.updateQuoteItem(swap)).rejects.toMatchObject({
    kind: 'RULE',
    code: 'price_item.unavailable',
    details: { lineKeys: ['L1'] },
  });
  prices[anId] = 700;
  expect(await items.updateQuoteItem(swap)).toMatchObject({ unitPrice: usd(700), amounts: { net: usd(2_100) } });
});

describe('while finance is away', () => {
  test('such lines wait for it and no others do @row CRM-76 @row CRM-78', async () => {
    const { id } = await quoteOf(seats());
    finance.away = true;
    const away = { kind: 'UNAVAILABLE', code: 'service.unavailable' };
    await expect(quoteOf(seats())).rejects.toMatchObject(away);
    await expect(quotes().repriceQuote({ id, apply: false })).rejects.toMatchObject(away);
    const basket = { currency: 'USD', phases: [], promoCodes: [], headerDiscount: undefined, choices: undefined, answers: undefined };
    await expect(us(PricingServiceService).priceLines({ ...basket, lines: [seats()] })).rejects.toMatchObject(away);
    await expect(us(PricingServiceService).priceLines({ ...basket, lines: [seats({ unitPrice: usd(900) })] })).resolves.toMatchObject({
      totals: { net: usd(2_700) },
    });
    expect((await quotes().updateQuote(quotePatch(id, { netDays: 14 }))).totals?.net).toEqual(usd(12_000));
    expect((await quoteOf(fixed('', '1', usd(100)))).totals?.net).toEqual(usd(100));
  });
});
