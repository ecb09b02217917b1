// Taking an event in: its id, its effect and what follows from it in one transaction, as the firm's system actor. The id
// stands in the inbox exactly where the effect stands in the tables, so a second copy of the event does nothing.
import { SpanKind } from '@opentelemetry/api';
import { events as catalogue } from '@throughline/contracts/gen/events.gen';
import type { Clock } from '../clock.ts';
import { DomainError, rule } from '../errors.ts';
import type { Reaction, WorkContext } from '../service.ts';
import type { Log } from '../telemetry/log.ts';
import { count, observe } from '../telemetry/metrics.ts';
import { extract, span } from '../telemetry/tracing.ts';
import type { WorkRunner } from '../work.ts';
import { afterFailure, keepLetter, postponeLetter } from './dead-letters.ts';
import type { Envelope } from './envelope.ts';
import { eventOf } from './incoming.ts';

export interface IntakeOptions {
  service: string;
  reactions: readonly Reaction[];
  work: WorkRunner;
  clock: Clock;
  log: Log;
}

/** A letter that is due, as dead_letters_next answers it. */
export interface DueLetter {
  letter_id: number;
  letter_attempts: number;
  letter: Envelope;
}

export type Taken = 'DONE' | 'KNOWN' | 'BEHIND' | 'FAILED';

// One round trip settles all that can be: the event is new and its way is free, or it was here before, or an earlier
// event of the same record is being tried again.
const takeInSql = `
with letters as (
  select event_id from dead_letters where consumer = $1 and tenant_id = $3 and subject = $4 and (state = 'RETRYING' or event_id = $2)
), taken as (
  insert into inbox (consumer, event_id, tenant_id) select $1, $2, $3 where not exists (select from letters) on conflict do nothing returning 1
)
select exists (select from taken) as is_new,
  exists (select from letters where event_id = $2) or exists (select from inbox where consumer = $1 and event_id = $2) as is_known`;

const takeLetterSql = `
with letter as (
  delete from dead_letters where id = $1 and state = 'RETRYING' returning consumer, event_id, tenant_id
)
insert into inbox (consumer, event_id, tenant_id) select consumer, event_id, tenant_id from letter on conflict do nothing returning 1`;

export class Intake {
  readonly #options: IntakeOptions;
  readonly #reactions: Map<string, Reaction[]>;

  constructor(options: IntakeOptions) {
    for (const { type } of options.reactions)
      if (!catalogue[type]) throw rule('event.unknown', `${options.service} reacts to ${type}, which nobody publishes.`);
    this.#options = options;
    this.#reactions = Map.groupBy(options.reactions, ({ type }) => type);
  }

  /** The services whose events this one reacts to. */
  get publishers(): string[] {
    return [...new Set([...this.#reactions.keys()].map(publisherOf))];
  }

  reactsTo(type: string): boolean {
    return this.#reactions.has(type);
  }

  /** Settles the event, one way or another. Throws only where nothing can be kept: the database is away. */
  async take(envelope: Envelope): Promise<Taken> {
    try {
      return await this.#observed(envelope, () => this.#takeIn(envelope));
    } catch (fault) {
      await this.putAside(envelope, fault);
      return 'FAILED';
    }
  }

  async putAside(envelope: Envelope, fault: unknown): Promise<void> {
    const fate = afterFailure(1, fault, this.#options.clock);
    await this.#inTenant(envelope, ({ tx }) => keepLetter(tx, publisherOf(envelope.type), envelope, fate));
    this.#countLetter(fate.state);
  }

  /** The next try of a letter; later events of its record wait until it is through, or parked. */
  async retry({ letter_id: id, letter_attempts: attempts, letter: envelope }: DueLetter): Promise<Taken> {
    try {
      return await this.#observed(envelope, () => this.#takeLetter(id, envelope));
    } catch (fault) {
      const fate = afterFailure(attempts + 1, fault, this.#options.clock);
      await this.#inTenant(envelope, ({ tx }) => postponeLetter(tx, id, fate));
      this.#countLetter(fate.state);
      return 'FAILED';
    }
  }

  #takeIn(envelope: Envelope): Promise<Taken> {
    const consumer = publisherOf(envelope.type);
    return this.#inTenant(envelope, async (context) => {
      const [found] = await context.tx.rows<{ is_new: boolean; is_known: boolean }>(takeInSql, [
        consumer,
        envelope.id,
        envelope.tenant,
        envelope.subject,
      ]);
      if (found!.is_new) return this.#react(context, envelope);
      if (found!.is_known) return 'KNOWN';
      const fate = {
        state: 'RETRYING',
        attempts: 0,
        reason: 'waits behind an earlier event of its record',
        nextAt: this.#options.clock.now(),
      } as const;
      await keepLetter(context.tx, consumer, envelope, fate);
      return 'BEHIND';
    });
  }

  #takeLetter(id: number, envelope: Envelope): Promise<Taken> {
    return this.#inTenant(envelope, async (context) => {
      const isNew = (await context.tx.rows(takeLetterSql, [id])).length > 0;
      return isNew ? this.#react(context, envelope) : 'KNOWN';
    });
  }

  async #react(context: WorkContext, envelope: Envelope): Promise<Taken> {
    const event = eventOf(envelope, catalogue[envelope.type]!);
    for (const reaction of this.#reactions.get(envelope.type) ?? []) await reaction.run(context, event);
    return 'DONE';
  }

  #inTenant<T>(envelope: Envelope, work: (context: WorkContext) => Promise<T>): Promise<T> {
    const { type, id, traceparent, correlationid, tenant } = envelope;
    return this.#options.work.inTenant(
      tenant,
      { action: type, cause: { traceparent, causationId: id, correlationId: correlationid ?? id } },
      work,
    );
  }

  /** Trace, metrics and log line of one event. */
  #observed(envelope: Envelope, work: () => Promise<Taken>): Promise<Taken> {
    const { service, log } = this.#options;
    const startedAtMs = performance.now();
    const attributes = { 'messaging.system': 'nats', 'messaging.destination.name': envelope.type };
    const tell = (outcome: 'OK' | DomainError['kind'], code: string, fault?: unknown) => {
      const ms = performance.now() - startedAtMs;
      observe('consumer', { service, name: envelope.type, outcome, seconds: ms / 1_000 });
      log[fault ? 'warn' : 'info'](`consume ${envelope.type}`, {
        tenant: envelope.tenant,
        actor: `${envelope.actorkind} ${envelope.actorid}`,
        event: envelope.id,
        code,
        ms,
        fault,
      });
    };
    const run = async () => {
      try {
        const taken = await work();
        tell('OK', taken === 'DONE' ? 'ok' : taken.toLowerCase());
        return taken;
      } catch (fault) {
        const refusal = fault instanceof DomainError ? fault : undefined;
        tell(refusal?.kind ?? 'INTERNAL', refusal?.code ?? 'internal', fault);
        throw fault;
      }
    };
    return span(`consume ${envelope.type}`, attributes, run, extract(envelope.traceparent), SpanKind.CONSUMER);
  }

  #countLetter(state: string): void {
    count('throughline_event_failures_total', 'Events that failed, by what becomes of them', { service: this.#options.service, state });
  }
}

/** crm.lead.converted is crm's. */
export const publisherOf = (type: string): string => type.split('.', 1)[0]!;
