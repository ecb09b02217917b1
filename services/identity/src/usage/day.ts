// Usage is counted by days in UTC, and quotas by its months.
import { invalidFields } from '@throughline/chassis/errors';

export const usageDaysMax = 400;
const shownDays = 30;
const dayMs = 86_400_000;

export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** The days a reader asks for: the last thirty unless named. */
export function askedDays({ from, to }: { from: string; to: string }, now: Date): { first: string; last: string } {
  const last = to || dayOf(now);
  const first = from || dayOf(new Date(new Date(last).getTime() - (shownDays - 1) * dayMs));
  if (first > last || new Date(last).getTime() - new Date(first).getTime() >= usageDaysMax * dayMs) {
    throw invalidFields({ field: 'from', code: 'out_of_range', message: `must be at most ${usageDaysMax} days before the last day` });
  }
  return { first, last };
}

export interface Month {
  firstDay: string;
  end: Date;
}

export function monthOf(now: Date): Month {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return { firstDay: dayOf(new Date(Date.UTC(year, month))), end: new Date(Date.UTC(year, month + 1)) };
}
