-- Links sent by mail: each proves once, for a while, that whoever follows it reads that address. Only hashes are stored.
create table one_time_links (
  id uuid primary key,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  user_id uuid not null references users (id),
  purpose text not null check (purpose in ('VERIFY_EMAIL', 'CHANGE_EMAIL', 'UNDO_EMAIL', 'RESET')),
  token_hash text not null,
  email text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create unique index one_time_links_token on one_time_links (token_hash);
create index one_time_links_open on one_time_links (user_id, purpose) where used_at is null;
create index one_time_links_age on one_time_links (expires_at);
select protect_person_table('one_time_links', 'user_id', 'select, insert, update');

create function person_of_link(hash text) returns table (user_id uuid)
language sql stable security definer set search_path = :schema
as $$ select one_time_links.user_id from one_time_links where token_hash = hash and deleted_at is null $$;

create function one_time_links_forget(before timestamptz) returns bigint language sql security definer set search_path = :schema
as $$ with gone as (delete from one_time_links where expires_at < before returning 1) select count(*) from gone $$;
