// Works a firm's chain out again over what is stored, some entries at a time: each entry against the one before, each
// checkpoint's signature, and the end against the head and the last checkpoint, so that a cut end shows too.
import type { Reader } from '@throughline/chassis/database/reader';
import { firstBadPlace, genesis, type BadPlace, type Head } from './chain.ts';
import { holds, type Checkpoint } from './checkpoint.ts';
import { checkpointsBetween, evidenceKeys, latestCheckpoints } from './checkpoint.queries.ts';
import { entriesAfter, entryAt, firstSeqSince, headOf } from './entry.queries.ts';

export interface Verification {
  fromSeq: number;
  /** The last entry looked at. */
  toSeq: number;
  bad: BadPlace | undefined;
  /** Whether the end of the chain was reached. */
  complete: boolean;
}

/** As many as one call or transaction works out. */
export const verifyEntriesMax = 50_000;
const stepEntries = 1_000;
const everything = {};
const wholePast = new Date(0);

export async function verifyTrail(tx: Reader, fromSeq: number | undefined, entriesMax: number): Promise<Verification> {
  const head = (await headOf(tx)) ?? genesis;
  const first = fromSeq || (await firstSeqSince(tx, wholePast)) || head.seq + 1;
  const anchor = await anchorBefore(tx, first);
  const done = (toSeq: number, bad: BadPlace | undefined, complete: boolean) => ({ fromSeq: first, toSeq, bad, complete });
  if (!anchor) return done(first, { seq: first - 1, fault: 'MISSING' }, true);

  let before: Head = anchor;
  while (before.seq < head.seq && before.seq - anchor.seq < entriesMax) {
    const links = await entriesAfter(tx, everything, before.seq, stepEntries, wholePast);
    const inReach = links.filter((link) => link.seq <= head.seq);
    const bad = await badPlaceAmong(tx, before, inReach);
    if (bad) return done(bad.seq, bad, true);
    if (inReach.length === 0) return done(before.seq, { seq: before.seq + 1, fault: 'MISSING' }, true);
    before = inReach.at(-1)!;
  }
  const complete = before.seq >= head.seq;
  return done(before.seq, complete ? await badEnd(tx, before, head) : undefined, complete);
}

/** What the entry `first` must follow: its predecessor, the checkpoint that stands for it, or nothing at the very beginning. */
async function anchorBefore(tx: Reader, first: number): Promise<Head | undefined> {
  if (first === 1) return genesis;
  const before = await entryAt(tx, first - 1);
  if (before) return before;
  const [checkpoint] = await checkpointsBetween(tx, first - 1, first - 1);
  return checkpoint && (await isSigned(tx, [checkpoint])) ? checkpoint : undefined;
}

async function badPlaceAmong(tx: Reader, before: Head, links: Parameters<typeof firstBadPlace>[1]): Promise<BadPlace | undefined> {
  const last = links.at(-1);
  if (!last) return undefined;
  const checkpoints = await checkpointsBetween(tx, before.seq + 1, last.seq);
  const unsigned = await firstUnsigned(tx, checkpoints);
  const bad = firstBadPlace(before, links, new Map(checkpoints.map(({ seq, hash }) => [seq, hash])));
  if (unsigned && (!bad || unsigned.seq < bad.seq)) return { seq: unsigned.seq, fault: 'UNSIGNED' };
  return bad;
}

async function badEnd(tx: Reader, last: Head, head: Head): Promise<BadPlace | undefined> {
  if (last.hash !== head.hash) return { seq: head.seq, fault: 'CONTRADICTED' };
  const [checkpoint] = await latestCheckpoints(tx, undefined, 1);
  const isCut = checkpoint !== undefined && checkpoint.seq > last.seq && !(await entryAt(tx, last.seq + 1)); // else it has grown meanwhile
  return isCut ? { seq: last.seq + 1, fault: 'MISSING' } : undefined;
}

const isSigned = async (tx: Reader, checkpoints: readonly Checkpoint[]) => (await firstUnsigned(tx, checkpoints)) === undefined;

async function firstUnsigned(tx: Reader, checkpoints: readonly Checkpoint[]): Promise<Checkpoint | undefined> {
  if (checkpoints.length === 0) return undefined;
  const keys = await evidenceKeys(tx, [...new Set(checkpoints.map(({ kid }) => kid))]);
  return checkpoints.find((checkpoint) => !holds(tx.tenantId, checkpoint, keys));
}
