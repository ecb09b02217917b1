-- What every service's schema holds before its first own table. Runs once per service, in that service's schema.
-- :schema and :role are replaced by the migrator. Tables belong to throughline_owner, never to the service's role.

-- The tenant of the present transaction; null outside one, so that nothing matches.
create function current_tenant() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$;

-- Every table with a tenant is made by `select protect_tenant_table('leads')` right after its create statement:
-- row-level security that binds its owner too, one policy for reading and writing, and just these privileges.
create function protect_tenant_table(table_name text, privileges text default 'select, insert, update, delete') returns void
language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy tenant on %I to :role using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', table_name);
  execute format('grant %s on %I to :role', privileges, table_name);
end $$;

-- The house's own work crosses tenants in a few places only (relay, retries, due jobs). Each is a function below
-- that runs as the tables' owner; the service's role may call it and can do nothing else across tenants.
create function open_to_owner(table_name text) returns void language plpgsql as $$
begin
  execute format('create policy house on %I to throughline_owner using (true) with check (true)', table_name);
end $$;

-- Events and audit entries, written in the transaction of their change. Rows wait here until the relay has published them.
create table outbox (
  position bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  id uuid not null,
  tenant_id uuid not null,
  stream text not null check (stream in ('EVENT', 'AUDIT')),
  type text not null,
  subject uuid not null,
  sequence bigint not null,
  envelope jsonb not null,
  written_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000); -- a queue: what left it is cleared away early
select protect_tenant_table('outbox', 'select, insert');
select open_to_owner('outbox');

-- The record: published envelopes, whole, until the tenant's purge. By month, so that it never grows heavy.
create table outbox_archive (
  position bigint not null,
  xid xid8 not null,
  id uuid not null,
  tenant_id uuid not null,
  stream text not null,
  type text not null,
  subject uuid not null,
  sequence bigint not null,
  envelope jsonb not null,
  written_at timestamptz not null,
  primary key (written_at, position)
) partition by range (written_at);
create table outbox_archive_default partition of outbox_archive default;
create index outbox_archive_position on outbox_archive (position);
create index outbox_archive_aggregate on outbox_archive (tenant_id, subject, sequence);
select protect_tenant_table('outbox_archive', 'select');
select open_to_owner('outbox_archive');
select protect_tenant_table('outbox_archive_default', 'select');
select open_to_owner('outbox_archive_default');

-- The partitions of a month and the one after it. A month whose rows began to land in the default partition stays there.
create function outbox_archive_ensure(of_month timestamptz) returns void language plpgsql security definer set search_path = :schema set timezone = 'UTC'
as $$
declare
  first_day timestamptz;
  partition_name text;
begin
  foreach first_day in array array[date_trunc('month', of_month), date_trunc('month', of_month) + interval '1 month'] loop
    partition_name := 'outbox_archive_' || to_char(first_day, 'YYYY_MM');
    continue when to_regclass(partition_name) is not null;
    continue when exists (select from outbox_archive_default where written_at >= first_day and written_at < first_day + interval '1 month');
    execute format('create table %I partition of outbox_archive for values from (%L) to (%L)', partition_name, first_day, first_day + interval '1 month');
    perform protect_tenant_table(partition_name, 'select');
    perform open_to_owner(partition_name);
  end loop;
end $$;
select outbox_archive_ensure(now());

-- A row as it travels: an event's envelope as it is, an audit entry in one of its own.
create function outbox_message(stream text, at_position bigint, type text, subject uuid, written_at timestamptz, envelope jsonb) returns text
language sql stable
as $$
  select (jsonb_build_object('position', at_position) || case stream when 'EVENT' then envelope else jsonb_build_object(
    'specversion', '1.0', 'id', envelope -> 'id', 'source', '/' || split_part(type, '.', 2), 'type', type, 'time', written_at, 'subject', subject,
    'datacontenttype', 'application/json', 'tenant', envelope -> 'tenant', 'actorkind', envelope -> 'actor' -> 'kind', 'actorid', envelope -> 'actor' -> 'id',
    'actorname', envelope -> 'actor' -> 'name', 'sequence', 0, 'traceparent', envelope -> 'traceparent', 'data', envelope - 'traceparent') end)::text
