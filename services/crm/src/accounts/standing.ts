// What health is judged by, as dates; and the day on which time alone will change the judgement, so that nobody looks at a
// company every night for nothing.
import { addDays, addMonths, daysBetween, type PlainDate } from '@throughline/chassis/values/calendar';
import { activityLimits, paymentLimits, type HealthFacts } from './health.ts';

export interface Standing {
  /** The last activity of both sides. */
  lastTwoWayOn?: PlainDate | undefined;
  /** The last time the client said something. */
  lastClientOn?: PlainDate | undefined;
  /** Of the active contract that ends first with no renewal under way. */
  contractEndsOn?: PlainDate | undefined;
  /** Whether it was ever invoiced; without, there is nothing to say about payment and disputes. */
  invoiced?: boolean;
  /** Of the unpaid invoice that was due first. */
  oldestDueOn?: PlainDate | undefined;
  openDisputes?: number;
  engagements?: readonly ('GREEN' | 'YELLOW' | 'RED')[];
  /** The last twelve months, and the twelve before. */
  revenue?: { last: number; before: number };
  /** The oldest days with revenue in each of the two: they leave it next. */
  revenueDays?: readonly PlainDate[];
}

export const silentDays = 90;
export const endingDays = 60;
export const overdueDays = 60;

export function healthFacts(standing: Standing, today: PlainDate): HealthFacts {
  const { lastTwoWayOn, oldestDueOn, openDisputes = 0, engagements = [], revenue } = standing;
  return {
    ...(lastTwoWayOn !== undefined && { daysSilent: Math.max(0, daysBetween(lastTwoWayOn, today)), lastTwoWayOn }),
    ...(standing.invoiced && { daysOverdue: daysOverdue(standing, today)!, openDisputes, oldestDueOn }),
    engagements,
    ...(revenue && { revenue }),
  };
}

/** Of the oldest unpaid invoice; undefined where the company was never invoiced. */
export function daysOverdue({ invoiced, oldestDueOn }: Standing, today: PlainDate): number | undefined {
  if (!invoiced) return undefined;
  return oldestDueOn === undefined ? 0 : Math.max(0, daysBetween(oldestDueOn, today));
}

export const daysClientSilent = ({ lastClientOn }: Standing, today: PlainDate): number | undefined =>
  lastClientOn === undefined ? undefined : Math.max(0, daysBetween(lastClientOn, today));

export const daysToContractEnd = ({ contractEndsOn }: Standing, today: PlainDate): number | undefined =>
  contractEndsOn === undefined ? undefined : Math.max(0, daysBetween(today, contractEndsOn));

/** The next day on which a limit is passed; undefined: time changes nothing any more. */
export function nextFade(standing: Standing, today: PlainDate): PlainDate | undefined {
  const { lastTwoWayOn, lastClientOn, contractEndsOn, oldestDueOn, revenueDays = [] } = standing;
  const fades = [
    ...(lastTwoWayOn === undefined ? [] : activityLimits.map((days) => addDays(lastTwoWayOn, days + 1))),
    ...(lastClientOn === undefined ? [] : [addDays(lastClientOn, silentDays)]),
    ...(contractEndsOn === undefined ? [] : [addDays(contractEndsOn, -endingDays)]),
    ...(oldestDueOn === undefined ? [] : [...paymentLimits, overdueDays].map((days) => addDays(oldestDueOn, days + 1))),
    ...revenueDays.flatMap(leaves),
  ];
  return fades.filter((day) => day > today).toSorted()[0];
}

/** A day leaves twelve months on that day of the next year, and the twelve before a year later; a 29th of February a day after. */
const leaves = (day: PlainDate): PlainDate[] => [12, 24].map((months) => addMonths(day, months)).flatMap((on) => [on, addDays(on, 1)]);
