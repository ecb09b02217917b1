-- Roles of the firm's own. Built-in roles are the same everywhere and live in the code (roles/built-in-roles.ts).
create table roles (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  key text not null check (length(key) between 1 and 40),
  name text not null check (length(name) between 1 and 120),
  description text not null,
  includes uuid[] not null check (cardinality(includes) <= 20),
  entries jsonb not null,
  primary key (tenant_id, id)
);
create unique index roles_key on roles (tenant_id, key) where deleted_at is null;
select protect_tenant_table('roles');
