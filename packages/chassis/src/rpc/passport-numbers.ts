// Numbers for the passports of one stream: each is sent once and named by its number afterwards. When all numbers are
// given out, the passport not used for longest gives up its own, and the callee learns of it by the number being sent
// again. Frames keep their order, so both sides always mean the same passport.
import { LRUCache } from 'lru-cache';

export class PassportNumbers {
  readonly #numbers: LRUCache<string, number>;
  #next = 1;
  #freed = 0;

  constructor(passportsMax: number) {
    this.#numbers = new LRUCache({ max: passportsMax, dispose: (number) => (this.#freed = number) });
  }

  /** The number of a passport sent before; undefined: it has to be sent under the number that `add` gives it. */
  find(token: string): number | undefined {
    return this.#numbers.get(token);
  }

  add(token: string): number {
    this.#freed = 0;
    // Filling the last place and one more makes the cache dispose of the oldest, which frees its number.
    this.#numbers.set(token, 0);
    const number = this.#freed === 0 ? this.#next++ : this.#freed;
    this.#numbers.set(token, number, { noDisposeOnSet: true });
    return number;
  }
}
