// Closed deals by why, by whom, from where (CRM-50).
import type { GetWinLossRequest, WinLoss, WinLossGrouping } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { add } from '@throughline/chassis/values/decimal';
import { money } from '@throughline/chassis/values/money';
import { firmToday } from '../firm/firm-settings.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { mean, meanDays, winRate } from '../pipelines/stats.ts';
import { yearUpTo, type Span } from './periods.ts';
import { ratesOfDeals, ratesTable, valueInBase, type Rates } from './rates.ts';

const keys: Record<WinLossGrouping, string> = {
  REASON: `opportunities.outcomes -> -1 ->> 'reasonCode'`,
  COMPETITOR: `opportunities.outcomes -> -1 ->> 'competitor'`,
  OWNER: 'opportunities.owner_id::text',
  SOURCE: 'opportunities.source',
  PIPELINE: 'opportunities.pipeline_id::text',
  INDUSTRY: 'companies.industry',
  SIZE: 'companies.size',
  PERIOD: `to_char(opportunities.closed_on, 'YYYY-MM')`,
};

interface Row {
  key: string | null;
  won: boolean;
  value: number;
  deals: number;
  seconds: string;
}

export async function winLossOf(context: QueryContext, request: GetWinLossRequest): Promise<WinLoss> {
  const span = yearUpTo(request, await firmToday(context));
  const rates = await ratesOfDeals(context);
  const rows = await closedDeals(context.tx, request, rates, span);
  return { items: [...Map.groupBy(rows, ({ key }) => key)].map(([key, group]) => countOf(key ?? undefined, group, rates)) };
}

async function closedDeals(
  tx: Reader,
  { groupBy = 'REASON', pipelineId }: GetWinLossRequest,
  rates: Rates,
  { from, to }: Span,
): Promise<Row[]> {
  const values: unknown[] = [from, to, pipelineId];
  const converted = ratesTable(rates, values);
  const reach = reachConditions(OpportunityTable, tx, values)
    .map((condition) => ` and ${condition}`)
    .join('');
  return tx.rows<Row>(
    `select ${keys[groupBy]} as key, opportunities.status = 'WON' as won, sum(${valueInBase})::bigint as value, count(*)::int as deals,
       coalesce(sum(extract(epoch from opportunities.stage_entered_at - opportunities.created_at)), 0)::text as seconds
     from opportunities${keys[groupBy].startsWith('companies.') ? ' join companies on companies.tenant_id = opportunities.tenant_id and companies.id = opportunities.company_id' : ''}
     left join ${converted} on rates.currency = opportunities.amount_currency
     where opportunities.status <> 'OPEN' and opportunities.closed_on between $1 and $2
       and (cardinality($3::uuid[]) = 0 or opportunities.pipeline_id = any ($3::uuid[])) and opportunities.deleted_at is null${reach}
     group by 1, 2 order by 1 nulls last`,
    values,
  );
}

function countOf(key: string | undefined, rows: readonly Row[], rates: Rates): WinLoss['items'][number] {
  const [won, lost] = [rows.filter((row) => row.won), rows.filter((row) => !row.won)];
  const count = (some: readonly Row[]) => some.reduce((total, { deals }) => total + deals, 0);
  const value = (some: readonly Row[]) =>
    money(
      some.reduce((total, row) => total + row.value, 0),
      rates.currency,
    );
  const seconds = rows.reduce((total, row) => add(total, row.seconds), '0');
  return {
    key,
    wonCount: count(won),
    lostCount: count(lost),
    wonValue: value(won),
    lostValue: value(lost),
    winRate: winRate(count(won), count(lost))!,
    meanDays: meanDays(seconds, count(rows)),
    meanSize: mean(value(won), count(won)),
  };
}
