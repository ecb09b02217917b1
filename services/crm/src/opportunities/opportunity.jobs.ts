import { fact } from '@throughline/chassis/decision';
import { job } from '@throughline/chassis/service';
import { firmDay } from '../firm/working-calendar.ts';
import { StageTable } from '../pipelines/stage.table.ts';
import { stall } from './onward.commands.ts';
import { OpportunityTable } from './opportunity.table.ts';
import { presentStay } from './opportunity.queries.ts';

export const opportunityJobs = [
  // A deal that has moved on meanwhile did not stall; the stay named by the job tells.
  job('opportunity.stalled', async (context, { opportunityId, stayId }) => {
    const { tx } = context;
    const day = await firmDay(context);
    const deal = await tx.find(OpportunityTable, opportunityId as string);
    if (deal?.status !== 'OPEN' || (await presentStay(tx, deal.id)) !== stayId) return;
    const { companyId, ownerId, stageId, stageEnteredAt: enteredAt } = deal;
    const stalled = await tx.apply(deal, {
      set: {},
      event: fact('crm.opportunity.stalled', { opportunityId: deal.id, companyId, ownerId, stageId, enteredAt }),
    });
    const [stage] = await tx.peek(StageTable, 'id = $1', [stageId]);
    await stall(tx, stalled, stage!, day);
  }),
];
