// Publishes outbox rows: many in flight, and yet in order. Each event names the one before it; where one is lost on the
// way (a connection that broke in the middle), JetStream refuses all behind it instead of storing them out of order.
import { SpanKind } from '@opentelemetry/api';
import { jetstream, type JetStreamPublishOptions } from '@nats-io/jetstream';
import { extract, span } from '../telemetry/tracing.ts';
import type { Bus } from './bus.ts';

/** As outbox_next and outbox_again answer it. */
export interface OutboxRow {
  at_position: string;
  /** Also the message id: JetStream drops a second copy within two minutes, the consumer's inbox ever after. */
  id: string;
  stream: 'EVENT' | 'AUDIT';
  type: string;
  /** Of the call that wrote it. */
  traceparent: string | null;
  message: string;
}

export interface Published {
  stored: OutboxRow[];
  /** The first failure; undefined where all went well. */
  fault: unknown;
}

const ackMsMax = 3_000;

export async function publishRows({ nats, names }: Bus, rows: readonly OutboxRow[], options: { chained: boolean }): Promise<Published> {
  const js = jetstream(nats);
  let previous: string | undefined;
  const published = rows.map((row) => {
    const how: Partial<JetStreamPublishOptions> = { msgID: row.id, timeout: ackMsMax, retries: 0 };
    if (row.stream === 'EVENT') {
      if (previous && options.chained) how.expect = { lastMsgID: previous };
      previous = row.id;
    }
    return inTrace(row, () => js.publish(names.subject(row.type), row.message, how));
  });
  const outcomes = await Promise.allSettled(published);
  return {
    stored: rows.filter((_, index) => outcomes[index]!.status === 'fulfilled'),
    fault: outcomes.find((outcome) => outcome.status === 'rejected')?.reason,
  };
}

const inTrace = <T>({ type, traceparent }: OutboxRow, publish: () => T): T =>
  traceparent === null
    ? publish()
    : span(
        `publish ${type}`,
        { 'messaging.system': 'nats', 'messaging.destination.name': type },
        publish,
        extract(traceparent),
        SpanKind.PRODUCER,
      );
