-- Data keys: one current key for each firm and service, wrapped by a master key that stands in no database.
create table data_keys (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  service text not null,
  key_version int not null check (key_version >= 1),
  -- Empty where the key is destroyed: what it sealed is noise from then on.
  wrapped text not null check ((wrapped = '') = (state = 'DESTROYED')),
  master_version int not null,
  state text not null check (state in ('CURRENT', 'DECRYPT_ONLY', 'DESTROYED')),
  primary key (tenant_id, id)
);
create unique index data_keys_version on data_keys (tenant_id, service, key_version);
create unique index data_keys_current on data_keys (tenant_id, service) where state = 'CURRENT';
create index data_keys_age on data_keys (created_at) where state = 'CURRENT';
create index data_keys_wrapping on data_keys (master_version) where state <> 'DESTROYED';
select protect_tenant_table('data_keys', 'select, insert, update');
select open_to_owner('data_keys');

-- Firms with a current key made before this instant.
create function firms_with_data_keys_before(instant timestamptz, rows_max int) returns table (tenant_id uuid)
language sql stable security definer set search_path = :schema
as $$ select distinct k.tenant_id from data_keys k where k.state = 'CURRENT' and k.created_at < instant limit rows_max $$;

-- Firms with a key that another master key than this one wraps.
create function firms_wrapped_by_others(present int, rows_max int) returns table (tenant_id uuid)
language sql stable security definer set search_path = :schema
as $$ select distinct k.tenant_id from data_keys k where k.state <> 'DESTROYED' and k.master_version <> present limit rows_max $$;
