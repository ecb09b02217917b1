// The audit entries of all services, taken in by the one that keeps the trail: in the order they came, as many at a time as
// have arrived, one transaction for those of each firm. An entry is never put aside: a trail with holes is none, so what
// cannot be kept now is tried until it can.
import { SpanKind } from '@opentelemetry/api';
import type { JsMsg } from '@nats-io/jetstream';
import type { AuditEntry } from '../audit.ts';
import { DomainError } from '../errors.ts';
import type { WorkContext } from '../service.ts';
import type { Log } from '../telemetry/log.ts';
import { observe, type Outcome, watch } from '../telemetry/metrics.ts';
import { extract, span } from '../telemetry/tracing.ts';
import { causeless, type WorkRunner } from '../work.ts';
import { Alarm, persist } from './alarm.ts';
import { auditTrail, type Bus } from './bus.ts';
import { Durable } from './durable.ts';
import type { Leader } from './leadership.ts';

/** As the outboxes ship it; the id is the same however often it comes. */
export interface ShippedEntry extends AuditEntry {
  id: string;
}

/** Appends entries of one firm; those it has seen before it leaves out. */
export type AuditTrail = (context: WorkContext, entries: readonly ShippedEntry[]) => Promise<void>;

export interface AuditConsumerOptions {
  service: string;
  trail: AuditTrail;
  bus: Bus;
  work: WorkRunner;
  log: Log;
}

type Shipped = ShippedEntry & { tenant: string };

interface Arrived {
  message: JsMsg;
  /** Of the service whose entry it is: audit.crm. */
  type: string;
  traceparent: string | undefined;
  tenantId: string;
  entry: ShippedEntry;
}

const batchEntriesMax = 500;
const waitingMax = 1_000;
const lookAgainMs = 50;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class AuditConsumer {
  readonly #options: AuditConsumerOptions;
  readonly #durable: Durable;
  readonly #changed = new Alarm();
  readonly #waiting: Arrived[] = [];
  #appending: Promise<void> | undefined;

  constructor(options: AuditConsumerOptions) {
    const { bus, service } = options;
    this.#options = options;
    this.#durable = new Durable({
      bus,
      publisher: auditTrail,
      name: service,
    });
  }

  async lead({ signal }: Leader): Promise<void> {
    const { service, log } = this.#options;
    const lag = async () => (await this.#durable.pending()) + this.#waiting.length;
    const unwatch = watch('throughline_consumer_lag', 'Events not yet taken in', { service, consumer: 'audit' }, lag);
    const reading = { room: () => this.#room(signal), admit: (message: JsMsg) => this.#admit(message, signal), idle: () => this.#idle() };
    while (!signal.aborted)
      await persist(
        signal,
        () => this.#durable.readUntilOver(signal, reading),
        (fault) => log.warn('consumer.failed', { consumer: 'audit', fault }),
      );
    unwatch();
  }

  async isSettled(): Promise<boolean> {
    return (await this.#durable.isDrained()) && this.#appending === undefined;
  }

  async #room(signal: AbortSignal): Promise<void> {
    while (this.#waiting.length >= waitingMax && !signal.aborted) await this.#changed.wait(lookAgainMs, signal);
  }

  /** What came and is not at work yet comes again with the next start. */
  async #idle(): Promise<void> {
    this.#waiting.length = 0;
    await this.#appending;
  }

  #admit(message: JsMsg, signal: AbortSignal): void {
    const arrived = this.#read(message);
    if (!arrived) return;
    this.#waiting.push(arrived);
    this.#appending ??= this.#appendWaiting(signal).finally(() => (this.#appending = undefined));
  }

  async #appendWaiting(signal: AbortSignal): Promise<void> {
    while (this.#waiting.length > 0 && !signal.aborted) {
      const batch = this.#waiting.splice(0, batchEntriesMax);
      this.#changed.ring();
      for (const [tenantId, arrived] of Map.groupBy(batch, (one) => one.tenantId)) await this.#append(tenantId, arrived, signal);
    }
  }

  async #append(tenantId: string, arrived: readonly Arrived[], signal: AbortSignal): Promise<void> {
    const { work, trail, log } = this.#options;
    const entries = arrived.map(({ entry }) => entry);
    const append = () =>
      this.#told(arrived, () =>
        work.inTenant(tenantId, { action: 'audit.append', cause: causeless }, (context) => trail(context, entries)),
      );
    const waits = (fault: unknown) => log.warn('audit.waits', { tenant: tenantId, fault });
    await persist(signal, append, waits);
    if (!signal.aborted) for (const { message } of arrived) message.ack();
  }

  /** One append serves many calls: the trace of each has a span of it, and the metrics one of each kind. */
  async #told(arrived: readonly Arrived[], append: () => Promise<void>): Promise<void> {
    const startedAtMs = performance.now();
    const tell = (outcome: Outcome) => {
      const seconds = (performance.now() - startedAtMs) / 1_000;
      for (const name of new Set(arrived.map(({ type }) => type)))
        observe('consumer', { service: this.#options.service, name, outcome, seconds });
    };
    try {
      await inTraces(arrived, append);
      tell('OK');
    } catch (fault) {
      tell(fault instanceof DomainError ? fault.kind : 'INTERNAL');
      throw fault;
    }
  }

  // A service's entry travels in an envelope as its events do, the gateway's bare. What is neither is a fault of ours, told
  // and not repeated for ever.
  #read(message: JsMsg): Arrived | undefined {
    try {
      const shipped = message.json<Shipped & { data?: Shipped; traceparent?: string | null }>();
      const { tenant: tenantId, ...entry } = shipped.data ?? shipped;
      const type = this.#options.bus.names.typeOf(message.subject);
      const traceparent = shipped.traceparent ?? undefined;
      if (uuid.test(tenantId) && uuid.test(entry.id)) return { message, type, traceparent, tenantId, entry };
    } catch {
      // Falls through: what is no JSON is no entry either.
    }
    this.#options.log.error('audit.unreadable', { subject: message.subject, sequence: message.seq });
    message.term();
    return undefined;
  }
}

/** Runs once, inside a span of each trace that is kept. */
function inTraces(arrived: readonly Arrived[], run: () => Promise<void>): Promise<void> {
  const kept = new Map(arrived.filter(({ traceparent }) => traceparent?.endsWith('-01')).map((one) => [one.traceparent, one.type]));
  const wrap =
    (inner: () => Promise<void>, [traceparent, type]: [string | undefined, string]) =>
    () =>
      span(
        `consume ${type}`,
        { 'messaging.system': 'nats', 'messaging.destination.name': type },
        inner,
        extract(traceparent),
        SpanKind.CONSUMER,
      );
  return [...kept].reduce(wrap, run)();
}
