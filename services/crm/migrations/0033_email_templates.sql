-- What is written often; every version of it stays.
create table email_templates (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 120),
  category text not null,
  versions jsonb not null check (jsonb_array_length(versions) between 1 and 100),
  primary key (tenant_id, id)
);
create unique index email_templates_name on email_templates (tenant_id, lower(name)) where deleted_at is null;
create index email_templates_created on email_templates (tenant_id, created_at, id) where deleted_at is null;
create index email_templates_name_words on email_templates using gin (name extensions.gin_trgm_ops);
select protect_tenant_table('email_templates');
