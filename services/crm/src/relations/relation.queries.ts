// Links as one of their ends sees them: only those whose other end the caller reaches, too.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import { conflict, notFound } from '@throughline/chassis/errors';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { visible } from '../accounts/visible.ts';
import type { StoredRelation } from './relation.ts';

const relationsMax = 500;

/** What is linked: the ends' table and how one of them is called, in SQL. */
export interface Ends<End extends Noun> {
  table: Table<End>;
  name: string;
}

export type Seen<R extends StoredRelation> = Omit<R, 'fromDate' | 'toDate'> & {
  from: PlainDate;
  to: PlainDate | undefined;
  inbound: boolean;
  name: string;
};

interface NameRow {
  id: string;
  name: string;
}

export interface Asked {
  /** Of this day; empty: of all time. */
  asOf: PlainDate | '';
  kind: readonly string[];
}

export async function relationsOf<R extends StoredRelation, End extends Noun>(
  tx: Reader,
  relations: Table<R>,
  ends: Ends<End>,
  endId: string,
  { asOf, kind }: Asked,
): Promise<Seen<R>[]> {
  const rows = await tx.select(
    relations,
    `(from_id = $1 or to_id = $1) and ($2 = '' or daterange(from_date, to_date, '[]') @> nullif($2, '')::date) and (cardinality($3::text[]) = 0 or kind = any ($3))`,
    [endId, asOf, kind],
    { tail: `order by to_date desc nulls first, from_date desc, id limit ${relationsMax}` },
  );
  const names = await namesOf(
    tx,
    ends,
    rows.map((row) => otherEnd(row, endId)),
  );
  return rows.flatMap((row) => {
    const name = names.get(otherEnd(row, endId));
    return name === undefined ? [] : [seen(row, endId, name)];
  });
}

export async function relationOf<R extends StoredRelation>(tx: Reader, relations: Table<R>, endId: string, id: string): Promise<R> {
  const relation = await tx.get(relations, id);
  if (relation.fromId !== endId && relation.toId !== endId) throw notFound();
  return relation;
}

type Days = Pick<StoredRelation, 'fromId' | 'toId' | 'kind' | 'fromDate' | 'toDate'> & { id?: string };

/** What the unique index says of links without an end holds of past ones, too. */
export async function refuseOverlap<R extends StoredRelation>(tx: Reader, relations: Table<R>, days: Days): Promise<void> {
  const { id, fromId, toId, kind, fromDate, toDate } = days;
  const [twin] = await tx.select(
    relations,
    `from_id = $1 and to_id = $2 and kind = $3 and id is distinct from $4
       and from_date < coalesce($6::date, 'infinity') and coalesce(to_date, 'infinity') > $5::date`,
    [fromId, toId, kind, id ?? null, fromDate, toDate ?? null],
    { tail: 'limit 1' },
  );
  if (twin)
    throw conflict('relation.taken', `The two are linked so already, from ${twin.fromDate} to ${twin.toDate ?? 'today'}.`, { id: twin.id });
}

/** One link with the other end's name; 404 where the caller does not reach that end. */
export async function relationSeen<R extends StoredRelation, End extends Noun>(
  tx: Reader,
  ends: Ends<End>,
  relation: R,
  endId: string,
): Promise<Seen<R>> {
  const other = otherEnd(relation, endId);
  const name = (await namesOf(tx, ends, [other])).get(other);
  if (name === undefined) throw notFound();
  return seen(relation, endId, name);
}

async function namesOf<End extends Noun>(
  tx: Reader,
  { table, name }: Ends<End>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const values: unknown[] = [ids];
  const rows = await tx.rows<NameRow>(
    `select id, ${name} as name from ${table.name} where id = any ($1) and ${visible(tx, table, values)}`,
    values,
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

const otherEnd = ({ fromId, toId }: StoredRelation, endId: string) => (fromId === endId ? toId : fromId);

function seen<R extends StoredRelation>({ fromDate, toDate, ...rest }: R, endId: string, name: string): Seen<R> {
  return { ...rest, from: fromDate, to: toDate, inbound: rest.toId === endId, name } as unknown as Seen<R>;
}
