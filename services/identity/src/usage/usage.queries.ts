// Usage is counted in place: rows of a day that grow, never one per call.
import type { ApiKeyUsage, GetApiKeyUsageRequest } from '@throughline/contracts/gen/throughline/identity/v1/api_keys';
import type { ReportUsageRequest, UsageDay, UsedKey } from '@throughline/contracts/gen/throughline/identity/v1/usage';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { countSeats } from '../plans/seats.queries.ts';
import { askedDays, dayOf, usageDaysMax } from './day.ts';
import { percentileMs, total } from './latency.ts';

const refusalsMax = 100;

/** False where this report was taken in before. */
export async function takeReport(tx: Tx, key: string): Promise<boolean> {
  const sql = `insert into usage_reports (tenant_id, key, taken_at) values ($1, $2, $3) on conflict do nothing returning key`;
  return (await tx.rows(sql, [tx.tenantId, key, tx.now])).length > 0;
}

export async function addUsage(
  tx: Tx,
  { counter, amount, period }: Pick<ReportUsageRequest, 'counter' | 'amount' | 'period'>,
): Promise<void> {
  const grown = counter === 'STORAGE_BYTES' ? 'excluded.amount' : 'usage_days.amount + excluded.amount';
  await tx.rows(
    `insert into usage_days (tenant_id, day, counter, amount) values ($1, $2, $3, $4)
     on conflict (tenant_id, counter, day) do update set amount = ${grown}`,
    [tx.tenantId, dayOf(period!), counter, amount],
  );
}

/** Seats taken, as they are now, for the day that is counted. */
export async function addSeats(tx: Tx, period: Date): Promise<void> {
  await tx.rows(
    `insert into usage_days (tenant_id, day, counter, amount) values ($1, $2, 'USERS', $3)
     on conflict (tenant_id, counter, day) do update set amount = excluded.amount where usage_days.amount <> excluded.amount`,
    [tx.tenantId, dayOf(period), await countSeats(tx)],
  );
}

const daysSql = `select day::text as date, coalesce(max(amount) filter (where counter = 'API_CALLS'), 0) as "apiCalls",
    max(amount) filter (where counter = 'STORAGE_BYTES') as "storageBytes", max(amount) filter (where counter = 'USERS') as users
  from usage_days where counter in ('API_CALLS', 'STORAGE_BYTES', 'USERS') and day between $1 and $2
  group by day order by day desc limit ${usageDaysMax}`;

type DayRow = Omit<UsageDay, 'storageBytes' | 'users'> & { storageBytes: number | null; users: number | null };

export async function usageDays(tx: Reader, { first, last }: { first: string; last: string }): Promise<UsageDay[]> {
  const days = await tx.rows<DayRow>(daysSql, [first, last]);
  return days.map((day) => ({ ...day, storageBytes: day.storageBytes ?? undefined, users: day.users ?? undefined }));
}

const addCallsSql = `insert into api_key_calls (tenant_id, key_id, day, route, status_class, latencies) values ($1, $2, $3, $4, $5, $6)
  on conflict (tenant_id, key_id, day, route, status_class) do update
  set latencies = array(select a + b from unnest(api_key_calls.latencies, excluded.latencies) with ordinality as t(a, b, place) order by place)`;

const addAddressSql = `insert into api_key_addresses (tenant_id, key_id, ip, calls, last_at) values ($1, $2, $3, $4, $5)
  on conflict (tenant_id, key_id, ip) do update
  set calls = api_key_addresses.calls + excluded.calls, last_at = greatest(api_key_addresses.last_at, excluded.last_at)`;

// Not a change of the key as people made it: its version stays.
const lastUseSql = `update api_keys set last_used_at = $3, last_used_ip = coalesce($4, last_used_ip)
  where tenant_id = $1 and id = $2 and (last_used_at is null or last_used_at < $3)`;

export async function addKeyUse(tx: Tx, key: UsedKey, period: Date): Promise<void> {
  const { tenantId } = tx;
  const lastAt = key.lastAt ?? period;
  const latest = key.addresses.toSorted((a, b) => (b.lastAt ?? period).getTime() - (a.lastAt ?? period).getTime())[0];
  await tx.rows(lastUseSql, [tenantId, key.keyId, lastAt, latest?.ip ?? null]);
  for (const { route, statusClass, latencies } of key.routes)
    await tx.rows(addCallsSql, [tenantId, key.keyId, dayOf(period), route, statusClass, latencies]);
  for (const { ip, calls, lastAt: at } of key.addresses) await tx.rows(addAddressSql, [tenantId, key.keyId, ip, calls, at ?? period]);
  await keepRefusals(tx, key, period);
}

async function keepRefusals(tx: Tx, { keyId, refusals }: UsedKey, period: Date): Promise<void> {
  if (refusals.length === 0) return;
  const sql = `insert into api_key_refusals (tenant_id, key_id, at, route, status, code, ip, trace_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`;
  for (const { at, route, status, code, ip, traceId } of refusals)
    await tx.rows(sql, [tx.tenantId, keyId, at ?? period, route, status, code, ip, traceId]);
  await tx.rows(
    `delete from api_key_refusals where key_id = $1 and at < (
       select at from api_key_refusals where key_id = $1 order by at desc offset ${refusalsMax - 1} limit 1)`,
    [keyId],
  );
}

interface CallsRow {
  day: string;
  route: string;
  status_class: string;
  latencies: string[];
}

export async function readUsage(tx: Reader, keyId: string, request: GetApiKeyUsageRequest, now: Date): Promise<ApiKeyUsage> {
  const { first, last } = askedDays(request, now);
  const calls = await tx.rows<CallsRow>(
    `select day, route, status_class, latencies from api_key_calls where key_id = $1 and day between $2 and $3
     order by day desc, route, status_class limit 10000`,
    [keyId, first, last],
  );
  const addresses = await tx.rows<ApiKeyUsage['addresses'][number]>(
    `select ip, calls, last_at as "lastAt" from api_key_addresses where key_id = $1 order by last_at desc limit 200`,
    [keyId],
  );
  const refusals = await tx.rows<ApiKeyUsage['refusals'][number]>(
    `select at, route, status, code, ip, trace_id as "traceId" from api_key_refusals where key_id = $1 order by at desc limit ${refusalsMax}`,
    [keyId],
  );
  return { keyId, calls: calls.map(callsOf), addresses, refusals };
}

function callsOf({ day, route, status_class: statusClass, latencies }: CallsRow): ApiKeyUsage['calls'][number] {
  const counts = latencies.map(Number);
  return { day, route, statusClass, calls: total(counts), p50Ms: percentileMs(counts, 0.5), p95Ms: percentileMs(counts, 0.95) };
}
