// Lists, one way everywhere: filters by name, keyset paging that stays put under inserts, page tokens bound to their
// query, the caller's reach inside the SQL.
import { invalidFields, malformed } from '../errors.ts';
import { isId } from '../ids.ts';
import { bindingOf, type KeyType, type PageEnd, readToken, writeToken } from './page-token.ts';
import { reachConditions, type Reader } from './reader.ts';
import { snake, type Noun, type Table } from './table.ts';

export const pageSizeMax = 200;
export const pageSizeDefault = 50;
export const idsMax = 200;

/** What every list request carries beside its own filters. */
export interface ListRequest {
  id?: string[];
  pageSize?: number;
  pageToken?: string;
  orderBy?: string;
  withTotal?: boolean;
  q?: string;
}

export interface Page<T> {
  items: T[];
  nextPageToken?: string | undefined;
  totalSize?: number | undefined;
}

/** Turns a filter's value into SQL; `parameter` appends a value and answers its placeholder. */
export type Filter = (value: never, parameter: (value: unknown) => string) => string;

export interface SortKey {
  sql: string;
  type: KeyType;
}

export interface ListOptions {
  filters?: Record<string, Filter>;
  /** Sort keys by their JSON name; createdAt and updatedAt are always there. Keys are never null: coalesce. */
  orderBy?: Record<string, SortKey>;
  defaultOrder?: string;
  /** SQL for the free text `q`. */
  text?: (parameter: string) => string;
  /**
   * How `q` is looked up by an index. True: the text's columns are among what `search` keeps of these records. Else a finder of
   * their table, which is given the pattern.
   */
  searched?: true | { finder: string };
  /** Further conditions of this list, always true for its rows. */
  where?: (reader: Reader, parameter: (value: unknown) => string) => string[];
}

/** Mostly it is one: an index whose first columns are held equal answers in its order, one of any of several values does not. */
export const oneOfValues =
  (column: string): Filter =>
  (values: readonly unknown[], parameter) =>
    values.length === 1 ? `${column} = ${parameter(values[0])}` : `${column} = any (${parameter(values)})`;
export const equals =
  (column: string): Filter =>
  (value: unknown, parameter) =>
    `${column} = ${parameter(value)}`;
export const atLeast =
  (column: string): Filter =>
  (value: unknown, parameter) =>
    `${column} >= ${parameter(value)}`;
export const atMost =
  (column: string): Filter =>
  (value: unknown, parameter) =>
    `${column} <= ${parameter(value)}`;
export const overlaps =
  (column: string): Filter =>
  (values: readonly unknown[], parameter) =>
    `${column} && ${parameter(values)}`;

/** Trigram search over some columns: finds a part of any of them, whatever the case. */
export const containsText =
  (...columns: string[]) =>
  (parameter: string) =>
    `(${columns.map((column) => `${column} ilike ${parameter}`).join(' or ')})`;

/** A common word is found among the first records of the order; a rare one by its index. Between the two nothing grows. */
const windowRows = 2_000;
const candidatesMax = 10_000;
/** Shorter ones have no trigram. */
const indexedLengthMin = 3;

interface Query {
  conditions: string[];
  /** Of `q`, and the pattern itself. */
  text: { condition: string; pattern: string } | undefined;
  values: unknown[];
  order: { name: string; descending: boolean; key: SortKey };
  binding: string;
}

export async function page<T extends Noun>(
  reader: Reader,
  table: Table<T>,
  request: ListRequest,
  options: ListOptions = {},
): Promise<Page<T>> {
  const size = pageSize(request);
  const query = compile(reader, table, request, options);
  const after = request.pageToken ? readToken(request.pageToken, query.binding, query.order.key.type) : undefined;
  const { found, ids } = await look(reader, table, query, { after, size, searched: options.searched });
  const counted = request.withTotal ? await count(reader, table, query, ids) : undefined;
  const items = await reader.nouns(table, found.slice(0, size));
  const last = found.length > size ? found[size - 1]! : undefined;
  return {
    items,
    nextPageToken: last && writeToken(query.binding, String(last.at(-1)), items.at(-1)!.id),
    totalSize: counted,
  };
}

