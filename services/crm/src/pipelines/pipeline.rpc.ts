import type { PipelineServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { containsText, equals, page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { notFound } from '@throughline/chassis/errors';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { refuseUnknownTeams } from '../firm/people.ts';
import { emptyStage } from '../opportunities/stage-emptying.commands.ts';
import { equippedReader } from './first-use.ts';
import { closePipeline, closeRanks, openPipeline, refuseMissingTemplates, retireDefault } from './pipeline.commands.ts';
import { change } from './pipeline.ts';
import { dealsIn, stagesOf, withItsStages, withStages } from './pipeline.queries.ts';
import { PipelineTable } from './pipeline.table.ts';
import { change as changeStage, inserted, moved, reordered, successor, type Stage } from './stage.ts';
import { StageTable } from './stage.table.ts';
import { pipelineStats } from './stats.queries.ts';

export const pipelineRpc: Rpc<typeof PipelineServiceService> = {
  listPipelines: query(async (context, request) => {
    const tx = await equippedReader(context);
    const found = await page(tx, PipelineTable, request, {
      filters: { teamId: equals('team_id'), productLine: equals('product_line') },
      orderBy: { name: { sql: 'pipelines.name', type: 'text' } },
      defaultOrder: 'createdAt',
      text: containsText('pipelines.name'),
    });
    return { ...found, items: await withStages(tx, found.items) };
  }),

  getPipeline: query(async ({ tx }, { id }) => withItsStages(tx, await tx.get(PipelineTable, id))),

  createPipeline: preparedCommand(
    async (context, { teamId }) => {
      await refuseUnknownTeams(context, [teamId]);
      return dealDefinitions(context);
    },
    ({ tx }, request, definitions) => openPipeline(tx, request, definitions),
  ),

  updatePipeline: preparedCommand(
    (context, request) => refuseUnknownTeams(context, [namedFields(request).teamId]),
    async ({ tx }, request) => {
      const pipeline = await tx.get(PipelineTable, request.id);
      const { isDefault, ...rest } = change(pipeline, namedFields(request)).set;
      // The pipeline itself comes first: the version that the caller saw is its.
      const changed = await tx.apply(pipeline, { set: rest });
      if (!isDefault) return withItsStages(tx, changed);
      await retireDefault(tx);
      return withItsStages(tx, await tx.apply(changed, { set: { isDefault } }));
    },
  ),

  deletePipeline: command(async ({ tx }, { id }) => {
    await closePipeline(tx, await tx.get(PipelineTable, id));
    return {};
  }),

  listStages: query(async ({ tx }, { pipelineId }) => {
    await tx.get(PipelineTable, pipelineId);
    return { items: await stagesOf(tx, pipelineId) };
  }),

  getStage: query(({ tx }, request) => stageOf(tx, request)),

  createStage: preparedCommand(dealDefinitions, async ({ tx }, request, definitions) => {
    await tx.get(PipelineTable, request.pipelineId);
    const present = await stagesOf(tx, request.pipelineId);
    const set = inserted(request.pipelineId, request, present, definitions);
    await refuseMissingTemplates(tx, set.automations);
    for (const stage of present.filter(({ order }) => order >= set.order)) await tx.apply(stage, { set: { order: stage.order + 1 } });
    return tx.create(StageTable, { set });
  }),

  updateStage: preparedCommand(dealDefinitions, async ({ tx }, request, definitions) => {
    await tx.get(PipelineTable, request.pipelineId);
    const stage = await stageOf(tx, request);
    const given = namedFields(request);
    const present = await stagesOf(tx, stage.pipelineId);
    const { set } = changeStage(stage, given, present, definitions);
    await refuseMissingTemplates(tx, given.automations ?? []);
    const places = given.order === undefined ? [] : moved(present, stage, given.order);
    const order = places.find((place) => place.stage.id === stage.id)?.order ?? stage.order;
    // The stage itself comes first: the version that the caller saw is its.
    const changed = await tx.apply(stage, { set: { ...set, order } });
    if ('maxDays' in set) tx.schedule({ kind: 'stage.watch', key: `${stage.id}/${changed.version}`, payload: { stageId: stage.id } });
    for (const place of places) if (place.stage.id !== stage.id) await tx.apply(place.stage, { set: { order: place.order } });
    return changed;
  }),

  deleteStage: command(async ({ tx }, request) => {
    await tx.get(PipelineTable, request.pipelineId);
    const stage = await stageOf(tx, request);
    const target = successor(
      stage,
      await dealsIn(tx, 'stage_id', stage.id),
      request.moveTo,
      await tx.peek(StageTable, 'pipeline_id = $1', [stage.pipelineId]),
    );
    await tx.remove(stage, { set: {} });
    if (target) await emptyStage(tx, stage, target);
    await closeRanks(tx, stage.pipelineId);
    return {};
  }),

  reorderStages: command(async ({ tx }, { pipelineId, stageIds }) => {
    const pipeline = await tx.get(PipelineTable, pipelineId);
    for (const { stage, order } of reordered(await stagesOf(tx, pipelineId), stageIds)) await tx.apply(stage, { set: { order } });
    return withItsStages(tx, pipeline);
  }),

  getPipelineStats: query(async (context, { id, from, to }) => {
    const pipeline = await context.tx.get(PipelineTable, id);
    return pipelineStats(context, await withItsStages(context.tx, pipeline), { from, to });
  }),
};

function dealDefinitions(context: HandlerContext) {
  return definitionsOf(context, 'crm.opportunities');
}

async function stageOf(tx: Reader, { pipelineId, id }: { pipelineId: string; id: string }): Promise<Stage> {
  const stage = await tx.get(StageTable, id);
  if (stage.pipelineId !== pipelineId) throw notFound();
  return stage;
}
