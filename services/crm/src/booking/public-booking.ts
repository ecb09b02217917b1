// What a guest sees: of a page its free times by days of their own calendar, of a meeting no more than they need.
import type { BookingDayOfSlots, PublicBooking } from '@throughline/contracts/gen/throughline/crm/v1/public_booking';
import { outOfRange } from '@throughline/chassis/errors';
import { addDays, daysBetween, type PlainDate } from '@throughline/chassis/values/calendar';
import { endOfDay, startOfDay, today } from '@throughline/chassis/values/zone';
import type { StoredBookingPage } from './booking-page.ts';
import type { StoredBooking } from './booking.ts';
import type { Span } from './slots.ts';
import { wallText } from './wall-clock.ts';

const daysShown = 14;
const daysMax = 31;
const minuteMs = 60_000;

/** The days that were asked for, on the guest's calendar. */
export function rangeOf({ from, to }: { from: PlainDate; to: PlainDate }, timeZone: string, now: Date): Span {
  const first = from || today(now, timeZone);
  const last = to || addDays(first, daysShown - 1);
  const days = daysBetween(first, last) + 1;
  if (days < 1) throw outOfRange('to', 'must not come before from');
  if (days > daysMax) throw outOfRange('to', `must lie within ${daysMax} days of from`);
  return { from: startOfDay(first, timeZone).getTime(), to: endOfDay(last, timeZone).getTime() };
}

/** In order. */
export function byDay(starts: readonly number[], durationMinutes: number, timeZone: string): BookingDayOfSlots[] {
  const days = Map.groupBy(starts, (start) => wallText(start, timeZone).slice(0, 10));
  return [...days].map(([date, ofDay]) => ({
    date,
    slots: ofDay.map((start) => ({
      startsAt: new Date(start),
      endsAt: new Date(start + durationMinutes * minuteMs),
      local: wallText(start, timeZone),
    })),
  }));
}

export const publicView = (
  { status, startsAt, endsAt, guestTimeZone, place }: StoredBooking,
  { name: pageName }: StoredBookingPage,
): PublicBooking => ({
  pageName,
  status,
  startsAt,
  endsAt,
  timeZone: guestTimeZone,
  local: wallText(startsAt!.getTime(), guestTimeZone),
  place,
});
