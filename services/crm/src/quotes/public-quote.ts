// What a client sees of a quote: nothing of what it costs the firm, who approved it, or what was left out of it.
import type { Line, Totals } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { PublicQuote } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import type { StoredQuote } from './quote.ts';

export function publicView(quote: StoredQuote, companyName: string): PublicQuote {
  const { number, n, status, currency, phases, sections, validUntil, netDays, billingTerms, signatureMode } = quote;
  return {
    number,
    n,
    status,
    companyName,
    currency,
    phases,
    sections,
    validUntil,
    netDays,
    billingTerms,
    signatureMode,
    lines: quote.lines.filter(({ amounts }) => amounts?.ruling !== 'REMOVED').map(publicLine),
    totals: publicTotals(quote.totals!),
    contentHash: quote.contentHash ?? '',
    acceptedAt: quote.acceptance?.at,
    acceptedBy: quote.acceptance?.name,
  };
}

export const publicLine = (line: Line): Line => ({
  ...line,
  unitCost: undefined,
  roles: line.roles.map((role) => ({ ...role, costRate: undefined })),
  amounts: line.amounts && {
    ...line.amounts,
    cost: undefined,
    discounts: line.amounts.discounts.map((discount) => ({ ...discount, ruleId: undefined })),
  },
});

export const publicTotals = (totals: Totals): Totals => ({ ...totals, cost: undefined, marginPercent: undefined });
