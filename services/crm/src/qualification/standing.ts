// How a subject stands with one gate, by its latest assessment.
import type {
  AssessmentOutcome,
  CheckQualificationResponse,
  QualificationItem,
  QualificationState,
} from '@throughline/contracts/gen/throughline/crm/v1/qualification';

export interface GateStanding {
  gateId: string;
  gateName: string;
  assessmentId: string | undefined;
  outcome: AssessmentOutcome | undefined;
  expiresAt: Date | undefined;
}

export type QualificationFault =
  | 'qualification.required'
  | 'qualification.review_pending'
  | 'qualification.failed'
  | 'qualification.expired';

/** Undefined: it may pass. */
export function faultOf({ outcome, expiresAt }: GateStanding, now: Date): QualificationFault | undefined {
  if (outcome === undefined) return 'qualification.required';
  if (outcome === 'REVIEW') return 'qualification.review_pending';
  if (outcome === 'FAILED') return 'qualification.failed';
  return expiresAt !== undefined && expiresAt <= now ? 'qualification.expired' : undefined;
}

export function checked(standings: readonly GateStanding[], now: Date): CheckQualificationResponse {
  const items = standings.flatMap((standing): QualificationItem[] => {
    const code = faultOf(standing, now);
    return code ? [{ gateId: standing.gateId, gateName: standing.gateName, code, assessmentId: standing.assessmentId }] : [];
  });
  return { state: stateOf(items), items };
}

function stateOf(items: readonly QualificationItem[]): QualificationState {
  if (items.length === 0) return 'PASSED';
  return items.every(({ code }) => code === 'qualification.review_pending') ? 'REVIEW' : 'MISSING';
}
