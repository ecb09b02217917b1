// Work in lanes: within a lane one task after another in the order they came, different lanes side by side, and all
// of it bounded.

export class Lanes {
  readonly #runningMax: number;
  readonly #tasksMax: number;
  readonly #waiting = new Map<string, (() => Promise<void>)[]>();
  readonly #ready: string[] = [];
  #running = 0;
  #tasks = 0;
  #watchers: (() => void)[] = [];

  constructor({ runningMax, tasksMax }: { runningMax: number; tasksMax: number }) {
    this.#runningMax = runningMax;
    this.#tasksMax = tasksMax;
  }

  get tasks(): number {
    return this.#tasks;
  }

  /** Resolves when another task may enter. */
  async room(): Promise<void> {
    while (this.#tasks >= this.#tasksMax) await this.#change();
  }

  async idle(): Promise<void> {
    while (this.#tasks > 0) await this.#change();
  }

  /** A task must not fail: whoever brings it has settled what a failure means. */
  enter(lane: string, task: () => Promise<void>): void {
    this.#tasks += 1;
    const behind = this.#waiting.get(lane);
    if (behind) behind.push(task);
    else {
      this.#waiting.set(lane, [task]);
      this.#ready.push(lane);
    }
    this.#run();
  }

  #run(): void {
    while (this.#running < this.#runningMax && this.#ready.length > 0) {
      const lane = this.#ready.shift()!;
      const task = this.#waiting.get(lane)!.shift()!;
      this.#running += 1;
      void task().finally(() => this.#leave(lane));
    }
  }

  #leave(lane: string): void {
    this.#running -= 1;
    this.#tasks -= 1;
    if (this.#waiting.get(lane)!.length > 0) this.#ready.push(lane);
    else this.#waiting.delete(lane);
    this.#run();
    for (const watcher of this.#watchers.splice(0)) watcher();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#watchers.push(resolve));
  }
}
