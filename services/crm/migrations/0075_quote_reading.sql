-- Codes that open a quote behind its link, what they proved, and how long its sections are read.
create table quote_codes (
  tenant_id uuid not null,
  id uuid not null,
  quote_id uuid not null,
  n int not null,
  code_hash text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quotes (tenant_id, id)
);
create index quote_codes_quote on quote_codes (tenant_id, quote_id, sent_at desc);
select protect_tenant_table('quote_codes');

create table quote_proofs (
  tenant_id uuid not null,
  proof_hash text not null,
  quote_id uuid not null,
  n int not null,
  expires_at timestamptz not null,
  primary key (tenant_id, proof_hash),
  foreign key (tenant_id, quote_id) references quotes (tenant_id, id)
);
create index quote_proofs_quote on quote_proofs (tenant_id, quote_id);
select protect_tenant_table('quote_proofs', 'select, insert');

-- One row for a visitor and a section; each beacon adds to it.
create table quote_dwells (
  tenant_id uuid not null,
  quote_id uuid not null,
  n int not null,
  section_key text not null,
  visitor text not null,
  milliseconds bigint not null check (milliseconds >= 0),
  at timestamptz not null,
  primary key (tenant_id, quote_id, n, section_key, visitor),
  foreign key (tenant_id, quote_id) references quotes (tenant_id, id)
);
select protect_tenant_table('quote_dwells');

-- What similar quotes came to is looked up among those that were decided, the latest first.
alter table quotes add column discount_percent numeric generated always as ((totals ->> 'effectiveDiscountPercent')::numeric) stored;
create index quotes_decided on quotes (tenant_id, currency, created_at desc) include (net_total, discount_percent, status)
  where status in ('ACCEPTED', 'CONVERTED', 'DECLINED', 'EXPIRED') and deleted_at is null;
