// Whose turn it is (CRM-29). In ROUND_ROBIN whoever had no lead for the longest is next; in LEAST_LOADED whoever has the
// fewest open ones, and each lead given counts at once. Ties go by the order of the pool.
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

function refuseEmpty(pool: readonly Candidate[]) {
  if (pool.length === 0) throw rule('lead.no_assignee', 'Nobody of the pool works here.');
}
