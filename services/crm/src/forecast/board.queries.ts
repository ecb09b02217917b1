// A pipeline as a board: a column a stage, its figures, and its first cards (CRM-46), in a statement each. Whoever sees all
// deals gets the figures that are kept with every change; for others their own deals are added up.
import type { Board, BoardColumn, GetBoardRequest } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { notFound } from '@throughline/chassis/errors';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { cardsOf, cardsAfter } from '../opportunities/cards.queries.ts';
import type { StoredOpportunity } from '../opportunities/opportunity.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { equippedReader } from '../pipelines/first-use.ts';
import { stagesOf } from '../pipelines/pipeline.queries.ts';
import { PipelineTable } from '../pipelines/pipeline.table.ts';
import type { Stage } from '../pipelines/stage.ts';

export const cardsMax = 25;

export async function boardOf(context: QueryContext, { pipelineId, ownerId }: GetBoardRequest): Promise<Board> {
  const tx = pipelineId ? context.tx : await equippedReader(context);
  const [pipeline] = await tx.select(PipelineTable, pipelineId ? 'id = $1' : 'is_default', pipelineId ? [pipelineId] : []);
  if (!pipeline) throw notFound();
  const stages = await stagesOf(tx, pipeline.id);
  const totals = Map.groupBy(await totalsOf(tx, pipeline.id, ownerId), ({ stage_id }) => stage_id);
  const cards = await cardsOf(tx, { stageIds: stages.map(({ id }) => id), ownerId, count: cardsMax + 1 });
  const columns = stages.map((stage) =>
    columnOf(tx, stage, { totals: totals.get(stage.id) ?? [], cards: cards.get(stage.id) ?? [], ownerId }),
  );
  return { pipelineId: pipeline.id, columns };
}

interface TotalRow {
  stage_id: string;
  currency: string | null;
  deals: number;
  sum: number;
  weighted: number;
}

function totalsOf(tx: Reader, pipelineId: string, ownerId: readonly string[]): Promise<TotalRow[]> {
  const values: unknown[] = [pipelineId, ownerId];
  const reach = reachConditions(OpportunityTable, tx, values);
  if (reach.length === 0) {
    return tx.rows<TotalRow>(
      `select stage_id, currency, sum(deals)::int as deals, sum(amount)::bigint as sum, sum(weighted)::bigint as weighted
       from stage_totals where pipeline_id = $1 and (cardinality($2::uuid[]) = 0 or owner_id = any ($2::uuid[]))
       group by stage_id, currency having sum(deals) > 0 order by currency`,
      values,
    );
  }
  return tx.rows<TotalRow>(
    `select stage_id, amount_currency as currency, count(*)::int as deals, coalesce(sum(amount_amount), 0)::bigint as sum,
       coalesce(sum(round(amount_amount::numeric * probability / 100)), 0)::bigint as weighted
     from opportunities
     where pipeline_id = $1 and (cardinality($2::uuid[]) = 0 or owner_id = any ($2::uuid[])) and deleted_at is null and ${reach.join(' and ')}
     group by stage_id, amount_currency order by amount_currency`,
    values,
  );
}

interface Contents {
  totals: readonly TotalRow[];
  cards: readonly StoredOpportunity[];
  ownerId: string[];
}

function columnOf(tx: Reader, { id: stageId, name, category }: Stage, { totals, cards, ownerId }: Contents): BoardColumn {
  const inMoney = totals.flatMap(({ currency, sum, weighted }) =>
    currency === null ? [] : [{ sum: { amount: sum, currency }, weighted: { amount: weighted, currency } }],
  );
  const shown = cards.slice(0, cardsMax);
  return {
    stageId,
    name,
    category,
    count: totals.reduce((count, { deals }) => count + deals, 0),
    totals: inMoney,
    cards: [...shown],
    nextPageToken: cards.length > cardsMax ? cardsAfter(tx, { stageId, ownerId }, shown.at(-1)!) : undefined,
  };
}
