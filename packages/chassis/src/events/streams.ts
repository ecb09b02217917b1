// The streams of JetStream: one for each publishing service, and one for the audit entries of all. They are pipes with
// thirty days of memory; the record is the outbox archive.
import { JetStreamApiError, jetstreamManager } from '@nats-io/jetstream';
import type { Bus } from './bus.ts';

export const streamDaysMax = 30;

const nanosPerSecond = 1_000_000_000;
const dedupeSeconds = 120;
const nameInUse = 10_058; // by a stream of another configuration

export const ensureEventStream = ({ names, ...bus }: Bus, service: string) =>
  ensureStream(bus, names.eventStream(service), `${names.eventSubject(service)}.>`);

export const ensureAuditStream = ({ names, ...bus }: Bus) => ensureStream(bus, names.auditStream, names.auditSubject('*'));

/** Makes the stream, or brings it to this configuration. Safe to run again, by anybody. */
async function ensureStream({ nats, replicas }: Pick<Bus, 'nats' | 'replicas'>, name: string, subject: string): Promise<void> {
  const { streams } = await jetstreamManager(nats, { checkAPI: false });
  const changeable = {
    subjects: [subject],
    num_replicas: replicas,
    max_age: streamDaysMax * 86_400 * nanosPerSecond,
    duplicate_window: dedupeSeconds * nanosPerSecond,
  };
  try {
    await streams.add({ name, storage: 'file', retention: 'limits', discard: 'old', ...changeable });
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== nameInUse) throw error;
    await streams.update(name, changeable);
  }
}
