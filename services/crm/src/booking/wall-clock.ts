// Between the clock on a wall somewhere and instants. Where clocks are set forward the skipped hour is over at once; where they
// are set back the repeated hour is meant the first time.
import { addDays, type PlainDate } from '@throughline/chassis/values/calendar';
import { offsetMs } from '@throughline/chassis/values/zone';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The instant at which the clock there shows so many minutes past midnight of that date. */
export function wallInstant(date: PlainDate, minutes: number, timeZone: string): number {
  const wallMs = Date.parse(`${date}T00:00:00Z`) + minutes * minuteMs;
  const before = offsetMs(wallMs - dayMs, timeZone);
  const after = offsetMs(wallMs + dayMs, timeZone);
  // Of two instants with the same face the one under the larger offset comes first.
  for (const offset of [Math.max(before, after), Math.min(before, after)])
    if (offsetMs(wallMs - offset, timeZone) === offset) return wallMs - offset;
  return wallMs - Math.min(before, after);
}

/** Minutes past midnight of '09:30'; '00:00' as an end is the end of the day. */
export function minutesOf(time: string, as: 'START' | 'END'): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const sum = hours * 60 + minutes;
  return as === 'END' && sum === 0 ? 24 * 60 : sum;
}

/** '2026-03-09T09:00:00-04:00' */
export function wallText(instantMs: number, timeZone: string): string {
  const offset = offsetMs(instantMs, timeZone);
  const wall = new Date(instantMs + offset).toISOString().slice(0, 19);
  const minutes = Math.abs(offset) / minuteMs;
  const two = (figure: number) => String(Math.trunc(figure)).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** From the first to the last, both included. */
export const datesBetween = (first: PlainDate, last: PlainDate): PlainDate[] => {
  const dates: PlainDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
};
