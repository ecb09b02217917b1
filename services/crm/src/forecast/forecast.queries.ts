import type { Forecast, ForecastGrouping, GetForecastRequest } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import type { ForecastCategory } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { sum, type Money } from '@throughline/chassis/values/money';
import { firmToday } from '../firm/firm-settings.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { forecastCell, type AlikeDeals } from './forecast.ts';
import { periodOf, periodsFrom, type Period } from './periods.ts';
import type { StoredQuota } from './quota.ts';
import { QuotaTable } from './quota.table.ts';
import { inBase, ratesOfDeals, type Rates } from './rates.ts';

export async function forecastOf(context: QueryContext, request: GetForecastRequest): Promise<Forecast> {
  const { period = 'MONTH', groupBy = 'FIRM', periods: count = 3 } = request;
  const periods = periodsFrom(request.from || (await firmToday(context)), period, count);
  const rates = await ratesOfDeals(context);
  const rows = await dealsIn(context.tx, request, periods);
  const groups = await groupsOf(context, groupBy, rows);
  const quotas = await context.tx.select(QuotaTable, 'period = any ($1)', [periods.map(({ key }) => key)]);
  const items = periods.flatMap(({ key }) =>
    [...groups].map(([groupId, belongs]) =>
      forecastCell(
        key,
        groupId,
        rows.filter((row) => row.period === key && belongs(row)),
        rates,
        quotaOf(quotas, key, groupBy, groupId, rates),
      ),
    ),
  );
  return { currency: rates.currency, items };
}

interface Row extends AlikeDeals {
  period: string;
  ownerId: string;
  pipelineId: string;
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
async function dealsIn(tx: Reader, { ownerId, pipelineId }: GetForecastRequest, periods: readonly Period[]): Promise<Row[]> {
  const values: unknown[] = [periods[0]!.from, periods.at(-1)!.to, ownerId, pipelineId];
  const reach = reachConditions(OpportunityTable, tx, values)
    .map((condition) => ` and ${condition}`)
    .join('');
  const part = (
    status: 'OPEN' | 'WON',
    day: string,
  ) => `select status = 'WON' as won, ${day} as day, owner_id, pipeline_id, amount_amount as amount,
      amount_currency as currency, probability, forecast_category as category, count(*)::int as deals
    from opportunities
    where status = '${status}' and ${day} between $1 and $2 and (cardinality($3::uuid[]) = 0 or owner_id = any ($3::uuid[]))
      and (cardinality($4::uuid[]) = 0 or pipeline_id = any ($4::uuid[])) and deleted_at is null${reach}
    group by 1, 2, 3, 4, 5, 6, 7, 8`;
  const found = await tx.rows<StoredRow>(`${part('OPEN', 'expected_close_date')} union all ${part('WON', 'closed_on')}`, values);
  return found.map((row) => ({
    won: row.won,
    probability: row.probability,
    category: row.category,
    deals: row.deals,
    period: periodOf(row.day, periods)!.key,
    ownerId: row.owner_id,
    pipelineId: row.pipeline_id,
    amount: row.amount === null ? undefined : { amount: row.amount, currency: row.currency! },
  }));
}

type Groups = ReadonlyMap<string | undefined, (row: Row) => boolean>;

async function groupsOf(context: QueryContext, groupBy: ForecastGrouping, rows: readonly Row[]): Promise<Groups> {
  const owners = [...new Set(rows.map(({ ownerId }) => ownerId))];
  switch (groupBy) {
    case 'OWNER':
      return new Map(owners.map((owner) => [owner, ({ ownerId }: Row) => ownerId === owner]));
    case 'PIPELINE':
      return new Map(rows.map(({ pipelineId }) => [pipelineId, (row: Row) => row.pipelineId === pipelineId]));
    case 'TEAM': {
      const { items } = owners.length > 0 ? await context.ask(UserServiceService).getUsers({ ids: owners }) : { items: [] };
      const teams = new Set(items.flatMap(({ teamIds }) => teamIds));
      return new Map(
        [...teams].map((team) => {
          const members = new Set(items.filter(({ teamIds }) => teamIds.includes(team)).map(({ id }) => id));
          return [team, ({ ownerId }: Row) => members.has(ownerId)];
        }),
      );
    }
    case 'FIRM':
      return new Map([[undefined, () => true]]);
    default:
      return groupBy satisfies never;
  }
}

function quotaOf(
  quotas: readonly StoredQuota[],
  period: string,
  groupBy: ForecastGrouping,
  groupId: string | undefined,
  rates: Rates,
): Money | undefined {
  const mine = quotas.filter((quota) => {
    if (quota.period !== period) return false;
    if (groupBy === 'FIRM') return quota.userId !== undefined;
    return groupBy === 'OWNER' ? quota.userId === groupId : groupBy === 'TEAM' && quota.teamId === groupId;
  });
  return mine.length === 0
    ? undefined
    : sum(
        mine.map(({ amount }) => inBase(amount!, rates)),
        rates.currency,
      );
}
