import type { CreateQuoteRequest, QuoteServiceService, UpdateQuoteRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { deletedSince } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { ownerOf } from '../accounts/company.rpc.ts';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { firmToday } from '../firm/firm-settings.ts';
import { refuseInactiveOwners } from '../firm/people.ts';
import { nextNumber } from '../numbers/number.queries.ts';
import { readPriceBook } from '../pricing/price-book.queries.ts';
import { askCatalogue } from '../pricing/catalogue-prices.ts';
import { costlessFor } from '../pricing/cost-privacy.ts';
import { toBePriced, withCataloguePrices } from '../pricing/catalogue.ts';
import { price, untaxedLines, type Basket, type PriceBook } from '../pricing/price.ts';
import { askTax, ratesOf } from '../pricing/tax-rates.ts';
import { formatOf } from '../settings/crm-settings.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { quoteAdviceRpc } from './quote-advice.rpc.ts';
import { quoteApprovalRpc } from './quote-approval.rpc.ts';
import { quoteToRead } from './quote-approver.queries.ts';
import { endSigning } from './quote-document.jobs.ts';
import { quoteOutcomeRpc } from './quote-outcome.rpc.ts';
import { QuoteVersionTable, versionOf, versionsOf } from './quote-version.table.ts';
import { diff, duplicate, keepsItsVersion, lineChanges, revise, superseded } from './quote-versions.ts';
import { completed, editQuote, openQuote, shelved, withNamed, type QuoteGround } from './quote.commands.ts';
import { dwellsOf, viewsOf } from './quote-reading.queries.ts';
import { listQuotes } from './quote.queries.ts';
import { QuoteTable } from './quote.table.ts';
import { dissolve, edit, refuseSettled } from './quote.ts';

export const quoteRpc: Rpc<typeof QuoteServiceService> = {
  ...quoteAdviceRpc,
  ...quoteApprovalRpc,
  ...quoteOutcomeRpc,

  listQuotes: query(async (context, request) => ({
    ...(await listQuotes(context, request)),
    deletedIds: await deletedSince(context.tx, QuoteTable, request),
  })),

  getQuote: query(async (context, { id, n }) => {
    const quote = await quoteToRead(context, id);
    return versionOf(context.tx, quote, n ?? quote.n);
  }),

  createQuote: preparedCommand(
    async (context, request: CreateQuoteRequest) => {
      await refuseInactiveOwners(context, [request.ownerId]);
      return groundFor(context, (tx) => completed(tx, request));
    },
    (context, request, ground) => openQuote(context.tx, request, ownerOf(context, request), ground),
  ),

  updateQuote: preparedCommand(
    async (context, request: UpdateQuoteRequest) => {
      await refuseInactiveOwners(context, [namedFields(request).ownerId]);
      return groundFor(context, async (tx) => withNamed(tx, await tx.get(QuoteTable, request.id), namedFields(request)));
    },
    async ({ tx }, request, ground) => editQuote(tx, await tx.get(QuoteTable, request.id), namedFields(request), ground),
  ),

  deleteQuote: command(async ({ tx }, { id }) => {
    const quote = await tx.get(QuoteTable, id);
    await tx.remove(quote, dissolve(quote));
    return {};
  }),

  repriceQuote: preparedCommand(
    (context, { id }) => groundFor(context, (tx) => tx.get(QuoteTable, id), { anew: true }),
    async ({ tx }, { id, apply }, ground) => {
      const quote = await tx.get(QuoteTable, id);
      refuseSettled(quote);
      const { basket, book } = await shelved(tx, quote, quote, ground);
      const priced = price(basket, book, ratesOf(ground.taxSnapshot));
      const [before, after] = [quote, priced].map((one) => costlessFor(tx.passport, one).lines);
      const changes = lineChanges(before!, after!);
      if (!apply) return { quote, totals: priced.totals, changes };
      const { set, ...rest } = edit(quote, {}, priced, book);
      const repriced = await tx.apply(quote, { ...rest, set: { ...set, taxSnapshot: ground.taxSnapshot } });
      return { quote: repriced, totals: repriced.totals, changes };
    },
  ),

  reviseQuote: command(async ({ tx }, { id }) => {
    const quote = await tx.get(QuoteTable, id);
    const decision = revise(quote);
    if (!keepsItsVersion(quote)) {
      await tx.create(QuoteVersionTable, superseded(quote));
      await endSigning(tx, quote, 'There is a newer version of the quote.');
    }
    return tx.apply(quote, decision);
  }),

  duplicateQuote: preparedCommand(firmToday, async (context, { id }, today) => {
    const { tx } = context;
    const quote = await tx.get(QuoteTable, id);
    const number = await nextNumber(tx, 'QUOTE', formatOf(await crmSettings(tx), 'QUOTE'), today);
    return tx.create(QuoteTable, duplicate(quote, { id: tx.ids.next(), number, ownerId: ownerOf(context, {}) }));
  }),

  listQuoteVersions: query(async (context, { id }) => ({
    items: await versionsOf(context.tx, await quoteToRead(context, id)),
  })),

  diffQuote: query(async (context, { id, from, to }) => {
    const { tx } = context;
    const quote = await quoteToRead(context, id);
    const later = await versionOf(tx, quote, to ?? quote.n);
    const earlier = await versionOf(tx, quote, from ?? Math.max(1, later.n - 1));
    return diff(costlessFor(tx.passport, earlier), costlessFor(tx.passport, later));
  }),

  listQuoteViews: query(async ({ tx }, { id }) => {
    const quote = await tx.get(QuoteTable, id);
    return { items: await viewsOf(tx, quote.id), sections: await dwellsOf(tx, quote.id) };
  }),
};

/** What is learnt before the transaction opens: prices of the catalogue where a line needs one, tax where the firm charges it. */
export async function groundFor(
  context: HandlerContext,
  basket: (tx: Reader) => Promise<QuoteBasket>,
  { anew = false } = {},
): Promise<QuoteGround> {
  const today = await firmToday(context);
  const { asked, book } = await context.reading(async (tx) => {
    const { tax } = await crmSettings(tx);
    const found = await basket(tx);
    return { asked: found, book: tax.charges ? await readPriceBook(tx, { ...found, today }) : undefined };
  });
  const { companyId, currency } = asked;
  const frozen = asked.priceBook?.prices ?? {};
  const told = await askCatalogue(context, { companyId, currency, on: today }, toBePriced(asked.lines, frozen, anew));
  const priced = { ...asked, lines: withCataloguePrices(asked.lines, frozen, told).lines };
  const untaxed = book ? untaxedLines(priced, book) : [];
  const taxSnapshot = untaxed.length > 0 ? await askTax(context, { companyId, lines: untaxed, on: today }) : undefined;
  return { today, definitions: await definitionsOf(context, 'crm.quotes'), taxSnapshot, told };
}

type QuoteBasket = Basket & { companyId: string; templateId?: string | undefined; priceBook?: PriceBook };
