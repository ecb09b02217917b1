// The work that open deals would bring (CRM-51): a role's minutes are spread over the calendar days they are meant for, and
// added up by week. Nothing is lost on the way: shares go by largest remainder.
import type { DemandWeek } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import type { RoleDemand } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { addDays, daysBetween, weekday, type PlainDate } from '@throughline/chassis/values/calendar';
import { roundedQuotient } from '@throughline/chassis/values/decimal';

export interface LikelyDemand extends Pick<RoleDemand, 'role' | 'minutes' | 'from' | 'to'> {
  probability: number;
}

/** By week and role; `within` names the days whose weeks are wanted. */
export function demandByWeek(demands: readonly LikelyDemand[], within: { from: PlainDate; to: PlainDate }): DemandWeek[] {
  const cells = new Map<string, DemandWeek>();
  for (const demand of demands) {
    const weeks = weeksOf(demand.from, demand.to);
    const dayCounts = weeks.map(({ days }) => days);
    const minutes = spread(demand.minutes, dayCounts);
    const likely = spread(weightedMinutes(demand), dayCounts);
    for (const [index, { week }] of weeks.entries()) {
      if (week < mondayOf(within.from) || week > within.to) continue;
      const cell = cells.get(`${week}/${demand.role}`) ?? { week, role: demand.role, minutes: 0, weightedMinutes: 0 };
      cell.minutes += minutes[index]!;
      cell.weightedMinutes += likely[index]!;
      cells.set(`${week}/${demand.role}`, cell);
    }
  }
  return [...cells.values()].toSorted((a, b) => (a.week === b.week ? a.role.localeCompare(b.role) : a.week < b.week ? -1 : 1));
}

export const weightedMinutes = ({ minutes, probability }: Pick<LikelyDemand, 'minutes' | 'probability'>): number =>
  Number(roundedQuotient(BigInt(minutes) * BigInt(probability), 100n));

/** Whole shares by weight that add up to the total: the units left over go to the largest remainders, ties to the earlier. */
export function spread(total: number, weights: readonly number[]): number[] {
  const all = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  const shares = weights.map((weight) => (BigInt(total) * BigInt(weight)) / all);
  const left = Number(BigInt(total) - shares.reduce((sum, share) => sum + share, 0n));
  const byRemainder = weights
    .map((weight, position) => ({ position, remainder: (BigInt(total) * BigInt(weight)) % all }))
    .toSorted((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder));
  for (const { position } of byRemainder.slice(0, left)) shares[position] = shares[position]! + 1n;
  return shares.map(Number);
}

function weeksOf(from: PlainDate, to: PlainDate): { week: PlainDate; days: number }[] {
  const weeks: { week: PlainDate; days: number }[] = [];
  for (let start = from; start <= to;) {
    const week = mondayOf(start);
    const next = addDays(week, 7);
    weeks.push({ week, days: next <= to ? daysBetween(start, next) : daysBetween(start, to) + 1 });
    start = next;
  }
  return weeks;
}

const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekday(date));
