// What somebody did, as the rules in force count it: rules are read as they are now, so that a change of one changes what it
// gave before.
import type { ScoringEvent } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import { cappedPoints, type Behaviour } from './engagement.ts';
import type { StoredScoringRule } from './scoring-rule.ts';

const dayMs = 86_400_000;

/** As it was written down when it happened. */
export interface ScoreEvent {
  /** Undefined: corrected by hand. */
  ruleId: string | undefined;
  points: number;
  at: Date;
  reason: string | undefined;
}

export interface Given extends Behaviour {
  ruleId: string | undefined;
  name: string;
  event: ScoringEvent | undefined;
  reason: string | undefined;
}

type RulesById = ReadonlyMap<string, StoredScoringRule>;

/** The earliest first, rule by rule. What a rule gave that is not in force, or has faded away, is left out. */
export function givenBy(events: readonly ScoreEvent[], rules: RulesById, now: Date): Given[] {
  const earliestFirst = events.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return [...Map.groupBy(earliestFirst, ({ ruleId }) => ruleId)].flatMap(([ruleId, ofRule]) =>
    ruleId === undefined ? ofRule.map(correction) : ofOneRule(ofRule, rules.get(ruleId), now),
  );
}

const correction = ({ points, at, reason }: ScoreEvent): Given => ({
  points,
  at,
  reason,
  validDays: undefined,
  ruleId: undefined,
  name: 'Corrected by hand',
  event: undefined,
});

function ofOneRule(events: readonly ScoreEvent[], rule: StoredScoringRule | undefined, now: Date): Given[] {
  if (!rule?.active) return [];
  const { id: ruleId, name, event, points, validDays, windowCap } = rule;
  const lasting = events.filter(({ at }) => now.getTime() - at.getTime() < validDays * dayMs);
  const capped = cappedPoints(
    lasting.map(({ at }) => at),
    points,
    windowCap,
  );
  return lasting.map(({ at }, index) => ({ points: capped[index]!, at, validDays, ruleId, name, event, reason: undefined }));
}

export const fades = (given: readonly Given[]): boolean => given.some(({ validDays }) => validDays !== undefined);
