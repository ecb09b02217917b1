// What a stage may ask of a deal: the fields that conditions compare and that may be required.
import type { Opportunity } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { FieldKinds, Facts } from '../conditions/condition.ts';

export const dealFields = {
  name: 'TEXT',
  companyId: 'TEXT',
  primaryContactId: 'TEXT',
  contactRoles: 'LIST',
  // In minor units of its currency.
  amount: 'NUMBER',
  currency: 'TEXT',
  amountSource: 'TEXT',
  probability: 'NUMBER',
  expectedCloseDate: 'DATE',
  forecastCategory: 'TEXT',
  ownerId: 'TEXT',
  source: 'TEXT',
  campaignId: 'TEXT',
  competitors: 'LIST',
  nextStep: 'TEXT',
  demand: 'LIST',
  leadId: 'TEXT',
  assessmentId: 'TEXT',
  quoteId: 'TEXT',
  // How far its furthest quote has come: DRAFT, SENT, ACCEPTED ...
  quoteStatus: 'TEXT',
  contractId: 'TEXT',
} as const satisfies FieldKinds;

export const isDealField = (name: string): name is keyof typeof dealFields => Object.hasOwn(dealFields, name);

export function factsOfDeal(deal: Opportunity, quoteStatus: string | undefined): Facts {
  return {
    ...deal,
    contactRoles: deal.contactRoles.map(({ role }) => role),
    amount: deal.amount?.amount,
    currency: deal.amount?.currency,
    demand: deal.demand.map(({ role }) => role),
    quoteStatus,
  };
}
