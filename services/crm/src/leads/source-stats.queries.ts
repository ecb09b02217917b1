// What came of leads, by where they came from (CRM-30), in one statement: whoever sees all leads gets the figures that are kept
// a day at a time, and leads themselves are read of the days that were asked for in part; for others their own are added up.
import type {
  GetLeadSourceStatsRequest,
  GetLeadSourceStatsResponse,
  LeadStatsGroup,
} from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { divide } from '@throughline/chassis/values/decimal';
import type { Money } from '@throughline/chassis/values/money';
import { percentage } from '../pricing/percent.ts';
import { LeadTable } from './lead.table.ts';

/** Of a lead, and of a cell. */
const keys: Readonly<Record<LeadStatsGroup, { lead: string; cell: string }>> = {
  SOURCE: { lead: 'leads.source', cell: 'source' },
  CAMPAIGN: { lead: 'leads.campaign_id::text', cell: 'campaign_id::text' },
  UTM_SOURCE: { lead: `leads.utm ->> 'source'`, cell: 'utm_source' },
  UTM_MEDIUM: { lead: `leads.utm ->> 'medium'`, cell: 'utm_medium' },
  UTM_CAMPAIGN: { lead: `leads.utm ->> 'campaign'`, cell: 'utm_campaign' },
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
  const limits = reachConditions(LeadTable, tx, values);
  const rows = await tx.rows<Row>(limits.length === 0 ? ofCells(keys[groupBy]) : ofLeads(keys[groupBy].lead, limits), values);
  return {
    items: rows.map((row) => ({
      key: row.key ?? undefined,
      leads: row.leads,
      qualified: row.qualified,
      converted: row.converted,
      disqualified: row.disqualified,
      conversionPercent: percentage(row.converted, row.leads)!,
      hoursToFirstContact: row.seconds_to_contact === null ? undefined : divide(row.seconds_to_contact, '3600', 2),
      won: row.won,
      revenue: row.revenue ?? [],
    })),
  };
}

const asked = `leads.deleted_at is null and ($1::timestamptz is null or leads.created_at >= $1) and ($2::timestamptz is null or leads.created_at <= $2)`;

/** Cells, made of leads on the spot. */
const cellsOfLeads = (key: string, conditions: readonly string[]) => `
    select ${key} as key, null::text as currency, 1 as leads, (qualified_at is not null)::int as qualified, (converted_at is not null)::int as converted,
      (status = 'DISQUALIFIED')::int as disqualified, (contacted_at is not null)::int as contacted,
      coalesce(extract(epoch from contacted_at - created_at), 0) as contact_seconds, 0 as won, 0 as revenue
    from leads where ${conditions.join(' and ')}
    union all
    select ${key}, coalesce(deal.amount_currency, ''), 0, 0, 0, 0, 0, 0, 1, coalesce(deal.amount_amount, 0)
    from leads join opportunities deal on deal.id = leads.converted_opportunity_id and deal.status = 'WON' and deal.deleted_at is null
    where ${conditions.join(' and ')}`;

const ofLeads = (key: string, limits: readonly string[]) => total(cellsOfLeads(key, [asked, ...limits]));

// Whole days between the two instants; what is left of the first and the last is read of the leads.
const firstDay = `(date_trunc('day', $1::timestamptz at time zone 'UTC' + interval '1 day' - interval '1 microsecond'))::date`;
const lastDay = `(date_trunc('day', $2::timestamptz at time zone 'UTC') - interval '1 day')::date`;
const startOf = (day: string) => `(${day}::timestamp at time zone 'UTC')`;

const ofCells = (key: { lead: string; cell: string }) =>
  total(`
    select ${key.cell} as key, currency, leads, qualified, converted, disqualified, contacted, contact_seconds, won, revenue
    from lead_source_cells where ($1::timestamptz is null or day >= ${firstDay}) and ($2::timestamptz is null or day <= ${lastDay})
    union all
    ${cellsOfLeads(key.lead, [asked, `leads.created_at < ${startOf(firstDay)}`])}
    union all
    ${cellsOfLeads(key.lead, [asked, `leads.created_at >= ${startOf(`(${lastDay} + 1)`)}`, `($1::timestamptz is null or leads.created_at >= ${startOf(firstDay)})`])}`);

const total = (cells: string) => `
  with cells as (${cells}), revenue as (
    select key, currency, sum(won)::int as won, sum(revenue) as amount from cells where currency is not null group by key, currency having sum(won) <> 0
  ), brought as (
    select key, sum(won)::int as won,
      jsonb_agg(jsonb_build_object('amount', amount, 'currency', currency) order by currency) filter (where currency <> '') as revenue
    from revenue group by key
  )
  select cells.key, sum(leads)::int as leads, sum(qualified)::int as qualified, sum(converted)::int as converted, sum(disqualified)::int as disqualified,
    round(sum(contact_seconds) / nullif(sum(contacted), 0))::text as seconds_to_contact, coalesce(max(brought.won), 0) as won,
    (array_agg(brought.revenue))[1] as revenue
  from cells left join brought on brought.key is not distinct from cells.key
  group by cells.key having sum(leads) <> 0 order by leads desc, cells.key`;
