// Quotes in any state, as the rules see them.
import { basket, book, exampleLines, tenFromFive } from '../pricing/lines.fixture.ts';
import { price } from '../pricing/price.ts';
import { send } from './quote-sending.ts';
import { draft, type QuoteStatus, type StoredQuote } from './quote.ts';

export const at = new Date('2026-03-02T12:00:00Z');
const rules = book({ discountRules: [tenFromFive] });

/** The worked example, 5 % off the whole. */
export function quoteIn(status: QuoteStatus, given: Partial<StoredQuote> = {}): StoredQuote {
  const headerDiscount = { percent: '5', amount: undefined };
  const priced = price(basket(exampleLines, { headerDiscount }), rules);
  const request = {
    companyId: 'company',
    contactId: 'contact',
    currency: 'USD',
    phases: [],
    lines: [...exampleLines],
    headerDiscount,
    promoCodes: [],
    sections: [],
    billingTerms: undefined,
    requireCode: false,
    customFields: undefined,
    variables: {},
    opportunityId: undefined,
    templateId: undefined,
    validUntil: undefined,
    signatureMode: 'CLICK' as const,
  };
  const { set } = draft(request, { id: 'q1', number: 'Q-2026-000001', ownerId: 'owner', book: rules, customFields: {} }, priced);
  return { ...set, version: 1, createdAt: at, updatedAt: at, createdBy: 'owner', status, ...given };
}

/** Sent in New York on the second of March. */
export function sentQuote(given: Partial<StoredQuote> = {}): StoredQuote {
  const approved = quoteIn('APPROVED', given);
  return { ...approved, ...send(approved, { at, today: '2026-03-02', timeZone: 'America/New_York' }).set };
}
