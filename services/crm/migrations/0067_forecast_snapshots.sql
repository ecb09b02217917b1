-- What was open each Monday, and what became of it in a week.
create table forecast_snapshots (
  tenant_id uuid not null,
  week date not null,
  owner_id uuid not null,
  pipeline_id uuid not null,
  taken_at timestamptz not null,
  currency text not null,
  open_count int not null,
  pipeline bigint not null,
  weighted bigint not null,
  added_count int not null,
  added bigint not null,
  grown_count int not null,
  grown bigint not null,
  shrunk_count int not null,
  shrunk bigint not null,
  slipped_count int not null,
  slipped bigint not null,
  won_count int not null,
  won bigint not null,
  lost_count int not null,
  lost bigint not null,
  primary key (tenant_id, week, owner_id, pipeline_id)
);
select protect_tenant_table('forecast_snapshots', 'select, insert');

-- That a week was taken, even of a firm without an open deal: no week is taken twice.
create table forecast_snapshot_weeks (
  tenant_id uuid not null,
  week date not null,
  taken_at timestamptz not null,
  currency text not null,
  primary key (tenant_id, week)
);
select protect_tenant_table('forecast_snapshot_weeks', 'select, insert');

-- The open deals as the latest snapshot found them: what the next one compares with.
create table forecast_baseline (
  tenant_id uuid not null,
  opportunity_id uuid not null,
  amount bigint not null,
  currency text,
  expected_close_date date not null,
  primary key (tenant_id, opportunity_id)
);
select protect_tenant_table('forecast_baseline');

-- Firms that have deals: whose weeks are taken.
create function firms_with_deals() returns table (tenant_id uuid) language sql stable security definer set search_path = :schema
as $$ select distinct s.tenant_id from stage_totals s $$;
