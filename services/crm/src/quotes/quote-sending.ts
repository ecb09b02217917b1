// A quote goes out, is looked at, runs out or is taken back (CRM-82).
import { fact, type Decision } from '@throughline/chassis/decision';
import { conflict, rule } from '@throughline/chassis/errors';
import { addDays, type PlainDate } from '@throughline/chassis/values/calendar';
import { endOfDay } from '@throughline/chassis/values/zone';
import { primaryEmail, type StoredContact } from '../contacts/contact.ts';
import { refuseUnwanted } from '../contacts/preferences.ts';
import type { Notice } from '../messages/message.jobs.ts';
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

/** A code and an envelope reach their reader by mail; whoever has an address is written to, unless they want no mail at all. */
export function refuseUnreachable({ requireCode, signatureMode }: StoredQuote, contact: StoredContact): void {
  const mailed = requireCode || signatureMode === 'ENVELOPE';
  if (mailed && primaryEmail(contact) === undefined) throw rule('contact.no_email', 'Its contact has no e-mail to send it to.');
  if (primaryEmail(contact) !== undefined) refuseUnwanted(contact.preferences, { by: 'EMAIL', transactional: true });
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

/** What its owner is told. */
export const firstView = ({ id, number, ownerId }: StoredQuote): Notice => ({
  userId: ownerId,
  template: 'quote_viewed',
  subject: `${number} is being read`,
  text: `Your client has opened ${number} for the first time.`,
  about: { kind: 'quote', id },
});

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
