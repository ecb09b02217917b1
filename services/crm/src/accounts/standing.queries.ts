import type { HealthScore } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { addDays, addMonths } from '@throughline/chassis/values/calendar';
import { today as dateOf } from '@throughline/chassis/values/zone';
import type { Standing } from './standing.ts';

const debounceMs = 60_000;

/** An activity with a company: by the client, or with both sides taking part. Its health is looked at anew within a minute. */
export async function noteActivity(tx: Tx, companyId: string, activity: { at: Date; twoWay: boolean; byClient: boolean }): Promise<void> {
  const { at, twoWay, byClient } = activity;
  if (!twoWay && !byClient) return;
  await tx.rowsAffecting(
    `insert into company_standings (tenant_id, company_id, last_two_way_at, last_client_at) values ($1, $2, $3, $4)
     on conflict (tenant_id, company_id) do update set
       last_two_way_at = greatest(company_standings.last_two_way_at, excluded.last_two_way_at),
       last_client_at = greatest(company_standings.last_client_at, excluded.last_client_at)`,
    [tx.tenantId, companyId, twoWay ? at : null, byClient || twoWay ? at : null],
  );
  refreshSoon(tx, companyId);
}

/** What was known of merged companies is known of the one they became. */
export async function inheritStanding(tx: Tx, winnerId: string, loserIds: readonly string[]): Promise<void> {
  await tx.rowsAffecting(
    `insert into company_standings (tenant_id, company_id, last_two_way_at, last_client_at)
     select tenant_id, $1, max(last_two_way_at), max(last_client_at) from company_standings where company_id = any ($2::uuid[] || $1::uuid) group by tenant_id
     on conflict (tenant_id, company_id) do update set last_two_way_at = excluded.last_two_way_at, last_client_at = excluded.last_client_at`,
    [winnerId, loserIds],
  );
  refreshSoon(tx, winnerId);
}

/** Instead of whatever refresh waits for a later day. */
export function refreshSoon(tx: Tx, companyId: string): void {
  refreshAt(tx, companyId, new Date(tx.now.getTime() + debounceMs));
}

export function refreshAt(tx: Tx, companyId: string, at: Date): void {
  tx.cancel('health.refresh', companyId);
  tx.schedule({ kind: 'health.refresh', key: companyId, payload: { companyId }, at });
}

interface StandingRow {
  last_two_way_at: Date | null;
  last_client_at: Date | null;
  contract_ends_on: PlainDate | null;
  invoiced: boolean;
  oldest_due_on: PlainDate | null;
  disputes: number;
  colors: ('GREEN' | 'YELLOW' | 'RED')[] | null;
  last: number;
  before: number;
  revenue_days: PlainDate[];
}

// $2 is today, $3 a year ago, $4 two years ago: revenue of the twelve months from the day after each.
const standingSql = `select s.last_two_way_at, s.last_client_at, r.last, r.before, r.revenue_days,
    (select min(end_date)::text from contracts c where company_id = $1 and status = 'ACTIVE' and deleted_at is null
       and not exists (select from opportunities o where o.contract_id = c.id and o.status = 'OPEN' and o.deleted_at is null)) as contract_ends_on,
    exists (select from company_invoices where company_id = $1 and not voided) as invoiced,
    (select min(due_date)::text from company_invoices where company_id = $1 and balance > 0) as oldest_due_on,
    (select count(*)::int from company_invoices where company_id = $1 and not voided and disputed) as disputes,
    (select array_agg(color order by engagement_id) from company_engagements where company_id = $1 and open) as colors
  from (
    select coalesce(sum(amount) filter (where on_date > $3), 0)::bigint as last, coalesce(sum(amount) filter (where on_date <= $3), 0)::bigint as before,
      array_remove(array[min(on_date) filter (where on_date > $3), min(on_date) filter (where on_date <= $3)]::text[], null) as revenue_days
    from company_revenue_days where company_id = $1 and on_date > $4 and on_date <= $2
  ) as r left join company_standings s on s.company_id = $1`;

export async function standingOf(tx: Reader, companyId: string, timeZone: string, today: PlainDate): Promise<Standing> {
  const [row] = await tx.rows<StandingRow>(standingSql, [companyId, today, addMonths(today, -12), addMonths(today, -24)]);
  const { last, before, invoiced, disputes, colors, revenue_days: revenueDays, ...dates } = row!;
  const dateIn = (instant: Date | null) => (instant ? dateOf(instant, timeZone) : undefined);
  return {
    lastTwoWayOn: dateIn(dates.last_two_way_at),
    lastClientOn: dateIn(dates.last_client_at),
    contractEndsOn: dates.contract_ends_on ?? undefined,
    invoiced,
    oldestDueOn: dates.oldest_due_on ?? undefined,
    openDisputes: disputes,
    engagements: colors ?? [],
    revenue: { last, before },
    revenueDays,
  };
}

export async function keepRevenueYear(tx: Tx, companyId: string, revenue: number): Promise<void> {
  await tx.rowsAffecting(
    `insert into company_standings (tenant_id, company_id, revenue_year) values ($1, $2, $3)
     on conflict (tenant_id, company_id) do update set revenue_year = excluded.revenue_year where company_standings.revenue_year <> excluded.revenue_year`,
    [tx.tenantId, companyId, revenue],
  );
}

export async function bestScoreLately(tx: Reader, companyId: string, today: PlainDate): Promise<number | undefined> {
  const [row] = await tx.rows<{ best: number | null }>(
    'select max(score) as best from company_health_scores where company_id = $1 and on_date >= $2',
    [companyId, addDays(today, -30)],
  );
  return row?.best ?? undefined;
}

export async function keepScore(tx: Tx, companyId: string, today: PlainDate, score: number): Promise<void> {
  await tx.rowsAffecting(
    `insert into company_health_scores (tenant_id, company_id, on_date, score) values ($1, $2, $3, $4)
     on conflict (tenant_id, company_id, on_date) do update set score = excluded.score`,
    [tx.tenantId, companyId, today, score],
  );
}

/** The latest first, of the last 90 scores. */
export const scoresOf = (tx: Reader, companyId: string): Promise<HealthScore[]> =>
  tx.rows<HealthScore>(
    `select on_date::text as on, score from company_health_scores where company_id = $1 order by on_date desc limit 90`,
    [companyId],
  );

/** Of the last twelve months as of the last look, in SQL. */
export const revenueYear = 'coalesce((select revenue_year from company_standings s where s.company_id = companies.id), 0)';

export async function revenueYears(tx: Reader, companyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows<{ company_id: string; revenue_year: number }>(
    'select company_id, revenue_year from company_standings where company_id = any ($1)',
    [companyIds],
  );
  return new Map(rows.map((row) => [row.company_id, row.revenue_year]));
}
