// How well things stand with a company (CRM-15): the weighted mean of five parts, 0 to 100. What there is nothing to say
// about is left out, and the other parts' weights count for the whole.
import type { Health, HealthBand, HealthComponent } from '@throughline/contracts/gen/throughline/crm/v1/health';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { divide, multiply, round, subtract } from '@throughline/chassis/values/decimal';
import type { EffectiveSettings } from '../settings/crm-settings.ts';

type HealthSettings = EffectiveSettings['health'];

/** What is known; an absent fact leaves its part out. */
export interface HealthFacts {
  /** Since the last activity of both sides, and the day of it. */
  daysSilent?: number;
  lastTwoWayOn?: PlainDate | undefined;
  /** Of the oldest invoice due, and when it was; 0: none is overdue. */
  daysOverdue?: number;
  oldestDueOn?: PlainDate | undefined;
  /** Of each open engagement. */
  engagements?: readonly ('GREEN' | 'YELLOW' | 'RED')[];
  openDisputes?: number;
  /** Invoiced net in base currency: the last 12 months, and the 12 before. */
  revenue?: { last: number; before: number };
}

export function assess(facts: HealthFacts, settings: HealthSettings): Health | undefined {
  const components = [
    activity(facts, settings.activityWeight),
    payment(facts, settings.paymentWeight),
    delivery(facts, settings.deliveryWeight),
    disputes(facts, settings.disputesWeight),
    growth(facts, settings.growthWeight),
  ].filter((part) => part !== undefined && part.weight > 0) as HealthComponent[];
  if (components.length === 0) return undefined;
  const weight = sum(components.map((part) => part.weight));
  const score = rounded(sum(components.map((part) => part.score * part.weight)), weight);
  return { score, band: bandOf(score, settings), components };
}

export function bandOf(score: number, { healthyFrom, watchFrom }: HealthSettings): HealthBand {
  if (score >= healthyFrom) return 'HEALTHY';
  return score >= watchFrom ? 'WATCH' : 'AT_RISK';
}

const activityScores = [
  [14, 100],
  [30, 75],
  [60, 50],
  [90, 25],
] as const;

/** The days of silence after which the part loses points. */
export const activityLimits = activityScores.map(([days]) => days);

// Evidence names days, not ages: it stays true until the next look.
function activity({ daysSilent, lastTwoWayOn }: HealthFacts, weight: number): HealthComponent | undefined {
  if (daysSilent === undefined) return undefined;
  const evidence = lastTwoWayOn === undefined ? `silent for ${daysSilent} days` : `last two-way activity on ${lastTwoWayOn}`;
  return { part: 'ACTIVITY', weight, score: step(daysSilent, activityScores), evidence };
}

const paymentScores = [
  [0, 100],
  [30, 70],
  [60, 40],
  [90, 20],
] as const;

/** The days past due after which the part loses points. */
export const paymentLimits = paymentScores.map(([days]) => days);

function payment({ daysOverdue, oldestDueOn }: HealthFacts, weight: number): HealthComponent | undefined {
  if (daysOverdue === undefined) return undefined;
  return { part: 'PAYMENT', weight, score: step(daysOverdue, paymentScores), evidence: overdueEvidence(daysOverdue, oldestDueOn) };
}

function overdueEvidence(daysOverdue: number, oldestDueOn: PlainDate | undefined): string {
  if (daysOverdue === 0) return 'nothing overdue';
  return oldestDueOn === undefined ? `overdue for ${daysOverdue} days` : `unpaid since it was due on ${oldestDueOn}`;
}

const colours = { GREEN: 100, YELLOW: 50, RED: 0 } as const;

function delivery({ engagements = [] }: HealthFacts, weight: number): HealthComponent | undefined {
  if (engagements.length === 0) return undefined;
  const score = rounded(sum(engagements.map((colour) => colours[colour])), engagements.length);
  return { part: 'DELIVERY', weight, score, evidence: `open engagements: ${engagements.join(', ')}` };
}

function disputes({ openDisputes }: HealthFacts, weight: number): HealthComponent | undefined {
  if (openDisputes === undefined) return undefined;
  return {
    part: 'DISPUTES',
    weight,
    score: step(openDisputes, [
      [0, 100],
      [1, 50],
    ]),
    evidence: `open disputes: ${openDisputes}`,
  };
}

function growth({ revenue }: HealthFacts, weight: number): HealthComponent | undefined {
  if (!revenue || revenue.before <= 0) return undefined;
  const change = 10 * (revenue.last - revenue.before);
  const score = change >= revenue.before ? 100 : change > -revenue.before ? 60 : 20;
  const percent = multiply(divide(subtract(String(revenue.last), String(revenue.before)), String(revenue.before), 6), '100');
  return { part: 'GROWTH', weight, score, evidence: `revenue changed by ${round(percent, 2)} %` };
}

/** The score of the first limit that holds the value; 0 past the last. */
const step = (value: number, limits: readonly (readonly [limit: number, score: number])[]): number =>
  limits.find(([limit]) => value <= limit)?.[1] ?? 0;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const rounded = (total: number, count: number): number => Math.floor((2 * total + count) / (2 * count));