$$;

-- The relay's next rows. Positions of one aggregate grow in commit order, because its row is locked when they are drawn.
create function outbox_next(rows_max int) returns table (at_position bigint, id uuid, stream text, type text, traceparent text, message text)
language sql security definer set search_path = :schema
as $$ select position, id, stream, type, envelope ->> 'traceparent', outbox_message(stream, position, type, subject, written_at, envelope) from outbox order by position limit rows_max $$;

create function outbox_published(positions bigint[]) returns void language sql security definer set search_path = :schema
as $$
  with moved as (delete from outbox where position = any (positions) returning *)
  insert into outbox_archive (position, xid, id, tenant_id, stream, type, subject, sequence, envelope, written_at)
  select position, xid, id, tenant_id, stream, type, subject, sequence, envelope, written_at from moved
$$;

create function outbox_depth() returns table (depth bigint, oldest_seconds double precision) language sql stable security definer set search_path = :schema
as $$ select count(*), coalesce(extract(epoch from now() - min(written_at)), 0)::double precision from outbox $$;

-- Published rows once more, for streams that were lost. Not older than `since`: consumers forget what they took in long ago.
create function outbox_again(after_position bigint, since timestamptz, rows_max int)
returns table (at_position bigint, id uuid, stream text, type text, traceparent text, message text) language sql stable security definer set search_path = :schema
as $$
  select position, id, stream, type, envelope ->> 'traceparent', outbox_message(stream, position, type, subject, written_at, envelope) from outbox_archive
  where position > after_position and written_at >= since order by position limit rows_max
$$;

-- How far the outbox is written, and the transactions that write to it at this moment. Each holds the table's lock from
-- before it draws a position to its end, so once these are over, no position up to `written` is filled any more.
create function outbox_writers() returns text[] language sql stable security definer set search_path = :schema
as $$
  select coalesce(array_agg(virtualtransaction), '{}') from pg_locks
  where locktype = 'relation' and database = (select oid from pg_database where datname = current_database())
    and relation = 'outbox'::regclass and mode = 'RowExclusiveLock' and granted
$$;
create function outbox_horizon() returns table (written bigint, writers text[]) language sql stable security definer set search_path = :schema
as $$
  select greatest((select max(position) from outbox), (select max(position) from outbox_archive), 0), outbox_writers()
$$;

-- Whole stored envelopes in outbox order, up to a position behind which nothing is filled in later. Per aggregate that is
-- the order of commits too; an order by transaction would not be, since one may begin early and change a record late.
create function outbox_replay(after_position bigint, up_to bigint, rows_max int, types text[] default null, of_subject uuid default null, from_sequence bigint default 0)
returns table (at_position bigint, event jsonb) language sql stable security definer set search_path = :schema
as $$
  select position, envelope || jsonb_build_object('position', position) from (
    select position, envelope, type, subject, sequence, stream from outbox
    union all
    select position, envelope, type, subject, sequence, stream from outbox_archive
  ) every_row
  where position > after_position and position <= up_to and stream = 'EVENT'
    and (types is null or type = any (types))
    and (of_subject is null or (subject = of_subject and sequence >= from_sequence))
  order by position limit rows_max
$$;

