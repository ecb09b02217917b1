// Lines that are priced by finance's catalogue (CRM-76): a FIXED line that names a price item and no price of its own. What the
// catalogue said is frozen with the quote, by line key, until somebody reprices it; a price that somebody enters is theirs.
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { Money } from '@throughline/chassis/values/money';

export interface CataloguePrice {
  priceItemId: string;
  unitPrice: Money;
  unitCost?: Money | undefined;
  unit?: string | undefined;
  taxCategory?: string | undefined;
}

/** By line key. */
export type CataloguePrices = Readonly<Record<string, CataloguePrice>>;

/** The lines that finance has to price: those that are not frozen, or all of the catalogue's where they are priced anew. */
export const toBePriced = (lines: readonly Line[], frozen: CataloguePrices, anew = false): Line[] =>
  lines.filter((line) => isCatalogues(line, frozen) && (anew || !stands(line, frozen)));

/** Lines with the catalogue's prices in them, and those prices: what finance said now before what it said then. */
export function withCataloguePrices(
  lines: readonly Line[],
  frozen: CataloguePrices,
  told: CataloguePrices,
): { lines: Line[]; prices: CataloguePrices } {
  const prices: Record<string, CataloguePrice> = {};
  const priced = lines.map((line) => {
    const price = isCatalogues(line, frozen) ? priceOf(line, frozen, told) : undefined;
    if (!price) return line;
    prices[line.key] = price;
    const { priceItemId: _, ...terms } = price;
    return { ...line, ...terms, unitCost: terms.unitCost ?? line.unitCost };
  });
  return { lines: priced, prices };
}

function priceOf(line: Line, frozen: CataloguePrices, told: CataloguePrices): CataloguePrice | undefined {
  const fresh = told[line.key];
  if (fresh?.priceItemId === line.priceItemId) return fresh;
  return stands(line, frozen) ? frozen[line.key] : undefined;
}

// A line that still shows the frozen price was not priced by hand, even where it names another item by now.
function isCatalogues({ key, model, priceItemId, unitPrice }: Line, frozen: CataloguePrices): boolean {
  if (model !== 'FIXED' || priceItemId === undefined) return false;
  return unitPrice === undefined || (frozen[key] !== undefined && isSame(unitPrice, frozen[key].unitPrice));
}

const stands = ({ key, priceItemId }: Line, frozen: CataloguePrices): boolean => frozen[key]?.priceItemId === priceItemId;

const isSame = (a: Money, b: Money): boolean => a.amount === b.amount && a.currency === b.currency;
