// Calendar dates without an hour: '2026-03-01'. Where they meet instants is zone.ts.
//
// Temporal will replace both files once Node has it without a flag (24 does not); its polyfills weigh more than what we need.
import { malformed } from '../errors.ts';

/** 'YYYY-MM-DD', years 0001 to 9999; it sorts as text. */
export type PlainDate = string;

/** 1 Monday to 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface WorkingCalendar {
  workDays: readonly Weekday[];
  holidays: ReadonlySet<PlainDate>;
}

const dayMs = 86_400_000;
const daysSearchedMax = 4_000; // ten years without a working day are a mistake, not a holiday

export function isDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001-01-01') return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && dateOf(midnight) === text; // Date.parse lets 02-30 pass as 03-02
}

export const addDays = (date: PlainDate, days: number): PlainDate => dateOf(midnightUtc(date) + wholeNumber(days) * dayMs);

/** The same day `months` later; the last day of the month where that has no such day (01-31 + 1 is 02-28). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const day = new Date(midnightUtc(date)).getUTCDate();
  const first = new Date(midnightUtc(date) - (day - 1) * dayMs);
  first.setUTCMonth(first.getUTCMonth() + wholeNumber(months));
  const start = dateOf(first.getTime());
  return addDays(start, Math.min(day, daysInMonth(start)) - 1);
}

/** Whole days from one to the other; negative when `to` comes first. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => (midnightUtc(to) - midnightUtc(from)) / dayMs;

export const weekday = (date: PlainDate): Weekday => (new Date(midnightUtc(date)).getUTCDay() || 7) as Weekday;

export function daysInMonth(date: PlainDate): number {
  const next = new Date(midnightUtc(`${date.slice(0, 7)}-01`));
  next.setUTCMonth(next.getUTCMonth() + 1, 0);
  return next.getUTCDate();
}

export const isBusinessDay = (date: PlainDate, { workDays, holidays }: WorkingCalendar): boolean =>
  workDays.includes(weekday(date)) && !holidays.has(date);

/** The `days`-th business day after the date, or before it when negative; with 0 the date itself or the next one. */
export function addBusinessDays(date: PlainDate, days: number, calendar: WorkingCalendar): PlainDate {
  const step = wholeNumber(days) < 0 ? -1 : 1;
  let found = days === 0 ? businessDayFrom(date, step, calendar) : date;
  for (let missing = Math.abs(days); missing > 0; missing -= 1) found = businessDayFrom(addDays(found, step), step, calendar);
  return found;
}

/** Business days after `from`, up to and including `to`. */
export function businessDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) count += Number(isBusinessDay(date, calendar));
  return count;
}

function businessDayFrom(date: PlainDate, step: 1 | -1, calendar: WorkingCalendar): PlainDate {
  for (let found = date, searched = 0; searched < daysSearchedMax; found = addDays(found, step), searched += 1)
    if (isBusinessDay(found, calendar)) return found;
  throw malformed('calendar.no_business_day', 'this calendar has no working day');
}

function midnightUtc(date: PlainDate): number {
  if (!isDate(date)) throw malformed('date.invalid', `'${String(date).slice(0, 40)}' is not a date such as '2026-03-01'`);
  return Date.parse(`${date}T00:00:00Z`);
}

function dateOf(instantMs: number): PlainDate {
  const iso = Number.isFinite(instantMs) && Math.abs(instantMs) <= 8.64e15 ? new Date(instantMs).toISOString() : '';
  if (!/^\d/.test(iso) || iso < '0001') throw malformed('date.out_of_range', 'dates run from 0001-01-01 to 9999-12-31');
  return iso.slice(0, 10);
}

function wholeNumber(value: number): number {
  if (!Number.isSafeInteger(value)) throw malformed('date.step_invalid', `${value} is not a whole number of days or months`);
  return value;
}
