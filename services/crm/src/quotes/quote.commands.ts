// What makes and changes drafts, for whoever does it: a quote's own routes, one of its lines, a lead's conversion.
import type { CreateQuoteRequest, TaxSnapshot, UpdateQuoteRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { CompanyTable } from '../accounts/company.table.ts';
import { newFields, patchedFields, type FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { nextNumber } from '../numbers/number.queries.ts';
import { withCataloguePrices, type CataloguePrices } from '../pricing/catalogue.ts';
import { keepCosts } from '../pricing/cost-privacy.ts';
import { readPriceBook } from '../pricing/price-book.queries.ts';
import { price, type Basket } from '../pricing/price.ts';
import { ratesOf } from '../pricing/tax-rates.ts';
import { formatOf } from '../settings/crm-settings.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { filledLines, filledSections, withKeys, withSectionKeys } from './quote-parts.ts';
import { contactOf, dealOf } from './quote-parties.ts';
import { QuoteTemplateTable } from './quote-template.table.ts';
import { QuoteTable } from './quote.table.ts';
import { draft, edit, refuseSettled, type StoredQuote } from './quote.ts';

/** Learnt before the transaction opens. */
export interface QuoteGround {
  today: PlainDate;
  definitions: FieldDefinitionList;
  taxSnapshot: TaxSnapshot | undefined;
  /** What finance's catalogue said of lines that were not priced yet. */
  told: CataloguePrices;
}

export async function openQuote(tx: Tx, request: CreateQuoteRequest, ownerId: string, ground: QuoteGround): Promise<StoredQuote> {
  await tx.get(CompanyTable, request.companyId);
  await contactOf(tx, request.contactId, request.companyId);
  await dealOf(tx, request.opportunityId, request.companyId);
  const wanted = await completed(tx, request);
  const { lines, prices } = withCataloguePrices(wanted.lines, {}, ground.told);
  const given = { ...wanted, lines };
  const book = { ...(await readPriceBook(tx, { ...ground, ...given })), prices };
  const customFields = newFields(ground.definitions, given.customFields);
  const number = await nextNumber(tx, 'QUOTE', formatOf(await crmSettings(tx), 'QUOTE'), ground.today);
  const opening = draft(given, { id: tx.ids.next(), number, ownerId, book, customFields }, price(given, book, ratesOf(ground.taxSnapshot)));
  return tx.create(QuoteTable, { ...opening, set: { ...opening.set, taxSnapshot: ground.taxSnapshot } });
}

export async function editQuote(tx: Tx, quote: StoredQuote, request: Named<UpdateQuoteRequest>, ground: QuoteGround): Promise<StoredQuote> {
  const { customFields, ...named } = request;
  refuseSettled(quote);
  if (named.contactId) await contactOf(tx, named.contactId, quote.companyId);
  if (named.opportunityId) await dealOf(tx, named.opportunityId, quote.companyId);
  const given = keyed(tx, quote, named);
  const { basket, book } = await shelved(tx, quote, withNamed(tx, quote, named), ground);
  const decision = edit(quote, given, price(basket, book, ratesOf(ground.taxSnapshot)), book);
  if ('customFields' in request) decision.set.customFields = patchedFields(ground.definitions, quote.customFields, customFields);
  decision.set.taxSnapshot = ground.taxSnapshot;
  return tx.apply(quote, decision);
}

/** A basket with the catalogue's prices in its lines, and the rules of today with those prices. */
export async function shelved(tx: Reader, quote: StoredQuote, wanted: Basket, ground: QuoteGround) {
  const { lines, prices } = withCataloguePrices(wanted.lines, quote.priceBook.prices ?? {}, ground.told);
  const book = await readPriceBook(tx, { ...ground, companyId: quote.companyId, templateId: quote.templateId });
  return { basket: { ...wanted, lines }, book: { ...book, prices } };
}

const keyed = ({ passport }: Reader, quote: StoredQuote, named: Named<UpdateQuoteRequest>): Named<UpdateQuoteRequest> => ({
  ...named,
  ...(named.lines ? { lines: keepCosts(withKeys(named.lines, quote.lines), quote.lines, passport) } : {}),
  ...(named.sections ? { sections: withSectionKeys(named.sections) } : {}),
});

/** The basket of a quote after a change. */
export const withNamed = (tx: Reader, quote: StoredQuote, named: Named<UpdateQuoteRequest>) => ({
  ...quote,
  ...keyed(tx, quote, named),
});

/** What the request leaves out comes from the template it names. */
export async function completed(tx: Reader, request: CreateQuoteRequest): Promise<CreateQuoteRequest> {
  if (request.templateId === undefined) return { ...request, lines: withKeys(request.lines), sections: withSectionKeys(request.sections) };
  const template = await tx.get(QuoteTemplateTable, request.templateId);
  const orElse = <T>(own: T[], other: T[]) => (own.length > 0 ? own : other);
  return {
    ...request,
    phases: orElse(request.phases, template.phases),
    lines: keepCosts(withKeys(filledLines(orElse(request.lines, template.lines), request.variables)), template.lines, tx.passport),
    sections: filledSections(withSectionKeys(orElse(request.sections, template.sections)), request.variables),
  };
}
