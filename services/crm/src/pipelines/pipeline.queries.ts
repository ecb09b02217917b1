import type { Reader } from '@throughline/chassis/database/reader';
import type { Pipeline, StoredPipeline } from './pipeline.ts';
import type { Stage } from './stage.ts';
import { StageTable } from './stage.table.ts';

/** The stages of a pipeline in their order. */
export const stagesOf = (tx: Reader, pipelineId: string): Promise<Stage[]> =>
  tx.select(StageTable, 'pipeline_id = $1', [pipelineId], { tail: 'order by order_place, id' });

export async function withStages(tx: Reader, pipelines: readonly StoredPipeline[]): Promise<Pipeline[]> {
  const stages = await tx.select(StageTable, 'pipeline_id = any ($1)', [pipelines.map(({ id }) => id)], {
    tail: 'order by order_place, id',
  });
  const byPipeline = Map.groupBy(stages, ({ pipelineId }) => pipelineId);
  return pipelines.map((pipeline) => ({ ...pipeline, stages: byPipeline.get(pipeline.id) ?? [] }));
}

export const withItsStages = async (tx: Reader, pipeline: StoredPipeline): Promise<Pipeline> => (await withStages(tx, [pipeline]))[0]!;

export async function dealsIn(tx: Reader, column: 'pipeline_id' | 'stage_id', id: string): Promise<number> {
  const [row] = await tx.rows<{ deals: number }>(
    `select count(*)::int as deals from opportunities where ${column} = $1 and deleted_at is null`,
    [id],
  );
  return row!.deals;
}

export async function dealsClosedFor(tx: Reader, reasonCode: string): Promise<number> {
  const [row] = await tx.rows<{ deals: number }>(
    `select count(*)::int as deals from opportunities where outcomes @> $1::jsonb and outcomes <> '[]' and deleted_at is null`,
    [JSON.stringify([{ reasonCode }])],
  );
  return row!.deals;
}
