// The change feed of one table: what devices keep copies of, in commit order and none skipped (GTW-27). A record that
// changed several times since comes once, as it is now; one that is out of the reader's reach by now comes as deleted.
import type { Change, ListChangesRequest, ListChangesResponse } from '@throughline/contracts/gen/throughline/chassis/v1/records';
import type { Reader } from '../database/reader.ts';
import type { Noun, Table } from '../database/table.ts';
import { requirePermission } from '../security/access.ts';
import { firstId, readCursor, refuseExpired, writeCursor, type Place } from './cursor.ts';
import { resourceOf } from './resource.ts';

const changesDefault = 200;

interface ChangeRow {
  xid: string;
  position: number;
  id: string;
  op: 'UPSERT' | 'DELETE';
  version: number;
  changed_fields: string[];
  changed_at: Date;
}

const settled = 'xid < pg_snapshot_xmin(pg_current_snapshot())';
const rowsSql = `select xid::text, position, id, op, version, changed_fields, changed_at from changes
  where entity = $1 and (xid, position) > ($2::xid8, $3::bigint) and ${settled}
  order by xid, position limit $4`;

export async function listChanges(
  reader: Reader,
  table: Table<Noun>,
  request: ListChangesRequest,
  now: Date,
): Promise<ListChangesResponse> {
  requirePermission(reader.passport, `${table.permission}.read`);
  const place = request.cursor ? readCursor(request.cursor, table.entity!, now) : await beginning(reader, table, request.since, now);
  const page =
    place.afterId === undefined
      ? await changesAfter(reader, table, place, request.limit)
      : await recordsAfter(reader, table, place, request.limit);
  return { changes: page.changes, cursor: writeCursor(table.entity!, page.place, now), hasMore: page.hasMore };
}

interface FeedPage {
  changes: Change[];
  place: Place;
  hasMore: boolean;
}

async function beginning(reader: Reader, table: Table<Noun>, since: Date | undefined, now: Date): Promise<Place> {
  if (since) {
    refuseExpired(since, now);
    const sql = `select xid::text, position from changes where entity = $1 and changed_at >= $2 and ${settled} order by xid, position limit 1`;
    const [first] = await reader.rows<{ xid: string; position: number }>(sql, [table.entity, since]);
    if (first) return { xid: first.xid, position: first.position - 1, afterId: undefined };
  }
  const [present] = await reader.rows<{ xid: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as xid');
  return { xid: present!.xid, position: -1, afterId: since ? undefined : firstId };
}

async function changesAfter(reader: Reader, table: Table<Noun>, place: Place, limit: number): Promise<FeedPage> {
  const rowsMax = limit || changesDefault;
  const rows = await reader.rows<ChangeRow>(rowsSql, [table.entity, place.xid, place.position, rowsMax + 1]);
  const taken = rows.slice(0, rowsMax);
  const ids = [...new Set(taken.map((row) => row.id))];
  const nouns = ids.length === 0 ? [] : await reader.select(table, `${table.name}.id = any ($1)`, [ids], { within: 'REACH' });
  const present = new Map(nouns.map((noun) => [noun.id, noun]));
  const last = taken.at(-1);
  return {
    changes: lastOfEach(taken).map((row) => changeOf(table, row, present.get(row.id))),
    place: last ? { xid: last.xid, position: last.position, afterId: undefined } : place,
    hasMore: rows.length > rowsMax,
  };
}

/** One row for each record, where its last one stood, with every field that changed. */
function lastOfEach(rows: readonly ChangeRow[]): ChangeRow[] {
  const merged = new Map<string, ChangeRow>();
  for (const row of rows) {
    const earlier = merged.get(row.id)?.changed_fields ?? [];
    merged.delete(row.id);
    merged.set(row.id, { ...row, changed_fields: [...new Set([...earlier, ...row.changed_fields])] });
  }
  return [...merged.values()];
}

function changeOf(table: Table<Noun>, row: ChangeRow, noun: Noun | undefined): Change {
  const known = { id: row.id, changedAt: row.changed_at };
  if (!noun) return { ...known, op: 'DELETE', version: row.version, changedFields: [], resource: undefined };
  return { ...known, op: 'UPSERT', version: noun.version, changedFields: row.changed_fields, resource: resourceOf(table, noun) };
}

async function recordsAfter(reader: Reader, table: Table<Noun>, place: Place, limit: number): Promise<FeedPage> {
  const rowsMax = limit || changesDefault;
  const order = { within: 'REACH', tail: `order by ${table.name}.id limit $2` } as const;
  const nouns = await reader.select(table, `${table.name}.id > $1`, [place.afterId, rowsMax + 1], order);
  const taken = nouns.slice(0, rowsMax);
  const changes = taken.map((noun) => ({
    op: 'UPSERT' as const,
    id: noun.id,
    version: noun.version,
    changedAt: noun.updatedAt,
    changedFields: [],
    resource: resourceOf(table, noun),
  }));
  if (nouns.length > rowsMax) return { changes, place: { ...place, afterId: taken.at(-1)!.id }, hasMore: true };
  const changesFromHere = { ...place, afterId: undefined };
  const newer = await reader.rows(rowsSql, [table.entity, place.xid, place.position, 1]);
  return { changes, place: changesFromHere, hasMore: newer.length > 0 };
}
