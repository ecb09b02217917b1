-- Firms and their settings. A firm's row belongs to itself: its tenant is its own id.
create table tenants (
  tenant_id uuid not null,
  id uuid not null check (id = tenant_id),
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 2 and 120),
  slug text not null check (slug ~ '^[a-z0-9-]{3,40}$'),
  legal_name text,
  country text,
  size text,
  industry text,
  status text not null check (status in ('ACTIVE', 'SUSPENDED', 'CLOSING', 'CLOSED', 'PURGED')),
  environment text not null check (environment in ('DEV', 'STAGE', 'PROD')),
  parent_tenant_id uuid,
  settings_version bigint not null,
  metadata jsonb not null,
  locale jsonb not null,
  calendar jsonb not null,
  branding jsonb not null,
  cors_origins text[] not null check (cardinality(cors_origins) <= 20),
  primary key (tenant_id, id)
);
select protect_tenant_table('tenants');
select open_to_owner('tenants');

-- Which firm a slug leads to: the present one, and former ones until they are free again.
create table slugs (
  slug text collate "C" primary key,
  tenant_id uuid not null,
  former_until timestamptz
);
create index slugs_tenant on slugs (tenant_id);
select protect_tenant_table('slugs', 'select, update');
select open_to_owner('slugs');

-- Takes a slug for the present firm: one that nobody has, its own former one, or one whose 90 days are over.
create function claim_slug(wanted text, at timestamptz) returns boolean language sql security definer set search_path = :schema
as $$
  with claimed as (
    insert into slugs as s (slug, tenant_id) values (wanted, current_tenant())
    on conflict (slug) do update set tenant_id = current_tenant(), former_until = null
    where s.tenant_id = current_tenant() or s.former_until < at
    returning 1
  ) select exists (select from claimed)
$$;

-- Slugs of the form base, base-2, base-3 … that are taken.
create function slugs_like(base text, at timestamptz) returns table (slug text) language sql stable security definer set search_path = :schema
as $$
  select s.slug from slugs s
  where s.slug >= base and s.slug < base || '.' and s.slug ~ ('^' || base || '(-[0-9]+)?$') and (s.former_until is null or s.former_until >= at)
  order by length(s.slug), s.slug limit 10000
$$;

-- The firm behind a slug, also a former one, and the slug it has now.
create function tenant_by_slug(wanted text, at timestamptz) returns table (tenant_id uuid, slug text)
language sql stable security definer set search_path = :schema
as $$
  select t.tenant_id, t.slug from slugs s join tenants t on t.tenant_id = s.tenant_id
  where s.slug = wanted and (s.former_until is null or s.former_until >= at) and t.status not in ('CLOSED', 'PURGED')
$$;
