-- People, across firms. A person's rows are open to that person alone; whoever is not yet known reaches exactly one of
-- them through a function, by an exact e-mail address or the hash of a token.

-- The person who acts in the present transaction; null where nobody does, so that nothing matches.
create function current_person() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

-- Every table of a person's own is made by `select protect_person_table('devices')` right after its create statement.
create function protect_person_table(table_name text, person text default 'user_id', privileges text default 'select, insert, update, delete') returns void
language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy person on %I to :role using (%I = current_person()) with check (%I = current_person())', table_name, person, person);
  execute format('grant %s on %I to :role', privileges, table_name);
  perform open_to_owner(table_name);
end $$;

create table users (
  id uuid primary key,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  email text not null check (length(email) <= 254 and email = lower(email)),
  email_verified_at timestamptz,
  name text not null check (length(name) between 1 and 120),
  given_name text,
  family_name text,
  phone text,
  title text,
  time_zone text,
  language text,
  formats jsonb,
  preferences jsonb not null check (length(preferences::text) <= 65536),
  status text not null check (status in ('ACTIVE', 'LOCKED', 'ERASED')),
  password_hash text not null,
  password_set_at timestamptz,
  password_history text[] not null check (cardinality(password_history) <= 5)
);
create unique index users_email on users (email) where deleted_at is null;
select protect_person_table('users', 'id', 'select, insert, update');

-- Sign-in: the one person of an address, with what their password is checked against.
create function person_of_email(address text) returns table (user_id uuid, password_hash text)
language sql stable security definer set search_path = :schema
as $$ select id, users.password_hash from users where email = address and deleted_at is null $$;

-- What a person signs in on. Known by a secret that it was given; forgotten when the password is reset.
create table devices (
  id uuid primary key,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  user_id uuid not null references users (id),
  name text not null,
  kind text not null check (kind in ('BROWSER', 'MOBILE', 'DESKTOP')),
  secret_hash text not null,
  trust text not null check (trust in ('UNTRUSTED', 'TRUSTED', 'BLOCKED')),
  trusted_until timestamptz
);
create unique index devices_secret on devices (secret_hash);
create index devices_person on devices (user_id);
select protect_person_table('devices', 'user_id', 'select, insert, update');
