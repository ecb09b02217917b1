-- Pipelines, their stages, and why deals are closed.
create table pipelines (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 120),
  team_id uuid,
  product_line text,
  is_default boolean not null,
  primary key (tenant_id, id)
);
create unique index pipelines_name on pipelines (tenant_id, lower(name)) where deleted_at is null;
create unique index pipelines_default on pipelines (tenant_id) where is_default and deleted_at is null;
create index pipelines_created on pipelines (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('pipelines');

create table pipeline_stages (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  pipeline_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  order_place int not null check (order_place between 1 and 20),
  category text not null check (category in ('OPEN', 'WON', 'LOST')),
  probability int not null check (probability between 0 and 100),
  required_fields text[] not null,
  entry_when jsonb,
  exit_when jsonb,
  allowed_from uuid[] not null,
  allow_skip boolean not null,
  allow_back boolean not null,
  max_days int check (max_days between 1 and 3650),
  approver_role text,
  checklist jsonb not null,
  guidance text,
  automations jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, pipeline_id) references pipelines (tenant_id, id)
);
create index pipeline_stages_pipeline on pipeline_stages (tenant_id, pipeline_id, order_place) where deleted_at is null;
create unique index pipeline_stages_closing on pipeline_stages (tenant_id, pipeline_id, category) where category <> 'OPEN' and deleted_at is null;
select protect_tenant_table('pipeline_stages');

create table close_reasons (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  kind text not null check (kind in ('WIN', 'LOSS')),
  code text not null,
  label text not null check (length(label) between 1 and 120),
  active boolean not null,
  primary key (tenant_id, id)
);
create unique index close_reasons_code on close_reasons (tenant_id, code) where deleted_at is null;
create index close_reasons_created on close_reasons (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('close_reasons');
