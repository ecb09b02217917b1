-- What strangers tried: wrong passwords by address, by device and by IP, registrations by IP. Of nobody's and no firm's; a
-- row is open only to work that names its key, a hash, exactly.
create table attempts (
  key text primary key,
  moments timestamptz[] not null check (cardinality(moments) <= 100000),
  level int not null,
  locked_until timestamptz,
  touched_at timestamptz not null
);
create index attempts_age on attempts (touched_at);
alter table attempts enable row level security;
alter table attempts force row level security;
create policy named on attempts to :role
  using (key = any (string_to_array(current_setting('app.attempt_keys', true), ',')))
  with check (key = any (string_to_array(current_setting('app.attempt_keys', true), ',')));
grant select, insert, update on attempts to :role;
select open_to_owner('attempts');

create function attempts_forget(before timestamptz) returns bigint language sql security definer set search_path = :schema
as $$ with gone as (delete from attempts where touched_at < before returning 1) select count(*) from gone $$;
