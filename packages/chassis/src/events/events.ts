// The event work of a service: the relay of its outbox, a consumer for each service whose events it reacts to, and the
// retries of what failed. Every process of the service stands ready; one leads.
import type { Clock } from '../clock.ts';
import type { Reaction } from '../service.ts';
import type { Log } from '../telemetry/log.ts';
import type { WorkRunner } from '../work.ts';
import { AuditConsumer, type AuditTrail } from './audit-consumer.ts';
import type { Bus } from './bus.ts';
import { Consumer } from './consumer.ts';
import { Intake } from './intake.ts';
import { Lanes } from './lanes.ts';
import { type Candidacy, type Leader, standForLeader } from './leadership.ts';
import { Relay } from './relay.ts';
import { dueLetters, retryLetters } from './retries.ts';

export interface EventsOptions {
  service: string;
  reactions: readonly Reaction[];
  /** Of the one service that keeps the audit trail of all. */
  auditTrail?: AuditTrail | undefined;
  /** The service's own role, straight to PostgreSQL. */
  databaseUrl: string;
  /** May still be on its way: a service starts, and writes, while NATS is away. */
  bus: Bus | Promise<Bus>;
  work: WorkRunner;
  clock: Clock;
  log: Log;
  /** How many events it takes in at once; each holds a connection of the write pool. */
  concurrency?: number;
  /** For fault tests: the moment between publishing and marking. */
  afterPublish?: () => void;
}

export interface Events {
  /** True while this process does the service's event work. */
  readonly leads: boolean;
  /** A transaction has committed events: carry them out now. */
  poke(): void;
  /** Whether the outbox is empty and everything published for this service was taken in or put aside. */
  isSettled(): Promise<boolean>;
  stop(): Promise<void>;
}

const waitingMax = 256;

export function startEvents(options: EventsOptions): Events {
  const { service, log, work, clock, databaseUrl } = options;
  const intake = new Intake(options);
  const parts = Promise.resolve(options.bus).then((bus) => partsOf(options, bus, intake));
  parts.catch((fault: unknown) => log.error('events.failed', { fault }));
  let running: Parts | undefined;

  const lead = async (leader: Leader) => {
    // NATS may never come; a service that stops does not wait for it.
    running = await Promise.race([parts, abortion(leader.signal)]);
    if (!running) return;
    const { relay, consumers } = running;
    await Promise.all([
      relay.lead(leader),
      retryLetters({ service, intake, clock, log }, leader),
      ...consumers.map((consumer) => consumer.lead(leader)),
    ]);
  };
  const candidacy: Candidacy = standForLeader({ service, databaseUrl, log, lead });

  const isOutboxEmpty = async () => {
    const [outbox] = await work.rows<{ depth: number }>('select depth from outbox_depth()');
    return outbox!.depth === 0;
  };

  return {
    get leads() {
      return candidacy.leads;
    },
    poke() {
      if (candidacy.leads) running?.relay.poke();
      else void parts.then(({ bus }) => bus.isConnected() && bus.nats.publish(bus.names.pokeSubject(service)));
    },
    async isSettled() {
      const { consumers } = await parts;
      // Empty before the consumers are asked, or an event published meanwhile is missed by both questions; and after, since
      // taking in may have written to it.
      if (!(await isOutboxEmpty())) return false;
      const taken = await Promise.all(consumers.map((consumer) => consumer.isSettled()));
      if (!taken.every(Boolean) || (await dueLetters(work.rows, clock)).length > 0) return false;
      return isOutboxEmpty();
    },
    stop: () => candidacy.stop(),
  };
}

const abortion = (signal: AbortSignal) =>
  new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });

interface Parts {
  bus: Bus;
  relay: Relay;
  consumers: (Consumer | AuditConsumer)[];
}

function partsOf({ service, auditTrail, work, log, clock, concurrency = 8, afterPublish }: EventsOptions, bus: Bus, intake: Intake): Parts {
  const lanes = new Lanes({ runningMax: concurrency, tasksMax: waitingMax });
  const consumers: Parts['consumers'] = intake.publishers.map(
    (publisher) => new Consumer({ service, publisher, intake, lanes, bus, clock, log }),
  );
  if (auditTrail) consumers.push(new AuditConsumer({ service, trail: auditTrail, bus, work, log }));
  return { bus, relay: new Relay({ service, bus, log, afterPublish }), consumers };
}

/** For tests: waits until nothing is on its way between these services any more. */
export async function settle(services: readonly Events[], msMax = 20_000): Promise<void> {
  const until = Date.now() + msMax;
  for (let quietRounds = 0; quietRounds < 2;) {
    const settled = await Promise.all(services.map((events) => events.isSettled().catch(() => false)));
    quietRounds = settled.every(Boolean) ? quietRounds + 1 : 0;
    if (Date.now() > until) throw new Error(`not settled: ${settled.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
