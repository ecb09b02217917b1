// What changes pipelines, for whoever changes them. Commands that change a pipeline's stages lock the pipeline first, so that
// two of them never meet; those that a firm's first use brings lock the firm's key.
import type { CreatePipelineRequest, StageAutomation } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { EmailTemplateTable } from '../email-templates/email-template.table.ts';
import { QuoteTemplateTable } from '../quotes/quote-template.table.ts';
import { templatesIn } from './automation.ts';
import { CloseReasonTable } from './close-reason.table.ts';
import { usualReasons } from './close-reason.ts';
import { dissolve, found, usualStages, type Pipeline, type StoredPipeline } from './pipeline.ts';
import { dealsIn, stagesOf, withItsStages } from './pipeline.queries.ts';
import { PipelineTable } from './pipeline.table.ts';
import type { NewStage } from './stage.ts';
import { draftedAll } from './stage-draft.ts';
import { StageTable } from './stage.table.ts';

export async function openPipeline(
  tx: Tx,
  { stages: drafts, ...given }: CreatePipelineRequest,
  definitions: FieldDefinitionList,
): Promise<Pipeline> {
  await equipFirm(tx);
  const stages = draftedAll(drafts.length > 0 ? drafts : usualStages, definitions);
  for (const { automations } of stages) await refuseMissingTemplates(tx, automations);
  if (given.isDefault) await retireDefault(tx);
  return create(tx, given, stages, false);
}

/** Its stages go with it; they are locked first, so that no deal comes into one of them meanwhile. */
export async function closePipeline(tx: Tx, pipeline: StoredPipeline): Promise<void> {
  const stages = await tx.select(StageTable, 'pipeline_id = $1', [pipeline.id], { tail: 'order by id for no key update' });
  await tx.remove(pipeline, dissolve(pipeline, await dealsIn(tx, 'pipeline_id', pipeline.id)));
  for (const stage of stages) await tx.remove(stage, { set: {} });
}

/** The firm's default pipeline; its first use brings it, and the usual reasons for closing a deal. */
export async function defaultPipeline(tx: Tx): Promise<StoredPipeline> {
  await equipFirm(tx);
  const [pipeline] = await tx.peek(PipelineTable, 'is_default', []);
  return pipeline!;
}

export async function equipFirm(tx: Tx): Promise<void> {
  if ((await tx.peek(PipelineTable, 'is_default', [])).length > 0) return;
  await tx.takeTurn('pipelines');
  if ((await tx.peek(PipelineTable, 'is_default', [])).length > 0) return;
  await create(tx, { name: 'Sales', isDefault: true }, draftedAll(usualStages, []), true);
  for (const reason of usualReasons) await tx.create(CloseReasonTable, { set: { ...reason, active: true } });
}

/** The firm's default gives way to another. */
export async function retireDefault(tx: Tx): Promise<void> {
  const [present] = await tx.select(PipelineTable, 'is_default', [], { tail: 'for no key update' });
  if (present) await tx.apply(present, { set: { isDefault: false } });
}

/** After a stage is gone: places are handed out anew, without gaps, and nobody waits for deals from it or sends any there. */
export async function closeRanks(tx: Tx, pipelineId: string): Promise<void> {
  const stages = await stagesOf(tx, pipelineId);
  const present = new Set(stages.map(({ id }) => id));
  for (const [index, stage] of stages.entries()) {
    const automations = stage.automations.filter(({ params }) => params?.['field'] !== 'stageId' || present.has(String(params['value'])));
    await tx.apply(stage, { set: { order: index + 1, allowedFrom: stage.allowedFrom.filter((id) => present.has(id)), automations } });
  }
}

/** What steps name is there when they are saved. */
export async function refuseMissingTemplates(tx: Tx, automations: readonly StageAutomation[]): Promise<void> {
  for (const id of templatesIn(automations, 'SEND_TEMPLATE')) await tx.get(EmailTemplateTable, id);
  for (const id of templatesIn(automations, 'CREATE_QUOTE')) await tx.get(QuoteTemplateTable, id);
}

async function create(
  tx: Tx,
  given: Omit<CreatePipelineRequest, 'stages'>,
  stages: readonly Omit<NewStage, 'pipelineId'>[],
  first: boolean,
): Promise<Pipeline> {
  const pipeline = await tx.create(PipelineTable, found(given, first));
  for (const stage of stages) await tx.create(StageTable, { set: { ...stage, pipelineId: pipeline.id } });
  return withItsStages(tx, pipeline);
}
