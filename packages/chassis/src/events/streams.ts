// The streams of JetStream: one for each publishing service, and one for the audit entries of all. They are pipes with
// thirty days of memory; the record is the outbox archive.
import { JetStreamApiError, jetstreamManager } from '@nats-io/jetstream';
import type { Bus } from './bus.ts';

export const streamDaysMax = 30;

const nanosPerSecond = 1_000_000_000;
const dedupeSeconds = 120;
const nameInUse = 10_058; // by a stream of another configuration

/** Makes the stream, or brings it to this configuration. Safe to run again, by anybody. */
export async function ensureStream({ nats, names, replicas }: Bus, publisher: string): Promise<void> {
  const { streams } = await jetstreamManager(nats, { checkAPI: false });
  const changeable = {
    subjects: [names.subjects(publisher)],
    num_replicas: replicas,
    max_age: streamDaysMax * 86_400 * nanosPerSecond,
    duplicate_window: dedupeSeconds * nanosPerSecond,
  };
  const name = names.stream(publisher);
  try {
    await streams.add({ name, storage: 'file', retention: 'limits', discard: 'old', ...changeable });
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== nameInUse) throw error;
    await streams.update(name, changeable);
  }
}
