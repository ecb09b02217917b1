-- Teams: the firm's tree of who works together.
create table teams (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 120),
  parent_id uuid,
  lead_ids uuid[] not null check (cardinality(lead_ids) <= 500),
  member_ids uuid[] not null check (cardinality(member_ids) <= 500),
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references teams (tenant_id, id)
);
create unique index teams_name on teams (tenant_id, lower(name)) where deleted_at is null;
create index teams_created on teams (tenant_id, created_at, id) where deleted_at is null;
create index teams_by_name on teams (tenant_id, name, id) where deleted_at is null;
create index teams_parent on teams (tenant_id, parent_id) where deleted_at is null;
create index teams_members on teams using gin (member_ids);
select protect_tenant_table('teams');
