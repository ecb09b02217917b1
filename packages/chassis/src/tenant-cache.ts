// What a service keeps of another's answers, a firm at a time: settings, features, custom fields. Its owner's events drop
// an entry in the replica that takes them in; the others let it go by age, 60 seconds at most (IDN-8).
import type { EventPayloads } from '@throughline/contracts/gen/events.gen';
import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';
import { on, type Reaction } from './service.ts';

export const ageMsMax = 60_000;
const entriesMax = 10_000;

interface Kept<T> {
  value: Promise<T>;
  keptAt: number;
}

export class TenantCache<T extends object> {
  readonly #clock: Clock;
  readonly #ageMs: number;
  readonly #entries = new LRUCache<string, Kept<T>>({ max: entriesMax });

  constructor(clock: Clock, ageMs = ageMsMax) {
    this.#clock = clock;
    this.#ageMs = ageMs;
  }

  /** What is kept under this key, else what `load` answers; callers at the same time share one question. */
  get(tenantId: string, key: string, load: () => Promise<T>): Promise<T> {
    const name = nameOf(tenantId, key);
    const now = this.#clock.now().getTime();
    const kept = this.#entries.get(name);
    if (kept && now - kept.keptAt < this.#ageMs) return kept.value;
    const entry = { value: load(), keptAt: now };
    this.#entries.set(name, entry);
    // A failure is nobody's answer: the next caller asks again.
    entry.value.catch(() => this.#forget(name, entry));
    return entry.value;
  }

  drop(tenantId: string, key: string): void {
    this.#entries.delete(nameOf(tenantId, key));
  }

  #forget(name: string, entry: Kept<T>) {
    if (this.#entries.peek(name) === entry) this.#entries.delete(name);
  }
}

/** Anything that keeps answers by firm and key. */
export interface Keeps {
  drop(tenantId: string, key: string): void;
}

/** A reaction for a service's list: when the fact arrives, the entry it speaks of is dropped from what `own` holds. */
export const dropOn = <Type extends keyof EventPayloads & string>(
  type: Type,
  cacheOf: (own: unknown) => Keeps,
  keyOf: (data: EventPayloads[Type]) => string,
): Reaction => on(type, async ({ own }, event) => cacheOf(own).drop(event.tenantId, keyOf(event.data)));

const nameOf = (tenantId: string, key: string) => `${tenantId}/${key}`;
