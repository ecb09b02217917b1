-- Leads: captured once per source and external reference, found by address, phone and name.
create table leads (
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
  company_name text,
  full_name text generated always as (lower(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')))) stored,
  email text,
  phone text,
  title text,
  country text,
  industry text,
  source text not null,
  external_ref text,
  campaign_id uuid,
  utm jsonb,
  referrer text,
  referral_code text,
  status text not null check (status in ('NEW', 'CONTACTED', 'QUALIFYING', 'QUALIFIED', 'NURTURING', 'DISQUALIFIED', 'CONVERTED')),
  owner_id uuid,
  assigned_at timestamptz,
  bant jsonb not null,
  bant_score int not null check (bant_score between 0 and 100),
  engagement_score int not null check (engagement_score between 0 and 100),
  score int not null check (score between 0 and 100),
  rating text not null check (rating in ('HOT', 'WARM', 'COLD')),
  assessment_id uuid,
  disqualification jsonb,
  qualified_at timestamptz,
  contacted_at timestamptz,
  converted_company_id uuid,
  converted_contact_id uuid,
  converted_opportunity_id uuid,
  converted_at timestamptz,
  custom_fields jsonb not null,
  primary key (tenant_id, id),
  check (coalesce(email, phone, company_name) is not null),
  check ((status = 'CONVERTED') = (converted_at is not null)),
  check ((status = 'DISQUALIFIED') = (disqualification is not null)),
  foreign key (tenant_id, converted_company_id) references companies (tenant_id, id),
  foreign key (tenant_id, converted_contact_id) references contacts (tenant_id, id)
);
create unique index leads_external_ref on leads (tenant_id, source, external_ref) where external_ref is not null and deleted_at is null;
create index leads_created on leads (tenant_id, created_at, id) where deleted_at is null;
create index leads_updated on leads (tenant_id, updated_at, id) where deleted_at is null;
create index leads_status on leads (tenant_id, status, owner_id, created_at, id) where deleted_at is null;
create index leads_owner on leads (tenant_id, owner_id, assigned_at desc) where deleted_at is null;
create index leads_score on leads (tenant_id, score, id) where deleted_at is null;
create index leads_email on leads (tenant_id, email) where deleted_at is null;
create index leads_phone on leads (tenant_id, phone) where deleted_at is null;
create index leads_company on leads (tenant_id, converted_company_id) where converted_company_id is not null;
create index leads_name_words on leads using gin (full_name extensions.gin_trgm_ops, company_name extensions.gin_trgm_ops, email extensions.gin_trgm_ops);
select protect_tenant_table('leads');
