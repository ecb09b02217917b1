// One question to all gateways: it is over when everybody has answered, or after a tenth of a second.
import { randomUUID } from 'node:crypto';

export const answerMs = 100; // a busy machine takes its time; who is away makes one caller wait so long, once

export class AskingRound {
  readonly id = randomUUID();
  readonly done: Promise<{ echoed: boolean; silent: ReadonlySet<string> }>;
  readonly #silent: Set<string>;
  readonly #end: () => void;
  #echoed = false;

  constructor(fellows: Iterable<string>) {
    this.#silent = new Set(fellows);
    const { promise, resolve } = Promise.withResolvers<void>();
    // What arrived while this process was busy is read before anybody is given up.
    const timer = setTimeout(() => setImmediate(resolve), answerMs);
    this.#end = () => {
      clearTimeout(timer);
      resolve();
    };
    this.done = promise.then(() => ({ echoed: this.#echoed, silent: this.#silent }));
  }

  /** The question came back to who asked: the wire is there. */
  echoed(): void {
    this.#echoed = true;
    this.#check();
  }

  replied(fellow: string): void {
    this.#silent.delete(fellow);
    this.#check();
  }

  #check(): void {
    if (this.#echoed && this.#silent.size === 0) this.#end();
  }
}
