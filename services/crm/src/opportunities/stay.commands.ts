// A deal's stays in stages: when each began and ended, what the stage does by itself on the way, and who notices when one
// takes too long.
import type { AutomationTrigger } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { changedFields, fact } from '@throughline/chassis/decision';
import { addBusinessDays } from '@throughline/chassis/values/calendar';
import type { FirmDay } from '../firm/working-calendar.ts';
import { notify } from '../messages/message.jobs.ts';
import { isWaiting, stepsOf, type OwnStep } from '../pipelines/automation.ts';
import { stallsAt, type Stage } from '../pipelines/stage.ts';
import { planTaskForDeal } from '../timeline/activity.commands.ts';
import { keepDone, type Occasion } from './automation-run.queries.ts';
import { figuresOf, type StoredOpportunity } from './opportunity.ts';

/** The deal is in the stage from now on; `onward` is where the stage sends it. */
export async function arrive(tx: Tx, deal: StoredOpportunity, stage: Stage, day: FirmDay): Promise<Taken> {
  const stayId = tx.ids.next();
  await tx.rowsAffecting('update stage_spans set left_at = $2, next_stage_id = $3 where opportunity_id = $1 and left_at is null', [
    deal.id,
    tx.now,
    stage.id,
  ]);
  await tx.rowsAffecting(
    'insert into stage_spans (tenant_id, id, opportunity_id, pipeline_id, stage_id, entered_at) values ($1, $2, $3, $4, $5, $6)',
    [tx.tenantId, stayId, deal.id, stage.pipelineId, stage.id, tx.now],
  );
  const at = stallsAt(stage, tx.now);
  if (at) tx.schedule({ kind: 'opportunity.stalled', key: stayId, payload: { opportunityId: deal.id, stayId }, at });
  return takeSteps(tx, deal, stage, 'ENTER', day);
}

/** The deal is in no stage any more. */
export async function depart(tx: Tx, deal: StoredOpportunity): Promise<void> {
  await tx.rowsAffecting('update stage_spans set left_at = $2 where opportunity_id = $1 and left_at is null', [deal.id, tx.now]);
}

export interface Taken {
  deal: StoredOpportunity;
  onward: string | undefined;
}

/** The house's own steps are taken here; those that others are asked for wait until this has committed (stage-step.jobs.ts). */
export async function takeSteps(tx: Tx, deal: StoredOpportunity, stage: Stage, on: AutomationTrigger, day: FirmDay): Promise<Taken> {
  const occasion = { opportunityId: deal.id, stageId: stage.id, on };
  const steps = stepsOf(stage.automations, on);
  let present = deal;
  let onward: string | undefined;
  for (const step of steps) {
    if (step.action === 'MOVE_ON') onward = step.stageId;
    else if (!isWaiting(step)) present = await take(tx, present, step, occasion, day);
  }
  const waiting = steps.filter(isWaiting);
  if (waiting.length > 0) {
    const runId = tx.ids.next();
    tx.schedule({ kind: 'stage.step', key: `${runId}/${waiting.length}`, payload: { runId, ...occasion, steps: waiting } });
  }
  return { deal: present, onward };
}

async function take(tx: Tx, deal: StoredOpportunity, step: OwnStep, occasion: Occasion, day: FirmDay): Promise<StoredOpportunity> {
  switch (step.action) {
    case 'SET_FIELD': {
      const { set, old, new: present } = changedFields<StoredOpportunity>(deal, step.set);
      await keepDone(tx, occasion, step);
      if (Object.keys(set).length === 0) return deal;
      return tx.apply(deal, { set, event: fact('crm.opportunity.updated', { ...figuresOf({ ...deal, ...set }), old, new: present }) });
    }
    case 'CREATE_TASK': {
      const { today, calendar, timeZone } = day;
      const { subject, priority, businessDays } = step;
      const dueDate = addBusinessDays(today, businessDays, calendar);
      const task = await planTaskForDeal(tx, deal, { subject, priority, dueDate, timeZone });
      await keepDone(tx, occasion, step, task.id);
      return deal;
    }
    case 'NOTIFY':
      notify(tx, {
        userId: deal.ownerId,
        template: 'crm_deal_notice',
        subject: deal.name,
        text: step.text,
        about: { kind: 'opportunity', id: deal.id },
      });
      await keepDone(tx, occasion, step);
      return deal;
    default:
      return step satisfies never;
  }
}
