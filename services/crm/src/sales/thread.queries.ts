// The thread (CRM-97): from any record back to the first enquiry and on to what was sold, by what crm itself has written down.
// Ids lead from table to table until nothing new turns up; every step is a look-up in an index.
import type { ThreadItem, ThreadKind } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import type { Reader } from '@throughline/chassis/database/reader';
import { notFound } from '@throughline/chassis/errors';
import { ContractTable } from '../contracts/contract.table.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { SalesOrderTable } from '../orders/order.table.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import { SaleTable } from './sale.table.ts';

type Linked = 'LEAD' | 'OPPORTUNITY' | 'QUOTE' | 'CONTRACT' | 'ORDER' | 'SALE' | 'ENGAGEMENT';
type Ids = Record<Linked, Set<string>>;

const roundsMax = 8;

const linksSql = `
  select o.lead_id as lead, o.id as opportunity, null::uuid as quote, null::uuid as contract, null::uuid as "order", null::uuid as sale, null::uuid as engagement
    from opportunities o where o.deleted_at is null and (o.id = any ($2) or o.lead_id = any ($1))
  union all
  select null, q.opportunity_id, q.id, null, null, null, null from quotes q
    where q.deleted_at is null and (q.id = any ($3) or q.opportunity_id = any ($2))
  union all
  select null, c.opportunity_id, c.quote_id, c.id, null, c.sale_id, null from contracts c
    where c.deleted_at is null and (c.id = any ($4) or c.quote_id = any ($3) or c.opportunity_id = any ($2))
  union all
  select null, null, r.quote_id, null, r.id, r.sale_id, null from sales_orders r
    where r.deleted_at is null and (r.id = any ($5) or r.quote_id = any ($3))
  union all
  select s.lead_id, s.opportunity_id, s.quote_id, s.contract_id, s.order_id, s.id, s.engagement_id from sales s
    where s.id = any ($6) or s.contract_id = any ($4) or s.quote_id = any ($3) or s.opportunity_id = any ($2) or s.lead_id = any ($1) or s.engagement_id = any ($7)`;

// Of things that happen at once, the cause comes first.
const itemsSql = `
  select * from (
    select 1 as step, 'LEAD' as kind, id, coalesce(company_name, concat_ws(' ', first_name, last_name)) as label, status, null::bigint as amount, null as currency, created_at as at, created_by as by
      from leads where id = any ($1)
    union all
    select 2, 'ASSESSMENT', id, outcome, outcome, null, null, created_at, created_by from assessments where subject_id = any ($1) and deleted_at is null
    union all
    select 3, 'OPPORTUNITY', id, name, status, amount_amount, amount_currency, created_at, created_by from opportunities where id = any ($2)
    union all
    select 4, 'QUOTE', id, number, status, net_total, currency, created_at, created_by from quotes where id = any ($3)
    union all
    select 5, 'CONTRACT', id, number, status, (totals -> 'net' ->> 'amount')::bigint, currency, created_at, created_by from contracts where id = any ($4)
    union all
    select 5, 'ORDER', id, number, status, net_amount, net_currency, created_at, created_by from sales_orders where id = any ($5)
    union all
    select 6, 'SALE', id, number, '', null, currency, created_at, created_by from sales where id = any ($6)
    union all
    select 7, 'SALE_VERSION', v.sale_id, s.number || ' v' || v.n, v.cause, (v.content -> 'totals' -> 'net' ->> 'amount')::bigint, s.currency, v.recorded_at,
      coalesce(v.content ->> 'approvedBy', '') from sale_versions v join sales s on s.id = v.sale_id where v.sale_id = any ($6)
    union all
    select 8, 'ENGAGEMENT', engagement_id, '', '', null, null, updated_at, '' from sales where engagement_id = any ($7)
  ) items order by at, step, label limit 1000`;

/** In the order in which things happened; 404 where the record is out of reach. */
export async function threadOf(tx: Reader, kind: ThreadKind, id: string): Promise<ThreadItem[]> {
  const ids = await linkedTo(tx, kind, id);
  const rows = await tx.rows<Omit<ThreadItem, 'amount'> & { amount: number | null; currency: string | null }>(itemsSql, parameters(ids));
  return rows.map(({ amount, currency, ...item }) => ({
    ...item,
    amount: amount === null || currency === null ? undefined : { amount, currency },
  }));
}

async function linkedTo(tx: Reader, kind: ThreadKind, id: string): Promise<Ids> {
  const ids: Ids = {
    LEAD: new Set(),
    OPPORTUNITY: new Set(),
    QUOTE: new Set(),
    CONTRACT: new Set(),
    ORDER: new Set(),
    SALE: new Set(),
    ENGAGEMENT: new Set(),
  };
  if (!(kind in ids)) throw notFound();
  await refuseUnreachable(tx, kind as Linked, id);
  ids[kind as Linked].add(id);
  for (let round = 0, before = 0; round < roundsMax && sizeOf(ids) > before; round += 1) {
    before = sizeOf(ids);
    for (const row of await tx.rows<Record<string, string | null>>(linksSql, parameters(ids))) {
      for (const [name, value] of Object.entries(row)) if (value !== null) ids[name.toUpperCase() as Linked].add(value);
    }
  }
  return ids;
}

const tables = {
  LEAD: LeadTable,
  OPPORTUNITY: OpportunityTable,
  QUOTE: QuoteTable,
  CONTRACT: ContractTable,
  ORDER: SalesOrderTable,
  SALE: SaleTable,
};

async function refuseUnreachable(tx: Reader, kind: Linked, id: string): Promise<void> {
  if (kind !== 'ENGAGEMENT') return void (await tx.get(tables[kind] as typeof SaleTable, id));
  const [sale] = await tx.select(SaleTable, 'engagement_id = $1', [id], { within: 'REACH' });
  if (!sale) throw notFound();
}

const parameters = (ids: Ids): string[][] =>
  [ids.LEAD, ids.OPPORTUNITY, ids.QUOTE, ids.CONTRACT, ids.ORDER, ids.SALE, ids.ENGAGEMENT].map((some) => [...some]);

const sizeOf = (ids: Ids): number => Object.values(ids).reduce((total, some) => total + some.size, 0);
