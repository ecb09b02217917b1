import type { CreateQuoteRequest, QuoteServiceService, UpdateQuoteRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Reader } from '@throughline/chassis/database/reader';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { ownerOf } from '../accounts/company.rpc.ts';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { firmToday } from '../firm/firm-settings.ts';
import { refuseInactiveOwners } from '../firm/people.ts';
import { nextNumber } from '../numbers/number.queries.ts';
import { readPriceBook } from '../pricing/price-book.queries.ts';
import { price, type Basket } from '../pricing/price.ts';
import { ratesOf, taxSnapshot } from '../pricing/tax-rates.ts';
import { formatOf } from '../settings/crm-settings.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { quoteApprovalRpc } from './quote-approval.rpc.ts';
import { quoteOutcomeRpc } from './quote-outcome.rpc.ts';
import { QuoteVersionTable, versionOf, versionsOf } from './quote-version.table.ts';
import { diff, duplicate, keepsItsVersion, lineChanges, revise, superseded } from './quote-versions.ts';
import { completed, editQuote, openQuote, withNamed, type QuoteGround } from './quote.commands.ts';
import { listQuotes, viewsOf } from './quote.queries.ts';
import { QuoteTable } from './quote.table.ts';
import { dissolve, edit, refuseSettled } from './quote.ts';

export const quoteRpc: Rpc<typeof QuoteServiceService> = {
  ...quoteApprovalRpc,
  ...quoteOutcomeRpc,

  listQuotes: query(({ tx }, request) => listQuotes(tx, request)),

  getQuote: query(async ({ tx }, { id, n }) => {
    const quote = await tx.get(QuoteTable, id);
    return versionOf(tx, quote, n ?? quote.n);
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
      return groundFor(context, async (tx) => withNamed(await tx.get(QuoteTable, request.id), namedFields(request)));
    },
    async ({ tx }, request, ground) => editQuote(tx, await tx.get(QuoteTable, request.id), namedFields(request), ground),
  ),

  deleteQuote: command(async ({ tx }, { id }) => {
    const quote = await tx.get(QuoteTable, id);
    await tx.remove(quote, dissolve(quote));
    return {};
  }),

  repriceQuote: preparedCommand(
    (context, { id }) => groundFor(context, (tx) => tx.get(QuoteTable, id)),
    async ({ tx }, { id, apply }, ground) => {
      const quote = await tx.get(QuoteTable, id);
      refuseSettled(quote);
      const book = await readPriceBook(tx, { ...ground, companyId: quote.companyId, templateId: quote.templateId });
      const priced = price(quote, book, ratesOf(ground.taxSnapshot));
      const changes = lineChanges(quote.lines, priced.lines);
      const after = apply ? await tx.apply(quote, edit(quote, {}, priced, book)) : quote;
      return { quote: after, totals: priced.totals, changes };
    },
  ),

  reviseQuote: command(async ({ tx }, { id }) => {
    const quote = await tx.get(QuoteTable, id);
    const decision = revise(quote);
    if (!keepsItsVersion(quote)) await tx.create(QuoteVersionTable, superseded(quote));
    return tx.apply(quote, decision);
  }),

  duplicateQuote: preparedCommand(firmToday, async (context, { id }, today) => {
    const { tx } = context;
    const quote = await tx.get(QuoteTable, id);
    const number = await nextNumber(tx, 'QUOTE', formatOf(await crmSettings(tx), 'QUOTE'), today);
    return tx.create(QuoteTable, duplicate(quote, { id: tx.ids.next(), number, ownerId: ownerOf(context, {}) }));
  }),

  listQuoteVersions: query(async ({ tx }, { id }) => ({ items: await versionsOf(tx, await tx.get(QuoteTable, id)) })),

  diffQuote: query(async ({ tx }, { id, from, to }) => {
    const quote = await tx.get(QuoteTable, id);
    const later = await versionOf(tx, quote, to ?? quote.n);
    return diff(await versionOf(tx, quote, from ?? Math.max(1, later.n - 1)), later);
  }),

  listQuoteViews: query(async ({ tx }, { id }) => ({ items: await viewsOf(tx, (await tx.get(QuoteTable, id)).id) })),
};

/** What is learnt before the transaction opens; `basket` reads what will be priced, where tax has to be asked for. */
export async function groundFor(context: HandlerContext, basket: (tx: Reader) => Promise<QuoteBasket>): Promise<QuoteGround> {
  const today = await firmToday(context);
  const question = async (tx: Reader) => {
    const asked = await basket(tx);
    const { lines } = price(asked, await readPriceBook(tx, { today, companyId: asked.companyId, templateId: asked.templateId }));
    return { companyId: asked.companyId, lines, on: today };
  };
  return { today, definitions: await definitionsOf(context, 'crm.quotes'), taxSnapshot: await taxSnapshot(context, question) };
}

type QuoteBasket = Basket & { companyId: string; templateId?: string | undefined };
