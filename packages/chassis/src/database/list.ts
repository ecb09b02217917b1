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
  /** Further conditions of this list, always true for its rows. */
  where?: (reader: Reader, parameter: (value: unknown) => string) => string[];
}

export const oneOfValues =
  (column: string): Filter =>
  (values: readonly unknown[], parameter) =>
    `${column} = any (${parameter(values)})`;
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

interface Query {
  conditions: string[];
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
  const counted = request.withTotal ? await count(reader, table, query) : undefined;
  const after = request.pageToken ? readToken(request.pageToken, query.binding, query.order.key.type) : undefined;
  const { sql, values } = pageStatement(table, query, after, size);
  const found = await reader.session.arrays(sql, values);
  const items = await reader.nouns(table, found.slice(0, size));
  const last = found.length > size ? found[size - 1]! : undefined;
  return {
    items,
    nextPageToken: last && writeToken(query.binding, String(last.at(-1)), items.at(-1)!.id),
    totalSize: counted,
  };
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
  if (request.q) conditions.push(searchCondition(request.q, options, parameter));
  conditions.push(...(options.where?.(reader, parameter) ?? []), ...reachConditions(table, reader, values));
  const order = readOrder(request.orderBy || options.defaultOrder || '-createdAt', options);
  const binding = bindingOf([table.name, order.name, order.descending, conditions, values]);
  return { conditions, values, order, binding };
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

function searchCondition(text: string, options: ListOptions, parameter: (value: unknown) => string): string {
  if (!options.text) throw invalidFields({ field: 'q', code: 'unsupported', message: 'this list has no text search' });
  return options.text(parameter(`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`));
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

function pageStatement<T extends Noun>(table: Table<T>, query: Query, after: PageEnd | undefined, size: number) {
  const { key, descending } = query.order;
  const values = [...query.values];
  const conditions = [...query.conditions];
  if (after) {
    values.push(after.key, after.id);
    conditions.push(
      `(${key.sql}, ${table.name}.id) ${descending ? '<' : '>'} ($${values.length - 1}::${key.type}, $${values.length}::uuid)`,
    );
  }
  const direction = descending ? 'desc' : 'asc';
  values.push(size + 1);
  const sql = `select ${table.selectList}, (${key.sql})::text as page_key from ${table.name} where ${conditions.join(' and ')}
    order by ${key.sql} ${direction}, ${table.name}.id ${direction} limit $${values.length}`;
  return { sql, values };
}

async function count<T extends Noun>(reader: Reader, table: Table<T>, query: Query): Promise<number> {
  const [row] = await reader.rows<{ size: number }>(
    `select count(*) as size from ${table.name} where ${query.conditions.join(' and ')}`,
    query.values,
  );
  return row!.size;
}
