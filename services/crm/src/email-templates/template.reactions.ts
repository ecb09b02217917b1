// A deal that was won is counted with the versions of which a mail was about it; one that is pursued again no more (CRM-63).
import { on } from '@throughline/chassis/service';
import { creditDeal, discreditDeal } from './template-counts.queries.ts';

export const templateReactions = [
  on('crm.opportunity.won', ({ tx }, { data, time }) => creditDeal(tx, data.opportunityId, time)),
  on('crm.opportunity.reopened', ({ tx }, { data }) => discreditDeal(tx, data.opportunityId)),
];
