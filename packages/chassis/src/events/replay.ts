// Reading the record itself: stored events once more, for those who join late or were away longer than the streams
// remember. A reader's cursor is a position, so it is shown nothing behind which a row could still appear: positions are
// drawn before their transactions commit, and not in the order in which they do.
import { setTimeout } from 'node:timers/promises';
import type { Envelope } from './envelope.ts';

const batchRowsMax = 500;
/** How long a replay waits for the transactions that may fill a gap; past it, it ends before them and is asked again. */
const settleMsMax = 1_000;
const lookAgainMs = 10;

export interface ReplayOptions {
  afterPosition: number;
  types?: readonly string[];
  /** One aggregate only, from this sequence on. */
  aggregate?: { subject: string; fromSequence: number };
}

export interface StoredEvent {
  position: number;
  envelope: Envelope;
}

/** Asks the primary: a replica does not know who is writing. */
export type Rows = <R extends object>(sql: string, values: readonly unknown[]) => Promise<R[]>;

/** Whole stored envelopes with their `position`, in outbox order, up to what is written when it begins. */
export async function* replay(rows: Rows, { afterPosition, types, aggregate }: ReplayOptions): AsyncIterable<StoredEvent> {
  const upTo = await settledPosition(rows);
  const filter = [types ?? null, aggregate?.subject ?? null, aggregate?.fromSequence ?? 0];
  for (let position = afterPosition; position < upTo;) {
    const sql = 'select at_position as position, event as envelope from outbox_replay($1, $2, $3, $4, $5, $6)';
    const batch = await rows<StoredEvent>(sql, [position, upTo, batchRowsMax, ...filter]);
    yield* batch;
    if (batch.length < batchRowsMax) return;
    position = batch.at(-1)!.position;
  }
}

/** The last position of those that are all there; 0 where somebody at work may yet fill one. */
async function settledPosition(rows: Rows): Promise<number> {
  const [horizon] = await rows<{ written: number; writers: string[] }>('select written, writers from outbox_horizon()', []);
  const { written, writers } = horizon!;
  for (const endAt = Date.now() + settleMsMax; ; await setTimeout(lookAgainMs)) {
    const [look] = await rows<{ at_work: boolean }>('select outbox_writers() && $1 as at_work', [writers]);
    if (!look!.at_work) return written;
    if (Date.now() > endAt) return 0;
  }
}
