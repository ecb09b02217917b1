// A booking page says with whom, when and for how long strangers may meet (CRM-35). Its slug is the whole of its address.
import type {
  BookingPage,
  CreateBookingPageRequest,
  UpdateBookingPageRequest,
  WeeklyHours,
} from '@throughline/contracts/gen/throughline/crm/v1/booking_pages';
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
  const { bufferMinutes, minNoticeMinutes, horizonDays, active } = given;
  return {
    set: {
      ...given,
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
