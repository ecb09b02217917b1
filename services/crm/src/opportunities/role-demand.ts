// The work a deal would bring (CRM-51): its quote's, until somebody sets it by hand; an empty list gives it back to the quote.
// - A quote counts its days from the one on which the deal is to close, so its work moves with that day.
import type { RoleDemand } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { outOfRange } from '@throughline/chassis/errors';
import { addDays, daysBetween, type PlainDate } from '@throughline/chassis/values/calendar';
import type { StoredOpportunity } from './opportunity.ts';

// Work is spread over its weeks wherever it is asked for: ten years are 520 of them.
const spanDaysMax = 3_660;

type Demanded = Pick<StoredOpportunity, 'demand' | 'demandFromQuote'>;

export function refuseBadDemand(demand: readonly RoleDemand[]): void {
  for (const [index, { from, to }] of demand.entries()) {
    if (from > to) throw outOfRange(`demand[${index}].to`, 'comes before from');
    if (daysBetween(from, to) > spanDaysMax) throw outOfRange(`demand[${index}].to`, 'must be within ten years after from');
  }
}

export const quotedDemand = (present: Demanded, demand: RoleDemand[]): Partial<Demanded> =>
  present.demandFromQuote || present.demand.length === 0 ? { demand, demandFromQuote: demand.length > 0 } : {};

/** Of a deal that is to close on another day. */
export function movedDemand(deal: Demanded & Pick<StoredOpportunity, 'expectedCloseDate'>, closesOn: PlainDate): Partial<Demanded> {
  if (!deal.demandFromQuote || closesOn === deal.expectedCloseDate) return {};
  const days = daysBetween(deal.expectedCloseDate, closesOn);
  return { demand: deal.demand.map((one) => ({ ...one, from: addDays(one.from, days), to: addDays(one.to, days) })) };
}
