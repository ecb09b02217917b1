import { QuoteServiceService, type UpdateQuoteRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { invalidFields } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { Batched } from '../batch/batch.ts';
import { patchedFields, type FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { contactOf, dealOf } from './quote-parties.ts';
import { QuoteTable } from './quote.table.ts';
import { dissolve, edit, type StoredQuote } from './quote.ts';

/** What changes the price asks finance, quote by quote: not for hundreds in one transaction. */
const priced: ReadonlySet<string> = new Set(['phases', 'lines', 'headerDiscount', 'promoCodes', 'sections', 'billingTerms']);

export const batchedQuotes = (definitions: FieldDefinitionList): Batched<StoredQuote> => ({
  table: QuoteTable,
  path: '/api/v1/crm/quotes',
  patch: QuoteServiceService.updateQuote.path,
  update: (tx, quote, given) => changeQuote(tx, quote, given, definitions),
  // Whoever has it now has it as it stands: a quote that was sent stays sent.
  assign: (tx, quote, ownerId) => tx.apply(quote, { set: { ownerId } }),
  remove: (tx, quote) => tx.remove(quote, dissolve(quote)),
});

async function changeQuote(
  tx: Tx,
  quote: StoredQuote,
  { customFields, ...given }: Named<UpdateQuoteRequest>,
  definitions: FieldDefinitionList,
): Promise<StoredQuote> {
  const refused = Object.keys(given).find((name) => priced.has(name));
  if (refused) throw invalidFields({ field: refused, code: 'not_allowed', message: 'is changed one quote at a time' });
  if (given.contactId) await contactOf(tx, given.contactId, quote.companyId);
  if (given.opportunityId) await dealOf(tx, given.opportunityId, quote.companyId);
  const decision = edit(quote, given, { lines: quote.lines, totals: quote.totals!, rulesHit: [], approvals: [] }, quote.priceBook);
  if (customFields) decision.set.customFields = patchedFields(definitions, quote.customFields, customFields);
  return tx.apply(quote, decision);
}
