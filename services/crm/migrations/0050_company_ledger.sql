-- What finance and projects say of companies, kept as it arrives: health, summaries and rankings ask nobody.
create table company_invoices (
  tenant_id uuid not null,
  invoice_id uuid not null,
  company_id uuid not null,
  currency text not null,
  due_date date not null,
  -- What finance last said was open of it, and when.
  stated_balance bigint not null,
  stated_at timestamptz not null,
  -- It was issued with nothing settled yet: what moves in that same instant came after.
  stated_whole boolean not null,
  -- The stated balance less what moved since.
  balance bigint not null check (balance >= 0),
  disputed boolean not null,
  voided boolean not null,
  primary key (tenant_id, invoice_id),
  foreign key (tenant_id, company_id) references companies (tenant_id, id)
);
create index company_invoices_company on company_invoices (tenant_id, company_id) where not voided;
create index company_invoices_open on company_invoices (tenant_id, company_id, due_date) include (currency, balance) where balance > 0;
select protect_tenant_table('company_invoices');

-- Payments and credit notes against invoices, by the event that told of them; they may come before their invoice does.
create table company_invoice_moves (
  tenant_id uuid not null,
  event_id uuid not null,
  invoice_id uuid not null,
  at timestamptz not null,
  amount bigint not null,
  primary key (tenant_id, event_id)
);
create index company_invoice_moves_invoice on company_invoice_moves (tenant_id, invoice_id, at);
select protect_tenant_table('company_invoice_moves', 'select, insert');

-- Each document that adds to a company's revenue or takes from it. Without a base amount it waits for finance's rate.
create table company_revenue_entries (
  tenant_id uuid not null,
  document_id uuid not null,
  company_id uuid not null,
  on_date date not null,
  amount bigint not null,
  currency text not null,
  base_amount bigint,
  voided boolean not null,
  primary key (tenant_id, document_id),
  foreign key (tenant_id, company_id) references companies (tenant_id, id)
);
create index company_revenue_entries_company on company_revenue_entries (tenant_id, company_id);
create index company_revenue_entries_waiting on company_revenue_entries (tenant_id, on_date) where base_amount is null and not voided;
select protect_tenant_table('company_revenue_entries');

-- Invoiced net less credit notes, in the firm's base currency, a row a day.
create table company_revenue_days (
  tenant_id uuid not null,
  company_id uuid not null,
  on_date date not null,
  amount bigint not null,
  primary key (tenant_id, company_id, on_date),
  foreign key (tenant_id, company_id) references companies (tenant_id, id)
);
create index company_revenue_days_date on company_revenue_days (tenant_id, on_date, company_id) include (amount);
select protect_tenant_table('company_revenue_days');

-- Engagements and their color.
create table company_engagements (
  tenant_id uuid not null,
  engagement_id uuid not null,
  company_id uuid not null,
  color text not null check (color in ('GREEN', 'YELLOW', 'RED')),
  open boolean not null,
  primary key (tenant_id, engagement_id),
  foreign key (tenant_id, company_id) references companies (tenant_id, id)
);
create index company_engagements_company on company_engagements (tenant_id, company_id, open);
select protect_tenant_table('company_engagements');

-- Of the last twelve months as of the last look: what the companies at risk are ordered by, who are looked at every night.
alter table company_standings add column revenue_year bigint not null default 0;
