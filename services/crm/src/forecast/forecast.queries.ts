import type { Forecast, ForecastGrouping, GetForecastRequest } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { reachOf } from '@throughline/chassis/security/access';
import { sum, type Money } from '@throughline/chassis/values/money';
import { firmToday } from '../firm/firm-settings.ts';
import { contentsOf, type Row } from './contents.queries.ts';
import { forecastCell } from './forecast.ts';
import { periodsFrom, type Period } from './periods.ts';
import { quotasIn, type StoredQuota } from './quota.ts';
import { QuotaTable } from './quota.table.ts';
import { teamsOf } from './teams.ts';
import { inBase, ratesOfDeals, type Rates } from './rates.ts';

export async function forecastOf(context: QueryContext, request: GetForecastRequest): Promise<Forecast> {
  const { period = 'MONTH', groupBy = 'FIRM', periods: count = 3 } = request;
  const periods = periodsFrom(request.from || (await firmToday(context)), period, count);
  const quotas = await quotasOf(context, groupBy, request.ownerId, periods);
  // A quota is in what was the base currency when it was set.
  const rates = await ratesOfDeals(
    context,
    quotas.map(({ amount }) => amount!.currency),
  );
  const rows = await contentsOf(context.tx, request, periods, rates);
  const groups = await groupsOf(context, groupBy, rows, quotas);
  const byPeriod = Map.groupBy(rows, ({ period: key }) => key);
  const items = periods.flatMap((one) => {
    const [inside, due] = [byPeriod.get(one.key) ?? [], quotasIn(one, quotas)];
    return [...groups].map(([groupId, belongs]) =>
      forecastCell(one.key, groupId, inside.filter(belongs), rates.currency, totalOf(due.filter(isOf(groupId)), rates)),
    );
  });
  return { currency: rates.currency, items };
}

type Groups = ReadonlyMap<string | undefined, (row: Row) => boolean>;

/** Who has a quota is shown also where they have no deal. */
async function groupsOf(
  context: QueryContext,
  groupBy: ForecastGrouping,
  rows: readonly Row[],
  quotas: readonly StoredQuota[],
): Promise<Groups> {
  const owners = [...new Set(rows.map(({ ownerId }) => ownerId))];
  switch (groupBy) {
    case 'OWNER': {
      const everyone = new Set([...owners, ...quotas.flatMap(({ userId }) => userId ?? [])]);
      return new Map([...everyone].map((owner) => [owner, ({ ownerId }: Row) => ownerId === owner]));
    }
    case 'PIPELINE':
      return new Map(rows.map(({ pipelineId }) => [pipelineId, (row: Row) => row.pipelineId === pipelineId]));
    case 'TEAM': {
      const teams = await teamsOf(context, owners);
      const all = new Set([...teams.keys(), ...quotas.flatMap(({ teamId }) => teamId ?? [])]);
      return new Map([...all].map((team) => [team, ({ ownerId }: Row) => teams.get(team)?.has(ownerId) ?? false]));
    }
    case 'FIRM':
      return new Map([[undefined, () => true]]);
    default:
      return groupBy satisfies never;
  }
}

/** What is to be won by those whose deals the caller sees; a pipeline has no quota. */
async function quotasOf(
  context: QueryContext,
  groupBy: ForecastGrouping,
  ownerId: readonly string[],
  periods: readonly Period[],
): Promise<StoredQuota[]> {
  if (groupBy === 'PIPELINE') return [];
  const { tx, passport } = context;
  const keys = periods.flatMap(({ key, months }) => [key, ...months]);
  const reach = reachOf(passport, tx.permission);
  const seen = reach.kind === 'ALL' ? null : reach.userIds;
  if (groupBy !== 'TEAM') {
    const ofPeople = `period = any ($1) and ($2::uuid[] is null or user_id = any ($2::uuid[]))
      and user_id is not null and (cardinality($3::uuid[]) = 0 or user_id = any ($3::uuid[]))`;
    return tx.select(QuotaTable, ofPeople, [keys, seen, ownerId]);
  }
  if (!seen) return tx.select(QuotaTable, 'period = any ($1) and team_id is not null', [keys]);
  // Whoever sees only their own deals cannot compare them with what their team is to win.
  if (seen.length === 1) return [];
  return tx.select(QuotaTable, 'period = any ($1) and team_id = any ($2)', [keys, [...(await teamsOf(context, seen)).keys()]]);
}

const isOf =
  (groupId: string | undefined) =>
  ({ userId, teamId }: StoredQuota): boolean =>
    groupId === undefined || groupId === (userId ?? teamId);

const totalOf = (quotas: readonly StoredQuota[], rates: Rates): Money | undefined =>
  quotas.length === 0
    ? undefined
    : sum(
        quotas.map(({ amount }) => inBase(amount!, rates)),
        rates.currency,
      );
