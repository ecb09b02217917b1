// What a stage may ask of a deal: the fields that conditions compare and that may be required.
import type { Opportunity } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { FieldKinds, Facts } from '../conditions/condition.ts';
import { customFacts, customKinds, type FieldDefinitionList } from '../custom-fields/custom-fields.ts';

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
  // How far the files are that its client was asked for: PENDING, PARTIAL, COMPLETE; missing where nobody asked.
  documentStatus: 'TEXT',
} as const satisfies FieldKinds;

/** With the firm's own fields: customFields.region. */
export const dealKinds = (definitions: FieldDefinitionList): FieldKinds => ({ ...dealFields, ...customKinds(definitions) });

/** What other records say of a deal. */
export interface Surroundings {
  quoteStatus: string | undefined;
  documentStatus: string | undefined;
}

export const factsOfDeal = (deal: Opportunity, surroundings: Surroundings): Facts => ({
  ...deal,
  ...customFacts(deal.customFields),
  ...surroundings,
  contactRoles: deal.contactRoles.map(({ role }) => role),
  amount: deal.amount?.amount,
  currency: deal.amount?.currency,
  demand: deal.demand.map(({ role }) => role),
});
