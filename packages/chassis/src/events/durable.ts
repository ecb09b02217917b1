// A place in a stream that outlives processes: a durable consumer of JetStream remembers how far its reader has come. What
// a reader before held unacknowledged comes again first, ahead of everything newer, so that order holds.
import {
  AckPolicy,
  type ConsumerInfo,
  DeliverPolicy,
  jetstream,
  jetstreamManager,
  JetStreamApiCodes,
  JetStreamApiError,
  type JsMsg,
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
    const { bus, name } = this.#options;
    const consumer = await jetstream(bus.nats).consumers.get(this.#stream, name);
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

  /** Makes the consumer anew where its last acknowledgement without a gap stands. */
  async #resume(): Promise<void> {
    const { bus, publisher, name } = this.#options;
    const { consumers } = await jetstreamManager(bus.nats, { checkAPI: false });
    const before = await this.#info();
    if (before) await consumers.delete(this.#stream, name);
    const acknowledged = before?.ack_floor.stream_seq ?? 0;
    await consumers.add(this.#stream, {
      durable_name: name,
      filter_subject: bus.names.subjects(publisher),
      ack_policy: AckPolicy.Explicit,
      ack_wait: ackSeconds * nanosPerSecond,
      max_ack_pending: aheadMax * 4,
      ...(acknowledged > 0
        ? { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: acknowledged + 1 }
        : { deliver_policy: DeliverPolicy.All }),
    });
  }

  async #info(): Promise<ConsumerInfo | undefined> {
    const { bus, name } = this.#options;
    const { consumers } = await jetstreamManager(bus.nats, { checkAPI: false });
    try {
      return await consumers.info(this.#stream, name);
    } catch (error) {
      if (error instanceof JetStreamApiError && notFound.has(error.code)) return undefined;
      throw error;
    }
  }

  get #stream(): string {
    return this.#options.bus.names.stream(this.#options.publisher);
  }
}
