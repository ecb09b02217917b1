// Gateways talk over a core NATS subject: each tells what it admitted every 50 ms, at once where one asks, and every second
// that it lives. Nothing is stored; a gateway that joins knows what is counted from then on.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { answerMs, AskingRound } from './asking-round.ts';
import type { Counters, Increment } from './counters.ts';
import type { Fellows } from './fellows.ts';

/** What is needed of a NATS connection. */
export interface Wire {
  publish(subject: string, data: Uint8Array): void;
  subscribe(subject: string, options: { callback(error: unknown, message: { data: Uint8Array }): void }): { unsubscribe(): void };
}

interface Word {
  from: string;
  kind: 'TELL' | 'ASK' | 'REPLY' | 'LEAVE';
  /** Of an ASK and its replies. */
  round: string;
  counts: Increment[];
}

const tellMs = 50;
const beatMs = 1_000;
const silentMs = 3_000;
const countsMax = 5_000; // of one word; NATS takes a megabyte

export class NatsFellows implements Fellows {
  readonly #wire: Wire;
  readonly #subject: string;
  readonly #counters: Counters;
  readonly #countMin: number;
  readonly #subscription: { unsubscribe(): void };
  readonly #timer: NodeJS.Timeout;
  readonly #me = randomUUID();
  readonly #heardAt = new Map<string, number>();
  /** When a word of our own last came back: as long as they do, the wire is there. */
  #echoAt = performance.now();
  #spokeAt = 0;
  #asking: AskingRound | undefined;
  #agreeing: Promise<void> | undefined;
  away = false;

  constructor(given: { wire: Wire; subject: string; counters: Counters; countMin: number }) {
    this.#wire = given.wire;
    this.#subject = given.subject;
    this.#counters = given.counters;
    this.#countMin = given.countMin;
    this.#subscription = given.wire.subscribe(given.subject, {
      callback: (error, message) => {
        if (!error) this.#hear(JSON.parse(Buffer.from(message.data).toString()) as Word);
      },
    });
    this.#timer = setInterval(() => this.#beat(), tellMs).unref();
  }

  get count(): number {
    return Math.max(this.#countMin, this.#heardAt.size + 1);
  }

  /** Nobody knows how many will answer a newcomer, so it waits as long as an answer may take. */
  async join(): Promise<void> {
    this.#say('ASK');
    await pause(answerMs);
  }

  agree(): Promise<void> {
    return (this.#agreeing ??= this.#agree().finally(() => (this.#agreeing = undefined)));
  }

  leave(): void {
    clearInterval(this.#timer);
    this.#say('LEAVE');
    this.#subscription.unsubscribe();
  }

  async #agree(): Promise<void> {
    this.#asking = new AskingRound(this.#heardAt.keys());
    this.#say('ASK', this.#asking.id);
    const { echoed, silent } = await this.#asking.done;
    this.#asking = undefined;
    // Who heard the question and is silent is gone; if not even our own word came back, it is the wire that is away.
    if (echoed) for (const fellow of silent) this.#heardAt.delete(fellow);
    else this.away = true;
    this.#counters.agreed();
  }

  #beat(): void {
    const nowMs = performance.now();
    if (nowMs - this.#echoAt > silentMs) this.away = true;
    for (const [fellow, atMs] of this.#heardAt) if (this.#echoAt - atMs > silentMs) this.#heardAt.delete(fellow);
    if (this.#counters.hasUntold || nowMs - this.#spokeAt >= beatMs) this.#say('TELL');
  }

  #say(kind: Word['kind'], round = ''): void {
    this.#spokeAt = performance.now();
    const untold = this.#counters.takeUntold();
    try {
      do this.#publish({ from: this.#me, kind, round, counts: untold.splice(0, countsMax) });
      while (untold.length > 0);
    } catch {
      this.away = true; // the connection is closed for good
    }
  }

  #publish(word: Word): void {
    this.#wire.publish(this.#subject, Buffer.from(JSON.stringify(word)));
  }

  #hear({ from, kind, round, counts }: Word): void {
    if (from === this.#me) return this.#hearEcho(round);
    if (kind === 'LEAVE') this.#heardAt.delete(from);
    else this.#heardAt.set(from, performance.now());
    this.#counters.tells = this.#heardAt.size > 0;
    for (const increment of counts) this.#counters.heard(increment);
    if (kind === 'ASK') this.#say('REPLY', round);
    if (round === this.#asking?.id) this.#asking.replied(from);
  }

  #hearEcho(round: string): void {
    this.#echoAt = performance.now();
    this.away = false;
    if (round === this.#asking?.id) this.#asking.echoed();
  }
}
