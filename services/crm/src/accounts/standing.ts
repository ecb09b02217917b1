// What health is judged by, as dates; and the day on which time alone will change the judgement, so that nobody looks at a
// company every night for nothing.
import { addDays, daysBetween, type PlainDate } from '@throughline/chassis/values/calendar';
import { activityLimits, type HealthFacts } from './health.ts';

export interface Standing {
  /** The last activity of both sides. */
  lastTwoWayOn?: PlainDate | undefined;
  /** The last time the client said something. */
  lastClientOn?: PlainDate | undefined;
  /** Of the active contract that ends first with no renewal under way. */
  contractEndsOn?: PlainDate | undefined;
}

export const silentDays = 90;
export const endingDays = 60;

export const healthFacts = ({ lastTwoWayOn }: Standing, today: PlainDate): HealthFacts =>
  lastTwoWayOn === undefined ? {} : { daysSilent: Math.max(0, daysBetween(lastTwoWayOn, today)) };

export const daysClientSilent = ({ lastClientOn }: Standing, today: PlainDate): number | undefined =>
  lastClientOn === undefined ? undefined : Math.max(0, daysBetween(lastClientOn, today));

export const daysToContractEnd = ({ contractEndsOn }: Standing, today: PlainDate): number | undefined =>
  contractEndsOn === undefined ? undefined : Math.max(0, daysBetween(today, contractEndsOn));

/** The next day on which a limit is passed; undefined: time changes nothing any more. */
export function nextFade({ lastTwoWayOn, lastClientOn, contractEndsOn }: Standing, today: PlainDate): PlainDate | undefined {
  const fades = [
    ...(lastTwoWayOn === undefined ? [] : activityLimits.map((days) => addDays(lastTwoWayOn, days + 1))),
    ...(lastClientOn === undefined ? [] : [addDays(lastClientOn, silentDays)]),
    ...(contractEndsOn === undefined ? [] : [addDays(contractEndsOn, -endingDays)]),
  ];
  return fades.filter((day) => day > today).toSorted()[0];
}
