// A place in a stream that outlives processes: a durable consumer of JetStream remembers how far its reader has come. What
// a reader before held unacknowledged comes again first, ahead of everything newer, so that order holds.
//
// Each reading has a consumer of its own, named by the service and its beginning, and ends those before it. That is the
// fence: a process that was frozen and still pulls asks a consumer that is gone, and takes no message out of its turn.
import { randomBytes } from 'node:crypto';
import {
  AckPolicy,
  type ConsumerInfo,
  DeliverPolicy,
  jetstream,
  jetstreamManager,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamManager,
  type JsMsg,
  type Lister,
} from '@nats-io/jetstream';
import type { Bus } from './bus.ts';
import { ensureStream } from './streams.ts';

export interface DurableOptions {
  bus: Bus;
  /** A publishing service, or `audit`. */
  publisher: string;
  name: string;
}

/** Who reads from it. */
export interface Reading {
  /** Resolves when another message may come. */
  room(): Promise<void>;
  admit(message: JsMsg): void;
  /** Resolves when nothing admitted is at work any more. */
  idle(): Promise<void>;
}

export const aheadMax = 256;
const pullMs = 10_000;
const heartbeatMs = 2_000;
const ackSeconds = 60;
const nanosPerSecond = 1_000_000_000;
const notFound = new Set<number>([JetStreamApiCodes.ConsumerNotFound, JetStreamApiCodes.StreamNotFound]);

export class Durable {
  readonly #options: DurableOptions;
  /** The consumer of the last reading by this process. */
  #own = '';

  constructor(options: DurableOptions) {
    this.#options = options;
  }

  /** Reads until the term is over or the connection breaks: what was on its way then is lost, and only a fresh start brings it first. */
  async readUntilOver(term: AbortSignal, reading: Reading): Promise<void> {
    const { bus, publisher } = this.#options;
    await bus.untilConnected(term);
    const broken = new AbortController();
    const unlisten = bus.onDisconnect(() => broken.abort());
    const over = AbortSignal.any([term, broken.signal]);
    try {
      await ensureStream(bus, publisher);
      await this.#resume();
      await this.#pull(over, reading);
    } finally {
      unlisten();
      await reading.idle();
    }
  }

  /** How many published messages have not come yet. */
  async pending(): Promise<number> {
    return (await this.#info())?.num_pending ?? 0;
  }

  /** Whether everything published has come and was acknowledged. */
  async isDrained(): Promise<boolean> {
    const info = await this.#info();
    return info !== undefined && info.num_pending === 0 && info.num_ack_pending === 0;
  }

  async #pull(over: AbortSignal, { room, admit }: Reading): Promise<void> {
    const consumer = await jetstream(this.#options.bus.nats).consumers.get(this.#stream, this.#own);
    // A stream or consumer that was lost ends the pulling with an error, and both are made again.
    const messages = await consumer.consume({
      max_messages: aheadMax,
      expires: pullMs,
      idle_heartbeat: heartbeatMs,
      abort_on_missing_resource: true,
    });
    const stop = () => messages.stop();
    over.addEventListener('abort', stop);
    try {
      for await (const message of messages) {
        await room();
        if (over.aborted) return;
        admit(message);
      }
    } finally {
      over.removeEventListener('abort', stop);
      stop();
    }
  }

  /** Begins where the last acknowledgement without a gap stands, whichever reader gave it. */
  async #resume(): Promise<void> {
    const { bus, publisher, name } = this.#options;
    const { consumers } = await this.#manager();
    const before = await this.#all();
    const acknowledged = Math.max(0, ...before.map(({ ack_floor: floor }) => floor.stream_seq));
    this.#own = `${name}_${randomBytes(6).toString('hex')}`;
    await consumers.add(this.#stream, {
      durable_name: this.#own,
      filter_subject: bus.names.subjects(publisher),
      ack_policy: AckPolicy.Explicit,
      ack_wait: ackSeconds * nanosPerSecond,
      max_ack_pending: aheadMax * 4,
      ...(acknowledged > 0
        ? { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: acknowledged + 1 }
        : { deliver_policy: DeliverPolicy.All }),
    });
    for (const former of before) await unlessGone(consumers.delete(this.#stream, former.name));
  }

  /** The consumer of whoever reads at present, this process or another. */
  async #info(): Promise<ConsumerInfo | undefined> {
    const { consumers } = await this.#manager();
    const own = this.#own && (await unlessGone(consumers.info(this.#stream, this.#own)));
    return own || (await this.#all())[0];
  }

  /** The youngest first. */
  async #all(): Promise<ConsumerInfo[]> {
    const { consumers } = await this.#manager();
    const { name } = this.#options;
    const all = (await unlessGone(collect(consumers.list(this.#stream)))) ?? [];
    return all.filter((one) => one.name.startsWith(`${name}_`)).toSorted((a, b) => b.created.localeCompare(a.created));
  }

  #manager(): Promise<JetStreamManager> {
    return jetstreamManager(this.#options.bus.nats, { checkAPI: false });
  }

  get #stream(): string {
    return this.#options.bus.names.stream(this.#options.publisher);
  }
}

const collect = (consumers: Lister<ConsumerInfo>): Promise<ConsumerInfo[]> => Array.fromAsync(consumers);

async function unlessGone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof JetStreamApiError && notFound.has(error.code)) return undefined;
    throw error;
  }
}
