-- The deployment's own key pairs; of no firm and no person. The private part is wrapped by the master key.
create table signing_keys (
  kid text primary key,
  purpose text not null check (purpose in ('ACCESS', 'EVIDENCE')),
  state text not null check (state in ('NEXT', 'CURRENT', 'RETIRED')),
  public_jwk jsonb not null,
  wrapped text not null,
  shown_at timestamptz not null,
  current_at timestamptz,
  retired_at timestamptz
);
create unique index signing_keys_current on signing_keys (purpose) where state = 'CURRENT';
create unique index signing_keys_next on signing_keys (purpose) where state = 'NEXT';
alter table signing_keys enable row level security;
alter table signing_keys force row level security;
create policy house on signing_keys to :role using (true) with check (true);
grant select, insert, update, delete on signing_keys to :role;
