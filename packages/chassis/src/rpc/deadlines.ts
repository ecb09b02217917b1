// Ends calls whose time is over. One timer for all of them, on a wheel of short ticks: a timer of its own for each call
// costs more than the call's frames do.

/** Something that ends at an instant unless it is removed before. */
export abstract class Timed {
  /** Ms since epoch. */
  expiresAt = 0;
  /** Where it waits on the wheel. */
  tick = 0;

  abstract expire(): void;
}

const tickMs = 10;

export class Deadlines {
  readonly #ticks = new Map<number, Set<Timed>>();
  #swept = 0;
  #timer: NodeJS.Timeout | undefined;

  add(entry: Timed): void {
    if (this.#timer === undefined) this.#start();
    entry.tick = Math.max(this.#swept + 1, Math.ceil(entry.expiresAt / tickMs));
    const due = this.#ticks.get(entry.tick);
    if (due === undefined) this.#ticks.set(entry.tick, new Set([entry]));
    else due.add(entry);
  }

  remove(entry: Timed): void {
    const due = this.#ticks.get(entry.tick);
    if (due?.delete(entry) && due.size === 0) this.#ticks.delete(entry.tick);
    entry.tick = 0;
  }

  #start(): void {
    this.#swept = Math.floor(Date.now() / tickMs) - 1;
    this.#timer = setTimeout(this.#sweep, tickMs);
  }

  #sweep = (): void => {
    const now = Math.floor(Date.now() / tickMs);
    while (this.#swept < now && this.#ticks.size > 0) {
      this.#swept += 1;
      const due = this.#ticks.get(this.#swept);
      this.#ticks.delete(this.#swept);
      // The end of one may have removed another that is due with it.
      if (due !== undefined) for (const entry of due) if (entry.tick === this.#swept) entry.expire();
    }
    this.#timer = this.#ticks.size > 0 ? setTimeout(this.#sweep, tickMs) : undefined;
  };
}
