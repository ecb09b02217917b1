import type { PricingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { DomainError } from '@throughline/chassis/errors';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { CompanyTable } from '../accounts/company.table.ts';
import { firmSettings, firmToday } from '../firm/firm-settings.ts';
import { withKeys } from '../quotes/quote-parts.ts';
import { approvalsNeeded, figuresOf, rulesOf } from './approval-policy.ts';
import { storedPolicy } from './approval-policy.table.ts';
import { baseAmount } from './base-amount.ts';
import { toBePriced, withCataloguePrices } from './catalogue.ts';
import { askCatalogue } from './catalogue-prices.ts';
import { refuseUnpriced } from './line-checks.ts';
import { refuseUnmetGroups, withChoice } from './options.ts';
import { readPriceBook } from './price-book.queries.ts';
import { price } from './price.ts';
import { ratesOf, taxSnapshot } from './tax-rates.ts';

export const pricingRpc: Rpc<typeof PricingServiceService> = {
  priceLines: query(async (context, request) => {
    const { tx } = context;
    const { companyId, currency, phases, choices, answers, netDays = 30 } = request;
    if (companyId) await tx.get(CompanyTable, companyId);
    const today = await firmToday(context);
    const keyed = withKeys(request.lines);
    const told = await askCatalogue(context, { companyId, currency, on: today }, toBePriced(keyed, {}));
    const { lines: filled } = withCataloguePrices(keyed, {}, told);
    const basket = { ...request, lines: choices ? withChoice(filled, phases, choices.lineKeys) : filled };
    const book = await readPriceBook(tx, { today, companyId, answers });
    const untaxed = price(basket, book);
    refuseUnpriced(untaxed.lines, currency);
    refuseUnmetGroups(untaxed.lines);
    // Without a company nobody knows which tax applies.
    const snapshot = companyId ? await taxSnapshot(context, async () => ({ companyId, lines: untaxed.lines, on: today })) : undefined;
    const { lines, totals, rulesHit, approvals } = price(basket, book, ratesOf(snapshot));
    const base = (await firmSettings(context)).currency;
    const netTotal = await baseAmount(context, totals.net!, base, today).catch(unknownWhereAway);
    const figures = figuresOf(totals, { netTotal, netDays, nonStandard: false });
    return { lines, totals, rulesHit, approvals: approvalsNeeded(rulesOf(await storedPolicy(tx)), figures, approvals) };
  }),
};

// A price is a price without a rate, and nothing is decided here: who might have to approve it is shown.
function unknownWhereAway(error: unknown): undefined {
  if (error instanceof DomainError && error.kind === 'UNAVAILABLE') return undefined;
  throw error;
}
