// When the work of a quote could begin (CRM-80): what its phases need of each role, asked of projects from the day on which
// the phase would start. Where a role is free later than that, the whole starts so much later, and is asked again.
import type { EarliestStart, PhaseCapacity } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { addDays, daysBetween, weekday, type PlainDate } from '@throughline/chassis/values/calendar';
import type { StoredQuote } from './quote.ts';

export interface Need {
  phaseKey: string | undefined;
  role: string;
  minutes: number;
  /** Days after the start. */
  offsetDays: number;
}

/** Of the lines that count, by phase and role. */
export function needsOf({ lines, phases }: Pick<StoredQuote, 'lines' | 'phases'>): Need[] {
  const offsets = new Map(phases.map(({ key, startOffsetDays }) => [key, startOffsetDays]));
  const needs = new Map<string, Need>();
  for (const { phaseKey, roles, amounts } of lines) {
    if (amounts?.counted === false) continue;
    for (const { role, minutes } of roles) {
      const key = JSON.stringify([phaseKey, role]);
      const before = needs.get(key)?.minutes ?? 0;
      needs.set(key, { phaseKey, role, minutes: before + minutes, offsetDays: offsets.get(phaseKey ?? '') ?? 0 });
    }
  }
  return [...needs.values()].filter(({ minutes }) => minutes > 0);
}

export const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekday(date));

const nextMonday = (date: PlainDate): PlainDate => mondayOf(addDays(date, 6));

/** The first weeks in which each need is free, in their order; undefined: not within a year. */
export type FreeWeeks = (needs: readonly Need[], start: PlainDate) => Promise<readonly (PlainDate | undefined)[]>;

/** Each round moves the start on or ends; a year has no more weeks than rounds. */
const roundsMax = 54;

export async function earliestStart(needs: readonly Need[], from: PlainDate, freeWeeks: FreeWeeks): Promise<EarliestStart> {
  let start = nextMonday(from);
  for (let round = 1; ; round += 1) {
    const weeks = await freeWeeks(needs, start);
    const phases = needs.map(({ phaseKey, role, minutes }, index): PhaseCapacity => ({ phaseKey, role, minutes, week: weeks[index] }));
    if (weeks.includes(undefined) || round === roundsMax) return { startOn: undefined, tooEarly: false, phases };
    const laterDays = Math.max(0, ...needs.map((need, index) => daysBetween(mondayOf(addDays(start, need.offsetDays)), weeks[index]!)));
    if (laterDays === 0) return { startOn: start, tooEarly: false, phases };
    start = mondayOf(addDays(start, laterDays));
  }
}
