// The thread (CRM-97): from any record back to the first enquiry and on to the last payment, by what crm itself has written
// down. Ids lead from table to table until nothing new turns up; every step is a look-up in an index. What is out of the
// caller's reach is left out of the answer.
import type { ThreadItem, ThreadKind } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import { notFound } from '@throughline/chassis/errors';
import { holds } from '@throughline/chassis/security/access';
import { ContractTable } from '../contracts/contract.table.ts';
import { SubmissionTable } from '../intake/submission.table.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { SalesOrderTable } from '../orders/order.table.ts';
import { AssessmentTable } from '../qualification/assessment.table.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import { SaleTable } from './sale.table.ts';

/** What the house owns; RECORD stands for whatever another service owns. */
const owned = ['LEAD', 'OPPORTUNITY', 'QUOTE', 'CONTRACT', 'ORDER', 'SALE', 'SUBMISSION', 'ASSESSMENT'] as const;
type Owned = (typeof owned)[number];
type Ids = Record<Owned | 'RECORD', Set<string>>;

const roundsMax = 8;

// $1 leads, $2 deals, $3 quotes, $4 contracts, $5 orders, $6 sales; of submissions ($7), assessments ($8) and others' records
// ($9) only the one that was asked for leads on: an assessment of a company, or a payment, may belong to several threads.
const linksSql = `
  select v.kind, v.id from submissions s cross join lateral (values ('SUBMISSION', s.id), ('LEAD', s.lead_id)) v (kind, id)
    where (s.id = any ($7) or s.lead_id = any ($1)) and s.deleted_at is null
  union
  select v.kind, v.id from assessments a cross join lateral (values ('ASSESSMENT', a.id), ('LEAD', a.subject_id)) v (kind, id)
    where (a.id = any ($8) or a.subject_id = any ($1)) and a.subject_kind = 'LEAD' and a.deleted_at is null
  union
  select v.kind, v.id from opportunities o cross join lateral (values ('OPPORTUNITY', o.id), ('LEAD', o.lead_id), ('ASSESSMENT', o.assessment_id)) v (kind, id)
    where (o.id = any ($2) or o.lead_id = any ($1) or o.assessment_id = any ($8)) and o.deleted_at is null
  union
  select v.kind, v.id from quotes q cross join lateral (values ('QUOTE', q.id), ('OPPORTUNITY', q.opportunity_id)) v (kind, id)
    where (q.id = any ($3) or q.opportunity_id = any ($2)) and q.deleted_at is null
  union
  select v.kind, v.id from contracts c cross join lateral
    (values ('CONTRACT', c.id), ('QUOTE', c.quote_id), ('OPPORTUNITY', c.opportunity_id), ('SALE', c.sale_id)) v (kind, id)
    where (c.id = any ($4) or c.quote_id = any ($3) or c.opportunity_id = any ($2)) and c.deleted_at is null
  union
  select v.kind, v.id from sales_orders r cross join lateral (values ('ORDER', r.id), ('QUOTE', r.quote_id), ('SALE', r.sale_id)) v (kind, id)
    where (r.id = any ($5) or r.quote_id = any ($3)) and r.deleted_at is null
  union
  select v.kind, v.id from sales x cross join lateral (values ('SALE', x.id), ('LEAD', x.lead_id), ('OPPORTUNITY', x.opportunity_id),
      ('QUOTE', x.quote_id), ('CONTRACT', x.contract_id), ('ORDER', x.order_id), ('SUBMISSION', x.submission_id), ('ASSESSMENT', x.assessment_id)) v (kind, id)
    where x.id = any ($6) or x.contract_id = any ($4) or x.quote_id = any ($3) or x.opportunity_id = any ($2) or x.lead_id = any ($1)
      or x.order_id = any ($5) or x.submission_id = any ($7) or x.assessment_id = any ($8)
  union
  select 'SALE', l.sale_id from sale_links l where l.record_id = any ($9)`;

/** In the order in which things happened; 404 where the record is out of reach. */
export async function threadOf(tx: Reader, kind: ThreadKind, id: string): Promise<ThreadItem[]> {
  await refuseUnreachable(tx, kind, id);
  const values: unknown[] = parametersOf(await linkedTo(tx, kind, id));
  const sql = itemsSql(conditionsFor(tx, values));
  const rows = await tx.rows<Omit<ThreadItem, 'amount'> & { amount: number | null; currency: string | null }>(sql, values);
  return rows.map(({ amount, currency, ...item }) => ({
    ...item,
    amount: amount === null || currency === null ? undefined : { amount, currency },
  }));
}

