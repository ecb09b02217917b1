-- Invitations: who may become a member. The token of the mail is kept as a hash only.
create table invitations (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  email text not null check (length(email) <= 254 and email = lower(email)),
  role_ids uuid[] not null check (cardinality(role_ids) between 1 and 20),
  team_ids uuid[] not null check (cardinality(team_ids) <= 50),
  client_ids uuid[] not null check (cardinality(client_ids) <= 200),
  message text not null,
  status text not null check (status in ('PENDING', 'ACCEPTED', 'REVOKED', 'EXPIRED')),
  expires_at timestamptz not null,
  token_hash text not null,
  user_id uuid,
  primary key (tenant_id, id)
);
create unique index invitations_pending on invitations (tenant_id, email) where status = 'PENDING' and deleted_at is null;
create unique index invitations_token on invitations (token_hash);
create index invitations_created on invitations (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('invitations');
select open_to_owner('invitations'); -- for invitation_by_token

-- Accepting: which firm a token leads to.
create function invitation_by_token(hash text) returns table (tenant_id uuid, id uuid, email text)
language sql stable security definer set search_path = :schema
as $$ select i.tenant_id, i.id, i.email from invitations i where i.token_hash = hash and i.deleted_at is null $$;
