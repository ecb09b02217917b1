// Time zones by their IANA names: the twenty that most firms live in first, then all others.
import type { TimeZone } from '@throughline/contracts/gen/throughline/identity/v1/reference';
import { offsetMs } from '@throughline/chassis/values/zone';

export const common: readonly string[] = [
  'UTC',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Toronto',
  'America/Mexico_City',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/Madrid',
  'Europe/Warsaw',
  'Africa/Johannesburg',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
];

export function listTimeZones(given: { displayIn: string; commonOnly: boolean; now: Date }): TimeZone[] {
  const others = given.commonOnly ? [] : Intl.supportedValuesOf('timeZone').filter((id) => !common.includes(id));
  return [...common, ...others].map((id) => ({
    id,
    name: nameOf(id, given.displayIn, given.now),
    offsetMinutes: Math.round(offsetMs(given.now.getTime(), id) / 60_000),
    common: common.includes(id),
  }));
}

// UTC alone has no name for all the year: it is called GMT+00:00 there, and by its name in the present season.
function nameOf(timeZone: string, displayIn: string, now: Date): string {
  const timeZoneName = timeZone === 'UTC' ? 'long' : 'longGeneric';
  const parts = new Intl.DateTimeFormat(displayIn, { timeZone, timeZoneName }).formatToParts(now);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
