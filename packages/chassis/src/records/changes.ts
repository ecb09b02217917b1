// The change feed of one table: what devices keep copies of, in commit order and none skipped (GTW-27). A record that
// changed several times since comes once, as it is now; one that is out of the reader's reach, or hidden from them, comes as deleted.
import type { Change, ListChangesRequest, ListChangesResponse } from '@throughline/contracts/gen/throughline/chassis/v1/records';
import type { Reader } from '../database/reader.ts';
import type { Noun, Table } from '../database/table.ts';
import { seesCosts } from '../rpc/costs.ts';
import { requirePermission } from '../security/access.ts';
import { firstId, nothingSeen, readCursor, refuseExpired, writeCursor, type Place } from './cursor.ts';
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

const rowsSql = `select xid::text, position, id, op, version, changed_fields, changed_at from changes
  where entity = $1 and xid >= pg_snapshot_xmin($2::pg_snapshot) and not pg_visible_in_snapshot(xid, $2::pg_snapshot)
    and pg_visible_in_snapshot(xid, $3::pg_snapshot) and (xid, position) > ($4::xid8, $5::bigint) and changed_at >= $6
  order by xid, position limit $7`;

export async function listChanges(
  reader: Reader,
  table: Table<Noun>,
  request: ListChangesRequest,
  now: Date,
): Promise<ListChangesResponse> {
  requirePermission(reader.passport, `${table.permission}.read`);
  const place = request.cursor ? readCursor(request.cursor, table.entity!, now) : await beginning(reader, request.since, now);
  const rowsMax = request.limit || changesDefault;
  const page =
    place.afterId === undefined ? await changesAfter(reader, table, place, rowsMax) : await recordsAfter(reader, table, place, rowsMax);
  return { changes: page.changes, cursor: writeCursor(table.entity!, page.place, now), hasMore: page.hasMore };
}

interface FeedPage {
  changes: Change[];
  place: Place;
  hasMore: boolean;
}

async function beginning(reader: Reader, since: Date | undefined, now: Date): Promise<Place> {
  if (!since) return { seen: await presentSnapshot(reader), afterId: firstId };
  refuseExpired(since, now);
  return { seen: nothingSeen, sinceMs: since.getTime() };
}

async function presentSnapshot(reader: Reader): Promise<string> {
  const [present] = await reader.rows<{ snapshot: string }>('select pg_current_snapshot()::text as snapshot');
  return present!.snapshot;
}

async function changesAfter(reader: Reader, table: Table<Noun>, place: Place, rowsMax: number): Promise<FeedPage> {
  const { xid, position, until } = place.rest ?? { xid: '0', position: 0, until: await presentSnapshot(reader) };
  const since = new Date(place.sinceMs ?? 0);
  const rows = await reader.rows<ChangeRow>(rowsSql, [table.entity, place.seen, until, xid, position, since, rowsMax + 1]);
  const taken = rows.slice(0, rowsMax);
  const ids = [...new Set(taken.map((row) => row.id))];
  const nouns = ids.length === 0 ? [] : await reader.select(table, `${table.name}.id = any ($1)`, [ids], { within: 'REACH' });
  const present = new Map(shown(reader, table, nouns).map((noun) => [noun.id, noun]));
  const changes = lastOfEach(taken).map((row) => changeOf(reader, table, row, present.get(row.id)));
  if (rows.length <= rowsMax) return { changes, place: { seen: until }, hasMore: false };
  const last = taken.at(-1)!;
  return { changes, place: { ...place, rest: { xid: last.xid, position: last.position, until } }, hasMore: true };
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

function changeOf({ passport }: Reader, table: Table<Noun>, row: ChangeRow, noun: Noun | undefined): Change {
  const known = { id: row.id, changedAt: row.changed_at };
  if (!noun) return { ...known, op: 'DELETE', version: row.version, changedFields: [], resource: undefined };
  return {
    ...known,
    op: 'UPSERT',
    version: noun.version,
    changedFields: row.changed_fields,
    resource: resourceOf(table, noun, seesCosts(passport)),
  };
}

async function recordsAfter(reader: Reader, table: Table<Noun>, place: Place, rowsMax: number): Promise<FeedPage> {
  const order = { within: 'REACH', tail: `order by ${table.name}.id limit $2` } as const;
  const nouns = await reader.select(table, `${table.name}.id > $1`, [place.afterId, rowsMax + 1], order);
  const taken = nouns.slice(0, rowsMax);
  const changes = shown(reader, table, taken).map((noun) => recordOf(reader, table, noun));
  if (nouns.length > rowsMax) return { changes, place: { ...place, afterId: taken.at(-1)!.id }, hasMore: true };
  // What changed meanwhile follows now: the snapshot was taken before the first record was read.
  const newer = await reader.rows(rowsSql, [table.entity, place.seen, await presentSnapshot(reader), '0', 0, new Date(0), 1]);
  return { changes, place: { seen: place.seen }, hasMore: newer.length > 0 };
}

const shown = (reader: Reader, table: Table<Noun>, nouns: readonly Noun[]): Noun[] => nouns.filter((noun) => !table.hides?.(reader, noun));

const recordOf = ({ passport }: Reader, table: Table<Noun>, noun: Noun): Change => ({
  op: 'UPSERT',
  id: noun.id,
  version: noun.version,
  changedAt: noun.updatedAt,
  changedFields: [],
  resource: resourceOf(table, noun, seesCosts(passport)),
});
