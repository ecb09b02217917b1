-- Sales orders: confirmed, fulfilled by quantity, invoiced as they are fulfilled.
create table sales_orders (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  number text not null,
  company_id uuid not null,
  owner_id uuid not null,
  quote_id uuid,
  sale_id uuid,
  currency text not null,
  lines jsonb not null,
  net_amount bigint not null,
  net_currency text not null,
  requested_date date,
  status text not null check (status in ('DRAFT', 'CONFIRMED', 'PARTIALLY_FULFILLED', 'FULFILLED', 'CLOSED', 'CANCELLED')),
  custom_fields jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, company_id) references companies (tenant_id, id),
  foreign key (tenant_id, quote_id) references quotes (tenant_id, id),
  foreign key (tenant_id, sale_id) references sales (tenant_id, id)
);
create unique index sales_orders_number on sales_orders (tenant_id, number);
create unique index sales_orders_quote on sales_orders (tenant_id, quote_id) where deleted_at is null;
create index sales_orders_created on sales_orders (tenant_id, created_at, id) where deleted_at is null;
create index sales_orders_updated on sales_orders (tenant_id, updated_at, id) where deleted_at is null;
create index sales_orders_status on sales_orders (tenant_id, status, owner_id, created_at, id) where deleted_at is null;
create index sales_orders_company on sales_orders (tenant_id, company_id, created_at, id) where deleted_at is null;
create index sales_orders_number_words on sales_orders using gin (number extensions.gin_trgm_ops);
select protect_tenant_table('sales_orders');
