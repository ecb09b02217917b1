// A stage says how likely its deals are, and what it asks of a deal that comes in or leaves (CRM-40, 41).
// - WON is 100 percent and LOST none, whatever else the firm decides.
// - What it asks for exists: fields of a deal, conditions over them, stages of the same pipeline.
// - A stage that deals stand in is deleted only where they have somewhere to go.
import type { CreateStageRequest, Stage, StageCategory, UpdateStageRequest } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import type { Noun } from '@throughline/chassis/database/table';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { conflict, invalidFields, malformed, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { readCondition } from '../conditions/condition.ts';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { dealKinds } from './deal-fields.ts';
import { refuseBadAutomations } from './automation.ts';

export type { Stage };

export const stagesMin = 3;
export const stagesMax = 20;
const dayMs = 86_400_000;

type Asked = Partial<Pick<Stage, 'requiredFields' | 'entryWhen' | 'exitWhen' | 'allowedFrom' | 'checklist' | 'automations'>>;

export type NewStage = Omit<Stage, keyof Noun>;

/** A further open stage, before the closing ones unless it is placed among the open ones. */
export function inserted(
  pipelineId: string,
  given: CreateStageRequest,
  present: readonly Stage[],
  definitions: FieldDefinitionList,
): NewStage {
  if (present.length >= stagesMax) throw malformed('limit.exceeded', `A pipeline has at most ${stagesMax} stages.`);
  if (given.category !== undefined && given.category !== 'OPEN')
    throw rule('pipeline.stages_invalid', 'A pipeline has one stage that wins and one that loses: a further one is open.');
  refuseBadAsking(given, present, definitions);
  const open = present.filter(({ category }) => category === 'OPEN').length;
  const { order: _, probability = 0, allowSkip = true, allowBack = true, ...rest } = given;
  return { ...rest, pipelineId, order: Math.min(given.order ?? open + 1, open + 1), category: 'OPEN', probability, allowSkip, allowBack };
}

export function change(
  stage: Stage,
  given: Named<UpdateStageRequest>,
  present: readonly Stage[],
  definitions: FieldDefinitionList,
): Decision<Stage> {
  refuseBadAsking(
    given,
    present.filter(({ id }) => id !== stage.id),
    definitions,
    stage.id,
  );
  const { pipelineId: _, order: __, probability = stage.probability, ...wanted } = given;
  const { set } = changedFields<Stage>(stage, { ...wanted, probability });
  if (set.probability !== undefined && stage.category !== 'OPEN') {
    throw rule(
      'pipeline.stages_invalid',
      `${stage.category === 'WON' ? 'A won deal is certain' : 'A lost deal has no chance'}: its probability stays.`,
    );
  }
  return { set };
}

/** Refuses a set of stages that no deal could go through. */
export function refuseIncomplete(stages: readonly Pick<Stage, 'category' | 'order'>[]): void {
  const count = (wanted: StageCategory) => stages.filter(({ category }) => category === wanted).length;
  if (count('OPEN') < 1 || count('WON') !== 1 || count('LOST') !== 1) {
    throw rule('pipeline.stages_invalid', 'A pipeline has at least one open stage, one that wins and one that loses.');
  }
  const inOrder = stages.toSorted((a, b) => a.order - b.order);
  if (inOrder.slice(0, count('OPEN')).some(({ category }) => category !== 'OPEN')) {
    throw rule('pipeline.stages_invalid', 'The open stages come before those that close.');
  }
}

/** The stages in the order asked for, each with its new place. */
export function reordered(present: readonly Stage[], stageIds: readonly string[]): { stage: Stage; order: number }[] {
  const byId = new Map(present.map((stage) => [stage.id, stage]));
  if (stageIds.length !== present.length || stageIds.some((id) => !byId.has(id))) {
    throw invalidFields({ field: 'stageIds', code: 'not_allowed', message: 'must name every stage of the pipeline once' });
  }
  const placed = stageIds.map((id, index) => ({ stage: byId.get(id)!, order: index + 1 }));
  refuseIncomplete(placed.map(({ stage, order }) => ({ category: stage.category, order })));
  return placed;
}

/** The stages in their order with one of them moved to another place; what that makes of the pipeline has to hold, as ever. */
export function moved(present: readonly Stage[], stage: Stage, order: number): { stage: Stage; order: number }[] {
  const others = present.filter(({ id }) => id !== stage.id).map(({ id }) => id);
  return reordered(present, [...others.slice(0, order - 1), stage.id, ...others.slice(order - 1)]);
}

/** Where the deals of a stage go when it is deleted; undefined where it has none. */
export function successor(stage: Stage, deals: number, moveTo: string, present: readonly Stage[]): Stage | undefined {
  if (stage.category !== 'OPEN') throw rule('pipeline.stages_invalid', 'A pipeline keeps its closing stages.');
  const rest = present.filter(({ id }) => id !== stage.id);
  refuseIncomplete(rest);
  if (rest.length < stagesMin) throw rule('pipeline.stages_invalid', `A pipeline has at least ${stagesMin} stages.`);
  if (deals === 0) return undefined;
  if (!moveTo) throw conflict('stage.in_use', `${stage.name} is not empty: say with ?moveTo= where its deals go.`, { deals });
  const target = rest.find(({ id, category }) => id === moveTo && category === 'OPEN');
  if (!target) throw invalidFields({ field: 'moveTo', code: 'not_allowed', message: 'must be another open stage of the pipeline' });
  return target;
}

/** When a deal that came at an instant has been in the stage for too long. */
export const stallsAt = ({ category, maxDays }: Pick<Stage, 'category' | 'maxDays'>, enteredAt: Date): Date | undefined =>
  maxDays === undefined || category !== 'OPEN' ? undefined : new Date(enteredAt.getTime() + maxDays * dayMs);

export const probabilityOf = (category: StageCategory, given: number): number =>
  category === 'WON' ? 100 : category === 'LOST' ? 0 : given;

/** What a stage asks for has to be there to be asked for. */
export function refuseBadAsking(given: Asked, others: readonly Stage[], definitions: FieldDefinitionList, ownId?: string) {
  const kinds = dealKinds(definitions);
  const unknown = given.requiredFields?.find((field) => !Object.hasOwn(kinds, field));
  if (unknown !== undefined)
    throw invalidFields({ field: 'requiredFields', code: 'not_allowed', message: `'${unknown}' is no field of a deal` });
  for (const name of ['entryWhen', 'exitWhen'] as const) if (given[name]) readCondition(given[name], kinds, name);
  const stages = new Set([...others.map(({ id }) => id), ownId]);
  if (given.allowedFrom?.some((id) => !stages.has(id))) {
    throw invalidFields({ field: 'allowedFrom', code: 'not_allowed', message: 'must name stages of the pipeline' });
  }
  const keys = given.checklist?.map(({ key }) => key) ?? [];
  if (new Set(keys).size < keys.length) throw invalidFields({ field: 'checklist', code: 'repeated', message: 'names the same key twice' });
  const open = others.filter(({ category }) => category === 'OPEN').map(({ id }) => id);
  refuseBadAutomations(given.automations ?? [], new Set(open));
}
