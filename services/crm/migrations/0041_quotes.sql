-- Quotes as they are now; what they were in earlier versions; their links; who looked.
create table quote_templates (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 200),
  description text,
  phases jsonb not null,
  lines jsonb not null,
  sections jsonb not null,
  price_rule_ids uuid[] not null,
  primary key (tenant_id, id)
);
create unique index quote_templates_name on quote_templates (tenant_id, lower(name)) where deleted_at is null;
create index quote_templates_created on quote_templates (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('quote_templates');

create table quotes (
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
  contact_id uuid not null,
  opportunity_id uuid,
  template_id uuid,
  currency text not null,
  owner_id uuid not null,
  n int not null check (n > 0),
  status text not null check (status in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED', 'SENT', 'VIEWED', 'ACCEPTED', 'DECLINED', 'EXPIRED',
    'WITHDRAWN', 'SUPERSEDED', 'CONVERTED')),
  sale_id uuid,
  contract_id uuid,
  order_id uuid,
  phases jsonb not null,
  lines jsonb not null,
  header_discount jsonb,
  promo_codes text[] not null,
  sections jsonb not null,
  valid_until date,
  net_days int not null check (net_days >= 0),
  billing_terms jsonb,
  signature_mode text not null check (signature_mode in ('CLICK', 'SIGNATURE', 'ENVELOPE')),
  require_code boolean not null,
  custom_fields jsonb not null,
  totals jsonb not null,
  tax_snapshot jsonb,
  content_hash text,
  document_id uuid,
  envelope_id uuid,
  approvals jsonb not null,
  acceptance jsonb,
  views int not null,
  sent_at timestamptz,
  viewed_at timestamptz,
  closed_reason text,
  submitted_by text,
  expires_at timestamptz,
  price_book jsonb not null,
  net_total bigint generated always as ((totals -> 'net' ->> 'amount')::bigint) stored,
  primary key (tenant_id, id),
  foreign key (tenant_id, company_id) references companies (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  foreign key (tenant_id, template_id) references quote_templates (tenant_id, id)
);
create unique index quotes_number on quotes (tenant_id, number);
create index quotes_created on quotes (tenant_id, created_at, id) where deleted_at is null;
create index quotes_updated on quotes (tenant_id, updated_at, id) where deleted_at is null;
create index quotes_status on quotes (tenant_id, status, owner_id, created_at, id) where deleted_at is null;
create index quotes_owner on quotes (tenant_id, owner_id, created_at, id) where deleted_at is null;
create index quotes_company on quotes (tenant_id, company_id, created_at, id) where deleted_at is null;
create index quotes_contact on quotes (tenant_id, contact_id, created_at, id) where deleted_at is null;
create index quotes_opportunity on quotes (tenant_id, opportunity_id, created_at, id) where deleted_at is null;
create index quotes_template on quotes (tenant_id, template_id) where deleted_at is null;
create index quotes_valid on quotes (tenant_id, valid_until, id) where deleted_at is null and status in ('SENT', 'VIEWED');
create index quotes_number_words on quotes using gin (number extensions.gin_trgm_ops);
select protect_tenant_table('quotes');

-- Whole, as they were when the next version took their place.
create table quote_versions (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  quote_id uuid not null,
  number text not null,
  company_id uuid not null,
  contact_id uuid not null,
  opportunity_id uuid,
  template_id uuid,
  currency text not null,
  owner_id uuid not null,
  n int not null check (n > 0),
  status text not null check (status in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED', 'SENT', 'VIEWED', 'ACCEPTED', 'DECLINED', 'EXPIRED',
    'WITHDRAWN', 'SUPERSEDED', 'CONVERTED')),
  sale_id uuid,
  contract_id uuid,
  order_id uuid,
  phases jsonb not null,
  lines jsonb not null,
  header_discount jsonb,
  promo_codes text[] not null,
  sections jsonb not null,
  valid_until date,
  net_days int not null check (net_days >= 0),
  billing_terms jsonb,
  signature_mode text not null check (signature_mode in ('CLICK', 'SIGNATURE', 'ENVELOPE')),
  require_code boolean not null,
  custom_fields jsonb not null,
  totals jsonb not null,
  tax_snapshot jsonb,
  content_hash text,
  document_id uuid,
  envelope_id uuid,
  approvals jsonb not null,
  acceptance jsonb,
  views int not null,
  sent_at timestamptz,
  viewed_at timestamptz,
  closed_reason text,
  submitted_by text,
  expires_at timestamptz,
  price_book jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, quote_id, n),
  foreign key (tenant_id, quote_id) references quotes (tenant_id, id)
);
select protect_tenant_table('quote_versions', 'select, insert');

-- Only hashes of links are stored. A link outlives its version, so that it can say what became of it.
create table quote_links (
  token_hash text primary key,
  tenant_id uuid not null,
  quote_id uuid not null,
  n int not null,
  foreign key (tenant_id, quote_id) references quotes (tenant_id, id)
);
create index quote_links_quote on quote_links (tenant_id, quote_id);
select protect_tenant_table('quote_links', 'select, insert');
select open_to_owner('quote_links');

-- Which firm's quote a link leads to: whoever holds the link belongs to no firm.
create function quote_of_link(hash text) returns table (firm_id uuid, link_quote_id uuid, link_n int)
language sql stable security definer set search_path = :schema
as $$ select tenant_id, quote_id, n from quote_links where token_hash = hash $$;

create table quote_views (
  tenant_id uuid not null,
  id uuid not null,
  quote_id uuid not null,
  n int not null,
  visitor text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quotes (tenant_id, id)
);
create index quote_views_quote on quote_views (tenant_id, quote_id, at desc);
select protect_tenant_table('quote_views', 'select, insert');
