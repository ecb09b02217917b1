-- Flags: what a firm has switched on or off beside what its plan brings.
create table features (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  key text not null check (length(key) between 1 and 60),
  value jsonb not null,
  until timestamptz,
  primary key (tenant_id, id)
);
create unique index features_key on features (tenant_id, key) where deleted_at is null;
create index features_created on features (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('features');
