import type { Pipeline, PipelineStats, StageStats } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { money } from '@throughline/chassis/values/money';
import { endOfDay, startOfDay } from '@throughline/chassis/values/zone';
import type { FirmContext } from '../firm/firm-settings.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { yearUpTo, type Span } from '../forecast/periods.ts';
import { ratesOfDeals, ratesTable, valueInBase, type Rates } from '../forecast/rates.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { percentage } from '../pricing/percent.ts';
import { days, mean, meanDays, velocity, winRate } from './stats.ts';

export async function pipelineStats(
  context: FirmContext & { tx: Reader },
  pipeline: Pipeline,
  asked: { from: string; to: string },
): Promise<PipelineStats> {
  const { today, timeZone } = await firmDay(context);
  const closed = yearUpTo(asked, today);
  const rates = await ratesOfDeals(context);
  const deals = await dealsOf(context.tx, pipeline.id, closed, rates);
  const stays = await staysOf(context.tx, pipeline.id, {
    from: startOfDay(closed.from, timeZone),
    to: endOfDay(closed.to, timeZone),
    now: context.clock.now(),
  });
  return { ...figures(deals, rates), stages: pipeline.stages.map((stage) => stageStats(stage, stays.get(stage.id))) };
}

interface DealRow {
  status: 'OPEN' | 'WON' | 'LOST';
  deals: number;
  /** In the base currency, converted and weighed deal by deal. */
  value: number;
  weighted: number;
  seconds: string;
}

async function dealsOf(tx: Reader, pipelineId: string, { from, to }: Span, rates: Rates): Promise<DealRow[]> {
  const values: unknown[] = [pipelineId, from, to];
  const converted = ratesTable(rates, values);
  const reach = reachConditions(OpportunityTable, tx, values)
    .map((condition) => ` and ${condition}`)
    .join('');
  return tx.rows<DealRow>(
    `select status, count(*)::int as deals, sum(value)::bigint as value, sum(round(value * probability / 100))::bigint as weighted,
       sum(seconds)::text as seconds
     from (
       select status, probability, ${valueInBase} as value, extract(epoch from stage_entered_at - created_at) as seconds
       from opportunities left join ${converted} on rates.currency = opportunities.amount_currency
       where pipeline_id = $1 and (status = 'OPEN' or closed_on between $2 and $3) and deleted_at is null${reach}
     ) d group by status`,
    values,
  );
}

const noDeals = { deals: 0, value: 0, weighted: 0, seconds: '0' };

function figures(rows: readonly DealRow[], { currency }: Rates): Omit<PipelineStats, 'stages'> {
  const [open, won, lost] = (['OPEN', 'WON', 'LOST'] as const).map((status) => rows.find((row) => row.status === status) ?? noDeals) as [
    typeof noDeals,
    typeof noDeals,
    typeof noDeals,
  ];
  const [openValue, wonValue] = [money(open.value, currency), money(won.value, currency)];
  return {
    openCount: open.deals,
    openValue,
    weightedValue: money(open.weighted, currency),
    meanSize: mean(openValue, open.deals),
    wonCount: won.deals,
    lostCount: lost.deals,
    wonValue,
    winRate: winRate(won.deals, lost.deals),
    meanDaysToWin: won.deals === 0 ? undefined : meanDays(won.seconds, won.deals),
    velocity: velocity({ open: open.deals, won: won.deals, lost: lost.deals, wonValue, wonSeconds: won.seconds }),
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

const ended = 's.left_at >= $2 and s.left_at < $3';
const stay = 'extract(epoch from s.left_at - s.entered_at)';

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
       count(*) filter (where ${ended} and (next.category = 'WON' or (next.category = 'OPEN' and next.order_place > here.order_place)))::int as advanced,
       count(*) filter (where ${ended} and next.category = 'LOST')::int as lost,
       count(*) filter (where ${ended})::int as left_count,
       (avg(${stay}) filter (where ${ended}))::numeric(20, 3)::text as mean,
       (percentile_cont(0.5) within group (order by ${stay}) filter (where ${ended}))::numeric(20, 3)::text as median,
       (percentile_cont(0.9) within group (order by ${stay}) filter (where ${ended}))::numeric(20, 3)::text as p90,
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
  conversionPercent: percentage(row?.advanced ?? 0, row?.left_count ?? 0),
  meanDays: days(row?.mean ?? undefined),
  medianDays: days(row?.median ?? undefined),
  p90Days: days(row?.p90 ?? undefined),
  stalled: row?.stalled ?? 0,
});
