import { describe, expect, test } from '@jest/globals';
import { toBePriced, withCataloguePrices, type CataloguePrice } from './catalogue.ts';
import { fixed, itemId, line, usd } from './lines.fixture.ts';

const other = '018f3a5e-7c1d-7a2b-9c3d-0000000000cc';
const shelf = (amount: number, more: Partial<CataloguePrice> = {}): CataloguePrice => ({
  priceItemId: itemId,
  unitPrice: usd(amount),
  ...more,
});
const item = (given = {}) => line('L1', { priceItemId: itemId, quantity: '2', ...given });

describe('a line of the catalogue', () => {
  test.each<[string, Parameters<typeof item>[0], Record<string, CataloguePrice>, boolean, boolean]>([
    ['asks for its price', {}, {}, false, true],
    ['is frozen once it has one', { unitPrice: usd(500) }, { L1: shelf(500) }, false, false],
    ['is asked for again when it is priced anew', { unitPrice: usd(500) }, { L1: shelf(500) }, true, true],
    ['asks when it becomes another item', { unitPrice: usd(500), priceItemId: other }, { L1: shelf(500) }, false, true],
    ['is none with a price by hand', { unitPrice: usd(450) }, { L1: shelf(500) }, true, false],
    ['is none when it is no fixed price', { model: 'RETAINER' }, {}, true, false],
  ])('%s @row CRM-76', (_, given, frozen, anew, asked) => {
    expect(toBePriced([item(given)], frozen, anew)).toHaveLength(asked ? 1 : 0);
  });

  test('has price, cost, unit and tax category of finance, and keeps them @row CRM-76', () => {
    const told = shelf(500, { unitCost: usd(300), unit: 'seat', taxCategory: 'SOFTWARE' });
    const first = withCataloguePrices([item(), fixed('L2', '1', usd(9))], {}, { L1: told });
    expect(first.lines[0]).toMatchObject({ unitPrice: usd(500), unitCost: usd(300), unit: 'seat', taxCategory: 'SOFTWARE', quantity: '2' });
    expect(first.lines[1]).toEqual(fixed('L2', '1', usd(9)));
    expect(withCataloguePrices(first.lines, first.prices, {})).toEqual(first);
    expect(withCataloguePrices(first.lines, first.prices, { L1: shelf(550) }).lines[0]?.unitPrice).toEqual(usd(550));
  });

  test('that somebody prices by hand is theirs from then on @row CRM-76', () => {
    const byHand = withCataloguePrices([item({ unitPrice: usd(450) })], { L1: shelf(500) }, {});
    expect(byHand).toEqual({ lines: [item({ unitPrice: usd(450) })], prices: {} });
  });
});
