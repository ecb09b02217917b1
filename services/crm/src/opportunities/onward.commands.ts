// A deal comes into a stage, and the stage may send it on (CRM-43): five times in a row at most, or stages would pass it round for
// ever. A stage that asks for what the deal has not is not entered; that it was tried is kept.
import type { AutomationTrigger } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { fact } from '@throughline/chassis/decision';
import type { FirmDay } from '../firm/working-calendar.ts';
import { requirementsUnmet } from '../pipelines/guardrails.ts';
import type { Stage } from '../pipelines/stage.ts';
import { StageTable } from '../pipelines/stage.table.ts';
import { keepDone, keepRefused } from './automation-run.queries.ts';
import type { StoredOpportunity } from './opportunity.ts';
import { placeIn } from './opportunity.queries.ts';
import { move } from './passage.ts';
import { supersedeRequest } from './stage-request.commands.ts';
import { arrive, takeSteps } from './stay.commands.ts';
import { wayOf } from './way.queries.ts';

export const depthMax = 5;

/** The deal is in the stage, and wherever the stage sends it. */
export async function settleIn(tx: Tx, deal: StoredOpportunity, stage: Stage, day: FirmDay): Promise<StoredOpportunity> {
  const { deal: arrived, onward } = await arrive(tx, deal, stage, day);
  return goOn(tx, arrived, { from: stage, onward, on: 'ENTER' }, day);
}

/** What a stage does with a deal that stayed too long. */
export async function stall(tx: Tx, deal: StoredOpportunity, stage: Stage, day: FirmDay): Promise<StoredOpportunity> {
  const { deal: changed, onward } = await takeSteps(tx, deal, stage, 'STALLED', day);
  return goOn(tx, changed, { from: stage, onward, on: 'STALLED' }, day);
}

interface Sending {
  from: Stage;
  onward: string | undefined;
  on: AutomationTrigger;
}

async function goOn(tx: Tx, deal: StoredOpportunity, first: Sending, day: FirmDay): Promise<StoredOpportunity> {
  const trail = [first.from.id];
  let present = deal;
  for (let sending = first; sending.onward !== undefined;) {
    if (trail.length > depthMax) return stopped(tx, present, trail);
    const sent = await send(tx, present, sending, sending.onward, day);
    if (!sent) return present;
    present = sent.deal;
    trail.push(sent.stage.id);
    sending = { from: sent.stage, onward: sent.onward, on: 'ENTER' };
  }
  return present;
}

/** Undefined where the deal stays: the stage is gone, or asks for more. */
async function send(tx: Tx, deal: StoredOpportunity, { from, on }: Sending, stageId: string, day: FirmDay) {
  const occasion = { opportunityId: deal.id, stageId: from.id, on };
  const step = { action: 'MOVE_ON' as const, stageId };
  const [present] = await tx.peek(StageTable, 'id = $1', [stageId]);
  if (!present || stageId === deal.stageId) return undefined;
  const { to, unmet } = await wayOf(tx, deal, stageId, false);
  if (unmet.length > 0) {
    await keepRefused(tx, occasion, step, requirementsUnmet(to, unmet));
    return undefined;
  }
  await keepDone(tx, occasion, step);
  const left = await takeSteps(tx, deal, from, 'EXIT', day);
  const rank = await placeIn(tx, to.id, {}, deal.id);
  const moved = await tx.apply(left.deal, move(left.deal, { to, rank, now: tx.now, overridden: [] }));
  await supersedeRequest(tx, left.deal);
  return { stage: to, ...(await arrive(tx, moved, to, day)) };
}

async function stopped(tx: Tx, deal: StoredOpportunity, stageIds: string[]): Promise<StoredOpportunity> {
  const { id: opportunityId, companyId, ownerId, stageId } = deal;
  return tx.apply(deal, { set: {}, event: fact('crm.automation.loop_stopped', { opportunityId, companyId, ownerId, stageId, stageIds }) });
}
