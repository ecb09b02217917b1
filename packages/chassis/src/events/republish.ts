// The outbox archive is the record, NATS a pipe. `republish` fills a pipe that was lost; consumers know by their inbox
// what they have taken in. `replay` reads the record itself, for those who join late or were away too long.
import { DomainError } from '../errors.ts';
import type { WorkRunner } from '../work.ts';
import { auditTrail, type Bus } from './bus.ts';
import type { Envelope } from './envelope.ts';
import { inboxDays } from './housekeeping.ts';
import { type OutboxRow, publishRows } from './publish.ts';
import { ensureStream, streamDaysMax } from './streams.ts';

const batchRowsMax = 500;
const failuresMax = 10;
const dayMs = 86_400_000;

export interface RepublishOptions {
  service: string;
  bus: Bus;
  rows: WorkRunner['rows'];
  /** From behind this position; 0 for all that the streams would still hold. */
  afterPosition: number;
  now: Date;
}

/** Publishes the archive again, in order; answers how many. */
export async function republish({ service, bus, rows, afterPosition, now }: RepublishOptions): Promise<number> {
  await Promise.all([service, auditTrail].map((publisher) => ensureStream(bus, publisher)));
  // Never older than what the streams keep, and so never older than what the inboxes remember.
  const since = new Date(now.getTime() - Math.min(streamDaysMax, inboxDays) * dayMs);
  let position = afterPosition;
  let published = 0;
  for (let failures = 0; ;) {
    const batch = await rows<OutboxRow>('select * from outbox_again($1, $2, $3)', [position, since, batchRowsMax]);
    if (batch.length === 0) return published;
    const { stored, fault } = await publishRows(bus, batch, { chained: false });
    failures = fault ? failures + 1 : 0;
    if (failures > failuresMax)
      throw new DomainError('UNAVAILABLE', 'nats.unavailable', 'NATS does not take the archive.', { cause: fault });
    if (fault) continue;
    position = Number(batch.at(-1)!.at_position);
    published += stored.length;
  }
}

export interface ReplayOptions {
  afterPosition: number;
  types?: readonly string[];
  /** One aggregate only, from this sequence on. */
  aggregate?: { subject: string; fromSequence: number };
  limit?: number;
}

/** Whole stored envelopes with their `position`, in outbox order. */
export async function* replay(
  rows: WorkRunner['rows'],
  { afterPosition, types, aggregate, limit = Infinity }: ReplayOptions,
): AsyncIterable<Envelope> {
  let position = afterPosition;
  for (let left = limit; left > 0;) {
    const batch = await rows<{ at_position: number; event: Envelope }>('select * from outbox_replay($1, $2, $3, $4, $5)', [
      position,
      Math.min(left, batchRowsMax),
      types ?? null,
      aggregate?.subject ?? null,
      aggregate?.fromSequence ?? 0,
    ]);
    for (const { event } of batch) yield event;
    if (batch.length < batchRowsMax) return;
    position = batch.at(-1)!.at_position;
    left -= batch.length;
  }
}
