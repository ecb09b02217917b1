// A hash over what the client is offered: every line with its terms, what it costs as it stands, and the words around it. What
// the firm keeps to itself is left out, and so is which options are ticked: that is for the client to choose.
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { hashOf } from '../hashes/canonical.ts';
import type { StoredQuote } from './quote.ts';

export const contentHashOf = (quote: StoredQuote): string =>
  hashOf({
    number: quote.number,
    n: quote.n,
    companyId: quote.companyId,
    currency: quote.currency,
    phases: quote.phases,
    lines: quote.lines.map(offered),
    headerDiscount: quote.headerDiscount,
    promoCodes: quote.promoCodes,
    sections: quote.sections,
    validUntil: quote.validUntil,
    netDays: quote.netDays,
    billingTerms: quote.billingTerms,
    total: quote.totals?.total,
  });

function offered(line: Line) {
  const { selected: _, amounts: __, unitCost: ___, roles, ...terms } = line;
  return { ...terms, roles: roles.map(({ role, minutes, hourlyRate }) => ({ role, minutes, hourlyRate })) };
}
