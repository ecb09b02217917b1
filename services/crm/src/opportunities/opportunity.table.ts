import { CrmOutcome } from '@throughline/contracts/gen/shapes.gen';
import { boolean, date, id, instant, integer, json, messages, money, oneOf, optional, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { ownedOrOnTeam } from '../accounts/reach.ts';
import type { StoredOpportunity } from './opportunity.ts';

export const OpportunityTable = table<StoredOpportunity>({
  name: 'opportunities',
  permission: 'crm.opportunities',
  entity: 'opportunities',
  reach: ownedOrOnTeam('opportunities'),
  company: 'opportunities.company_id',
  columns: {
    name: text(),
    companyId: id(),
    primaryContactId: optional(id()),
    contactRoles: json(),
    pipelineId: id(),
    stageId: id(),
    status: oneOf(),
    amount: optional(money()),
    amountSource: oneOf(),
    currencyFixed: boolean(),
    probability: integer(),
    probabilityLocked: boolean(),
    expectedCloseDate: date(),
    forecastCategory: oneOf(),
    forecastByHand: boolean(),
    ownerId: id(),
    source: optional(text()),
    campaignId: optional(id()),
    competitors: texts(),
    nextStep: optional(text()),
    rank: text(),
    demand: json(),
    outcomes: messages(CrmOutcome),
    checklistDone: json(),
    leadId: optional(id()),
    assessmentId: optional(id()),
    quoteId: optional(id()),
    contractId: optional(id()),
    saleId: optional(id()),
    stageEnteredAt: instant(),
    closedOn: optional(date()),
    customFields: json(),
  },
  search: ({ name, status, nextStep }) => ({ code: '', title: name, subtitle: nextStep ?? '', status, exact: [] }),
});
