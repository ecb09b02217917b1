// A quote offers work at a price (CRM-81 to 86).
// - It is edited as a draft only; an approved one that is edited becomes a draft again and loses its approvals.
// - Who must approve it follows from its figures (quote-approval.ts). Sent, it stands as it is: only a new version changes it.
// - Its client accepts or declines it until the end of its last day; then it expires.
// - Accepted, it turns into a contract, an order or an invoice, once.
import type { CreateQuoteRequest, Quote, QuoteStatus, UpdateQuoteRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { conflict, invalidTransition } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { PriceBook, Priced } from '../pricing/price.ts';
import { refuseMalformedBilling } from '../contracts/billing-terms.ts';

export type { Quote, QuoteStatus };

export interface StoredQuote extends Quote {
  submittedBy?: string | undefined;
  /** The first instant at which it cannot be accepted any more. */
  expiresAt?: Date | undefined;
  /** The rules that priced it: what the client chooses is priced by the same. */
  priceBook: PriceBook;
}

export type QuoteVerb =
  | 'edit'
  | 'submit'
  | 'recall'
  | 'approve'
  | 'reject'
  | 'send'
  | 'accept'
  | 'decline'
  | 'withdraw'
  | 'revise'
  | 'convert';

const allowed: Record<QuoteStatus, readonly QuoteVerb[]> = {
  DRAFT: ['edit', 'submit'],
  PENDING_APPROVAL: ['approve', 'reject', 'recall'],
  REJECTED: ['revise'],
  APPROVED: ['edit', 'send'],
  SENT: ['accept', 'decline', 'withdraw', 'revise'],
  VIEWED: ['accept', 'decline', 'withdraw', 'revise'],
  DECLINED: ['revise'],
  EXPIRED: ['revise'],
  WITHDRAWN: ['revise'],
  SUPERSEDED: [],
  ACCEPTED: ['convert'],
  CONVERTED: [],
};

export const mayDo = ({ status }: Pick<Quote, 'status'>, verb: QuoteVerb): boolean => allowed[status].includes(verb);

export function refuseUnless(quote: Pick<Quote, 'status'>, verb: QuoteVerb): void {
  if (!mayDo(quote, verb)) throw invalidTransition('quote', quote.status, allowed[quote.status]);
}

export const isOpen = ({ status }: Pick<Quote, 'status'>): boolean => status === 'SENT' || status === 'VIEWED';

export const netDaysDefault = 30;
export const validDaysDefault = 30;
const signatureModeDefault = 'SIGNATURE' as const;

export interface Draft {
  id: string;
  number: string;
  ownerId: string;
  book: PriceBook;
  customFields: Record<string, unknown>;
}

export function draft(given: CreateQuoteRequest, { id, number, ownerId, book, customFields }: Draft, priced: Priced) {
  refuseMalformedBilling(given.billingTerms, given.currency);
  const { variables: _, ...fields } = given;
  const set = {
    ...fields,
    ...emptyQuote,
    id,
    number,
    ownerId,
    customFields,
    netDays: given.netDays ?? netDaysDefault,
    signatureMode: given.signatureMode ?? signatureModeDefault,
    lines: priced.lines,
    totals: priced.totals,
    priceBook: book,
  };
  return { set, event: fact('crm.quote.created', factsOf({ ...set })) };
}

/** Fields that are no part of the offer may be named at any time; the offer itself only while it is a draft. */
export function edit(quote: StoredQuote, given: Named<UpdateQuoteRequest>, priced: Priced, book: PriceBook): Decision<StoredQuote> {
  refuseSettled(quote);
  refuseMalformedBilling(given.billingTerms, quote.currency);
  const wanted = { ...withDefaults(given), lines: priced.lines, totals: priced.totals, priceBook: book };
  const { set } = changedFields<StoredQuote>(quote, wanted);
  if (quote.status === 'APPROVED') Object.assign(set, { status: 'DRAFT', approvals: [], submittedBy: undefined });
  return { set };
}

// Cleared, these have their defaults again.
function withDefaults(given: Named<UpdateQuoteRequest>): Partial<StoredQuote> {
  const { netDays = netDaysDefault, signatureMode = signatureModeDefault, ...rest } = given;
  return { ...rest, ...('netDays' in given ? { netDays } : {}), ...('signatureMode' in given ? { signatureMode } : {}) };
}

export function refuseSettled(quote: StoredQuote): void {
  if (!mayDo(quote, 'edit'))
    throw conflict('quote.not_draft', `The quote is ${quote.status}${wayBack(quote)}.`, {
      from: quote.status,
      allowed: allowed[quote.status],
    });
}

function wayBack(quote: StoredQuote): string {
  if (mayDo(quote, 'recall')) return ': recall it to change it';
  return mayDo(quote, 'revise') ? ': revise it to change it' : ' and stays as it is';
}

/** What was never sent may go; everything else is history. */
export function dissolve(quote: StoredQuote): Decision<StoredQuote> {
  if (quote.n > 1 || quote.sentAt) throw conflict('quote.in_use', 'The quote was sent to its client, so it stays.');
  return { set: {} };
}

/** What events say of a quote. */
export const factsOf = (quote: Omit<StoredQuote, 'version' | 'createdAt' | 'updatedAt' | 'createdBy'>) => ({
  quoteId: quote.id,
  number: quote.number,
  ownerId: quote.ownerId,
  companyId: quote.companyId,
  opportunityId: quote.opportunityId,
  n: quote.n,
  totals: quote.totals,
  validUntil: quote.validUntil,
});

/** Where every quote and every further version of one begins. */
export const emptyQuote = {
  n: 1,
  status: 'DRAFT' as const,
  saleId: undefined,
  contractId: undefined,
  orderId: undefined,
  contentHash: undefined,
  documentId: undefined,
  envelopeId: undefined,
  approvals: [],
  acceptance: undefined,
  views: 0,
  sentAt: undefined,
  viewedAt: undefined,
  closedReason: undefined,
  link: undefined,
  submittedBy: undefined,
  expiresAt: undefined,
  taxSnapshot: undefined,
};
