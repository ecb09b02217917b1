import type { HealthScore } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { addDays } from '@throughline/chassis/values/calendar';
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

export async function standingOf(tx: Reader, companyId: string, timeZone: string): Promise<Standing> {
  const [row] = await tx.rows<{ last_two_way_at: Date | null; last_client_at: Date | null }>(
    'select last_two_way_at, last_client_at from company_standings where company_id = $1',
    [companyId],
  );
  const [ending] = await tx.rows<{ end_date: PlainDate | null }>(
    `select min(end_date)::text as end_date from contracts c where company_id = $1 and status = 'ACTIVE' and deleted_at is null
       and not exists (select from opportunities o where o.contract_id = c.id and o.status = 'OPEN' and o.deleted_at is null)`,
    [companyId],
  );
  const dateIn = (instant: Date | null | undefined) => (instant ? dateOf(instant, timeZone) : undefined);
  return {
    lastTwoWayOn: dateIn(row?.last_two_way_at),
    lastClientOn: dateIn(row?.last_client_at),
    contractEndsOn: ending?.end_date ?? undefined,
  };
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
