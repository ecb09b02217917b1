-- Custom fields: what firms note of records beyond the fields they have. The values live with the records.
create table custom_fields (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  resource text not null check (length(resource) between 3 and 80),
  key text not null check (length(key) between 1 and 60),
  label text not null,
  type text not null check (type in ('TEXT', 'NUMBER', 'MONEY', 'DATE', 'BOOLEAN', 'SELECT', 'MULTI_SELECT', 'USER', 'URL')),
  required boolean not null,
  options jsonb not null,
  min text,
  max text,
  pattern text,
  default_value jsonb,
  order_number int not null,
  archived boolean not null,
  primary key (tenant_id, id)
);
create unique index custom_fields_key on custom_fields (tenant_id, resource, key) where deleted_at is null;
create index custom_fields_created on custom_fields (tenant_id, created_at, id) where deleted_at is null;
create index custom_fields_order on custom_fields (tenant_id, order_number, id) where deleted_at is null;
select protect_tenant_table('custom_fields');
