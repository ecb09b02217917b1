// A booking page says with whom, when and for how long strangers may meet (CRM-35). Its slug is the whole of its address.
import type {
  BookingDay,
  BookingPage,
  CreateBookingPageRequest,
  UpdateBookingPageRequest,
  WeeklyHours,
} from '@throughline/contracts/gen/throughline/crm/v1/booking_pages';
import type { CalendarSettings } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { invalidFields, outOfRange } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { minutesOf } from './wall-clock.ts';

export type { BookingPage };

export interface StoredBookingPage extends BookingPage {
  hashSecret: string;
}

const defaults = { bufferMinutes: 0, minNoticeMinutes: 240, horizonDays: 60, active: true };

export function draft(given: CreateBookingPageRequest, hashSecret: string) {
  refuseMuddledHours(given.weeklyHours);
  const { slug, name, bufferMinutes, minNoticeMinutes, horizonDays, active } = given;
  return {
    set: {
      ...given,
      name: name ?? wordsOf(slug),
      bufferMinutes: bufferMinutes ?? defaults.bufferMinutes,
      minNoticeMinutes: minNoticeMinutes ?? defaults.minNoticeMinutes,
      horizonDays: horizonDays ?? defaults.horizonDays,
      active: active ?? defaults.active,
      hashSecret,
    },
  };
}

export function change(page: StoredBookingPage, given: Named<UpdateBookingPageRequest>): Decision<StoredBookingPage> {
  if (given.weeklyHours) refuseMuddledHours(given.weeklyHours);
  return { set: changedFields<BookingPage>(page, given).set };
}

export function shown(stored: StoredBookingPage): BookingPage {
  const { hashSecret: _, ...page } = stored;
  return page;
}

/** 'first-talk' reads 'First talk'. */
const wordsOf = (slug: string): string => slug[0]!.toUpperCase() + slug.slice(1).replaceAll('-', ' ');

/** The firm's working week. */
export function workingHours(calendar: CalendarSettings | undefined): WeeklyHours[] {
  const days = (calendar?.workDays ?? []) as BookingDay[];
  const { from, to } = { from: calendar?.from || '09:00', to: calendar?.to || '17:00' };
  return (days.length > 0 ? days : mondayToFriday).map((day) => ({ day, from, to }));
}

const mondayToFriday: readonly BookingDay[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

/** Each stretch ends after it begins, and no two of a day overlap. */
function refuseMuddledHours(weeklyHours: readonly WeeklyHours[]) {
  weeklyHours.forEach(({ day, from, to }, at) => {
    const [start, end] = [minutesOf(from, 'START'), minutesOf(to, 'END')];
    if (end <= start) throw outOfRange(`weeklyHours[${at}].to`, 'must come after from');
    const earlier = weeklyHours.slice(0, at).filter((other) => other.day === day);
    if (earlier.some((other) => minutesOf(other.from, 'START') < end && start < minutesOf(other.to, 'END')))
      throw invalidFields({ field: `weeklyHours[${at}]`, code: 'overlaps', message: 'overlaps another stretch of the day' });
  });
}
