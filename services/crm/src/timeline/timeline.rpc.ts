import type { TimelineServiceService } from '@throughline/contracts/gen/throughline/crm/v1/timelines';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { ContractTable } from '../contracts/contract.table.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import { SaleTable } from '../sales/sale.table.ts';
import { refuseUnknownEngagements } from './activity-links.queries.ts';
import { timelineOf } from './feed.queries.ts';

export const timelineRpc: Rpc<typeof TimelineServiceService> = {
  getLeadTimeline: query(async ({ tx }, { id, ...request }) => {
    await tx.get(LeadTable, id);
    return timelineOf(tx, { kind: 'LEAD', id }, request);
  }),

  getQuoteTimeline: query(async ({ tx }, { id, ...request }) => {
    await tx.get(QuoteTable, id);
    return timelineOf(tx, { kind: 'QUOTE', id }, request);
  }),

  getContractTimeline: query(async ({ tx }, { id, ...request }) => {
    await tx.get(ContractTable, id);
    return timelineOf(tx, { kind: 'CONTRACT', id }, request);
  }),

  getSaleTimeline: query(async ({ tx }, { id, ...request }) => {
    await tx.get(SaleTable, id);
    return timelineOf(tx, { kind: 'SALE', id }, request);
  }),

  getEngagementTimeline: query(async ({ tx }, { id, ...request }) => {
    await refuseUnknownEngagements(tx, [id]);
    return timelineOf(tx, { kind: 'ENGAGEMENT', id }, request);
  }),
};
