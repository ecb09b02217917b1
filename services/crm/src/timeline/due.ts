// When something is due, when that is over, and when it comes again. A day is the firm's day.
import type { Repeat } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { addDays, addMonths, type PlainDate } from '@throughline/chassis/values/calendar';
import { endOfDay, startOfDay, today } from '@throughline/chassis/values/zone';

export interface Due {
  dueAt?: Date | undefined;
  dueDate?: PlainDate | undefined;
  startsAt?: Date | undefined;
  endsAt?: Date | undefined;
}

/** From then on it is overdue: past the instant, or once the day is over. */
export function overdueFrom({ dueAt, dueDate, startsAt, endsAt }: Due, timeZone: string): Date | undefined {
  if (dueAt) return dueAt;
  if (dueDate) return endOfDay(dueDate, timeZone);
  return endsAt ?? startsAt;
}

/** Every time, unless it says otherwise. */
export const repeatOf = (repeat: Repeat | undefined): Repeat | undefined => repeat && { ...repeat, interval: repeat.interval ?? 1 };

/** What its reminders count back from: the instant, or the beginning of the day. */
export function remindFrom({ dueAt, dueDate, startsAt }: Due, timeZone: string): Date | undefined {
  return startsAt ?? dueAt ?? (dueDate ? startOfDay(dueDate, timeZone) : undefined);
}

/** The next time of something that repeats; undefined where its last day has passed. The hour on the wall stays. */
export function nextDue(due: Due, { frequency, interval, until }: Repeat, timeZone: string): Due | undefined {
  const present = due.dueDate ?? (due.dueAt ? today(due.dueAt, timeZone) : undefined);
  if (present === undefined) return undefined;
  const steps = interval ?? 1;
  const next = frequency === 'MONTHLY' ? addMonths(present, steps) : addDays(present, frequency === 'WEEKLY' ? 7 * steps : steps);
  if (until !== undefined && next > until) return undefined;
  if (due.dueDate) return { dueDate: next };
  const sinceMidnight = due.dueAt!.getTime() - startOfDay(present, timeZone).getTime();
  return { dueAt: new Date(startOfDay(next, timeZone).getTime() + sinceMidnight) };
}
