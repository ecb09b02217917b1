// An assessment is what a gate found of a lead or a company, and what people made of it (CRM-37, 38):
// REVIEW -> PASSED | FAILED by decision, of anybody but whoever asked; REVIEW | FAILED -> WAIVED, with a reason.
import type { Assessment, Conflict, DecideAssessmentRequest, Subject } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import { fact, type Decision, type Fact } from '@throughline/chassis/decision';
import { conflict, forbidden, invalidFields, invalidTransition } from '@throughline/chassis/errors';
import { addDays } from '@throughline/chassis/values/calendar';
import { endOfDay } from '@throughline/chassis/values/zone';
import type { FirmDay } from '../firm/working-calendar.ts';
import type { Gate } from './gate.ts';
import { badFitOf, type Verdict } from './verdict.ts';

export type { Assessment };

export interface StoredAssessment extends Assessment {
  /** The company that was assessed, or that the assessed lead became. */
  companyId: string | undefined;
  expiresAt: Date | undefined;
}

export interface Assessing {
  gate: Gate;
  subject: Subject;
  answers: Record<string, unknown>;
  verdict: Verdict;
  /** A hit asks somebody to look, unless the subject is a bad fit anyway. */
  conflicts: Conflict[];
}

export function assess(id: string, { gate, subject, answers, verdict, conflicts }: Assessing, day: FirmDay) {
  const { score, firedRules, approverRole } = verdict;
  const outcome = conflicts.length > 0 && badFitOf(verdict) === undefined ? 'REVIEW' : verdict.outcome;
  const validUntil = addDays(day.today, gate.validDays);
  const set = {
    id,
    subject,
    companyId: subject.kind === 'COMPANY' ? subject.id : undefined,
    gateId: gate.id,
    gateVersion: gate.gateVersion,
    answers,
    score,
    outcome,
    firedRules,
    conflicts,
    approverRole,
    decidedBy: undefined,
    reason: undefined,
    validUntil,
    expiresAt: endOfDay(validUntil, day.timeZone),
  };
  const events: Fact[] = [fact('crm.assessment.completed', { assessmentId: id, subject, gateId: gate.id, outcome, score })];
  if (outcome === 'REVIEW')
    events.push(fact('crm.assessment.review_requested', { assessmentId: id, subject, gateId: gate.id, approverRole }));
  return { set, events };
}

const waiverReasonMin = 20;

export interface Ruling {
  by: string;
  reason: string;
}

type Decided = 'PASSED' | 'FAILED';

/** A decision that says neither yes nor no is none: nobody fails because a field was left out. */
export function decidedOutcome({ outcome, passed }: Pick<DecideAssessmentRequest, 'outcome' | 'passed'>): Decided {
  if (outcome !== undefined && outcome !== 'PASSED' && outcome !== 'FAILED')
    throw invalidFields({ field: 'outcome', code: 'not_allowed', message: 'must be one of PASSED, FAILED' });
  if ((outcome === undefined) === (passed === undefined))
    throw invalidFields({ field: 'outcome', code: 'required', message: 'is required or passed is, and not both' });
  return outcome ?? (passed ? 'PASSED' : 'FAILED');
}

export interface Review extends Ruling {
  outcome: Decided;
  /** Keys of the roles that the one who decides holds. */
  roles: readonly string[];
  allowSelf: boolean;
}

export function decide(assessment: StoredAssessment, { outcome, by, roles, reason, allowSelf }: Review): Decision<StoredAssessment> {
  if (assessment.outcome !== 'REVIEW' && assessment.decidedBy !== undefined)
    throw conflict('approval.decided', `This was decided before: ${assessment.outcome}.`);
  if (assessment.outcome !== 'REVIEW') throw invalidTransition('assessment', assessment.outcome, allowedFrom(assessment));
  if (assessment.createdBy === by && !allowSelf) throw forbidden('approval.self', 'Somebody else decides what you asked for.');
  const { approverRole } = assessment;
  if (approverRole !== undefined && !roles.includes(approverRole))
    throw forbidden('approval.not_yours', `This is for a ${approverRole} to decide.`, { role: approverRole });
  const { id: assessmentId, subject } = assessment;
  return {
    set: { outcome, decidedBy: by, reason },
    event: fact('crm.assessment.decided', { assessmentId, subject, outcome, reason }),
    reason,
  };
}

export function waive(assessment: StoredAssessment, { by, reason }: Ruling): Decision<StoredAssessment> {
  if (reason.trim().length < waiverReasonMin)
    throw invalidFields({
      field: 'reason',
      code: 'too_short',
      message: `needs at least ${waiverReasonMin} characters, blanks around it aside`,
    });
  const allowed = allowedFrom(assessment);
  if (!allowed.includes('waive')) throw invalidTransition('assessment', assessment.outcome, allowed);
  const { id: assessmentId, subject } = assessment;
  return {
    set: { outcome: 'WAIVED', decidedBy: by, reason },
    event: fact('crm.assessment.waived', { assessmentId, subject, reason }),
    reason,
  };
}

function allowedFrom({ outcome }: Assessment): readonly string[] {
  if (outcome === 'REVIEW') return ['decide', 'waive'];
  return outcome === 'FAILED' ? ['waive'] : [];
}
