import type { Pipeline, PipelineStats, StageStats } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { addDays, type PlainDate } from '@throughline/chassis/values/calendar';
import { sum } from '@throughline/chassis/values/money';
import { endOfDay, startOfDay } from '@throughline/chassis/values/zone';
import type { FirmContext } from '../firm/firm-settings.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { inBase, ratesOfDeals, type Rates } from '../forecast/rates.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { days, mean, percentOf, velocity, weighted, winRate } from './stats.ts';

const yearDays = 365;

export async function pipelineStats(
  context: FirmContext & { tx: Reader },
  pipeline: Pipeline,
  span: { from: PlainDate; to: PlainDate },
): Promise<PipelineStats> {
  const { today, timeZone } = await firmDay(context);
  const rates = await ratesOfDeals(context);
  const closed = { from: span.from || addDays(today, -yearDays), to: span.to || today };
  const deals = await dealsOf(context.tx, pipeline.id, closed);
  const stays = await staysOf(context.tx, pipeline.id, {
    from: startOfDay(closed.from, timeZone),
    to: endOfDay(closed.to, timeZone),
    now: context.clock.now(),
  });
  return { ...figures(deals, rates), stages: pipeline.stages.map((stage) => stageStats(stage, stays.get(stage.id))) };
}

interface DealRow {
  status: 'OPEN' | 'WON' | 'LOST';
  amount: number;
  currency: string | null;
  probability: number;
  seconds: string;
  deals: number;
}

// Deals of the same amount and probability are one row: rounding deal by deal stays exact.
async function dealsOf(tx: Reader, pipelineId: string, { from, to }: { from: PlainDate; to: PlainDate }): Promise<DealRow[]> {
  const values: unknown[] = [pipelineId, from, to];
  const reach = reachConditions(OpportunityTable, tx, values)
    .map((condition) => ` and ${condition}`)
    .join('');
  return tx.rows<DealRow>(
    `select status, coalesce(amount_amount, 0) as amount, amount_currency as currency, probability, count(*)::int as deals,
       coalesce(sum(extract(epoch from stage_entered_at - created_at)), 0)::text as seconds
     from opportunities
     where pipeline_id = $1 and (status = 'OPEN' or closed_on between $2 and $3) and deleted_at is null${reach}
     group by 1, 2, 3, 4`,
    values,
  );
}

function figures(rows: readonly DealRow[], rates: Rates): Omit<PipelineStats, 'stages'> {
  const of = (status: DealRow['status']) => rows.filter((row) => row.status === status);
  const count = (some: readonly DealRow[]) => some.reduce((total, row) => total + row.deals, 0);
  const each = (row: DealRow) => inBase({ amount: row.amount, currency: row.currency ?? rates.currency }, rates);
  const total = (some: readonly DealRow[], value: (row: DealRow) => { amount: number; currency: string }) =>
    sum(
      some.map((row) => ({ amount: value(row).amount * row.deals, currency: rates.currency })),
      rates.currency,
    );
  const [open, won, lost] = [of('OPEN'), of('WON'), of('LOST')];
  const openValue = total(open, each);
  const wonValue = total(won, each);
  const seconds = won.reduce((all, row) => all + Number(row.seconds), 0);
  const meanDaysToWin = count(won) === 0 ? undefined : days(String(Math.round(seconds / count(won))));
  return {
    openCount: count(open),
    openValue,
    weightedValue: total(open, (row) => weighted(each(row), row.probability)),
    meanSize: mean(openValue, count(open)),
    wonCount: count(won),
    lostCount: count(lost),
    wonValue,
    winRate: winRate(count(won), count(lost)),
    meanDaysToWin,
    velocity: velocity({ open: count(open), won: count(won), lost: count(lost), wonValue, meanDaysToWin }),
  };
}

interface StayRow {
  stage_id: string;
  present: number;
  entered: number;
  advanced: number;
  lost: number;
  left_count: number;
  mean: string | null;
  median: string | null;
  p90: string | null;
  stalled: number;
}

async function staysOf(
  tx: Reader,
  pipelineId: string,
  { from, to, now }: { from: Date; to: Date; now: Date },
): Promise<ReadonlyMap<string, StayRow>> {
  const values: unknown[] = [pipelineId, from, to, now];
  const reach = reachConditions(OpportunityTable, tx, values)
    .map((condition) => ` and ${condition}`)
    .join('');
  const rows = await tx.rows<StayRow>(
    `select s.stage_id,
       count(*) filter (where s.left_at is null and opportunities.status = 'OPEN')::int as present,
       count(*) filter (where s.entered_at >= $2 and s.entered_at < $3)::int as entered,
       count(*) filter (where s.left_at >= $2 and s.left_at < $3 and (next.category = 'WON' or (next.category = 'OPEN' and next.order_place > here.order_place)))::int as advanced,
       count(*) filter (where s.left_at >= $2 and s.left_at < $3 and next.category = 'LOST')::int as lost,
       count(*) filter (where s.left_at >= $2 and s.left_at < $3)::int as left_count,
       avg(extract(epoch from s.left_at - s.entered_at))::numeric(20, 3)::text as mean,
       percentile_cont(0.5) within group (order by extract(epoch from s.left_at - s.entered_at))::numeric(20, 3)::text as median,
       percentile_cont(0.9) within group (order by extract(epoch from s.left_at - s.entered_at))::numeric(20, 3)::text as p90,
       count(*) filter (where s.left_at is null and opportunities.status = 'OPEN' and s.entered_at + make_interval(days => here.max_days) <= $4)::int as stalled
     from stage_spans s
     join opportunities on opportunities.id = s.opportunity_id and opportunities.tenant_id = s.tenant_id and opportunities.deleted_at is null
     join pipeline_stages here on here.id = s.stage_id and here.tenant_id = s.tenant_id
     left join pipeline_stages next on next.id = s.next_stage_id and next.tenant_id = s.tenant_id
     where s.pipeline_id = $1${reach}
     group by s.stage_id`,
    values,
  );
  return new Map(rows.map((row) => [row.stage_id, row]));
}

const stageStats = ({ id: stageId, name }: { id: string; name: string }, row: StayRow | undefined): StageStats => ({
  stageId,
  name,
  openCount: row?.present ?? 0,
  entered: row?.entered ?? 0,
  advanced: row?.advanced ?? 0,
  lost: row?.lost ?? 0,
  conversionPercent: percentOf(row?.advanced ?? 0, row?.left_count ?? 0),
  meanDays: days(row?.mean ?? undefined),
  medianDays: days(row?.median ?? undefined),
  p90Days: days(row?.p90 ?? undefined),
  stalled: row?.stalled ?? 0,
});
