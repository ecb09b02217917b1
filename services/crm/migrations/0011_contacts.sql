-- People, where they belong, and what they agreed to.
create table contacts (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  first_name text,
  last_name text,
  full_name text generated always as (lower(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')))) stored,
  emails jsonb not null,
  email_addresses text[] not null check (cardinality(email_addresses) <= 10),
  phones text[] not null check (cardinality(phones) <= 10),
  locale text,
  time_zone text,
  owner_id uuid not null,
  tags text[] not null check (cardinality(tags) <= 50),
  source text,
  preferences jsonb not null,
  portal_principal_id uuid,
  engagement_score int not null check (engagement_score between 0 and 100),
  company_id uuid,
  merged_into_id uuid,
  primary key (tenant_id, id),
  check (coalesce(first_name, last_name) is not null),
  foreign key (tenant_id, company_id) references companies (tenant_id, id),
  foreign key (tenant_id, merged_into_id) references contacts (tenant_id, id)
);
create index contacts_created on contacts (tenant_id, created_at, id) where deleted_at is null;
create index contacts_updated on contacts (tenant_id, updated_at, id) where deleted_at is null;
create index contacts_by_name on contacts (tenant_id, full_name, id) where deleted_at is null;
create index contacts_owner on contacts (tenant_id, owner_id, created_at, id) where deleted_at is null;
create index contacts_company on contacts (tenant_id, company_id, created_at, id) where deleted_at is null;
create index contacts_emails on contacts using gin (email_addresses);
create index contacts_phones on contacts using gin (phones);
create index contacts_tags on contacts using gin (tags);
create index contacts_name_words on contacts using gin (full_name extensions.gin_trgm_ops);
select protect_tenant_table('contacts');

create table affiliations (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  contact_id uuid not null,
  company_id uuid not null,
  title text,
  department text,
  roles text[] not null,
  is_primary boolean not null,
  from_date date not null,
  to_date date check (to_date >= from_date),
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  foreign key (tenant_id, company_id) references companies (tenant_id, id)
);
create unique index affiliations_present on affiliations (tenant_id, contact_id, company_id) where to_date is null and deleted_at is null;
create unique index affiliations_primary on affiliations (tenant_id, contact_id) where is_primary and to_date is null and deleted_at is null;
create index affiliations_contact on affiliations (tenant_id, contact_id, from_date);
create index affiliations_company on affiliations (tenant_id, company_id, contact_id) where to_date is null and deleted_at is null;
select protect_tenant_table('affiliations');

-- Never changed, never deleted: the latest entry of a purpose holds.
create table consents (
  tenant_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  purpose text not null,
  state text not null check (state in ('GIVEN', 'WITHDRAWN')),
  at timestamptz not null,
  evidence text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id)
);
create index consents_contact on consents (tenant_id, contact_id, at desc);
select protect_tenant_table('consents', 'select, insert');