/** The token with which this list goes on after a row of it that another statement read: a board reads many lists at once. */
export function tokenAfter<T extends Noun>(
  reader: Reader,
  table: Table<T>,
  request: ListRequest,
  { options, key, id }: { options: ListOptions; key: string; id: string },
): string {
  return writeToken(compile(reader, table, request, options).binding, key, id);
}

const deletedMax = 1_000;

/**
 * For whoever keeps a copy: the ids of what was deleted since `updatedAfter`, at most 1,000, beside the first page.
 */
export async function deletedSince<T extends Noun>(
  reader: Reader,
  table: Table<T>,
  { includeDeleted, updatedAfter, pageToken }: { includeDeleted: boolean; updatedAfter?: Date | undefined; pageToken?: string },
): Promise<string[]> {
  if (!includeDeleted || pageToken) return [];
  if (!updatedAfter) throw invalidFields({ field: 'updatedAfter', code: 'required', message: 'goes with includeDeleted' });
  const values: unknown[] = [updatedAfter];
  const conditions = [`${table.name}.deleted_at is not null`, `${table.name}.updated_at >= $1`, ...reachConditions(table, reader, values)];
  const rows = await reader.rows<{ id: string }>(
    `select ${table.name}.id from ${table.name} where ${conditions.join(' and ')} order by updated_at, ${table.name}.id limit ${deletedMax}`,
    values,
  );
  return rows.map(({ id }) => id);
}

export function pageSize({ pageSize: asked = 0 }: ListRequest): number {
  if (asked < 0 || asked > pageSizeMax)
    throw invalidFields({ field: 'pageSize', code: 'out_of_range', message: `must be 1 to ${pageSizeMax}` });
  return asked === 0 ? pageSizeDefault : asked;
}

function compile<T extends Noun>(reader: Reader, table: Table<T>, request: ListRequest, options: ListOptions): Query {
  const values: unknown[] = [];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const conditions = [`${table.name}.deleted_at is null`];
  const given = request as Record<string, unknown>;
  for (const [name, filter] of Object.entries({ ...baseFilters, ...options.filters })) {
    const value = given[name];
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    conditions.push(filter(value as never, parameter));
  }
  if (request.id && request.id.length > 0) conditions.push(`${table.name}.id = any (${parameter(ids(request.id))})`);
  const text = request.q ? textOf(request.q, options, parameter) : undefined;
  conditions.push(...(options.where?.(reader, parameter) ?? []), ...reachConditions(table, reader, values));
  const order = readOrder(request.orderBy || options.defaultOrder || '-createdAt', options);
  const binding = bindingOf([table.name, order.name, order.descending, conditions, text?.condition, values]);
  return { conditions, text, values, order, binding };
}

const baseFilters: Record<string, Filter> = {
  createdAfter: atLeast('created_at'),
  createdBefore: atMost('created_at'),
  updatedAfter: atLeast('updated_at'),
};

function ids(asked: readonly string[]) {
  if (asked.length > idsMax) throw malformed('limit.exceeded', `At most ${idsMax} ids at once.`);
  if (!asked.every(isId)) throw invalidFields({ field: 'id', code: 'format', message: 'must be a UUID in lower case' });
  return asked;
}

