-- The audit trail: appended, never changed, by nobody. A firm's entries are one chain of hashes (docs/decisions/0007).
-- By the month in which they were appended: within a firm that order is the chain's, so a month that goes takes the chain's
-- beginning and leaves no hole.
create table audit_entries (
  tenant_id uuid not null,
  seq bigint not null,
  prev_hash bytea not null,
  hash bytea not null,
  appended_at timestamptz not null,
  -- The entry to the letter; what is searched by is drawn from it, so that neither can be changed without the other.
  entry jsonb not null,
  at text not null generated always as (entry ->> 'at') stored,
  actor_id text not null generated always as (entry #>> '{actor,id}') stored,
  action text not null generated always as (entry ->> 'action') stored,
  resource_type text not null generated always as (entry #>> '{resource,type}') stored,
  resource_id text not null generated always as (entry #>> '{resource,id}') stored,
  outcome text not null generated always as (entry ->> 'outcome') stored,
  primary key (tenant_id, seq, appended_at)
) partition by range (appended_at);
create index audit_entries_time on audit_entries (tenant_id, appended_at, seq);
create index audit_entries_resource on audit_entries (tenant_id, resource_id, appended_at, seq);
create index audit_entries_actor on audit_entries (tenant_id, actor_id, appended_at, seq);
create index audit_entries_action on audit_entries (tenant_id, action text_pattern_ops, appended_at, seq);
select protect_tenant_table('audit_entries', 'select, insert');
select open_to_owner('audit_entries');

-- Where each firm's chain stands. Its row is locked while entries are appended.
create table audit_heads (
  tenant_id uuid primary key,
  seq bigint not null,
  hash bytea not null,
  appended_at timestamptz not null,
  checkpoint_seq bigint not null default 0
);
create index audit_heads_unsigned on audit_heads (tenant_id) where seq > checkpoint_seq;
select protect_tenant_table('audit_heads', 'select, insert, update');
select open_to_owner('audit_heads');

-- Signed heads: what a chain looked like, said by a key that the database does not hold.
create table audit_checkpoints (
  tenant_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  at timestamptz not null,
  kid text not null,
  signature bytea not null,
  primary key (tenant_id, seq)
);
select protect_tenant_table('audit_checkpoints', 'select, insert');
select open_to_owner('audit_checkpoints');

-- Public keys that signed checkpoints, kept for as long as those. Of no firm.
create table evidence_keys (
  kid text primary key,
  public_jwk jsonb not null,
  since timestamptz not null
);
alter table evidence_keys enable row level security;
alter table evidence_keys force row level security;
create policy house on evidence_keys to :role using (true) with check (true);
grant select, insert on evidence_keys to :role;

-- Broken places that were found, each told once.
create table audit_faults (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  seq bigint not null,
  fault text not null,
  primary key (tenant_id, id)
);
create unique index audit_faults_place on audit_faults (tenant_id, seq, fault);
select protect_tenant_table('audit_faults', 'select, insert');

-- Not even the tables' owner changes what was written.
create function refuse_change_of_trail() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger entries_stand before update or delete on audit_entries for each row execute function refuse_change_of_trail();
create trigger entries_stand_whole before truncate on audit_entries for each statement execute function refuse_change_of_trail();
create trigger checkpoints_stand before update or delete on audit_checkpoints for each row execute function refuse_change_of_trail();
create trigger checkpoints_stand_whole before truncate on audit_checkpoints for each statement execute function refuse_change_of_trail();
create trigger keys_stand before update or delete on evidence_keys for each row execute function refuse_change_of_trail();

-- The partition that takes what is appended at this instant.
create function audit_month_ensure(instant timestamptz) returns void language plpgsql security definer set search_path = :schema set timezone = 'UTC'
as $$
declare
  first_day timestamptz := date_trunc('month', instant);
  month_table text := 'audit_entries_' || to_char(first_day, 'YYYY_MM');
begin
  if to_regclass(month_table) is not null then return; end if;
  execute format('create table %I partition of audit_entries for values from (%L) to (%L)', month_table, first_day, first_day + interval '1 month');
  execute format('alter table %I enable row level security', month_table);
  execute format('alter table %I force row level security', month_table);
  execute format('create trigger entries_stand_whole before truncate on %I for each statement execute function refuse_change_of_trail()', month_table);
end $$;

-- Firms whose chain has grown since its last checkpoint.
create function firms_with_unsigned_entries() returns table (tenant_id uuid) language sql stable security definer set search_path = :schema
as $$ select h.tenant_id from audit_heads h where h.seq > h.checkpoint_seq $$;

-- Firms with entries since an instant.
create function firms_with_entries_since(instant timestamptz) returns table (tenant_id uuid) language sql stable security definer set search_path = :schema
as $$ select h.tenant_id from audit_heads h where h.appended_at >= instant $$;

-- Months that ended before an instant.
create function audit_months_before(instant timestamptz) returns table (month text) language sql stable security definer set search_path = :schema set timezone = 'UTC'
as $$
  select to_char(to_date(substr(c.relname, 15), 'YYYY_MM'), 'YYYY-MM') from pg_inherits i join pg_class c on c.oid = i.inhrelid
  where i.inhparent = 'audit_entries'::regclass and to_date(substr(c.relname, 15), 'YYYY_MM') + interval '1 month' <= instant
  order by 1
$$;

-- Each firm's last entry of a month.
create function audit_month_ends(month text) returns table (tenant_id uuid, seq bigint, hash text) language sql stable security definer set search_path = :schema set timezone = 'UTC'
as $$
  select distinct on (e.tenant_id) e.tenant_id, e.seq, encode(e.hash, 'hex') from audit_entries e
  where e.appended_at >= to_date(month, 'YYYY-MM') and e.appended_at < to_date(month, 'YYYY-MM') + interval '1 month'
  order by e.tenant_id, e.seq desc
$$;

-- Drops a whole month, where for every firm a checkpoint holds its last entry, so that what follows stays provable.
create function audit_month_drop(month text) returns boolean language plpgsql security definer set search_path = :schema set timezone = 'UTC'
as $$
begin
  if exists (
    select from audit_month_ends(month) ends
    where not exists (select from audit_checkpoints c where c.tenant_id = ends.tenant_id and c.seq = ends.seq and encode(c.hash, 'hex') = ends.hash)
  ) then return false; end if;
  execute format('drop table %I', 'audit_entries_' || replace(month, '-', '_'));
  return true;
end $$;
