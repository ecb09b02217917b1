// What binds the client: a signed contract, a confirmed order, an invoiced quote. Each writes down what was sold and makes the
// company a client, in the transaction that binds.
import type { SaleTerms } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { CompanyTable } from '../accounts/company.table.ts';
import { becomeClient } from '../accounts/company.ts';
import { SubmissionTable } from '../intake/submission.table.ts';
import { nextNumber } from '../numbers/number.queries.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import { formatOf } from '../settings/crm-settings.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import type { SaleContent, SaleHead } from './sale.ts';
import { recordSale } from './sale.queries.ts';

export interface Bound {
  id: string;
  companyId: string;
  ownerId: string;
  currency: string;
  contractId?: string | undefined;
  quoteId?: string | undefined;
  orderId?: string | undefined;
  opportunityId?: string | undefined;
}

export async function bind(tx: Tx, bound: Bound, content: SaleContent, today: PlainDate): Promise<SaleHead> {
  const number = await nextNumber(tx, 'SALE', formatOf(await crmSettings(tx), 'SALE'), today);
  const origin = await originOf(tx, bound.opportunityId);
  const { contractId, quoteId, orderId, opportunityId } = bound;
  const sale = await recordSale(
    tx,
    { ...bound, ...origin, contractId, quoteId, orderId, opportunityId, number, engagementId: undefined },
    content,
  );
  const company = await tx.load(CompanyTable, bound.companyId);
  await tx.apply(company, becomeClient(company));
  if (opportunityId) {
    const deal = await tx.load(OpportunityTable, opportunityId);
    await tx.apply(deal, { set: { saleId: sale.id } });
  }
  // A quote that is being invoiced names its sale itself.
  if (quoteId && (contractId ?? orderId)) {
    const quote = await tx.load(QuoteTable, quoteId);
    await tx.apply(quote, { set: { saleId: sale.id } });
  }
  return sale;
}

export const termsOf = (given: Partial<SaleTerms> & { effectiveDate: string }): SaleTerms => ({
  endDate: undefined,
  netDays: 30,
  billingTerms: undefined,
  clauseKeys: [],
  ...given,
});

/** Back to the first enquiry: the deal's lead, the form it came in by, and the assessment that let it pass. */
async function originOf(tx: Tx, opportunityId: string | undefined) {
  const [deal] = opportunityId ? await tx.peek(OpportunityTable, 'id = $1', [opportunityId]) : [];
  const leadId = deal?.leadId;
  const [submission] = leadId ? await tx.peek(SubmissionTable, 'lead_id = $1', [leadId], 'order by created_at limit 1') : [];
  return { leadId, submissionId: submission?.id, assessmentId: deal?.assessmentId ?? submission?.assessmentId };
}
