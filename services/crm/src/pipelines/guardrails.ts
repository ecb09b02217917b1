// What stands between a deal and a stage (CRM-41). Everything that is unmet is named, not only the first of it.
// - The stage takes deals from there at all.
// - No stage that may not be passed by is passed by; losing passes nothing by.
// - The stage it stands in lets deals go back, where it goes back.
// - It has the fields asked for by the stage, and by those it passes by.
// - It may leave where it is (condition, checklist) and may come in where it goes (condition, approval).
import type {
  ChecklistTick,
  Opportunity,
  RequirementKind,
  UnmetRequirement,
} from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { DomainError, invalidFields } from '@throughline/chassis/errors';
import { fieldsIn, holds, saved, type Facts } from '../conditions/condition.ts';
import type { Stage } from './stage.ts';

export interface Passage {
  deal: Pick<Opportunity, 'checklistDone'>;
  facts: Facts;
  from: Stage;
  to: Stage;
  /** All stages of the pipeline. */
  stages: readonly Stage[];
  /** The approval that the stage asks for is given. */
  approves: boolean;
}

export function unmetRequirements(passage: Passage): UnmetRequirement[] {
  const { from, to } = passage;
  if (from.id === to.id) return [];
  const passed = passedBy(passage);
  return [
    ...(to.allowedFrom.length > 0 && !to.allowedFrom.includes(from.id)
      ? [unmet('ALLOWED_FROM', to, `${to.name} takes no deals from ${from.name}.`)]
      : []),
    ...passed.filter(({ allowSkip }) => !allowSkip).map((stage) => unmet('SKIP', stage, `${stage.name} may not be passed by.`)),
    ...(to.category === 'OPEN' && to.order < from.order && !from.allowBack
      ? [unmet('BACK', from, `A deal does not go back from ${from.name}.`)]
      : []),
    ...passed.flatMap((stage) => missingFields(stage, passage.facts)),
    ...conditionUnmet('EXIT_CONDITION', from, from.exitWhen, passage.facts),
    ...openItems(passage),
    ...unmetOnEntry(passage),
  ];
}

/** What the stage itself asks for, wherever the deal comes from: a new deal meets it too. */
export function unmetOnEntry({ to, facts, approves }: Pick<Passage, 'to' | 'facts' | 'approves'>): UnmetRequirement[] {
  return [
    ...missingFields(to, facts),
    ...conditionUnmet('ENTRY_CONDITION', to, to.entryWhen, facts),
    ...(to.approverRole && !approves ? [unmet('APPROVAL', to, `${to.name} needs the approval of ${to.approverRole}.`)] : []),
  ];
}

export const requirementsUnmet = (to: Stage, all: readonly UnmetRequirement[]) =>
  new DomainError('RULE', 'stage.requirements_unmet', `${to.name} asks for more: ${all.map(({ message }) => message).join(' ')}`, {
    details: { requirements: all.map(({ kind, stageId, field, message }) => ({ kind, stageId, field: field ?? null, message })) },
  });

/** The fields that may matter on the way. */
export const fieldsAskedFor = (stages: readonly Stage[], from: Stage, to: Stage): ReadonlySet<string> =>
  new Set([
    ...stages.flatMap(({ requiredFields }) => requiredFields),
    ...[from.exitWhen, to.entryWhen].flatMap((when) => (when ? fieldsIn(saved(when)) : [])),
  ]);

function passedBy({ from, to, stages }: Passage): Stage[] {
  if (to.category === 'LOST') return [];
  return stages.filter(({ category, order }) => category === 'OPEN' && order > from.order && order < to.order);
}

/** Nothing is unmet but an approval: the move may wait for it. */
export const waitsForApproval = (unmet: readonly UnmetRequirement[]): boolean =>
  unmet.length > 0 && unmet.every(({ kind }) => kind === 'APPROVAL');

const missingFields = (stage: Stage, facts: Facts): UnmetRequirement[] =>
  stage.requiredFields
    .filter((field) => !holds({ field, op: 'IS_SET' }, facts))
    .map((field) => unmet('REQUIRED_FIELD', stage, `${stage.name} needs ${field}.`, field));

function conditionUnmet(
  kind: 'EXIT_CONDITION' | 'ENTRY_CONDITION',
  stage: Stage,
  when: Stage['entryWhen'],
  facts: Facts,
): UnmetRequirement[] {
  if (!when || holds(saved(when), facts)) return [];
  return [
    unmet(
      kind,
      stage,
      kind === 'EXIT_CONDITION' ? `The deal may not leave ${stage.name} yet.` : `The deal may not come into ${stage.name} yet.`,
    ),
  ];
}

function openItems({ deal, from }: Passage): UnmetRequirement[] {
  const done = new Set(deal.checklistDone.filter(({ stageId }) => stageId === from.id).map(({ key }) => key));
  return from.checklist
    .filter(({ key }) => !done.has(key))
    .map(({ key, label }) => unmet('CHECKLIST', from, `${from.name}: ${label}.`, key));
}

/** What is newly ticked stands on a checklist of the pipeline; what was ticked before may have left it since. */
export function refuseUnknownTicks(given: readonly ChecklistTick[], before: readonly ChecklistTick[], stages: readonly Stage[]): void {
  const known = new Set(stages.flatMap(({ id, checklist }) => checklist.map(({ key }) => nameOf({ stageId: id, key }))));
  for (const tick of before) known.add(nameOf(tick));
  const index = given.findIndex((tick) => !known.has(nameOf(tick)));
  if (index >= 0)
    throw invalidFields({ field: `checklistDone[${index}]`, code: 'not_allowed', message: "is on no checklist of the deal's pipeline" });
}

const nameOf = ({ stageId, key }: ChecklistTick): string => `${stageId}/${key}`;

const unmet = (kind: RequirementKind, { id: stageId }: Stage, message: string, field?: string): UnmetRequirement => ({
  kind,
  stageId,
  field,
  message,
});