-- One row per event a consumer has taken in, written with its effect: the same event again does nothing.
create table inbox (
  consumer text not null,
  event_id uuid not null,
  tenant_id uuid not null,
  taken_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_age on inbox using brin (taken_at);
select protect_tenant_table('inbox', 'select, insert');
select open_to_owner('inbox');

create function inbox_forget(before timestamptz, rows_max int) returns bigint language sql security definer set search_path = :schema
as $$
  with gone as (delete from inbox where ctid = any (array(select ctid from inbox where taken_at < before limit rows_max)) returning 1)
  select count(*) from gone
$$;

-- Events a consumer could not process: waiting for their next try, or parked with a reason. Those behind them of the
-- same aggregate queue up here too, so that order holds; other aggregates pass by.
create table dead_letters (
  id bigint generated always as identity primary key,
  consumer text not null,
  event_id uuid not null,
  tenant_id uuid not null,
  subject uuid not null,
  type text not null,
  envelope jsonb not null,
  state text not null check (state in ('RETRYING', 'PARKED')),
  attempts int not null default 0,
  reason text not null default '',
  next_at timestamptz not null,
  created_at timestamptz not null default now(),
  unique (consumer, event_id)
);
create index dead_letters_due on dead_letters (next_at, id) where state = 'RETRYING';
create index dead_letters_aggregate on dead_letters (consumer, tenant_id, subject, id);
select protect_tenant_table('dead_letters');
select open_to_owner('dead_letters');

-- The head of each stuck aggregate whose next try is due.
create function dead_letters_next(at timestamptz, rows_max int)
returns table (letter_id bigint, letter_attempts int, letter jsonb) language sql stable security definer set search_path = :schema
as $$
  select d.id, d.attempts, d.envelope from dead_letters d
  where d.state = 'RETRYING' and d.next_at <= at
    and not exists (
      select 1 from dead_letters earlier
      where earlier.consumer = d.consumer and earlier.tenant_id = d.tenant_id and earlier.subject = d.subject and earlier.id < d.id
        and earlier.state = 'RETRYING')
  order by d.next_at, d.id limit rows_max
$$;

create function dead_letters_count() returns table (state text, letters bigint) language sql stable security definer set search_path = :schema
as $$ select state, count(*) from dead_letters group by state $$;

-- The answer to a keyed command, settled with its effect.
create table idempotency_keys (
  tenant_id uuid not null,
  actor text not null,
  key text not null check (length(key) between 1 and 255),
  method text not null,
  request_hash bytea not null,
  answer bytea,
  problem jsonb,
  settled_at timestamptz not null,
  primary key (tenant_id, actor, key)
);
create index idempotency_keys_age on idempotency_keys (settled_at);
select protect_tenant_table('idempotency_keys');
select open_to_owner('idempotency_keys');

create function idempotency_keys_forget(before timestamptz) returns bigint language sql security definer set search_path = :schema
as $$ with gone as (delete from idempotency_keys where settled_at < before returning 1) select count(*) from gone $$;

-- One row per committed version of what devices keep copies of, in commit order by (xid, position).
create table changes (
  position bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  tenant_id uuid not null,
  entity text not null,
  id uuid not null,
  op text not null check (op in ('UPSERT', 'DELETE')),
  version bigint not null,
  changed_fields text[] not null,
  changed_at timestamptz not null
);
create index changes_feed on changes (tenant_id, entity, xid, position);
create index changes_record on changes (tenant_id, entity, id, version);
select protect_tenant_table('changes', 'select, insert');

-- What people search for, kept in the write.
create table search_entries (
  tenant_id uuid not null,
  type text not null,
  id uuid not null,
  code text not null,
  title text not null,
  subtitle text not null,
  status text not null,
  words text not null,
  exact text[] not null,
  owner_id uuid,
  company_id uuid,
  updated_at timestamptz not null,
  primary key (tenant_id, type, id)
);
create index search_entries_exact on search_entries using gin (exact);
create index search_entries_words on search_entries using gin (words extensions.gin_trgm_ops);
select protect_tenant_table('search_entries');

-- What the firm last told us of itself: suspended firms read only, closed ones do nothing (kept from identity's events).
create table tenants_seen (
  tenant_id uuid primary key,
  status text not null,
  settings_version bigint not null default 0,
  updated_at timestamptz not null
);
select protect_tenant_table('tenants_seen', 'select, insert, update');
