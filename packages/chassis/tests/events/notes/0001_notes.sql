create table notes (
  tenant_id uuid not null,
  id uuid not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by uuid not null,
  deleted_at timestamptz,
  event_seq bigint not null,
  title text not null,
  primary key (tenant_id, id)
);
select protect_tenant_table('notes');
