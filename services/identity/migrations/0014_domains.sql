-- Domains that firms claim; a name may be claimed by several and is verified by one.
create table domains (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (name = lower(name) and length(name) between 4 and 253),
  purposes text[] not null check (purposes <@ array['SSO', 'EMAIL', 'PORTAL_HOST'] and cardinality(purposes) >= 1),
  status text not null check (status in ('PENDING', 'VERIFIED', 'FAILED', 'EXPIRED')),
  token text not null check (length(token) = 32),
  proof_found boolean not null,
  alias_found boolean not null,
  checked_at timestamptz,
  verified_at timestamptz,
  pending_until timestamptz,
  missed int not null,
  primary key (tenant_id, id)
);
create unique index domains_name on domains (tenant_id, name) where deleted_at is null;
create unique index domains_verified on domains (name) where status = 'VERIFIED' and deleted_at is null;
create index domains_created on domains (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('domains');
select open_to_owner('domains');

-- Whose a verified domain is: sign-in, portal hosts and claims ask before they know the firm.
create function tenant_of_domain(wanted text) returns table (tenant_id uuid, purposes text[]) language sql stable security definer set search_path = :schema
as $$ select d.tenant_id, d.purposes from domains d where d.name = wanted and d.status = 'VERIFIED' and d.deleted_at is null $$;
