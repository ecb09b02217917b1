// The work a quote would bring, for its deal (CRM-51): the roles of each phase over the days of the phase. What belongs to no
// phase is spread over all of them, and over four weeks where the quote has none.
import type { RoleDemand } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { addDays, type PlainDate } from '@throughline/chassis/values/calendar';
import { needsOf } from './earliest-start.ts';
import type { StoredQuote } from './quote.ts';

const unphasedDays = 28;

export function demandOfQuote({ lines, phases }: Pick<StoredQuote, 'lines' | 'phases'>, startOn: PlainDate): RoleDemand[] {
  const days = new Map(phases.map(({ key, durationDays }) => [key, durationDays]));
  const wholeDays = Math.max(0, ...phases.map(({ startOffsetDays, durationDays }) => startOffsetDays + durationDays)) || unphasedDays;
  return needsOf({ lines, phases }).map(({ phaseKey, role, minutes, offsetDays }) => {
    const from = addDays(startOn, offsetDays);
    // A phase of no length takes its day.
    return { role, minutes, from, to: addDays(from, Math.max(1, days.get(phaseKey ?? '') ?? wholeDays) - 1) };
  });
}
