-- Companies, where each stood in its group of companies, and who looks after it.
create table companies (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 200),
  legal_name text,
  domain text,
  lifecycle text not null check (lifecycle in ('PROSPECT', 'CLIENT', 'FORMER_CLIENT')),
  roles text[] not null,
  industry text,
  size text check (size in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE')),
  annual_revenue_amount bigint,
  annual_revenue_currency text,
  currency text,
  locale text,
  time_zone text,
  phone text,
  email text,
  website text,
  addresses jsonb not null,
  parent_id uuid,
  owner_id uuid not null,
  tags text[] not null check (cardinality(tags) <= 50),
  source text,
  customer_ref text,
  book_id uuid,
  health jsonb,
  health_band text generated always as (health ->> 'band') stored,
  risk jsonb,
  merged_into_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references companies (tenant_id, id),
  foreign key (tenant_id, merged_into_id) references companies (tenant_id, id)
);
create unique index companies_customer_ref on companies (tenant_id, customer_ref) where deleted_at is null;
create unique index companies_book on companies (tenant_id, book_id) where deleted_at is null;
create index companies_created on companies (tenant_id, created_at, id) where deleted_at is null;
create index companies_updated on companies (tenant_id, updated_at, id) where deleted_at is null;
create index companies_by_name on companies (tenant_id, name, id) where deleted_at is null;
create index companies_lifecycle on companies (tenant_id, lifecycle, owner_id, created_at, id) where deleted_at is null;
create index companies_owner on companies (tenant_id, owner_id, created_at, id) where deleted_at is null;
create index companies_parent on companies (tenant_id, parent_id) where deleted_at is null;
create index companies_domain on companies (tenant_id, domain) where deleted_at is null;
create index companies_email on companies (tenant_id, lower(email)) where deleted_at is null;
create index companies_phone on companies (tenant_id, phone) where deleted_at is null;
create index companies_band on companies (tenant_id, health_band, id) where deleted_at is null;
create index companies_name_words on companies using gin (name extensions.gin_trgm_ops);
create index companies_lower_name_words on companies using gin (lower(name) extensions.gin_trgm_ops);
create index companies_tags on companies using gin (tags);
select protect_tenant_table('companies');

-- Where a company stood and stands: the span without an end is the present one.
create table company_parents (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  company_id uuid not null,
  parent_id uuid not null,
  from_date date not null,
  to_date date check (to_date >= from_date),
  primary key (tenant_id, id),
  foreign key (tenant_id, company_id) references companies (tenant_id, id),
  foreign key (tenant_id, parent_id) references companies (tenant_id, id)
);
create unique index company_parents_present on company_parents (tenant_id, company_id) where to_date is null and deleted_at is null;
create index company_parents_company on company_parents (tenant_id, company_id, from_date);
select protect_tenant_table('company_parents');

-- The account team, dated: who is on it today has no end.
create table company_team_members (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  company_id uuid not null,
  user_id uuid not null,
  role text not null check (role in ('ACCOUNT_OWNER', 'PARTNER', 'ADVISOR', 'CONTROLLER', 'BOOKKEEPER', 'DELIVERY_LEAD', 'SUPPORT')),
  from_date date not null,
  to_date date check (to_date >= from_date),
  primary key (tenant_id, id),
  foreign key (tenant_id, company_id) references companies (tenant_id, id)
);
create unique index company_team_members_present on company_team_members (tenant_id, company_id, user_id, role) where to_date is null and deleted_at is null;
create unique index company_team_members_owner on company_team_members (tenant_id, company_id) where role = 'ACCOUNT_OWNER' and to_date is null and deleted_at is null;
create index company_team_members_company on company_team_members (tenant_id, company_id, from_date);
create index company_team_members_user on company_team_members (tenant_id, user_id, company_id) where to_date is null and deleted_at is null;
select protect_tenant_table('company_team_members');
