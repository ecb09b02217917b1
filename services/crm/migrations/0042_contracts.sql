-- Contracts, and the words they are made of.
create table clauses (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  key text not null check (length(key) between 1 and 60),
  title text not null,
  text text not null,
  primary key (tenant_id, id)
);
create unique index clauses_key on clauses (tenant_id, key) where deleted_at is null;
create index clauses_created on clauses (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('clauses');

create table contract_templates (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 200),
  clause_keys text[] not null,
  primary key (tenant_id, id)
);
create unique index contract_templates_name on contract_templates (tenant_id, lower(name)) where deleted_at is null;
create index contract_templates_created on contract_templates (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('contract_templates');

create table contracts (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  number text not null,
  company_id uuid not null,
  quote_id uuid,
  n int,
  opportunity_id uuid,
  contact_id uuid,
  owner_id uuid not null,
  title text not null,
  kind text not null check (kind in ('FIXED', 'TIME_AND_MATERIALS', 'VALUE_BASED', 'RETAINER', 'MIXED')),
  currency text not null,
  lines jsonb not null,
  phases jsonb not null,
  totals jsonb not null,
  effective_date date not null,
  status text not null check (status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'OUT_FOR_SIGNATURE', 'DECLINED', 'SIGNED', 'ACTIVE', 'COMPLETED',
    'EXPIRED', 'TERMINATED')),
  end_date date check (end_date >= effective_date),
  auto_renew boolean not null,
  renewal_term_months int,
  uplift_percent numeric,
  notice_days int not null,
  clauses jsonb not null,
  signers jsonb not null,
  delivery jsonb,
  billing_terms jsonb,
  custom_fields jsonb not null,
  document_id uuid,
  envelope_id uuid,
  signed_document_id uuid,
  sale_id uuid,
  engagement_id uuid,
  sent_at timestamptz,
  signed_at timestamptz,
  closed_reason text,
  terminated_on date,
  submitted_by text,
  primary key (tenant_id, id),
  foreign key (tenant_id, company_id) references companies (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  foreign key (tenant_id, quote_id) references quotes (tenant_id, id)
);
create unique index contracts_number on contracts (tenant_id, number);
-- Of a quote there is one contract, however often it is asked for.
create unique index contracts_quote on contracts (tenant_id, quote_id) where deleted_at is null;
create index contracts_created on contracts (tenant_id, created_at, id) where deleted_at is null;
create index contracts_updated on contracts (tenant_id, updated_at, id) where deleted_at is null;
create index contracts_status on contracts (tenant_id, status, owner_id, created_at, id) where deleted_at is null;
create index contracts_owner on contracts (tenant_id, owner_id, created_at, id) where deleted_at is null;
create index contracts_company on contracts (tenant_id, company_id, created_at, id) where deleted_at is null;
create index contracts_opportunity on contracts (tenant_id, opportunity_id) where deleted_at is null;
create index contracts_end on contracts (tenant_id, end_date, id) where deleted_at is null and status = 'ACTIVE';
create index contracts_number_words on contracts using gin (number extensions.gin_trgm_ops);
create index contracts_title_words on contracts using gin (title extensions.gin_trgm_ops);
select protect_tenant_table('contracts');
