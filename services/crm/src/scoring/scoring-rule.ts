// A scoring rule says what one kind of behaviour, or one trait, is worth (CRM-27): it has an event or a condition, not both.
import type {
  CreateScoringRuleRequest,
  ScoringEvent,
  ScoringRule,
  UpdateScoringRuleRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { invalidFields } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { readCondition, type FieldKinds } from '../conditions/condition.ts';
import { leadFieldKinds } from '../leads/lead-facts.ts';

export type { ScoringRule };

export interface StoredScoringRule extends Omit<ScoringRule, 'when'> {
  whenJson: ScoringRule['when'];
  /** Of the rules every firm begins with. */
  defaultKey: string | undefined;
}

export const validDaysDefault = 60;

/** What every firm begins with. */
export const defaultRules: readonly { event: ScoringEvent; name: string; points: number; windowCap?: number }[] = [
  { event: 'EMAIL_OPENED', name: 'E-mail opened', points: 2, windowCap: 10 },
  { event: 'EMAIL_CLICKED', name: 'E-mail clicked', points: 5 },
  { event: 'EMAIL_REPLIED', name: 'E-mail replied to', points: 15 },
  { event: 'FORM_SUBMITTED', name: 'Form submitted', points: 20 },
  { event: 'CALL_CONNECTED', name: 'Call connected', points: 10 },
  { event: 'MEETING_HELD', name: 'Meeting held', points: 25 },
  { event: 'QUOTE_VIEWED', name: 'Quote viewed', points: 10 },
  { event: 'UNSUBSCRIBED', name: 'Unsubscribed', points: -30 },
];

/** `own`: the kinds of the firm's own fields. */
export function write(given: CreateScoringRuleRequest, own: FieldKinds) {
  const { when, validDays = validDaysDefault, active = true, ...fields } = given;
  if ((given.event === undefined) === (when === undefined))
    throw invalidFields({ field: 'event', code: 'required', message: 'is required or when is, and not both' });
  if (when) readCondition(when, { ...own, ...leadFieldKinds });
  return { set: { ...fields, whenJson: when, validDays, active, defaultKey: undefined } };
}

export function change(rule: StoredScoringRule, named: Named<UpdateScoringRuleRequest>, own: FieldKinds): Decision<StoredScoringRule> {
  const { when, ...given } = named;
  if (when && rule.event !== undefined)
    throw invalidFields({ field: 'when', code: 'not_allowed', message: 'is not for a rule of an event' });
  if ('when' in named && !when && rule.event === undefined)
    throw invalidFields({ field: 'when', code: 'required', message: 'cannot be cleared: the rule has no event' });
  if (when) readCondition(when, { ...own, ...leadFieldKinds });
  return { set: changedFields(rule, { ...given, ...(when && { whenJson: when }) }).set };
}

export const shown = ({ whenJson, ...rule }: StoredScoringRule): ScoringRule => ({ ...rule, when: whenJson });
