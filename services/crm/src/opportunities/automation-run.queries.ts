// What stages did by themselves with a deal, and what kept them from it (CRM-43): written as it happens, never changed.
import type { AutomationRun } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { AutomationTrigger } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { DomainError } from '@throughline/chassis/errors';
import type { Step } from '../pipelines/automation.ts';

const shownMax = 200;
const detailLengthMax = 500;

/** Where and when a step was taken. */
export interface Occasion {
  opportunityId: string;
  stageId: string;
  on: AutomationTrigger;
}

export const keepDone = (tx: Tx, occasion: Occasion, step: Step, targetId?: string): Promise<void> =>
  keep(tx, occasion, step, ['DONE', null, null, targetId ?? null]);

export const keepRefused = (
  tx: Tx,
  occasion: Occasion,
  step: Step,
  { code, message }: Pick<DomainError, 'code' | 'message'>,
): Promise<void> => keep(tx, occasion, step, ['REFUSED', code, message.slice(0, detailLengthMax), null]);

type Ending = [outcome: 'DONE' | 'REFUSED', code: string | null, detail: string | null, targetId: string | null];

const keep = (tx: Tx, { opportunityId, stageId, on }: Occasion, { action }: Step, ending: Ending): Promise<void> =>
  tx.rowsAffecting(
    `insert into stage_automation_runs (tenant_id, id, opportunity_id, stage_id, occasion, action, at, outcome, code, detail, target_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    // Sending a deal on is setting its stage.
    [tx.tenantId, tx.ids.next(), opportunityId, stageId, on, action === 'MOVE_ON' ? 'SET_FIELD' : action, tx.now, ...ending],
  );

interface Row {
  stage_id: string;
  occasion: AutomationTrigger;
  action: AutomationRun['action'];
  outcome: AutomationRun['outcome'];
  code: string | null;
  detail: string | null;
  target_id: string | null;
  at: Date;
}

export async function automationRunsOf(tx: Reader, opportunityId: string): Promise<AutomationRun[]> {
  const rows = await tx.rows<Row>(
    `select stage_id, occasion, action, outcome, code, detail, target_id, at from stage_automation_runs
     where opportunity_id = $1 order by at desc, id desc limit ${shownMax}`,
    [opportunityId],
  );
  return rows.map(({ stage_id: stageId, occasion: on, code, detail, target_id: targetId, ...row }) => ({
    ...row,
    stageId,
    on,
    code: code ?? undefined,
    detail: detail ?? undefined,
    targetId: targetId ?? undefined,
  }));
}
