// A week's snapshot (CRM-47): what is open, and what became of what was open the Monday before, a cell for each owner and
// pipeline. Without omitted or deleted deals, what was open, plus added, plus grown, less shrunk, won and lost, is what is open.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { factorsOf, type Rates } from './rates.ts';

const weekMs = 7 * 86_400_000;

/** Once a week: a second one changes nothing. Whether this was the first. */
export async function takeSnapshot(tx: Tx, week: PlainDate, rates: Rates): Promise<boolean> {
  const [previous] = await tx.rows<{ taken_at: Date }>('select taken_at from forecast_snapshot_weeks order by week desc limit 1');
  const [taken] = await tx.rows(
    `insert into forecast_snapshot_weeks (tenant_id, week, taken_at, currency) values ($1, $2, $3, $4) on conflict do nothing returning week`,
    [tx.tenantId, week, tx.now, rates.currency],
  );
  if (!taken) return false;
  await writeCells(tx, week, rates, previous?.taken_at);
  await tx.rowsAffecting('delete from forecast_baseline');
  await tx.rowsAffecting(
    `insert into forecast_baseline (tenant_id, opportunity_id, amount, currency, expected_close_date)
     select tenant_id, id, coalesce(amount_amount, 0), amount_currency, expected_close_date from opportunities
     where status = 'OPEN' and forecast_category <> 'OMITTED' and deleted_at is null`,
  );
  return true;
}

/** Without a snapshot before it, a week back counts, and nothing is known to have grown or slipped. */
async function writeCells(tx: Tx, week: PlainDate, rates: Rates, previousAt: Date | undefined): Promise<void> {
  const factors = factorsOf(rates);
  await tx.rowsAffecting(
    `with rates as (select * from unnest($5::text[], $6::numeric[]) as r(currency, factor)),
     deals as (
       select o.owner_id, o.pipeline_id, o.status, o.probability, o.expected_close_date,
         round(coalesce(o.amount_amount, 0) * coalesce(present.factor, 1)) as value,
         case when b.opportunity_id is not null then round(b.amount * coalesce(past.factor, 1)) end as was,
         b.expected_close_date as was_closing,
         b.opportunity_id is null and ($7 or o.created_at >= $8) as is_new
       from opportunities o
       left join forecast_baseline b on b.tenant_id = o.tenant_id and b.opportunity_id = o.id
       left join rates present on present.currency = o.amount_currency
       left join rates past on past.currency = b.currency
       where o.deleted_at is null and o.forecast_category <> 'OMITTED'
         and (o.status = 'OPEN' or (o.closed_on >= $8::date - 1 and o.stage_entered_at >= $8))
     )
     insert into forecast_snapshots (tenant_id, week, owner_id, pipeline_id, taken_at, currency, open_count, pipeline, weighted,
       added_count, added, grown_count, grown, shrunk_count, shrunk, slipped_count, slipped, won_count, won, lost_count, lost)
     select $1, $2, owner_id, pipeline_id, $3, $4,
       count(*) filter (where status = 'OPEN'),
       coalesce(sum(value) filter (where status = 'OPEN'), 0),
       coalesce(sum(round(value * probability / 100)) filter (where status = 'OPEN'), 0),
       count(*) filter (where is_new), coalesce(sum(value) filter (where is_new), 0),
       count(*) filter (where value > was), coalesce(sum(value - was) filter (where value > was), 0),
       count(*) filter (where value < was), coalesce(sum(was - value) filter (where value < was), 0),
       count(*) filter (where status = 'OPEN' and expected_close_date > was_closing),
       coalesce(sum(value) filter (where status = 'OPEN' and expected_close_date > was_closing), 0),
       count(*) filter (where status = 'WON'), coalesce(sum(value) filter (where status = 'WON'), 0),
       count(*) filter (where status = 'LOST'), coalesce(sum(value) filter (where status = 'LOST'), 0)
     from deals group by owner_id, pipeline_id`,
    [
      tx.tenantId,
      week,
      tx.now,
      rates.currency,
      factors.map(({ currency }) => currency),
      factors.map(({ factor }) => factor),
      previousAt !== undefined,
      previousAt ?? new Date(tx.now.getTime() - weekMs),
    ],
  );
}
