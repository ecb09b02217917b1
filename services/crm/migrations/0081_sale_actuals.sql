-- What has come of a sale: who delivers and bills it, what counts as delivered, and which departures were told already.

-- Others' records that belong to a sale, for its thread and for the handoff. A payment may settle invoices of several sales.
create table sale_links (
  tenant_id uuid not null,
  sale_id uuid not null,
  kind text not null check (kind in ('ENGAGEMENT', 'PROJECT', 'BILLING_PLAN', 'INVOICE', 'PAYMENT')),
  record_id uuid not null,
  label text not null,
  status text not null,
  amount bigint,
  currency text,
  at timestamptz not null,
  -- Of the fact that said so: an older one that arrives later changes nothing.
  sequence int not null,
  primary key (tenant_id, sale_id, kind, record_id),
  foreign key (tenant_id, sale_id) references sales (tenant_id, id)
);
create index sale_links_record on sale_links (tenant_id, record_id);
select protect_tenant_table('sale_links', 'select, insert, update');

-- Billable time at its rates: of lines that are billed by it, this is what was delivered.
alter table sale_actuals add column worked bigint not null default 0;

-- Milestones and deliverables: what each is worth while it counts. The latest fact of a record decides, whichever came first.
create table sale_deliveries (
  tenant_id uuid not null,
  sale_id uuid not null,
  record_id uuid not null,
  line_key text not null,
  amount bigint not null,
  sequence int not null,
  primary key (tenant_id, sale_id, record_id),
  foreign key (tenant_id, sale_id) references sales (tenant_id, id)
);
select protect_tenant_table('sale_deliveries', 'select, insert, update');

-- A departure is told once for each version of the sale.
create table sale_flags (
  tenant_id uuid not null,
  sale_id uuid not null,
  n int not null,
  flag text not null check (flag in ('SCOPE_CREEP', 'NEAR_CAP', 'OVER_CAP', 'UNDER_BILLED')),
  flagged_at timestamptz not null,
  primary key (tenant_id, sale_id, n, flag),
  foreign key (tenant_id, sale_id) references sales (tenant_id, id)
);
select protect_tenant_table('sale_flags', 'select, insert');

-- The ways of the thread that had no index yet.
create index opportunities_assessment on opportunities (tenant_id, assessment_id) where assessment_id is not null;
create index sales_assessment on sales (tenant_id, assessment_id) where assessment_id is not null;
create index sales_submission on sales (tenant_id, submission_id) where submission_id is not null;
create index sales_order on sales (tenant_id, order_id) where order_id is not null;
