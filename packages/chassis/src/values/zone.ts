// Where dates meet instants: a time zone. The offset comes from Intl, so the tz database is the one that Node carries.
import { LRUCache } from 'lru-cache';
import { malformed } from '../errors.ts';
import { addDays, isDate, type PlainDate } from './calendar.ts';

const dayMs = 86_400_000;
const formatters = new LRUCache<string, Intl.DateTimeFormat>({ max: 600 }); // there are about 600 zone names

export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || !/^[A-Za-z]/.test(name)) return false; // '+02:00' is an offset, not a place
  try {
    return formatter(name) !== undefined;
  } catch {
    return false;
  }
}

/** The date that calendars on the wall show there at this instant. */
export const today = (instant: Date, timeZone: string): PlainDate =>
  new Date(instant.getTime() + offsetMs(instant.getTime(), timeZone)).toISOString().slice(0, 10);

/** The first instant of the date there. Where the clock skips midnight, the instant at which it does. */
export function startOfDay(date: PlainDate, timeZone: string): Date {
  if (!isDate(date)) throw malformed('date.invalid', `'${String(date).slice(0, 40)}' is not a date such as '2026-03-01'`);
  const wallMs = Date.parse(`${date}T00:00:00Z`);
  const before = offsetMs(wallMs - dayMs, timeZone);
  const after = offsetMs(wallMs + dayMs, timeZone);
  // Of two midnights (clocks set back over it) the one under the larger offset comes first.
  for (const offset of [Math.max(before, after), Math.min(before, after)])
    if (offsetMs(wallMs - offset, timeZone) === offset) return new Date(wallMs - offset);
  return new Date(firstInstantWith(after, wallMs - after, wallMs - before, timeZone));
}

/** The first instant that no longer belongs to the date: the start of the next one. */
export const endOfDay = (date: PlainDate, timeZone: string): Date => startOfDay(addDays(date, 1), timeZone);

/** How far clocks there are ahead of UTC at this instant. */
export function offsetMs(instantMs: number, timeZone: string): number {
  const text = formatter(timeZone).format(instantMs); // such as '3/1/2026, GMT-05:00', before 1900 also with seconds
  const [, sign = '+', hours = 0, minutes = 0, seconds = 0] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text) ?? [];
  return (sign === '-' ? -1_000 : 1_000) * (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds));
}

/** Clocks jump somewhere between the two instants; halving finds the second at which they do. */
function firstInstantWith(offset: number, fromMs: number, toMs: number, timeZone: string): number {
  let [low, high] = [fromMs, toMs];
  while (high - low > 1_000) {
    const middle = Math.floor((low + high) / 2_000) * 1_000;
    if (offsetMs(middle, timeZone) === offset) high = middle;
    else low = middle;
  }
  return high;
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formatters.set(timeZone, made);
    return made;
  } catch {
    throw malformed('time_zone.unknown', `'${String(timeZone).slice(0, 40)}' is not a time zone such as 'America/New_York'`);
  }
}
