// What keeps a server from stopping: the streams and plain calls that are still open.

export class OpenWork {
  #open = 0;
  #onIdle: (() => void) | undefined;

  begin(): void {
    this.#open += 1;
  }

  end(): void {
    this.#open -= 1;
    if (this.#open === 0) this.#onIdle?.();
  }

  /** Resolves when nothing is open, or the grace is over. */
  idle(graceMs: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#open === 0) return resolve();
      const grace = setTimeout(resolve, graceMs);
      this.#onIdle = () => {
        clearTimeout(grace);
        resolve();
      };
    });
  }
}
