// What a gate says of a subject (CRM-37), rule by rule in order of priority:
// - a BAD_FIT that holds fails at once, with its reason; else a REVIEW that holds asks somebody to look;
// - else the points of the SCORE rules that hold are summed, between 0 and 100, and compared with the gate's two scores.
import type {
  AssessmentOutcome,
  FiredRule,
  Gate,
  GateRule,
  GateVerdict,
} from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import { holds, readCondition, saved, type Condition, type Facts, type FieldKind, type FieldKinds } from '../conditions/condition.ts';
import { leadFieldKinds } from '../leads/lead-facts.ts';

export interface Verdict extends GateVerdict {
  /** Of the first REVIEW rule that held. */
  approverRole: string | undefined;
  /** Of the first ROUTE rule that held. */
  pool: readonly string[];
}

export function judge({ rules, passScore, reviewScore }: Pick<Gate, 'rules' | 'passScore' | 'reviewScore'>, facts: Facts): Verdict {
  const fired = rules.toSorted((one, other) => one.priority - other.priority).filter(({ when }) => holds(saved(when), facts));
  const of = (kind: GateRule['kind']) => fired.filter((rule) => rule.kind === kind);
  const score = between0And100(of('SCORE').reduce((sum, { points = 0 }) => sum + points, 0));
  return {
    outcome: outcomeOf({ badFit: of('BAD_FIT').length > 0, review: of('REVIEW').length > 0, score }, { passScore, reviewScore }),
    score,
    firedRules: fired.map((rule) => firedRule(rule, facts)),
    approverRole: of('REVIEW')[0]?.approverRole,
    pool: of('ROUTE')[0]?.assign ?? [],
  };
}

function outcomeOf(
  { badFit, review, score }: { badFit: boolean; review: boolean; score: number },
  { passScore, reviewScore }: Pick<Gate, 'passScore' | 'reviewScore'>,
): AssessmentOutcome {
  if (badFit) return 'FAILED';
  if (review) return 'REVIEW';
  if (score >= passScore) return 'PASSED';
  return score >= reviewScore ? 'REVIEW' : 'FAILED';
}

/** Why a subject is a bad fit: the reason its lead is disqualified with. */
export const badFitOf = ({ firedRules }: GateVerdict) => firedRules.find(({ kind }) => kind === 'BAD_FIT')?.reasonCode;

/** `at`: where the rule's condition stands in the request; `own`: the kinds of the firm's own fields. */
export const conditionOf = ({ when }: Pick<GateRule, 'when'>, at: string, own: FieldKinds): Condition =>
  readCondition(when, { ...own, ...leadFieldKinds, ...answerKinds(when) }, at);

const answerForm = /^answers\.[A-Za-z]\w{0,59}$/;

/** Answers have no kinds of their own: what a condition compares them with tells what they are. */
function answerKinds(json: unknown): FieldKinds {
  const kinds: Record<string, FieldKind> = {};
  for (const { field, op, value } of leavesOf(json))
    if (typeof field === 'string' && answerForm.test(field)) kinds[field] = kindOf(op, value);
  return kinds;
}

function kindOf(op: unknown, value: unknown): FieldKind {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return 'NUMBER';
  if (typeof one === 'boolean') return 'BOOLEAN';
  return ['GT', 'GTE', 'LT', 'LTE', 'BETWEEN'].includes(op as string) ? 'DATE' : 'TEXT';
}

function* leavesOf(json: unknown): Generator<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null) return;
  if ('field' in json) yield json as Record<string, unknown>;
  else for (const part of Object.values(json)) yield* leavesOf(part);
}

function firedRule({ priority, kind, points, reasonCode, approverRole, when }: GateRule, facts: Facts): FiredRule {
  const values = Object.fromEntries([...leavesOf(when)].map(({ field }) => [String(field), facts[String(field)] ?? null]));
  return { priority, kind, points, reasonCode, approverRole, values };
}

const between0And100 = (score: number) => Math.min(100, Math.max(0, score));
