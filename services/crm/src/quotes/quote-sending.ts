// A quote goes out, is looked at, runs out or is taken back (CRM-82).
import { fact, type Decision } from '@throughline/chassis/decision';
import { conflict } from '@throughline/chassis/errors';
import { addDays, type PlainDate } from '@throughline/chassis/values/calendar';
import { endOfDay } from '@throughline/chassis/values/zone';
import { contentHashOf } from './content-hash.ts';
import { factsOf, isOpen, refuseUnless, validDaysDefault, type StoredQuote } from './quote.ts';

export interface Sending {
  at: Date;
  today: PlainDate;
  /** The firm's: its last day ends at midnight there. */
  timeZone: string;
}

export function send(quote: StoredQuote, { at, today, timeZone }: Sending): Decision<StoredQuote> {
  refuseUnless(quote, 'send');
  const validUntil = quote.validUntil ?? addDays(today, validDaysDefault);
  if (validUntil < today) throw conflict('quote.expired', `It was valid until ${validUntil}: give it another date.`, { validUntil });
  const sent = { ...quote, validUntil };
  return {
    set: { status: 'SENT', validUntil, expiresAt: endOfDay(validUntil, timeZone), sentAt: at, contentHash: contentHashOf(sent) },
    event: fact('crm.quote.sent', { ...factsOf(sent), contactId: quote.contactId }),
  };
}

/** Each counted view; the first one is told. */
export function view(quote: StoredQuote, at: Date): Decision<StoredQuote> {
  const views = quote.views + 1;
  if (quote.status !== 'SENT') return { set: { views } };
  return {
    set: { views, status: 'VIEWED', viewedAt: at },
    event: fact('crm.quote.viewed', { ...factsOf(quote), contactId: quote.contactId }),
  };
}

/** By its job; what is no longer open has nothing to expire. */
export function expire(quote: StoredQuote, at: Date): Decision<StoredQuote> {
  if (!isOpen(quote) || !hasExpired(quote, at)) return { set: {} };
  return { set: { status: 'EXPIRED' }, event: fact('crm.quote.expired', factsOf(quote)) };
}

export function withdraw(quote: StoredQuote, reason: string | undefined): Decision<StoredQuote> {
  refuseUnless(quote, 'withdraw');
  return {
    set: { status: 'WITHDRAWN', closedReason: reason },
    event: fact('crm.quote.withdrawn', { ...factsOf(quote), reason }),
    ...(reason ? { reason } : {}),
  };
}

/** To the instant: at the midnight that ends its last day it is over. */
export const hasExpired = ({ expiresAt }: StoredQuote, at: Date): boolean => expiresAt !== undefined && at.getTime() >= expiresAt.getTime();

/** Days before the last one on which its client is reminded. */
export const reminderDays = [7, 3, 1] as const;
