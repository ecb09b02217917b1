// What periods hold, for a forecast (CRM-47). Whoever sees all deals gets the cells that are kept with every change; deals in
// a currency beside the firm's own are read one by one, because each is converted and rounded on its own. For others, their
// own deals are read.
import type { GetForecastRequest } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import type { ForecastCategory } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import type { Contents } from './forecast.ts';
import { periodOf, type Period } from './periods.ts';
import { alike, type Rates } from './rates.ts';

export interface Row extends Contents {
  period: string;
  ownerId: string;
  pipelineId: string;
}

type Asked = Pick<GetForecastRequest, 'ownerId' | 'pipelineId'>;

export async function contentsOf(tx: Reader, asked: Asked, periods: readonly Period[], rates: Rates): Promise<Row[]> {
  if (reachConditions(OpportunityTable, tx, []).length > 0) return dealsIn(tx, asked, periods, rates);
  const foreign = [...rates.of.keys()];
  const cells = await cellsIn(tx, asked, periods, rates.currency);
  return foreign.length === 0 ? cells : [...cells, ...(await dealsIn(tx, asked, periods, rates, foreign))];
}

interface StoredCell {
  won: boolean;
  month: string;
  owner_id: string;
  pipeline_id: string;
  category: ForecastCategory;
  deals: number;
  amount: number;
  weighted: number;
}

/** Of the firm's own currency, and of deals without an amount. */
async function cellsIn(tx: Reader, { ownerId, pipelineId }: Asked, periods: readonly Period[], currency: string): Promise<Row[]> {
  const cells = await tx.rows<StoredCell>(
    `select won, month::text, owner_id, pipeline_id, category, sum(deals)::int as deals, sum(amount)::bigint as amount, sum(weighted)::bigint as weighted
     from forecast_cells
     where month between $1 and $2 and (cardinality($3::uuid[]) = 0 or owner_id = any ($3::uuid[]))
       and (cardinality($4::uuid[]) = 0 or pipeline_id = any ($4::uuid[])) and (currency = $5 or currency is null)
     group by 1, 2, 3, 4, 5 having sum(deals) > 0`,
    [periods[0]!.from, periods.at(-1)!.to, ownerId, pipelineId, currency],
  );
  return cells.map(({ won, category, deals, ...cell }) => ({
    won,
    category,
    deals,
    period: periodOf(cell.month, periods)!.key,
    ownerId: cell.owner_id,
    pipelineId: cell.pipeline_id,
    value: { amount: cell.amount, currency },
    weighted: { amount: cell.weighted, currency },
  }));
}

interface StoredRow {
  won: boolean;
  day: string;
  owner_id: string;
  pipeline_id: string;
  amount: number | null;
  currency: string | null;
  probability: number;
  category: ForecastCategory;
  deals: number;
}

// Deals of one day that are alike in all that counts are one row: rounding deal by deal stays exact.
async function dealsIn(
  tx: Reader,
  { ownerId, pipelineId }: Asked,
  periods: readonly Period[],
  rates: Rates,
  currencies?: string[],
): Promise<Row[]> {
  const values: unknown[] = [periods[0]!.from, periods.at(-1)!.to, ownerId, pipelineId];
  const reach = reachConditions(OpportunityTable, tx, values).map((condition) => ` and ${condition}`);
  if (currencies) reach.push(` and amount_currency = any ($${values.push(currencies)})`);
  const part = (
    status: 'OPEN' | 'WON',
    day: string,
  ) => `select status = 'WON' as won, ${day} as day, owner_id, pipeline_id, amount_amount as amount,
      amount_currency as currency, probability, forecast_category as category, count(*)::int as deals
    from opportunities
    where status = '${status}' and ${day} between $1 and $2 and (cardinality($3::uuid[]) = 0 or owner_id = any ($3::uuid[]))
      and (cardinality($4::uuid[]) = 0 or pipeline_id = any ($4::uuid[])) and deleted_at is null${reach.join('')}
    group by 1, 2, 3, 4, 5, 6, 7, 8`;
  const found = await tx.rows<StoredRow>(`${part('OPEN', 'expected_close_date')} union all ${part('WON', 'closed_on')}`, values);
  return found.map((row) => ({
    won: row.won,
    category: row.category,
    deals: row.deals,
    period: periodOf(row.day, periods)!.key,
    ownerId: row.owner_id,
    pipelineId: row.pipeline_id,
    ...alike({ amount: row.amount ?? 0, currency: row.currency ?? rates.currency }, row.probability, row.deals, rates),
  }));
}
