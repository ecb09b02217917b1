// Admits or refuses a call by all its limits at once; a refused call counts for none of them (GTW-7).
//
// Gateways share one count. Between two agreements each may spend its part of what was left, and one that has spent it asks
// the others (a round trip of about a millisecond) before it goes on: so a burst at all of them at once does not pass the
// limit, and a caller who uses one of them alone still gets the whole. While they cannot talk, each keeps limit / replicas.
import type { Counted, Counters } from './counters.ts';
import type { Fellows } from './fellows.ts';
import { admits, remaining, resetSeconds, retryAfterSeconds } from './sliding-window.ts';

export interface Limit extends Counted {
  /** As callers see it: session, key, firm … */
  name: string;
  calls: number;
}

/** Where a caller stands with the limit that leaves it least. */
export interface Standing {
  limit: Limit;
  remaining: number;
  resetSeconds: number;
  /** Set where the call is refused. */
  retryAfterSeconds: number | undefined;
}

const agreementsMax = 12; // each halves what is left to share, so even a long limit is settled by then

export class Limiter {
  readonly #counters: Counters;
  readonly #fellows: Fellows;

  constructor(counters: Counters, fellows: Fellows) {
    this.#counters = counters;
    this.#fellows = fellows;
  }

  take(limits: readonly Limit[]): Standing | Promise<Standing> {
    return this.#mustAsk(limits) ? this.#takeTogether(limits) : this.#decide(limits);
  }

  async #takeTogether(limits: readonly Limit[]): Promise<Standing> {
    for (let round = 0; round < agreementsMax && this.#mustAsk(limits); round += 1) await this.#fellows.agree();
    return this.#decide(limits);
  }

  #decide(limits: readonly Limit[]): Standing {
    const standings = limits.map((limit) => this.#standing(limit));
    const tightest = standings.reduce((least, standing) => (isTighter(standing, least) ? standing : least));
    if (tightest.retryAfterSeconds === undefined) for (const limit of limits) this.#counters.add(limit);
    return tightest;
  }

  #standing(limit: Limit): Standing {
    const { away, count } = this.#fellows;
    const window = this.#counters.read(limit, away ? 'OWN' : 'ALL');
    const calls = away ? Math.max(1, Math.floor(limit.calls / count)) : limit.calls;
    const admitted = admits(window, calls);
    return {
      limit,
      remaining: admitted ? remaining(window, calls) - 1 : 0,
      resetSeconds: resetSeconds(window),
      retryAfterSeconds: admitted ? undefined : retryAfterSeconds(window, calls),
    };
  }

  #mustAsk(limits: readonly Limit[]): boolean {
    const { away, count } = this.#fellows;
    return count > 1 && !away && limits.some((limit) => this.#shareIsSpent(limit, count));
  }

  #shareIsSpent(limit: Limit, replicas: number): boolean {
    const spent = this.#counters.sinceAgreed(limit);
    const left = remaining(this.#counters.read(limit, 'ALL'), limit.calls);
    return left > 0 && spent >= Math.max(1, Math.floor((left + spent) / replicas));
  }
}

/** A refusal goes before any admission, the longest wait before a shorter one. */
function isTighter(one: Standing, other: Standing): boolean {
  if (one.retryAfterSeconds !== other.retryAfterSeconds) return (one.retryAfterSeconds ?? 0) > (other.retryAfterSeconds ?? 0);
  return one.remaining < other.remaining;
}
