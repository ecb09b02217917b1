// Waiting that ends early: somebody rings, time is up, or all is over. A ring while nobody waits is not lost.

export class Alarm {
  #rung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  async wait(msMax: number, signal: AbortSignal): Promise<void> {
    if (!this.#rung && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, msMax);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', this.#wake, { once: true });
      });
      if (this.#wake) signal.removeEventListener('abort', this.#wake);
      this.#wake = undefined;
    }
    this.#rung = false;
  }
}

export const pause = (ms: number, signal: AbortSignal): Promise<void> => new Alarm().wait(ms, signal);

/** Repeats work that fails, more slowly each time, until it is done or all is over. */
export async function persist(signal: AbortSignal, work: () => Promise<void>, failed: (fault: unknown) => void): Promise<void> {
  for (let waitMs = 100; !signal.aborted; waitMs = Math.min(waitMs * 2, 2_000)) {
    try {
      return await work();
    } catch (fault) {
      if (!signal.aborted) failed(fault);
      await pause(waitMs, signal);
    }
  }
}
