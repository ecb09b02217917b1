// A stage is deleted: its deals go where the firm says, in their order, below those that are there. Nothing is asked of them, and
// how long they may stay there is counted from now on.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Stage } from '../pipelines/stage.ts';
import { lastRank } from './opportunity.queries.ts';
import { OpportunityTable } from './opportunity.table.ts';
import { move } from './passage.ts';
import { ranksBelow } from './rank.ts';
import { supersedeRequest } from './stage-request.commands.ts';

export async function emptyStage(tx: Tx, stage: Stage, target: Stage): Promise<void> {
  const deals = await tx.select(OpportunityTable, 'stage_id = $1', [stage.id], { tail: 'order by rank for no key update' });
  const ranks = ranksBelow(await lastRank(tx, target.id), deals.length);
  for (const [index, deal] of deals.entries()) {
    await tx.apply(deal, {
      ...move(deal, { to: target, rank: ranks[index]!, now: tx.now, overridden: [] }),
      reason: `${stage.name} was deleted`,
    });
    await supersedeRequest(tx, deal);
  }
  await tx.rowsAffecting('update stage_spans set left_at = $2, next_stage_id = $3 where stage_id = $1 and left_at is null', [
    stage.id,
    tx.now,
    target.id,
  ]);
  await tx.rowsAffecting(
    `insert into stage_spans (tenant_id, id, opportunity_id, pipeline_id, stage_id, entered_at)
     select $1, d.span_id, d.deal_id, $2, $3, $4 from unnest($5::uuid[], $6::uuid[]) as d(span_id, deal_id)`,
    [tx.tenantId, target.pipelineId, target.id, tx.now, deals.map(() => tx.ids.next()), deals.map(({ id }) => id)],
  );
  tx.schedule({ kind: 'stage.watch', key: `${target.id}/${stage.id}`, payload: { stageId: target.id } });
}
