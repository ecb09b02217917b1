// Carries the outbox to JetStream: in order, at least once. It marks rows only after JetStream has stored them, so that
// whatever dies in between, the rows are there and are published again; consumers know them by their ids.
import type { Log } from '../telemetry/log.ts';
import { count, watch } from '../telemetry/metrics.ts';
import { Alarm, persist } from './alarm.ts';
import { auditTrail, type Bus } from './bus.ts';
import type { Leader } from './leadership.ts';
import { type OutboxRow, publishRows } from './publish.ts';
import { ensureStream } from './streams.ts';

export interface RelayOptions {
  service: string;
  bus: Bus;
  log: Log;
  /** For fault tests: the moment between publishing and marking. */
  afterPublish?: (() => void) | undefined;
}

const batchRowsMax = 500;
const lookAgainMs = 1_000; // a poke may be lost; nothing waits longer than this

export class Relay {
  readonly #options: RelayOptions;
  readonly #alarm = new Alarm();

  constructor(options: RelayOptions) {
    this.#options = options;
  }

  /** There may be something in the outbox. */
  poke(): void {
    this.#alarm.ring();
  }

  async lead(leader: Leader): Promise<void> {
    const { service, bus, log } = this.#options;
    const poked = bus.nats.subscribe(bus.names.pokeSubject(service), { callback: () => this.poke() });
    const unwatch = watchOutbox(service, leader);
    while (!leader.signal.aborted) {
      await persist(
        leader.signal,
        () => this.#publishUntilOver(leader),
        (fault) => {
          count('throughline_relay_failures_total', 'Batches the relay could not publish whole', { service });
          log.warn('relay.failed', { fault });
        },
      );
    }
    unwatch();
    poked.unsubscribe();
  }

  async #publishUntilOver(leader: Leader): Promise<void> {
    const { service, bus } = this.#options;
    await bus.untilConnected(leader.signal);
    await Promise.all([service, auditTrail].map((publisher) => ensureStream(bus, publisher)));
    while (!leader.signal.aborted && bus.isConnected()) {
      const rows = await leader.rows<OutboxRow>('select * from outbox_next($1)', [batchRowsMax]);
      if (rows.length > 0) await this.#publish(leader, rows);
      if (rows.length < batchRowsMax) await this.#alarm.wait(lookAgainMs, leader.signal);
    }
  }

  async #publish(leader: Leader, rows: readonly OutboxRow[]): Promise<void> {
    const { service, bus, afterPublish } = this.#options;
    const { stored, fault } = await publishRows(bus, rows, { chained: true });
    afterPublish?.();
    if (stored.length > 0) {
      await leader.rows('select outbox_published($1)', [stored.map((row) => row.at_position)]);
      count('throughline_outbox_published_total', 'Events and audit entries published', { service }, stored.length);
    }
    if (fault) throw fault;
  }
}

function watchOutbox(service: string, leader: Leader): () => void {
  const reading = async () => (await leader.rows<{ depth: string; oldest_seconds: number }>('select * from outbox_depth()'))[0]!;
  const stops = [
    watch('throughline_outbox_depth', 'Rows waiting in the outbox', { service }, async () => Number((await reading()).depth)),
    watch(
      'throughline_outbox_oldest_seconds',
      'Age of the oldest row in the outbox',
      { service },
      async () => (await reading()).oldest_seconds,
    ),
  ];
  return () => stops.forEach((stop) => stop());
}
