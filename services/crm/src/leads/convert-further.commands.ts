// The deal and the quote that begin with a conversion, where they are asked for.
import type { NewDeal, NewQuote } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import type { LeadConversion } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { rule } from '@throughline/chassis/errors';
import type { StoredCompany } from '../accounts/company.ts';
import type { StoredContact } from '../contacts/contact.ts';
import { openDeal } from '../opportunities/opportunity.commands.ts';
import { requireQualified } from '../qualification/gatekeeper.ts';
import { openQuote } from '../quotes/quote.commands.ts';
import { blankQuote } from '../quotes/blank-quote.ts';
import type { Converting } from './convert.commands.ts';
import type { StoredLead } from './lead.ts';

export async function dealFor(
  tx: Tx,
  lead: StoredLead,
  { name, pipelineId, stageId, amount, expectedCloseDate }: NewDeal,
  company: StoredCompany | undefined,
  contact: StoredContact,
  ownerId: string,
  { day, definitions }: Converting,
): Promise<string> {
  if (!company) throw rule('lead.company_needed', 'A deal is made with a company: name one.');
  await requireQualified(tx, 'OPPORTUNITY_CREATE', { kind: 'COMPANY', id: company.id });
  const deal = await openDeal(
    tx,
    {
      name: name ?? company.name,
      companyId: company.id,
      primaryContactId: contact.id,
      contactRoles: [],
      pipelineId,
      stageId,
      amount: amount ?? lead.bant?.budgetAmount,
      expectedCloseDate,
      source: lead.source,
      campaignId: lead.campaignId,
      competitors: [],
      demand: [],
      leadId: lead.id,
      assessmentId: lead.assessmentId,
      customFields: undefined,
    },
    ownerId,
    { day, definitions: definitions.opportunities },
  );
  return deal.id;
}

export async function quoteFor(
  tx: Tx,
  { templateId, variables }: NewQuote,
  { companyId, contactId, opportunityId }: Omit<LeadConversion, 'at'>,
  ownerId: string,
  { quoteGround, currency }: Converting,
): Promise<string> {
  if (!companyId) throw rule('lead.company_needed', 'A quote is made to a company: name one.');
  const request = { ...blankQuote, companyId, contactId, opportunityId, templateId, currency, variables };
  return (await openQuote(tx, request, ownerId, quoteGround!)).id;
}
