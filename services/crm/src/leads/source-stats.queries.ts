// What came of leads, by where they came from (CRM-30): within the caller's reach, in one statement.
import type {
  GetLeadSourceStatsRequest,
  GetLeadSourceStatsResponse,
  LeadStatsGroup,
} from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { divide } from '@throughline/chassis/values/decimal';
import type { Money } from '@throughline/chassis/values/money';
import { LeadTable } from './lead.table.ts';

const keys: Readonly<Record<LeadStatsGroup, string>> = {
  SOURCE: 'leads.source',
  CAMPAIGN: 'leads.campaign_id::text',
  UTM_SOURCE: `leads.utm ->> 'source'`,
  UTM_MEDIUM: `leads.utm ->> 'medium'`,
  UTM_CAMPAIGN: `leads.utm ->> 'campaign'`,
};

interface Row {
  key: string | null;
  leads: number;
  qualified: number;
  converted: number;
  disqualified: number;
  seconds_to_contact: string | null;
  won: number;
  revenue: Money[] | null;
}

export async function leadSourceStats(
  tx: Reader,
  { groupBy = 'SOURCE', createdAfter, createdBefore }: GetLeadSourceStatsRequest,
): Promise<GetLeadSourceStatsResponse> {
  const values: unknown[] = [createdAfter ?? null, createdBefore ?? null];
  const limits = reachConditions(LeadTable, tx, values)
    .map((condition) => ` and ${condition}`)
    .join('');
  const rows = await tx.rows<Row>(statement(keys[groupBy], limits), values);
  return {
    items: rows.map((row) => ({
      key: row.key ?? undefined,
      leads: row.leads,
      qualified: row.qualified,
      converted: row.converted,
      disqualified: row.disqualified,
      conversionPercent: divide(String(row.converted * 100), String(row.leads), 2),
      hoursToFirstContact: row.seconds_to_contact === null ? undefined : divide(row.seconds_to_contact, '3600', 2),
      won: row.won,
      revenue: row.revenue ?? [],
    })),
  };
}

const statement = (key: string, limits: string) => `
  with captured as (
    select ${key} as key, leads.* from leads
    where leads.deleted_at is null and ($1::timestamptz is null or leads.created_at >= $1) and ($2::timestamptz is null or leads.created_at <= $2)${limits}
  ), deals as (
    select captured.key, o.amount_currency as currency, count(*)::int as won, sum(o.amount_amount) as amount
    from captured join opportunities o on o.id = captured.converted_opportunity_id and o.status = 'WON' and o.deleted_at is null
    group by captured.key, o.amount_currency
  ), revenue as (
    select key, sum(won)::int as won,
      jsonb_agg(jsonb_build_object('amount', amount, 'currency', currency) order by currency) filter (where amount is not null) as revenue
    from deals group by key
  )
  select captured.key, count(*)::int as leads, count(qualified_at)::int as qualified, count(converted_at)::int as converted,
    (count(*) filter (where status = 'DISQUALIFIED'))::int as disqualified,
    round(avg(extract(epoch from contacted_at - created_at)))::text as seconds_to_contact,
    coalesce(max(revenue.won), 0) as won, (array_agg(revenue.revenue))[1] as revenue
  from captured left join revenue on revenue.key is not distinct from captured.key
  group by captured.key order by leads desc, captured.key`;