async function linkedTo(tx: Reader, kind: ThreadKind, id: string): Promise<Ids> {
  const ids = Object.fromEntries([...owned, 'RECORD'].map((name) => [name, new Set()])) as unknown as Ids;
  ids[isOwned(kind) ? kind : kind === 'SALE_VERSION' ? 'SALE' : 'RECORD'].add(id);
  // Leaves that were found on the way are shown and lead no further.
  const entry = { SUBMISSION: [...ids.SUBMISSION], ASSESSMENT: [...ids.ASSESSMENT], RECORD: [...ids.RECORD] };
  for (let round = 0, before = 0; round < roundsMax && sizeOf(ids) > before; round += 1) {
    before = sizeOf(ids);
    const from = [...parametersOf(ids).slice(0, 6), entry.SUBMISSION, entry.ASSESSMENT, entry.RECORD];
    for (const row of await tx.rows<{ kind: Owned; id: string | null }>(linksSql, from)) if (row.id !== null) ids[row.kind].add(row.id);
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
  SUBMISSION: SubmissionTable,
  ASSESSMENT: AssessmentTable,
};

/** Others' records are as reachable as a sale that they belong to. */
async function refuseUnreachable(tx: Reader, kind: ThreadKind, id: string): Promise<void> {
  if (kind === 'SALE_VERSION') return void (await tx.get(SaleTable, id));
  if (isOwned(kind)) {
    const table = tables[kind] as unknown as Table<Noun>;
    if (!mayRead(tx, table)) throw notFound();
    return void (await tx.get(table, id));
  }
  const sales = await tx.select(
    SaleTable,
    'exists (select from sale_links l where l.sale_id = sales.id and l.record_id = $1 and l.kind = $2)',
    [id, kind],
    {
      within: 'REACH',
      tail: 'limit 1',
    },
  );
  if (sales.length === 0) throw notFound();
}

/** For each table the end of a `where`: what the caller may see of it. Their parameters follow those of the ids. */
function conditionsFor(tx: Reader, values: unknown[]): Record<Owned, string> {
  const entries = owned.map((kind) => {
    const table = tables[kind] as unknown as Table<Noun>;
    const conditions = mayRead(tx, table) ? reachConditions(table, tx, values) : ['false'];
    return [kind, conditions.map((condition) => ` and ${condition}`).join('')];
  });
  return Object.fromEntries(entries) as Record<Owned, string>;
}

// Of things that happen at once, the cause comes first.
const itemsSql = (within: Record<Owned, string>): string => `
  select * from (
    select 0 as step, 'SUBMISSION' as kind, id, 'Form' as label, status, null::bigint as amount, null as currency, created_at as at, created_by as by
      from submissions where id = any ($7)${within.SUBMISSION}
    union all
    select 1, 'LEAD', id, coalesce(company_name, concat_ws(' ', first_name, last_name)), status, null, null, created_at, created_by
      from leads where id = any ($1)${within.LEAD}
    union all
    select 2, 'ASSESSMENT', id, outcome, outcome, null, null, created_at, created_by from assessments where id = any ($8)${within.ASSESSMENT}
    union all
    select 3, 'OPPORTUNITY', id, name, status, amount_amount, amount_currency, created_at, created_by from opportunities where id = any ($2)${within.OPPORTUNITY}
    union all
    select 4, 'QUOTE', id, number, status, net_total, currency, created_at, created_by from quotes where id = any ($3)${within.QUOTE}
    union all
    select 5, 'CONTRACT', id, number, status, (totals -> 'net' ->> 'amount')::bigint, currency, created_at, created_by
      from contracts where id = any ($4)${within.CONTRACT}
    union all
    select 5, 'ORDER', id, number, status, net_amount, net_currency, created_at, created_by from sales_orders where id = any ($5)${within.ORDER}
    union all
    select 6, 'SALE', id, number, '', null, currency, created_at, created_by from sales where id = any ($6)${within.SALE}
    union all
    select 7, 'SALE_VERSION', v.sale_id, sales.number || ' v' || v.n, v.cause, (v.content -> 'totals' -> 'net' ->> 'amount')::bigint, sales.currency,
      v.recorded_at, coalesce(v.content ->> 'approvedBy', '')
      from sale_versions v join sales on sales.id = v.sale_id where v.sale_id = any ($6)${within.SALE}
    union all
    select case l.kind when 'ENGAGEMENT' then 8 when 'PROJECT' then 9 when 'INVOICE' then 10 else 11 end, l.kind, l.record_id, l.label, l.status, l.amount,
      l.currency, l.at, ''
      from sale_links l join sales on sales.id = l.sale_id where l.sale_id = any ($6) and l.kind <> 'BILLING_PLAN'${within.SALE}
  ) items where $9::uuid[] is not null order by at, step, label limit 1000`;

const isOwned = (kind: ThreadKind): kind is Owned => (owned as readonly string[]).includes(kind);
const mayRead = ({ passport }: Reader, { permission }: Table<Noun>): boolean => holds(passport, `${permission}.read`) !== null;
const parametersOf = (ids: Ids): string[][] => [...owned, 'RECORD' as const].map((name) => [...ids[name]]);
const sizeOf = (ids: Ids): number => Object.values(ids).reduce((total, some) => total + some.size, 0);
