-- What was used, by day: of the firm as a whole, and of each API key by route and outcome. Kept 400 days.
create table usage_days (
  tenant_id uuid not null,
  day date not null,
  counter text not null check (counter in ('API_CALLS', 'STORAGE_BYTES')),
  amount bigint not null,
  primary key (tenant_id, counter, day)
);
select protect_tenant_table('usage_days', 'select, insert, update');
select open_to_owner('usage_days');

-- Reports taken in: a repeated one counts nothing.
create table usage_reports (
  tenant_id uuid not null,
  key text not null,
  taken_at timestamptz not null,
  primary key (tenant_id, key)
);
create index usage_reports_age on usage_reports using brin (taken_at);
select protect_tenant_table('usage_reports', 'select, insert');
select open_to_owner('usage_reports');

create table api_key_calls (
  tenant_id uuid not null,
  key_id uuid not null,
  day date not null,
  route text not null,
  status_class text not null,
  -- Calls by how long they took; the bounds are in usage/latency.ts.
  latencies bigint[] not null check (cardinality(latencies) = 14),
  primary key (tenant_id, key_id, day, route, status_class)
);
select protect_tenant_table('api_key_calls', 'select, insert, update');
select open_to_owner('api_key_calls');

create table api_key_addresses (
  tenant_id uuid not null,
  key_id uuid not null,
  ip text not null,
  calls bigint not null,
  last_at timestamptz not null,
  primary key (tenant_id, key_id, ip)
);
select protect_tenant_table('api_key_addresses', 'select, insert, update');
select open_to_owner('api_key_addresses');

create table api_key_refusals (
  tenant_id uuid not null,
  key_id uuid not null,
  at timestamptz not null,
  route text not null,
  status int not null,
  code text not null,
  ip text not null,
  trace_id text not null
);
create index api_key_refusals_latest on api_key_refusals (tenant_id, key_id, at desc);
select protect_tenant_table('api_key_refusals', 'select, insert, delete');
select open_to_owner('api_key_refusals');

-- Forgets what is past keeping.
create function usage_forget(before date, reports_before timestamptz) returns void language sql security definer set search_path = :schema
as $$
  delete from usage_days where day < before;
  delete from usage_reports where taken_at < reports_before;
  delete from api_key_calls where day < before;
  delete from api_key_addresses where last_at < before;
  delete from api_key_refusals where at < before;
$$;
