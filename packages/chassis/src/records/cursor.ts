// Where a device stands in a feed. Commit order is the order of (transaction, position), read only up to the oldest
// transaction still at work: nothing can appear later in front of a place that was passed.
import { conflict, malformed } from '../errors.ts';

export const changesKeptDays = 90;

export interface Place {
  xid: string;
  position: number;
  /** A device that begins reads every record there is first, by id; then the changes since it began. */
  afterId: string | undefined;
}

export const firstId = '00000000-0000-0000-0000-000000000000';

export const writeCursor = (entity: string, { xid, position, afterId }: Place, now: Date): string =>
  Buffer.from(JSON.stringify([entity, now.getTime(), xid, position, afterId ?? null])).toString('base64url');

export function readCursor(cursor: string, entity: string, now: Date): Place {
  const [of, writtenMs, xid, position, afterId] = parse(cursor);
  if (of !== entity || typeof writtenMs !== 'number' || !/^\d{1,20}$/.test(String(xid)) || !Number.isSafeInteger(position)) throw invalid();
  refuseExpired(new Date(writtenMs), now);
  return { xid: String(xid), position: position as number, afterId: typeof afterId === 'string' ? afterId : undefined };
}

/** Changes of longer ago are forgotten, so what such a place would miss cannot be told. */
export function refuseExpired(at: Date, now: Date): void {
  if (now.getTime() - at.getTime() <= changesKeptDays * 86_400_000) return;
  throw conflict('sync.cursor_expired', `This is more than ${changesKeptDays} days ago: begin again without a cursor.`);
}

function parse(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 5) return parts;
  } catch {
    // Falls through: what cannot be read is refused below.
  }
  throw invalid();
}

const invalid = () => malformed('sync.cursor_invalid', 'This cursor belongs to another feed.');
