// Why a deal was won or lost. The usual reasons are there from the start; a firm adds its own and takes others out of use.
import type { CloseReason, OutcomeKind, UpdateCloseReasonRequest } from '@throughline/contracts/gen/throughline/crm/v1/close_reasons';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { conflict, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';

export type { CloseReason };

export const usualReasons: readonly Pick<CloseReason, 'kind' | 'code' | 'label'>[] = [
  { kind: 'WIN', code: 'VALUE', label: 'Value for money' },
  { kind: 'WIN', code: 'EXPERTISE', label: 'Expertise' },
  { kind: 'WIN', code: 'TRUST', label: 'Trust in the people' },
  { kind: 'WIN', code: 'REFERRED', label: 'Referred to us' },
  { kind: 'LOSS', code: 'PRICE', label: 'Price' },
  { kind: 'LOSS', code: 'COMPETITOR', label: 'Went to a competitor' },
  { kind: 'LOSS', code: 'NO_DECISION', label: 'No decision' },
  { kind: 'LOSS', code: 'TIMING', label: 'Timing' },
  { kind: 'LOSS', code: 'FEATURE_GAP', label: 'Something was missing' },
  { kind: 'LOSS', code: 'RELATIONSHIP', label: 'Relationship' },
  { kind: 'LOSS', code: 'BUDGET_CUT', label: 'Budget cut' },
  { kind: 'LOSS', code: 'OTHER', label: 'Other' },
];

export const change = (reason: CloseReason, given: Named<UpdateCloseReasonRequest>): Decision<CloseReason> => ({
  set: changedFields<CloseReason>(reason, given).set,
});

export function dissolve(reason: CloseReason, deals: number): Decision<CloseReason> {
  if (deals > 0) throw conflict('close_reason.in_use', `Deals were closed for ${reason.label}: take it out of use instead.`, { deals });
  return { set: {} };
}

export function refuseUnknown(code: string | undefined, kind: OutcomeKind, reasons: readonly CloseReason[]): void {
  if (code === undefined) return;
  const usable = reasons.filter((reason) => reason.kind === kind && reason.active);
  if (usable.some((reason) => reason.code === code)) return;
  throw rule('close_reason.unknown', `${code} is no reason in use: ${usable.map((reason) => reason.code).join(', ')}.`, {
    allowed: usable.map((reason) => reason.code),
  });
}
