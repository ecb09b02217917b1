// What every part of the demo firm is made with: who makes it, its people, and today.
import type { Rest } from './rest.ts';

export interface Firm {
  /** As the owner, who may do everything. */
  rest: Rest;
  /** As one of the people, by first name. */
  as(who: Who): Rest;
  /** As the firm's clients: nobody is signed in. */
  stranger: Rest;
  idOf(who: Who): string;
  /** So many days from today, as a date. */
  day(days: number): string;
  /** At an hour of such a day, as an instant. */
  at(days: number, hour: number): string;
}

export type Who = 'ada' | 'ben' | 'chiara' | 'dmitri' | 'elif' | 'farid' | 'greta';

export const eur = (euros: number) => ({ amount: euros * 100, currency: 'EUR' });

const dayMs = 86_400_000;

export function daysFrom(today: Date): Pick<Firm, 'day' | 'at'> {
  const day = (days: number) => new Date(today.getTime() + days * dayMs).toISOString().slice(0, 10);
  return { day, at: (days, hour) => `${day(days)}T${String(hour).padStart(2, '0')}:00:00Z` };
}

/** What is to be found by its name and must be there. */
export function named<T>(records: ReadonlyMap<string, T>, name: string): T {
  const record = records.get(name);
  if (!record) throw new Error(`the demo names ${name}, which it does not make`);
  return record;
}
