// The stages of a pipeline that is being made (CRM-40): all of them at once, with what each asks of deals. Which stages a deal may
// come from is said later: they have no ids yet.
import type { StageDraft } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { DomainError, invalidFields } from '@throughline/chassis/errors';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { probabilityOf, refuseBadAsking, refuseIncomplete, type NewStage } from './stage.ts';

/** What a stage of a new pipeline is at least. */
export type Draft = Pick<StageDraft, 'name' | 'category' | 'probability'> & Partial<StageDraft>;

/** The stages that a new pipeline begins with, in their order. */
export function draftedAll(drafts: readonly Draft[], definitions: FieldDefinitionList): Omit<NewStage, 'pipelineId'>[] {
  for (const [index, draft] of drafts.entries()) {
    const at = `stages[${index}].`;
    if (draft.category === 'OPEN' && draft.probability === undefined)
      throw invalidFields({ field: `${at}probability`, code: 'required', message: 'is required' });
    within(at, () => refuseBadAsking(draft, [], definitions));
  }
  const places = new Map(drafts.map((draft, index) => [draft, draft.order ?? index + 1]));
  const inOrder = drafts.toSorted((a, b) => places.get(a)! - places.get(b)!);
  const stages = inOrder.map((draft, index) => drafted(draft, index + 1));
  refuseIncomplete(stages);
  return stages;
}

/** What the draft says nothing of, the stage asks of nobody. */
export const drafted = ({ name, category, probability = 0, ...asked }: Draft, order: number): Omit<NewStage, 'pipelineId'> => ({
  name,
  order,
  category,
  probability: probabilityOf(category, probability),
  requiredFields: asked.requiredFields ?? [],
  entryWhen: asked.entryWhen,
  exitWhen: asked.exitWhen,
  allowedFrom: [],
  allowSkip: asked.allowSkip ?? true,
  allowBack: asked.allowBack ?? true,
  maxDays: asked.maxDays,
  approverRole: asked.approverRole,
  checklist: asked.checklist ?? [],
  guidance: asked.guidance,
  automations: asked.automations ?? [],
});

/** A fault of a part, named by its place in the whole. */
function within(at: string, check: () => void): void {
  try {
    check();
  } catch (fault) {
    if (!(fault instanceof DomainError) || fault.fields.length === 0) throw fault;
    const fields = fault.fields.map((one) => ({ ...one, field: `${at}${one.field}` }));
    throw new DomainError(fault.kind, fault.code, `${at}${fault.message}`, { fields, details: fault.details });
  }
}
