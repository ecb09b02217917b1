// Whose turn it is (CRM-29). In ROUND_ROBIN whoever had no lead for the longest is next; in LEAST_LOADED whoever has the
// fewest open ones, and each lead given counts at once. In TERRITORY the first territory that a lead lies in says who may
// get it, in turn; the pool has those that lie in none. Ties go by the order of the pool.
import type { Territory } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { rule } from '@throughline/chassis/errors';

export interface Candidate {
  userId: string;
  /** Undefined: never. */
  lastAt: Date | undefined;
  openLeads: number;
}

/** For each of `count` leads, who gets it. */
export function inTurn(pool: readonly Candidate[], count: number): string[] {
  refuseEmpty(pool);
  const order = pool.toSorted((one, other) => (one.lastAt?.getTime() ?? 0) - (other.lastAt?.getTime() ?? 0));
  return Array.from({ length: count }, (_, at) => order[at % order.length]!.userId);
}

export function toLeastLoaded(pool: readonly Candidate[], count: number): string[] {
  refuseEmpty(pool);
  const loads = pool.map(({ userId, openLeads }) => ({ userId, openLeads }));
  return Array.from({ length: count }, () => {
    const next = loads.reduce((least, one) => (one.openLeads < least.openLeads ? one : least));
    next.openLeads += 1;
    return next.userId;
  });
}

/** Where a lead is, as far as territories ask. */
export interface Place {
  country?: string | undefined;
  industry?: string | undefined;
}

/** For each lead, who gets it. `people` knows all who may: those who are not in it do not work here. */
export function byTerritory(
  leads: readonly Place[],
  territories: readonly Territory[],
  pool: readonly string[],
  people: readonly Candidate[],
): string[] {
  const waiting = new Map(people.map((one) => [one.userId, one]));
  const places = leads.map((lead) => territories.findIndex((territory) => liesIn(lead, territory)));
  const owners = new Map<number, string[]>();
  for (const [at, count] of countsOf(places)) {
    const userIds = at < 0 ? pool : territories[at]!.userIds;
    const order = inTurn(
      userIds.flatMap((id) => waiting.get(id) ?? []),
      count,
    );
    owners.set(at, order);
  }
  return places.map((at) => owners.get(at)!.shift()!);
}

function liesIn({ country, industry }: Place, { countries, industries }: Territory): boolean {
  const named = (list: readonly string[], value: string | undefined) => list.length === 0 || (value !== undefined && list.includes(value));
  return named(countries, country) && named(industries, industry);
}

const countsOf = (places: readonly number[]): Map<number, number> =>
  places.reduce((counts, at) => counts.set(at, (counts.get(at) ?? 0) + 1), new Map<number, number>());

function refuseEmpty(pool: readonly Candidate[]) {
  if (pool.length === 0) throw rule('lead.no_assignee', 'Nobody of the pool works here.');
}
