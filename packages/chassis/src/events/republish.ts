// The outbox archive is the record, NATS a pipe. `republish` fills a pipe that was lost; consumers know by their inbox
// what they have taken in.
import { DomainError } from '../errors.ts';
import type { WorkRunner } from '../work.ts';
import { auditTrail, type Bus } from './bus.ts';
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
