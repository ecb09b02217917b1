// One service's events as another takes them in, each record's in order.
import type { JsMsg } from '@nats-io/jetstream';
import type { Clock } from '../clock.ts';
import type { Log } from '../telemetry/log.ts';
import { watch } from '../telemetry/metrics.ts';
import { persist } from './alarm.ts';
import type { Bus } from './bus.ts';
import { Durable } from './durable.ts';
import type { Envelope } from './envelope.ts';
import { readEnvelope, unreadableEnvelope } from './incoming.ts';
import type { Intake } from './intake.ts';
import type { Lanes } from './lanes.ts';
import type { Leader } from './leadership.ts';

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

export class Consumer {
  readonly #options: ConsumerOptions;
  readonly #durable: Durable;

  constructor(options: ConsumerOptions) {
    const { service, publisher, bus } = options;
    this.#options = options;
    this.#durable = new Durable({
      bus,
      publisher,
      name: service,
    });
  }

  async lead({ signal }: Leader): Promise<void> {
    const { service, publisher, lanes, log } = this.#options;
    const unwatch = watch(
      'throughline_consumer_lag',
      'Events not yet taken in',
      { service, consumer: publisher },
      async () => (await this.#durable.pending()) + lanes.tasks,
    );
    const reading = { room: () => lanes.room(), admit: (message: JsMsg) => this.#admit(message, signal), idle: () => lanes.idle() };
    while (!signal.aborted)
      await persist(
        signal,
        () => this.#durable.readUntilOver(signal, reading),
        (fault) => log.warn('consumer.failed', { consumer: publisher, fault }),
      );
    unwatch();
  }

  /** Whether everything published has been taken in, or put aside. */
  async isSettled(): Promise<boolean> {
    return (await this.#durable.isDrained()) && this.#options.lanes.tasks === 0;
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
}