function textOf(q: string, options: ListOptions, parameter: (value: unknown) => string): Query['text'] {
  if (!options.text) throw invalidFields({ field: 'q', code: 'unsupported', message: 'finds nothing here: this list has no text search' });
  const pattern = `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return { condition: options.text(parameter(pattern)), pattern };
}

function readOrder(orderBy: string, options: ListOptions) {
  const descending = orderBy.startsWith('-');
  const name = descending ? orderBy.slice(1) : orderBy;
  const keys = { ...baseOrder, ...options.orderBy };
  const key = Object.hasOwn(keys, name) ? keys[name] : undefined; // 'constructor' is no key of ours
  if (!key)
    throw invalidFields({ field: 'orderBy', code: 'unknown', message: `can be ${Object.keys(keys).join(', ')}, with - for descending` });
  return { name, descending, key };
}

const baseOrder: Record<string, SortKey> = {
  createdAt: { sql: snake('createdAt'), type: 'timestamptz' },
  updatedAt: { sql: snake('updatedAt'), type: 'timestamptz' },
};

interface Look {
  after: PageEnd | undefined;
  size: number;
  searched: ListOptions['searched'];
}

interface Found {
  found: unknown[][];
  /** Whoever may hold the text, where an index was asked for them. */
  ids?: string[] | undefined;
}

async function look<T extends Noun>(reader: Reader, table: Table<T>, query: Query, { after, size, searched }: Look): Promise<Found> {
  const read = async (among: Among): Promise<unknown[][]> => {
    const { sql, values } = pageStatement(table, query, after, size, among);
    return reader.session.arrays(sql, values);
  };
  if (!query.text || !searched) return { found: await read({}) };
  const near = await read({ windowRows });
  if (near.length > size) return { found: near };
  const ids = await candidates(reader, table, query.text.pattern, searched);
  return { found: await read({ ids }), ids };
}

async function candidates<T extends Noun>(
  reader: Reader,
  table: Table<T>,
  pattern: string,
  searched: true | { finder: string },
): Promise<string[] | undefined> {
  if (pattern.length < indexedLengthMin + 2) return undefined;
  const finding = searched === true ? `search_candidates('${table.name}', $1, $2)` : `array(select ${searched.finder}($1, $2 + 1))`;
  const [row] = await reader.rows<{ ids: string[] | null }>(`select ${finding} as ids`, [pattern, candidatesMax]);
  const ids = row?.ids ?? undefined;
  return ids && ids.length <= candidatesMax ? ids : undefined;
}

/** Where a page is looked for: everywhere, among the first records of the order, among some ids. */
interface Among {
  windowRows?: number;
  ids?: string[] | undefined;
}

function pageStatement<T extends Noun>(table: Table<T>, query: Query, after: PageEnd | undefined, size: number, among: Among) {
  const { key, descending } = query.order;
  const values = [...query.values];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const conditions = [...query.conditions];
  if (after) {
    const [afterKey, afterId] = [parameter(after.key), parameter(after.id)];
    conditions.push(`(${key.sql}, ${table.name}.id) ${descending ? '<' : '>'} (${afterKey}::${key.type}, ${afterId}::uuid)`);
  }
  if (among.ids) conditions.push(`${table.name}.id = any (${parameter(among.ids)}::uuid[])`);
  const direction = descending ? 'desc' : 'asc';
  const order = `order by ${key.sql} ${direction}, ${table.name}.id ${direction}`;
  const text = query.text ? [query.text.condition] : [];
  const [from, where] =
    among.windowRows === undefined
      ? [table.name, [...conditions, ...text]]
      : [`(select * from ${table.name} where ${conditions.join(' and ')} ${order} limit ${among.windowRows}) ${table.name}`, text];
  const sql = `select ${table.selectList}, (${key.sql})::text as page_key from ${from} where ${where.join(' and ')} ${order} limit ${parameter(size + 1)}`;
  return { sql, values };
}

async function count<T extends Noun>(
  reader: Reader,
  table: Table<T>,
  { conditions, text, values }: Query,
  ids?: string[],
): Promise<number> {
  const all = [...values, ...(ids ? [ids] : [])];
  const where = [...conditions, ...(text ? [text.condition] : []), ...(ids ? [`${table.name}.id = any ($${all.length}::uuid[])`] : [])];
  const [row] = await reader.rows<{ size: number }>(`select count(*) as size from ${table.name} where ${where.join(' and ')}`, all);
  return row!.size;
}
