-- Machines: service accounts, and the keys that they and people call with.
create table service_accounts (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 120),
  owner_user_id uuid not null,
  role_ids uuid[] not null check (cardinality(role_ids) between 1 and 20),
  status text not null check (status in ('ACTIVE', 'DISABLED')),
  primary key (tenant_id, id)
);
create unique index service_accounts_name on service_accounts (tenant_id, lower(name)) where deleted_at is null;
create index service_accounts_by_name on service_accounts (tenant_id, name, id) where deleted_at is null;
create index service_accounts_owner on service_accounts (tenant_id, owner_user_id) where deleted_at is null;
select protect_tenant_table('service_accounts');
select open_to_owner('service_accounts'); -- for api_key_by_prefix

create table api_keys (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  service_account_id uuid,
  user_id uuid,
  name text not null check (length(name) between 1 and 120),
  prefix text not null check (prefix ~ '^[0-9A-Za-z]{8}$'),
  hash text not null,
  environment text not null check (environment in ('LIVE', 'TEST')),
  scopes text[] not null check (cardinality(scopes) >= 1),
  limits jsonb not null,
  ip_allowlist text[] not null check (cardinality(ip_allowlist) <= 50),
  lifetime_days int not null check (lifetime_days > 0),
  expires_at timestamptz not null,
  previous_hash text,
  previous_valid_until timestamptz,
  last_used_at timestamptz,
  last_used_ip text,
  status text not null check (status in ('ACTIVE', 'REVOKED', 'EXPIRED')),
  primary key (tenant_id, id),
  foreign key (tenant_id, service_account_id) references service_accounts (tenant_id, id),
  -- A key acts for a machine or for a person, never for nobody and never for both.
  check ((service_account_id is null) <> (user_id is null))
);
create unique index api_keys_prefix on api_keys (prefix);
create index api_keys_created on api_keys (tenant_id, created_at, id) where deleted_at is null;
create index api_keys_account on api_keys (tenant_id, service_account_id) where service_account_id is not null;
create index api_keys_person on api_keys (tenant_id, user_id) where user_id is not null;
select protect_tenant_table('api_keys');
select open_to_owner('api_keys'); -- for api_key_by_prefix

-- The one key of a prefix, whosever it is: a call with a key says nothing of its firm.
create function api_key_by_prefix(wanted text)
returns table (tenant_id uuid, id uuid, name text, hash text, previous_hash text, previous_valid_until timestamptz, status text, expires_at timestamptz,
  environment text, scopes text[], limits jsonb, ip_allowlist text[], user_id uuid, service_account_id uuid, account_name text, account_status text, account_role_ids uuid[])
language sql stable security definer set search_path = :schema
as $$
  select k.tenant_id, k.id, k.name, k.hash, k.previous_hash, k.previous_valid_until, k.status, k.expires_at,
    k.environment, k.scopes, k.limits, k.ip_allowlist, k.user_id, k.service_account_id, a.name, a.status, a.role_ids
  from api_keys k left join service_accounts a on a.tenant_id = k.tenant_id and a.id = k.service_account_id and a.deleted_at is null
  where k.prefix = wanted and k.deleted_at is null
$$;
