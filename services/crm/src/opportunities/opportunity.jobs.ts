// A deal that stays too long in a stage is told of once (CRM-43). Where the stage allows another length of stay, the deals that
// are in it are watched anew, a batch after the other.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { fact } from '@throughline/chassis/decision';
import { job } from '@throughline/chassis/service';
import { firmDay } from '../firm/working-calendar.ts';
import { stallsAt, type Stage } from '../pipelines/stage.ts';
import { StageTable } from '../pipelines/stage.table.ts';
import { stall } from './onward.commands.ts';
import { presentStay, staysIn, type Stay } from './opportunity.queries.ts';
import { OpportunityTable } from './opportunity.table.ts';

const batchMax = 500;

/** Once for each stay: a job that waits for it on another day is called off. */
function watchAnew(tx: Tx, { id: stayId, opportunityId, enteredAt }: Stay, stage: Stage): void {
  tx.cancel('opportunity.stalled', stayId);
  const at = stallsAt(stage, enteredAt);
  if (at) tx.schedule({ kind: 'opportunity.stalled', key: stayId, payload: { opportunityId, stayId }, at });
}

export const opportunityJobs = [
  // A deal that has moved on meanwhile did not stall, nor does one whose stage is more patient by now.
  job('opportunity.stalled', async (context, { opportunityId, stayId }) => {
    const { tx } = context;
    const day = await firmDay(context);
    const deal = await tx.find(OpportunityTable, opportunityId as string);
    if (deal?.status !== 'OPEN') return;
    const stay = await presentStay(tx, deal.id);
    if (!stay || stay.id !== stayId || stay.stalled) return;
    const [stage] = await tx.peek(StageTable, 'id = $1', [deal.stageId]);
    const due = stallsAt(stage!, stay.enteredAt);
    if (!due || due > tx.now) return;
    await tx.rowsAffecting('update stage_spans set stalled_at = $2 where id = $1', [stay.id, tx.now]);
    const { companyId, ownerId, stageId, stageEnteredAt: enteredAt } = deal;
    const stalled = await tx.apply(deal, {
      set: {},
      event: fact('crm.opportunity.stalled', { opportunityId: deal.id, companyId, ownerId, stageId, enteredAt }),
    });
    await stall(tx, stalled, stage!, day);
  }),

  job('stage.watch', async ({ tx }, { stageId, after }) => {
    const [stage] = await tx.peek(StageTable, 'id = $1', [stageId]);
    if (!stage) return;
    const stays = await staysIn(tx, stage.id, { after: after as string | undefined, limit: batchMax });
    for (const stay of stays) if (!stay.stalled) watchAnew(tx, stay, stage);
    const last = stays.at(-1)?.rank;
    if (stays.length === batchMax) tx.schedule({ kind: 'stage.watch', key: `${stage.id}/${last}`, payload: { stageId, after: last } });
  }),
];
