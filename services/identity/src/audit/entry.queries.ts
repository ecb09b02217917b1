// Reads of the trail: by filter, the latest first; in the order of the chain for proofs and exports. Months are pruned by
// the instant of appending, which no entry's own instant comes after by more than clocks differ.
import { createHash } from 'node:crypto';
import type { AuditOutcome } from '@throughline/contracts/gen/throughline/identity/v1/audit';
import { pageSizeDefault, pageSizeMax } from '@throughline/chassis/database/list';
import { foreignToken, isKey } from '@throughline/chassis/database/page-token';
import type { Reader } from '@throughline/chassis/database/reader';
import { invalidFields } from '@throughline/chassis/errors';
import type { Head } from './chain.ts';
import type { StoredEntry } from './entry.ts';

export interface Filter {
  q?: string;
  actorId?: string;
  action?: string;
  resourceType?: string;
  resourceId?: string;
  outcome?: AuditOutcome[];
  ip?: string;
  after?: Date | undefined;
  before?: Date | undefined;
  traceId?: string;
}

const clocksApartMs = 300_000;
const textDays = 90;
const columns = `seq, encode(prev_hash, 'hex') as "prevHash", encode(hash, 'hex') as hash, appended_at as "appendedAt", entry`;

export async function entriesPage(tx: Reader, request: Filter & { pageSize: number; pageToken: string }, now: Date) {
  const size = pageSizeOf(request.pageSize);
  const { conditions, values } = compile(request, now);
  const binding = createHash('sha256')
    .update(JSON.stringify([conditions, values]))
    .digest('base64url')
    .slice(0, 16);
  if (request.pageToken) {
    const after = readToken(request.pageToken, binding);
    conditions.push(`appended_at <= $${values.push(after.appendedAt)}`, `seq < $${values.push(after.seq)}`);
  }
  const found = await tx.rows<StoredEntry>(
    `select ${columns} from audit_entries ${where(conditions)} order by appended_at desc, seq desc limit $${values.push(size + 1)}`,
    values,
  );
  const items = found.slice(0, size);
  const last = found.length > size ? items.at(-1) : undefined;
  return { items, nextPageToken: last && writeToken(binding, last) };
}

/** Entries in the order of the chain, some at a time; of those that pass the filter. */
export async function entriesAfter(tx: Reader, filter: Filter, seq: number, rowsMax: number, now: Date): Promise<StoredEntry[]> {
  const { conditions, values } = compile(filter, now);
  conditions.push(`seq > $${values.push(seq)}`);
  return tx.rows<StoredEntry>(
    `select ${columns} from audit_entries ${where(conditions)} order by appended_at, seq limit $${values.push(rowsMax)}`,
    values,
  );
}

/** How many pass the filter. Of the whole trail nothing is counted: its numbers have no gap. */
export async function totalOf(tx: Reader, filter: Filter, now: Date): Promise<number> {
  if (compile(filter, now).conditions.length > 0) return countEntries(tx, filter, Number.MAX_SAFE_INTEGER, now);
  const [head, first] = [await headOf(tx), await firstSeqSince(tx, new Date(0))];
  return head && first ? head.seq - first + 1 : 0;
}

/** How many pass the filter, counted no further than a bound. */
export async function countEntries(tx: Reader, filter: Filter, countMax: number, now: Date): Promise<number> {
  const { conditions, values } = compile(filter, now);
  const sql = `select count(*) as entries from (select from audit_entries ${where(conditions)} limit $${values.push(countMax)}) as counted`;
  return (await tx.rows<{ entries: number }>(sql, values))[0]!.entries;
}

export async function entryAt(tx: Reader, seq: number): Promise<StoredEntry | undefined> {
  return (await tx.rows<StoredEntry>(`select ${columns} from audit_entries where seq = $1`, [seq]))[0];
}

/** The last entry that was appended; undefined in a firm without a trail. */
export async function headOf(tx: Reader): Promise<Head | undefined> {
  return (await tx.rows<Head>(`select seq, encode(hash, 'hex') as hash from audit_heads`))[0];
}

export async function firstSeqSince(tx: Reader, instant: Date): Promise<number | undefined> {
  const [row] = await tx.rows<{ seq: number }>('select seq from audit_entries where appended_at >= $1 order by appended_at, seq limit 1', [
    instant,
  ]);
  return row?.seq;
}

function compile(filter: Filter, now: Date): { conditions: string[]; values: unknown[] } {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value !== undefined && value !== '') conditions.push(condition(`$${values.push(value)}`));
  };
  add(filter.actorId, (actor) => `actor_id = ${actor}`);
  add(filter.action && likePattern(filter.action, ''), (action) => `action like ${action}`);
  add(filter.resourceType, (type) => `resource_type = ${type}`);
  add(filter.resourceId, (id) => `resource_id = ${id}`);
  add(filter.outcome?.length ? filter.outcome : undefined, (outcomes) => `outcome = any (${outcomes})`);
  add(filter.ip, (ip) => `entry ->> 'ip' = ${ip}`);
  add(filter.traceId, (trace) => `entry ->> 'traceId' = ${trace}`);
  add(
    filter.q && likePattern(filter.q, '%'),
    (text) => `concat_ws(' ', entry #>> '{actor,name}', entry #>> '{resource,label}', entry ->> 'reason') ilike ${text}`,
  );
  const after = filter.after ?? (filter.q && !filter.before ? new Date(now.getTime() - textDays * 86_400_000) : undefined);
  add(after?.toISOString(), (instant) => `at >= ${instant}`);
  add(after && new Date(after.getTime() - clocksApartMs), (instant) => `appended_at >= ${instant}`);
  add(filter.before?.toISOString(), (instant) => `at < ${instant}`);
  return { conditions, values };
}

const likePattern = (text: string, before: '' | '%') => `${before}${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
const where = (conditions: readonly string[]) => (conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`);

function pageSizeOf(asked: number): number {
  if (asked < 0 || asked > pageSizeMax)
    throw invalidFields({ field: 'pageSize', code: 'out_of_range', message: `must be 1 to ${pageSizeMax}` });
  return asked === 0 ? pageSizeDefault : asked;
}

const writeToken = (binding: string, { appendedAt, seq }: StoredEntry) =>
  Buffer.from(JSON.stringify([binding, appendedAt, seq])).toString('base64url');

function readToken(token: string, binding: string): { appendedAt: string; seq: number } {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    // Refused below, like any other token that is not of this query.
  }
  if (Array.isArray(parts) && parts[0] === binding && isKey('timestamptz', parts[1]) && Number.isSafeInteger(parts[2]))
    return { appendedAt: parts[1], seq: parts[2] };
  throw foreignToken();
}
