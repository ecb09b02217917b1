// Who brought most (CRM-17): invoiced net less credit notes of a window, ranked among the companies that the caller reaches,
// against the same number of days before. Rolled up, a company counts with all that stand below it.
import type {
  RankCompaniesRequest,
  RankCompaniesResponse,
  RankedCompany,
} from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { addDays } from '@throughline/chassis/values/calendar';
import { money } from '@throughline/chassis/values/money';
import { CompanyTable } from '../accounts/company.table.ts';
import { depthMax } from '../accounts/hierarchy.ts';
import { visible } from '../accounts/visible.ts';
import { firmBase } from '../firm/firm-settings.ts';
import { percentage } from '../pricing/percent.ts';

const windowDefault = 365;
const sizeDefault = 10;

interface Row {
  id: string;
  name: string;
  lifecycle: RankedCompany['lifecycle'];
  health_band: RankedCompany['healthBand'] | null;
  revenue: number;
  rank: number;
  previous_rank: number | null;
  total: number;
}

// Above each earning company stands the top of its group; without rolling up it stands for itself.
const groups = {
  ROLLED_UP: `with recursive up as (
      select company_id as earner, company_id as id, 0 as step from earned
      union all
      select up.earner, c.parent_id, up.step + 1 from up join companies c on c.id = up.id where c.parent_id is not null and up.step < ${depthMax}
    ) select distinct on (earner) earner, id from up order by earner, step desc`,
  EACH: 'select company_id as earner, company_id as id from earned',
};

const rankingSql = (grouping: string, reachable: string) => `
  with earned as (
    select company_id, present, former from revenue_between($1, $2, $3) join companies on companies.id = company_id where ${reachable}
  ), grouped as (${grouping}), sums as (
    select grouped.id, sum(present)::bigint as present, sum(former)::bigint as former from grouped join earned on earned.company_id = earner group by grouped.id
  ), ranked as (
    select sums.*, rank() over (order by present desc)::int as rank, rank() over (order by former desc)::int as previous_rank, sum(present) over ()::bigint as total
    from sums
  )
  select companies.id, name, lifecycle, health_band, present as revenue, rank, case when former <> 0 then previous_rank end as previous_rank, total
  from ranked join companies on companies.id = ranked.id where present <> 0 and ${reachable} order by rank, companies.id limit $4`;

export async function rankCompanies(
  context: QueryContext,
  { pageSize, window, rollUp }: RankCompaniesRequest,
): Promise<RankCompaniesResponse> {
  const { tx } = context;
  const { today, currency } = await firmBase(context);
  const days = window || windowDefault;
  const from = addDays(today, 1 - days);
  const values: unknown[] = [addDays(from, -days), from, today, pageSize || sizeDefault];
  const reachable = visible(tx, CompanyTable, values);
  const rows = await tx.rows<Row>(rankingSql(rollUp ? groups.ROLLED_UP : groups.EACH, reachable), values);
  const [waiting] = await tx.rows<{ documents: number }>(
    'select count(*)::int as documents from company_revenue_entries where base_amount is null and not voided and on_date between $1 and $2',
    [from, today],
  );
  return {
    items: rows.map((row) => shown(row, currency)),
    from,
    to: today,
    total: money(rows[0]?.total ?? 0, currency),
    awaitingRate: waiting!.documents,
  };
}

function shown(row: Row, currency: string): RankedCompany {
  const { id: companyId, name, lifecycle, revenue, rank, total } = row;
  const previousRank = row.previous_rank ?? undefined;
  return {
    companyId,
    name,
    lifecycle,
    healthBand: row.health_band ?? undefined,
    revenue: money(revenue, currency),
    share: total > 0 ? percentage(revenue, total)! : '0.00',
    rank,
    previousRank,
    rankChange: previousRank === undefined ? undefined : previousRank - rank,
  };
}
