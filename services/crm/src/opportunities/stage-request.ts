// A stage request is a move, a win or a loss that waits for somebody's approval (CRM-42).
// - It is decided once, by somebody who has the stage's role, and never by whoever asked.
// - A deal waits for one request at most: what it does meanwhile supersedes the request.
import type { StageRequest, StageRequestClosing, StageRequestKind } from '@throughline/contracts/gen/throughline/crm/v1/stage_requests';
import type { Decision } from '@throughline/chassis/decision';
import { conflict, forbidden } from '@throughline/chassis/errors';
import type { Stage } from '../pipelines/stage.ts';

export type { StageRequest };

export interface Asked {
  kind: StageRequestKind;
  opportunityId: string;
  from: Stage;
  to: Stage;
  by: string;
  closing: StageRequestClosing | undefined;
}

export const ask = ({ kind, opportunityId, from, to, by, closing }: Asked) => ({
  set: {
    opportunityId,
    kind,
    fromStageId: from.id,
    toStageId: to.id,
    approverRole: to.approverRole!,
    status: 'PENDING' as const,
    requestedBy: by,
    decidedBy: undefined,
    decidedAt: undefined,
    reason: undefined,
    closing,
  },
});

/** Who decides: their id and the keys of their roles. */
export interface Decider {
  id: string;
  roles: readonly string[];
  at: Date;
}

export function decide(
  request: StageRequest,
  { id, roles, at }: Decider,
  { status, reason }: { status: 'APPROVED' | 'REJECTED'; reason: string | undefined },
): Decision<StageRequest> {
  if (request.status !== 'PENDING') throw conflict('approval.decided', `This was decided before: ${request.status}.`);
  if (request.requestedBy === id) throw forbidden('approval.self', 'Somebody else decides what you asked for.');
  if (!holdsRole(roles, request.approverRole))
    throw forbidden('approval.not_yours', `This is for a ${request.approverRole} to decide.`, { role: request.approverRole });
  return { set: { status, decidedBy: id, decidedAt: at, reason }, ...(reason === undefined ? {} : { reason }) };
}

export const supersede = (request: StageRequest): Decision<StageRequest> =>
  request.status === 'PENDING' ? { set: { status: 'SUPERSEDED' } } : { set: {} };

// Whoever owns the firm stands in for everybody.
const holdsRole = (roles: readonly string[], role: string): boolean => roles.includes(role) || roles.includes('OWNER');
