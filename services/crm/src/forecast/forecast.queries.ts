import type { Forecast, ForecastGrouping, GetForecastRequest } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { sum, type Money } from '@throughline/chassis/values/money';
import { firmToday } from '../firm/firm-settings.ts';
import { contentsOf, type Row } from './contents.queries.ts';
import { forecastCell } from './forecast.ts';
import { periodsFrom } from './periods.ts';
import type { StoredQuota } from './quota.ts';
import { QuotaTable } from './quota.table.ts';
import { teamsOf } from './teams.ts';
import { inBase, ratesOfDeals, type Rates } from './rates.ts';

export async function forecastOf(context: QueryContext, request: GetForecastRequest): Promise<Forecast> {
  const { period = 'MONTH', groupBy = 'FIRM', periods: count = 3 } = request;
  const periods = periodsFrom(request.from || (await firmToday(context)), period, count);
  const rates = await ratesOfDeals(context);
  const rows = await contentsOf(context.tx, request, periods, rates);
  const groups = await groupsOf(context, groupBy, rows);
  const quotas = await context.tx.select(QuotaTable, 'period = any ($1)', [periods.map(({ key }) => key)]);
  const byPeriod = Map.groupBy(rows, ({ period: key }) => key);
  const items = periods.flatMap(({ key }) =>
    [...groups].map(([groupId, belongs]) =>
      forecastCell(key, groupId, (byPeriod.get(key) ?? []).filter(belongs), rates.currency, quotaOf(quotas, key, groupBy, groupId, rates)),
    ),
  );
  return { currency: rates.currency, items };
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
      const teams = await teamsOf(context, owners);
      return new Map([...teams].map(([team, members]) => [team, ({ ownerId }: Row) => members.has(ownerId)]));
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
