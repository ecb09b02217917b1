import type { CreateQuoteRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';

/** A quote of which nothing has been said: its template says it. */
export const blankQuote = {
  phases: [],
  lines: [],
  headerDiscount: undefined,
  promoCodes: [],
  sections: [],
  billingTerms: undefined,
  requireCode: false,
  customFields: undefined,
} satisfies Partial<CreateQuoteRequest>;
