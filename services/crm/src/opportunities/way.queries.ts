// The way of a deal to a stage: where it stands, where it would go, and what is unmet on it.
import type { UnmetRequirement } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import { factsOfDeal, type Surroundings } from '../pipelines/deal-fields.ts';
import { fieldsAskedFor, unmetRequirements } from '../pipelines/guardrails.ts';
import type { Stage } from '../pipelines/stage.ts';
import { StageTable } from '../pipelines/stage.table.ts';
import { documentStatusOf } from './document-requests.queries.ts';
import type { StoredOpportunity } from './opportunity.ts';
import { furthestQuote } from './quotes-of.queries.ts';

export interface Way {
  from: Stage;
  to: Stage;
  unmet: UnmetRequirement[];
  /** Of the pipeline, and where the deal would go. */
  stages: readonly Stage[];
}

/** `approves`: the approval that the stage asks for is given. */
export async function wayOf(tx: Tx, deal: StoredOpportunity, toId: string, approves: boolean): Promise<Way> {
  const stages = await tx.peek(StageTable, 'pipeline_id = $1 or id = any ($2)', [deal.pipelineId, [deal.stageId, toId]]);
  if (!stages.some(({ id }) => id === toId)) throw notFound();
  return wayAmong(tx, deal, { stages, toId, approves });
}

/** Among stages that were read before. */
export async function wayAmong(
  tx: Tx,
  deal: StoredOpportunity,
  { stages, toId, approves }: { stages: readonly Stage[]; toId: string; approves: boolean },
): Promise<Way> {
  const [from, to] = [stages.find(({ id }) => id === deal.stageId)!, stages.find(({ id }) => id === toId)!];
  const facts = factsOfDeal(deal, await surroundingsOf(tx, deal, fieldsAskedFor(stages, from, to)));
  return { from, to, stages, unmet: unmetRequirements({ deal, facts, from, to, stages, approves }) };
}

/** Other records are looked at only where a stage asks for what they say. */
const surroundingsOf = async (tx: Tx, deal: StoredOpportunity, asked: ReadonlySet<string>): Promise<Surroundings> => ({
  quoteStatus: asked.has('quoteStatus') ? await furthestQuote(tx, deal.id) : undefined,
  documentStatus: asked.has('documentStatus') ? await documentStatusOf(tx, deal) : undefined,
});
