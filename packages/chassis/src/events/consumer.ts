// One service's events as another takes them in. A durable consumer of JetStream remembers how far that has come; what a
// leader before held unacknowledged comes again first, ahead of everything newer, so that a record's events stay in order.
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
import type { Clock } from '../clock.ts';
import type { Log } from '../telemetry/log.ts';
import { watch } from '../telemetry/metrics.ts';
import { persist } from './alarm.ts';
import type { Bus } from './bus.ts';
import type { Envelope } from './envelope.ts';
import { readEnvelope, unreadableEnvelope } from './incoming.ts';
import type { Intake } from './intake.ts';
import type { Lanes } from './lanes.ts';
import type { Leader } from './leadership.ts';
import { ensureStream } from './streams.ts';

export interface ConsumerOptions {
  service: string;
  publisher: string;
  intake: Intake;
  /** Shared by the service's consumers: so many events at once, whoever published them. */
  lanes: Lanes;
  bus: Bus;
  clock: Clock;
  log: Log;
}

const aheadMax = 256;
const pullMs = 10_000;
const heartbeatMs = 2_000;
const ackSeconds = 60;
const nanosPerSecond = 1_000_000_000;
const notFound = new Set<number>([JetStreamApiCodes.ConsumerNotFound, JetStreamApiCodes.StreamNotFound]);

export class Consumer {
  readonly #options: ConsumerOptions;

  constructor(options: ConsumerOptions) {
    this.#options = options;
  }

  async lead({ signal }: Leader): Promise<void> {
    const { service, publisher, log } = this.#options;
    const lag = async () => ((await this.#info())?.num_pending ?? 0) + this.#options.lanes.tasks;
    const unwatch = watch('throughline_consumer_lag', 'Events not yet taken in', { service, consumer: publisher }, lag);
    while (!signal.aborted)
      await persist(
        signal,
        () => this.#pullUntilOver(signal),
        (fault) => log.warn('consumer.failed', { consumer: publisher, fault }),
      );
    unwatch();
  }

  /** Whether everything published has been taken in, or put aside. */
  async isSettled(): Promise<boolean> {
    const info = await this.#info();
    return info !== undefined && info.num_pending === 0 && info.num_ack_pending === 0 && this.#options.lanes.tasks === 0;
  }

  /** Pulls until the term is over or the connection breaks: what was on its way then is lost, and only a fresh start brings it first. */
  async #pullUntilOver(term: AbortSignal): Promise<void> {
    const { bus, publisher, lanes } = this.#options;
    await bus.untilConnected(term);
    const broken = new AbortController();
    const unlisten = bus.onDisconnect(() => broken.abort());
    const over = AbortSignal.any([term, broken.signal]);
    try {
      await ensureStream(bus, publisher);
      await this.#resume();
      await this.#pull(over, term);
    } finally {
      unlisten();
      await lanes.idle();
    }
  }

  async #pull(over: AbortSignal, term: AbortSignal): Promise<void> {
    const consumer = await jetstream(this.#options.bus.nats).consumers.get(this.#stream, this.#durable);
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
        await this.#options.lanes.room();
        if (over.aborted) return;
        this.#admit(message, term);
      }
    } finally {
      over.removeEventListener('abort', stop);
      stop();
    }
  }

  /** Makes the consumer anew where its last acknowledgement without a gap stands. */
  async #resume(): Promise<void> {
    const { consumers } = await jetstreamManager(this.#options.bus.nats, { checkAPI: false });
    const before = await this.#info();
    if (before) await consumers.delete(this.#stream, this.#durable);
    const acknowledged = before?.ack_floor.stream_seq ?? 0;
    await consumers.add(this.#stream, {
      durable_name: this.#durable,
      filter_subject: this.#options.bus.names.subjects(this.#options.publisher),
      ack_policy: AckPolicy.Explicit,
      ack_wait: ackSeconds * nanosPerSecond,
      max_ack_pending: aheadMax * 2,
      ...(acknowledged > 0
        ? { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: acknowledged + 1 }
        : { deliver_policy: DeliverPolicy.All }),
    });
  }

  #admit(message: JsMsg, signal: AbortSignal): void {
    const { intake, lanes, log, publisher } = this.#options;
    const type = this.#options.bus.names.typeOf(message.subject);
    if (!intake.reactsTo(type)) return message.ack();
    const { envelope, fault } = this.#read(type, message.data);
    const settle = async () => {
      if (fault) await intake.putAside(envelope, fault);
      else await intake.take(envelope);
      message.ack();
    };
    // While the database is away the event waits right here, and those of its record behind it.
    lanes.enter(`${envelope.tenant}/${envelope.subject}`, () =>
      persist(signal, settle, (reason) => log.warn('consumer.waits', { consumer: publisher, fault: reason })),
    );
  }

  #read(type: string, bytes: Uint8Array): { envelope: Envelope; fault?: unknown } {
    try {
      return { envelope: readEnvelope(type, bytes) };
    } catch (fault) {
      return { envelope: unreadableEnvelope(type, bytes, this.#options.clock.now()), fault };
    }
  }

  async #info(): Promise<ConsumerInfo | undefined> {
    const { consumers } = await jetstreamManager(this.#options.bus.nats, { checkAPI: false });
    try {
      return await consumers.info(this.#stream, this.#durable);
    } catch (error) {
      if (error instanceof JetStreamApiError && notFound.has(error.code)) return undefined;
      throw error;
    }
  }

  get #stream(): string {
    return this.#options.bus.names.stream(this.#options.publisher);
  }

  get #durable(): string {
    return this.#options.service;
  }
}
