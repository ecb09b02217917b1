// When a page offers meetings (CRM-35). In each host's week, on the clock of where they are, meetings begin every so many minutes
// as one lasts; of these, those remain that are neither too soon nor too far ahead, and that touch nothing the host has to do.
// The buffer is kept free before and after a meeting; between two booked meetings the longer of their buffers.
import type { BookingDay, BookingPage } from '@throughline/contracts/gen/throughline/crm/v1/booking_pages';
import { addDays, weekday } from '@throughline/chassis/values/calendar';
import { today } from '@throughline/chassis/values/zone';
import { datesBetween, minutesOf, wallInstant } from './wall-clock.ts';

export type Hours = Pick<BookingPage, 'weeklyHours' | 'durationMinutes' | 'bufferMinutes' | 'minNoticeMinutes' | 'horizonDays'>;

export interface Host {
  userId: string;
  timeZone: string;
}

/** From and to in milliseconds; the end is not part of it. */
export interface Span {
  from: number;
  to: number;
}

export interface Busy extends Span {
  userId: string;
  /** Of a meeting that was booked: the buffer of its own page. */
  bufferMs?: number;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
const days: readonly BookingDay[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Beginnings within the range by the host's week alone, whatever else they do. */
export function offered(hours: Hours, { timeZone }: Host, range: Span, now: number): number[] {
  const durationMs = hours.durationMinutes * minuteMs;
  const earliest = Math.max(range.from, now + hours.minNoticeMinutes * minuteMs);
  const latest = Math.min(range.to - 1, now + hours.horizonDays * dayMs);
  if (earliest > latest) return [];
  const starts: number[] = [];
  for (const { from, to } of windows(hours, timeZone, { from: earliest, to: latest }))
    for (let start = from; start + durationMs <= to; start += durationMs) if (start >= earliest && start <= latest) starts.push(start);
  return [...new Set(starts)].toSorted((one, other) => one - other);
}

/** Of these beginnings, those at which the host is free. */
export function free(hours: Hours, { userId }: Host, starts: readonly number[], busy: readonly Busy[]): number[] {
  const bufferMs = hours.bufferMinutes * minuteMs;
  const taken = merged(
    busy
      .filter((span) => span.userId === userId)
      .map((span) => {
        const apart = Math.max(bufferMs, span.bufferMs ?? 0);
        return { from: span.from - apart, to: span.to + apart };
      }),
  );
  const durationMs = hours.durationMinutes * minuteMs;
  let at = 0;
  return starts.filter((start) => {
    while (at < taken.length && taken[at]!.to <= start) at += 1;
    return at === taken.length || taken[at]!.from >= start + durationMs;
  });
}

/** Beginnings at which at least one host is free. */
export function freeOfAny(hours: Hours, hosts: readonly Host[], range: Span, busy: readonly Busy[], now: number): number[] {
  const starts = hosts.flatMap((host) => free(hours, host, offered(hours, host, range, now), busy));
  return [...new Set(starts)].toSorted((one, other) => one - other);
}

/** Whatever may touch a meeting that begins in the range. */
export function reachOf({ durationMinutes }: Hours, { from, to }: Span): Span {
  const bufferMsMax = 240 * minuteMs;
  return { from: from - bufferMsMax, to: to + durationMinutes * minuteMs + bufferMsMax };
}

function windows({ weeklyHours }: Hours, timeZone: string, { from, to }: Span): Span[] {
  const dates = datesBetween(addDays(today(new Date(from), timeZone), -1), today(new Date(to), timeZone));
  return dates.flatMap((date) =>
    weeklyHours
      .filter(({ day }) => day === days[weekday(date) - 1])
      .map((hours) => ({
        from: wallInstant(date, minutesOf(hours.from, 'START'), timeZone),
        to: wallInstant(date, minutesOf(hours.to, 'END'), timeZone),
      })),
  );
}

/** In order and apart. */
function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = apart.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else apart.push({ ...span });
  }
  return apart;
}
