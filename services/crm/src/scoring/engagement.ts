// What somebody did, in points that fade (CRM-27). Behaviour loses its worth evenly until it is worth nothing after the
// valid days of its rule; traits and corrections by hand hold as long as they are there. The sum is exact until it is
// rounded once, and lies between 0 and 100.
import { roundedQuotient } from '@throughline/chassis/values/decimal';

const dayMs = 86_400_000;

export interface Behaviour {
  points: number;
  at: Date;
  /** Undefined: it does not fade. */
  validDays: number | undefined;
}

/** Sixtieths and the like are kept apart until the end: floats would round twice. */
interface Fraction {
  over: bigint;
  under: bigint;
}

/** Whole days since it happened; what is yet to come counts as today. */
const ageInDays = (at: Date, now: Date): number => Math.max(0, Math.floor((now.getTime() - at.getTime()) / dayMs));

export const daysLeft = ({ at, validDays }: Behaviour, now: Date): number =>
  validDays === undefined ? Infinity : Math.max(0, validDays - ageInDays(at, now));

/** What it is worth today, two decimals for the eye. */
export function worth(behaviour: Behaviour, now: Date): string {
  const { over, under } = share(behaviour, now);
  const hundredths = Number(roundedQuotient(over * 100n, under));
  return String(hundredths / 100);
}

/** Of all that was done, and `traits`: the points of rules that hold now. */
export function engagementScore(behaviours: readonly Behaviour[], traits: number, now: Date): number {
  const { over, under } = behaviours.map((behaviour) => share(behaviour, now)).reduce(plus, { over: BigInt(traits), under: 1n });
  return clamped(Number(roundedQuotient(over, under)));
}

/** 60 % of what is known, 40 % of what was done. */
export const leadScore = (bant: number, engagement: number): number => Number(roundedQuotient(BigInt(60 * bant + 40 * engagement), 100n));

const windowMs = 7 * dayMs;

/** What a rule gives each time, the earliest first: within any seven days no more than its cap. */
export function cappedPoints(times: readonly Date[], points: number, cap: number | undefined): number[] {
  const given: number[] = [];
  for (const [index, at] of times.entries()) {
    const lately = given.filter((_, earlier) => at.getTime() - times[earlier]!.getTime() < windowMs);
    const room = cap === undefined ? Infinity : Math.max(0, cap - lately.reduce((sum, one) => sum + Math.abs(one), 0));
    given[index] = Math.sign(points) * Math.min(Math.abs(points), room);
  }
  return given;
}

function share(behaviour: Behaviour, now: Date): Fraction {
  const { points, validDays } = behaviour;
  if (validDays === undefined) return { over: BigInt(points), under: 1n };
  return { over: BigInt(points * daysLeft(behaviour, now)), under: BigInt(validDays) };
}

function plus(a: Fraction, b: Fraction): Fraction {
  if (a.under === b.under) return { over: a.over + b.over, under: a.under };
  const divisor = commonDivisor(a.under, b.under);
  return { over: a.over * (b.under / divisor) + b.over * (a.under / divisor), under: (a.under / divisor) * b.under };
}

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b));
const clamped = (score: number): number => Math.min(100, Math.max(0, score));
