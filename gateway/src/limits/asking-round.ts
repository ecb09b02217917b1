// One question to all gateways: it is over when everybody has answered, or after 30 ms.
import { randomUUID } from 'node:crypto';

const answerMs = 30;

export class AskingRound {
  readonly id = randomUUID();
  readonly done: Promise<{ echoed: boolean; silent: ReadonlySet<string> }>;
  readonly #silent: Set<string>;
  readonly #end: () => void;
  #echoed = false;

  constructor(fellows: Iterable<string>) {
    this.#silent = new Set(fellows);
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, answerMs);
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
