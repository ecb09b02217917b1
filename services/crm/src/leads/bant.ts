// What is known of a lead's budget, authority, need and timeline, in points (CRM-26). What is not known counts nothing.
import type { Bant, BantAuthority, BantBudget, BantNeed, BantTimeline } from '@throughline/contracts/gen/throughline/crm/v1/leads';

type Points<K extends string> = Readonly<Record<K, number>>;

const budgets: Points<BantBudget> = { UNKNOWN: 0, NONE: 0, ESTIMATED: 15, APPROVED: 25 };
const authorities: Points<BantAuthority> = { UNKNOWN: 0, INFLUENCER: 10, CHAMPION: 15, DECISION_MAKER: 25 };
const needs: Points<BantNeed> = { UNKNOWN: 0, NICE_TO_HAVE: 10, IMPORTANT: 18, CRITICAL: 25 };
const timelines: Points<BantTimeline> = {
  UNKNOWN: 0,
  BEYOND_12_MONTHS: 5,
  WITHIN_12_MONTHS: 10,
  WITHIN_6_MONTHS: 15,
  WITHIN_3_MONTHS: 20,
  WITHIN_1_MONTH: 25,
};

/** Of each part, as `/score` shows them. */
export const bantParts = ({ budget, authority, need, timeline }: Bant) => ({
  budget: pointsOf(budgets, budget),
  authority: pointsOf(authorities, authority),
  need: pointsOf(needs, need),
  timeline: pointsOf(timelines, timeline),
});

export const bantScore = (bant: Bant): number => Object.values(bantParts(bant)).reduce((sum, points) => sum + points, 0);

const pointsOf = (points: Readonly<Record<string, number>>, known: string | undefined): number => points[known ?? 'UNKNOWN'] ?? 0;
