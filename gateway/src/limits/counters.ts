// Counts of calls by key, in memory: what this gateway admitted, and what others say they did.
import { LRUCache } from 'lru-cache';
import type { Clock } from '@throughline/chassis/clock';
import type { Window } from './sliding-window.ts';

export interface Counted {
  /** What is counted, and in which kind of window: 'key-hour 0190…'. */
  key: string;
  windowMs: number;
}

/** So many more calls of a key in its window number `index`: what gateways tell one another. */
export type Increment = [key: string, windowMs: number, index: number, calls: number];

interface Tally {
  own: number;
  others: number;
}

interface Counter {
  index: number;
  previous: Tally;
  current: Tally;
  /** Admitted here since the gateways last agreed on the counts. */
  sinceAgreed: number;
  agreement: number;
}

const countersMax = 500_000;

export class Counters {
  readonly #clock: Clock;
  readonly #counters = new LRUCache<string, Counter>({ max: countersMax });
  #untold = new Map<string, Increment>();
  #agreement = 0;
  /** Where there is nobody to tell, nothing is kept for telling. */
  tells = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The window as all gateways see it, or this one alone. */
  read(counted: Counted, whose: 'ALL' | 'OWN'): Window {
    const { windowMs } = counted;
    const { previous, current } = this.#counter(counted);
    const calls = ({ own, others }: Tally) => (whose === 'ALL' ? own + others : own);
    return { previous: calls(previous), current: calls(current), elapsedMs: this.#nowMs() % windowMs, windowMs };
  }

  add(counted: Counted): void {
    const counter = this.#counter(counted);
    counter.current.own += 1;
    counter.sinceAgreed += 1;
    if (this.tells) this.#noteUntold(counted, counter.index);
  }

  sinceAgreed(counted: Counted): number {
    return this.#counter(counted).sinceAgreed;
  }

  /** The gateways have told one another everything: what each may spend alone is reckoned anew. */
  agreed(): void {
    this.#agreement += 1;
  }

  get hasUntold(): boolean {
    return this.#untold.size > 0;
  }

  takeUntold(): Increment[] {
    const increments = [...this.#untold.values()];
    this.#untold = new Map();
    return increments;
  }

  heard([key, windowMs, index, calls]: Increment): void {
    const counter = this.#counter({ key, windowMs });
    if (counter.index === index) counter.current.others += calls;
    else if (counter.index === index + 1) counter.previous.others += calls;
  }

  get size(): number {
    return this.#counters.size;
  }

  #counter({ key, windowMs }: Counted): Counter {
    const index = Math.floor(this.#nowMs() / windowMs);
    let counter = this.#counters.get(key);
    if (!counter)
      this.#counters.set(key, (counter = { index, previous: none(), current: none(), sinceAgreed: 0, agreement: this.#agreement }));
    if (counter.index !== index) turn(counter, index);
    if (counter.agreement !== this.#agreement) Object.assign(counter, { agreement: this.#agreement, sinceAgreed: 0 });
    return counter;
  }

  #noteUntold({ key, windowMs }: Counted, index: number): void {
    const name = `${index} ${key}`;
    const increment = this.#untold.get(name);
    if (increment) increment[3] += 1;
    else this.#untold.set(name, [key, windowMs, index, 1]);
  }

  #nowMs = (): number => this.#clock.now().getTime();
}

const none = (): Tally => ({ own: 0, others: 0 });

function turn(counter: Counter, index: number): void {
  counter.previous = counter.index === index - 1 ? counter.current : none();
  counter.current = none();
  counter.index = index;
  counter.sinceAgreed = 0;
}
