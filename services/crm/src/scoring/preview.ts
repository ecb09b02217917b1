// What a change of the rules would make of some leads, worked out beside them: nothing is written.
import type { LeadRating } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { PreviewScoringRuleRequest, ScoreChange, ScoringPreview } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import type { FieldKinds } from '../conditions/condition.ts';
import { leadFacts } from '../leads/lead-facts.ts';
import { rescored, type Scores } from '../leads/lead-score.ts';
import { displayName, type StoredLead } from '../leads/lead.ts';
import { engagementScore } from './engagement.ts';
import { givenBy, type ScoreEvent } from './given.ts';
import { pointsOf, traitsHeld, type ScoringGround } from './score.commands.ts';
import { change, write, type StoredScoringRule } from './scoring-rule.ts';

type RulesById = ScoringGround['rules'];

const itemsMax = 50;
const newRuleId = 'new';

/** The rules as they would be. */
export function rulesWith(rules: RulesById, { ruleId, event, when, ...given }: PreviewScoringRuleRequest, own: FieldKinds): RulesById {
  const present = ruleId === undefined ? undefined : rules.get(ruleId);
  if (present) {
    const named = Object.fromEntries(Object.entries({ ...given, when }).filter(([, value]) => value !== undefined));
    return new Map([...rules, [present.id, { ...present, ...change(present, named, own).set }]]);
  }
  const { points = 0, validDays, windowCap, active } = given;
  const { set } = write({ name: newRuleId, event, when, points, validDays, windowCap, active }, own);
  const made: StoredScoringRule = { ...set, id: newRuleId, version: 1, createdAt: undefined, updatedAt: undefined, createdBy: '' };
  return new Map([...rules, [newRuleId, made]]);
}

export function preview(
  leads: readonly StoredLead[],
  eventsOf: ReadonlyMap<string, readonly ScoreEvent[]>,
  { rules, limits }: ScoringGround,
  wanted: RulesById,
  now: Date,
): ScoringPreview {
  const pairs = leads.map((lead) => {
    const scoresBy = (by: RulesById): Scores => {
      const given = givenBy(eventsOf.get(lead.id) ?? [], by, now);
      const engagement = engagementScore(given, pointsOf(traitsHeld(by, leadFacts(lead))), now);
      return rescored({ bantScore: lead.bantScore, engagementScore: engagement }, limits);
    };
    return { lead, before: scoresBy(rules), after: scoresBy(wanted) };
  });
  const changed = pairs.filter(({ before, after }) => before.score !== after.score || before.engagementScore !== after.engagementScore);
  return {
    lookedAt: pairs.length,
    changed: changed.length,
    items: changed.map(changeOf).toSorted(mostFirst).slice(0, itemsMax),
    ratings: (['HOT', 'WARM', 'COLD'] as const).map((rating) => ({
      rating,
      before: countOf(pairs, 'before', rating),
      after: countOf(pairs, 'after', rating),
    })),
  };
}

interface Pair {
  lead: StoredLead;
  before: Scores;
  after: Scores;
}

const countOf = (pairs: readonly Pair[], when: 'before' | 'after', rating: LeadRating): number =>
  pairs.filter((pair) => pair[when].rating === rating).length;

const changeOf = ({ lead, before, after }: Pair): ScoreChange => ({
  leadId: lead.id,
  name: displayName(lead),
  scoreBefore: before.score,
  scoreAfter: after.score,
  ratingBefore: before.rating,
  ratingAfter: after.rating,
});

const mostFirst = (one: ScoreChange, other: ScoreChange): number =>
  Math.abs(other.scoreAfter - other.scoreBefore) - Math.abs(one.scoreAfter - one.scoreBefore);
