// A pipeline as a board: a column a stage, its figures, and its first cards (CRM-46).
import type { Board, BoardColumn, GetBoardRequest } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { notFound } from '@throughline/chassis/errors';
import { listOpportunities } from '../opportunities/opportunity.queries.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { stagesOf } from '../pipelines/pipeline.queries.ts';
import { PipelineTable } from '../pipelines/pipeline.table.ts';
import type { Stage } from '../pipelines/stage.ts';

export const cardsMax = 25;

export async function boardOf(tx: Reader, { pipelineId, ownerId }: GetBoardRequest): Promise<Board> {
  const [pipeline] = await tx.select(PipelineTable, pipelineId ? 'id = $1' : 'is_default', pipelineId ? [pipelineId] : []);
  if (!pipeline) {
    if (pipelineId) throw notFound();
    return { pipelineId: '', columns: [] };
  }
  const totals = Map.groupBy(await totalsOf(tx, pipeline.id, ownerId), ({ stage_id }) => stage_id);
  const columns: BoardColumn[] = [];
  for (const stage of await stagesOf(tx, pipeline.id)) columns.push(await columnOf(tx, stage, totals.get(stage.id) ?? [], ownerId));
  return { pipelineId: pipeline.id, columns };
}

interface TotalRow {
  stage_id: string;
  currency: string | null;
  deals: number;
  sum: number;
  weighted: number;
}

async function totalsOf(tx: Reader, pipelineId: string, ownerId: readonly string[]): Promise<TotalRow[]> {
  const values: unknown[] = [pipelineId, ownerId];
  const reach = reachConditions(OpportunityTable, tx, values)
    .map((condition) => ` and ${condition}`)
    .join('');
  return tx.rows<TotalRow>(
    `select stage_id, amount_currency as currency, count(*)::int as deals, coalesce(sum(amount_amount), 0)::bigint as sum,
       coalesce(sum(round(amount_amount::numeric * probability / 100)), 0)::bigint as weighted
     from opportunities
     where pipeline_id = $1 and (cardinality($2::uuid[]) = 0 or owner_id = any ($2::uuid[])) and deleted_at is null${reach}
     group by stage_id, amount_currency order by amount_currency`,
    values,
  );
}

async function columnOf(
  tx: Reader,
  { id: stageId, name, category }: Stage,
  totals: readonly TotalRow[],
  ownerId: string[],
): Promise<BoardColumn> {
  const { items: cards, nextPageToken } = await listOpportunities(tx, { stageId: [stageId], ownerId, orderBy: 'rank', pageSize: cardsMax });
  const inMoney = totals.flatMap(({ currency, sum, weighted }) =>
    currency === null ? [] : [{ sum: { amount: sum, currency }, weighted: { amount: weighted, currency } }],
  );
  return { stageId, name, category, count: totals.reduce((count, { deals }) => count + deals, 0), totals: inMoney, cards, nextPageToken };
}
