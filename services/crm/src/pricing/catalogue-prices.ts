// What finance's catalogue says, asked before any transaction opens. Only baskets with such lines ask; where finance is away
// they wait for it, since a price that is made up would be a promise.
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { PriceBasketServiceService, type PricedItem } from '@throughline/contracts/gen/throughline/finance/v1/price_baskets';
import { rule } from '@throughline/chassis/errors';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { askInOwnName } from '../firm/own-name.ts';
import type { CataloguePrice, CataloguePrices } from './catalogue.ts';

export interface Shelf {
  companyId: string | undefined;
  currency: string;
  on: PlainDate;
}

export async function askCatalogue(
  context: HandlerContext,
  { companyId = '', currency, on }: Shelf,
  lines: readonly Line[],
): Promise<CataloguePrices> {
  if (lines.length === 0) return {};
  const asked = lines.map(({ key, priceItemId, quantity = '1' }) => ({ key, priceItemId: priceItemId!, quantity }));
  const { items, missing } = await askInOwnName(context, (ask) =>
    ask(PriceBasketServiceService).priceBasket({ companyId, currency, on, lines: asked }),
  );
  const told = new Map(items.filter(({ unitPrice }) => unitPrice).map((item) => [item.key, item]));
  const unsold = asked.filter(({ key }) => missing.includes(key) || !told.has(key)).map(({ key }) => key);
  if (unsold.length > 0) throw rule('price_item.unavailable', `Not sold: ${unsold.join(', ')}.`, { lineKeys: unsold });
  return Object.fromEntries(asked.map(({ key, priceItemId }) => [key, priceFrom(priceItemId, told.get(key)!)]));
}

const priceFrom = (priceItemId: string, { unitPrice, unitCost, unit, taxCategory }: PricedItem): CataloguePrice => ({
  priceItemId,
  unitPrice: unitPrice!,
  ...(unitCost ? { unitCost } : {}),
  ...(unit === '' ? {} : { unit }),
  ...(taxCategory === '' ? {} : { taxCategory }),
});
