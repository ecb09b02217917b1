// A gate holds back whom the firm should not sell to (CRM-36): a DRAFT binds nobody, an ACTIVE one binds whoever comes to a
// point it stands at, a RETIRED one binds nobody any more. A change of its rules counts up its version.
import type { CreateGateRequest, Gate, GateRule, UpdateGateRequest } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { invalidFields, invalidTransition, outOfRange } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { FieldKinds } from '../conditions/condition.ts';
import { conditionOf } from './verdict.ts';

export type { Gate };

/** `own`: the kinds of the firm's own fields. */
export function draft(given: CreateGateRequest, own: FieldKinds) {
  const { passScore = 60, reviewScore = 40, validDays = 180, ...fields } = given;
  refuseBadRules(given.rules, own);
  refuseReviewAbovePass({ passScore, reviewScore });
  return { set: { ...fields, passScore, reviewScore, validDays, status: 'DRAFT' as const, gateVersion: 1 } };
}

export function change(gate: Gate, given: Named<UpdateGateRequest>, own: FieldKinds): Decision<Gate> {
  if (gate.status === 'RETIRED') throw invalidTransition('gate', gate.status, []);
  if (given.rules) refuseBadRules(given.rules, own);
  const { set } = changedFields<Gate>(gate, given);
  refuseReviewAbovePass({ ...gate, ...set });
  const judgesAnew = (['rules', 'passScore', 'reviewScore'] as const).some((name) => name in set);
  return { set: judgesAnew ? { ...set, gateVersion: gate.gateVersion + 1 } : set };
}

export function activate(gate: Gate): Decision<Gate> {
  if (gate.status !== 'DRAFT') throw invalidTransition('gate', gate.status, gate.status === 'ACTIVE' ? ['delete'] : []);
  return { set: { status: 'ACTIVE' } };
}

export const retire = (gate: Gate): Decision<Gate> => {
  if (gate.status === 'RETIRED') throw invalidTransition('gate', gate.status, []);
  return { set: { status: 'RETIRED' } };
};

function refuseBadRules(rules: readonly GateRule[], own: FieldKinds) {
  rules.forEach((rule, at) => {
    conditionOf(rule, `rules[${at}].when`, own);
    const missing = missingOf(rule);
    if (missing) throw invalidFields({ field: `rules[${at}].${missing}`, code: 'required', message: `is required of a ${rule.kind} rule` });
  });
}

function missingOf({ kind, points, reasonCode, assign }: GateRule): string | undefined {
  switch (kind) {
    case 'BAD_FIT':
      return reasonCode === undefined ? 'reasonCode' : undefined;
    case 'SCORE':
      return points === undefined ? 'points' : undefined;
    case 'ROUTE':
      return assign.length === 0 ? 'assign' : undefined;
    case 'REVIEW':
      return undefined;
    default:
      return kind satisfies never;
  }
}

function refuseReviewAbovePass({ passScore, reviewScore }: Pick<Gate, 'passScore' | 'reviewScore'>) {
  if (reviewScore > passScore) throw outOfRange('reviewScore', `must not lie above passScore, ${passScore}`);
}
