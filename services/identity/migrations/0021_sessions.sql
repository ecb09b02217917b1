-- Sessions and the refresh tokens that keep them going. A session is its person's; the firm it is for sees it too, so that
-- it can end it.
create table sessions (
  id uuid primary key,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  user_id uuid not null references users (id),
  tenant_id uuid,
  device_id uuid not null references devices (id),
  device_name text not null,
  amr text[] not null,
  auth_time timestamptz not null,
  ip text not null,
  user_agent text not null,
  place text,
  last_seen_at timestamptz not null,
  idle_expires_at timestamptz not null,
  expires_at timestamptz not null,
  status text not null check (status in ('ACTIVE', 'EXPIRED', 'REVOKED')),
  reason text
);
create index sessions_person on sessions (user_id, last_seen_at);
create index sessions_firm on sessions (tenant_id, user_id) where status = 'ACTIVE';
create index sessions_due on sessions (least(idle_expires_at, expires_at)) where status = 'ACTIVE';
create index sessions_over on sessions (updated_at) where status <> 'ACTIVE';
create index sessions_device on sessions (device_id);
select protect_person_table('sessions', 'user_id', 'select, insert, update');
create policy firm on sessions to :role using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- Each token serves once. Its successor is worked out from it, so that a lost answer can be given again while nothing but
-- hashes is stored.
create table refresh_tokens (
  token_hash text primary key,
  user_id uuid not null references users (id),
  session_id uuid not null references sessions (id) on delete cascade,
  issued_at timestamptz not null,
  used_at timestamptz,
  used_from text
);
create index refresh_tokens_session on refresh_tokens (session_id);
select protect_person_table('refresh_tokens');

-- Refreshing: whose a token is.
create function person_of_refresh_token(hash text) returns table (user_id uuid)
language sql stable security definer set search_path = :schema
as $$ select refresh_tokens.user_id from refresh_tokens where token_hash = hash $$;

-- Says of sessions past their time that they are; nobody need be told, since their tokens have died by themselves.
create function sessions_expire(at timestamptz) returns bigint language sql security definer set search_path = :schema
as $$
  with over as (
    update sessions set status = 'EXPIRED', version = version + 1, updated_at = at
    where status = 'ACTIVE' and least(idle_expires_at, expires_at) <= at returning 1
  )
  select count(*) from over
$$;

create function sessions_forget(before timestamptz) returns bigint language sql security definer set search_path = :schema
as $$ with gone as (delete from sessions where status <> 'ACTIVE' and updated_at < before returning 1) select count(*) from gone $$;
