// Months and quarters of the firm's calendar: 2026-03, 2026-Q1.
import type { ForecastPeriod } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { outOfRange } from '@throughline/chassis/errors';
import { addDays, addMonths, type PlainDate } from '@throughline/chassis/values/calendar';

export interface Period {
  key: string;
  /** The keys of its months; none of a month. */
  months: readonly string[];
  from: PlainDate;
  to: PlainDate;
}

/** `count` periods, beginning with the one that the date lies in. */
export function periodsFrom(date: PlainDate, kind: ForecastPeriod, count: number): Period[] {
  const months = kind === 'QUARTER' ? 3 : 1;
  const month = Number(date.slice(5, 7));
  const first = addMonths(`${date.slice(0, 7)}-01`, -((month - 1) % months));
  return Array.from({ length: count }, (_, index) => {
    const from = addMonths(first, index * months);
    return {
      key: kind === 'QUARTER' ? `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}` : from.slice(0, 7),
      months: kind === 'QUARTER' ? [0, 1, 2].map((later) => addMonths(from, later).slice(0, 7)) : [],
      from,
      to: addDays(addMonths(from, months), -1),
    };
  });
}

export const periodOf = (date: PlainDate, periods: readonly Period[]): Period | undefined =>
  periods.find(({ from, to }) => from <= date && date <= to);

const yearDays = 365;

export interface Span {
  from: PlainDate;
  to: PlainDate;
}

/** The days asked for; absent: the year before the last of them, and up to today. */
export function yearUpTo(asked: { from: string; to: string }, today: PlainDate): Span {
  const to = asked.to || today;
  const span = { from: asked.from || addDays(to, -yearDays), to };
  refuseBackwards(span);
  return span;
}

export function refuseBackwards({ from, to }: Span): void {
  if (from > to) throw outOfRange('to', 'comes before from');
}
