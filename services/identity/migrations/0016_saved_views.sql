-- Saved views of lists, and which of them each person's lists open with.
create table saved_views (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  owner_id uuid not null,
  list text not null check (length(list) between 3 and 80),
  name text not null check (length(name) between 1 and 120),
  filters jsonb not null,
  sort text,
  columns text[] not null check (cardinality(columns) <= 100),
  group_by text,
  layout text not null check (layout in ('TABLE', 'BOARD', 'CALENDAR', 'CARDS')),
  shared_with jsonb not null,
  primary key (tenant_id, id)
);
create unique index saved_views_name on saved_views (tenant_id, owner_id, list, lower(name)) where deleted_at is null;
create index saved_views_list on saved_views (tenant_id, list, name, id) where deleted_at is null;
create index saved_views_shared on saved_views (tenant_id, list) where deleted_at is null and shared_with <> '[]';
create index saved_views_created on saved_views (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('saved_views');

create table default_views (
  tenant_id uuid not null,
  user_id uuid not null,
  list text not null,
  view_id uuid not null,
  primary key (tenant_id, user_id, list),
  foreign key (tenant_id, view_id) references saved_views (tenant_id, id)
);
create index default_views_view on default_views (tenant_id, view_id);
select protect_tenant_table('default_views');
