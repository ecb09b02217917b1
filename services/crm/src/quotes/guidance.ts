// How often quotes like this one won, by how much was taken off their price (CRM-79). Fewer than twenty say nothing.
import type { BandGuidance, DiscountBand, QuoteGuidance } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { compare } from '@throughline/chassis/values/decimal';
import { percentage } from '../pricing/percent.ts';

export const enough = 20;

const bands: readonly { band: DiscountBand; upTo: string | undefined }[] = [
  { band: 'NONE', upTo: '0' },
  { band: 'UP_TO_5', upTo: '5' },
  { band: 'UP_TO_10', upTo: '10' },
  { band: 'UP_TO_20', upTo: '20' },
  { band: 'OVER_20', upTo: undefined },
];

export const bandOf = (discountPercent: string): DiscountBand =>
  bands.find(({ upTo }) => upTo === undefined || compare(discountPercent, upTo) <= 0)!.band;

/** Of quotes with one discount: how many were decided, and how many of them won. */
export interface Decided {
  discountPercent: string;
  decided: number;
  won: number;
}

export function guidanceOf(discountPercent: string, similar: readonly Decided[]): QuoteGuidance {
  const byBand = Map.groupBy(similar, (quotes) => bandOf(quotes.discountPercent));
  const rows = bands.map(({ band }) => rateOf(band, byBand.get(band) ?? []));
  return { band: bandOf(discountPercent), bands: rows, enoughData: rows.some(({ winRate }) => winRate !== undefined) };
}

function rateOf(band: DiscountBand, quotes: readonly Decided[]): BandGuidance {
  const decided = quotes.reduce((sum, one) => sum + one.decided, 0);
  const won = quotes.reduce((sum, one) => sum + one.won, 0);
  return { band, decided, won, winRate: decided < enough ? undefined : percentage(won, decided) };
}
