// Where a device stands in a feed. What it has seen is a snapshot of the database: every transaction that had committed by
// then. What it gets next is what a later snapshot shows besides, so nothing is skipped that commits late, and nothing has
// to wait for transactions that are still at work.
import { conflict, malformed } from '../errors.ts';

export const changesKeptDays = 90;

export interface Place {
  /** PostgreSQL's own text of a snapshot: 'xmin:xmax:those still running'. */
  seen: string;
  /** The rest of a round that did not fit one answer: after this row, up to this later snapshot. */
  rest?: { xid: string; position: number; until: string };
  /** Only what changed from this instant on, in ms: a device that began by an instant. */
  sinceMs?: number;
  /** A device that begins reads every record there is, by id, before it reads changes. */
  afterId?: string;
}

export const nothingSeen = '1:1:';
export const firstId = '00000000-0000-0000-0000-000000000000';

export const writeCursor = (entity: string, place: Place, now: Date): string =>
  Buffer.from(JSON.stringify([entity, now.getTime(), place])).toString('base64url');

export function readCursor(cursor: string, entity: string, now: Date): Place {
  const [of, writtenMs, place] = parse(cursor);
  if (of !== entity || typeof writtenMs !== 'number' || !isPlace(place)) throw invalid();
  refuseExpired(new Date(writtenMs), now);
  return place;
}

/** Changes of longer ago are forgotten, so what such a place would miss cannot be told. */
export function refuseExpired(at: Date, now: Date): void {
  if (now.getTime() - at.getTime() <= changesKeptDays * 86_400_000) return;
  throw conflict('sync.cursor_expired', `This is more than ${changesKeptDays} days ago: begin again without a cursor.`);
}

function parse(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts)) return parts;
  } catch {
    // Falls through: what cannot be read is refused below.
  }
  throw invalid();
}

function isPlace(given: unknown): given is Place {
  if (typeof given !== 'object' || given === null) return false;
  const { seen, rest, sinceMs, afterId } = given as Place;
  if (rest !== undefined && !(isSnapshot(rest.until) && /^\d{1,19}$/.test(rest.xid) && Number.isSafeInteger(rest.position))) return false;
  if (sinceMs !== undefined && !Number.isSafeInteger(sinceMs)) return false;
  return isSnapshot(seen) && (afterId === undefined || /^[0-9a-f-]{36}$/.test(afterId));
}

// As strict as PostgreSQL, which would answer a malformed one with an error of its own.
function isSnapshot(given: unknown): boolean {
  const [, ...parts] = String(given).match(/^(\d{1,19}):(\d{1,19}):((?:\d{1,19},)*\d{1,19})?$/) ?? [];
  if (parts.length === 0) return false;
  const xids = (parts[2] ?? '').split(',').filter(Boolean);
  const rising = [parts[0]!, ...xids].map(BigInt);
  return (
    BigInt(parts[0]!) > 0n && rising.every((xid, at) => xid >= (rising[at - 1] ?? 0n) && xid < BigInt(parts[1]!) + (at === 0 ? 1n : 0n))
  );
}

const invalid = () => malformed('sync.cursor_invalid', 'This cursor belongs to another feed.');
