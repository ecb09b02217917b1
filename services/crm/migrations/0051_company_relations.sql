-- Companies and people as they know each other, dated; and which customer of accounting a company was.
create table company_relations (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  from_id uuid not null,
  to_id uuid not null check (to_id <> from_id),
  kind text not null check (kind in ('PARTNER_OF', 'SUPPLIER_OF', 'REFERRED_BY', 'COMPETES_WITH')),
  from_date date not null,
  to_date date check (to_date >= from_date),
  primary key (tenant_id, id),
  foreign key (tenant_id, from_id) references companies (tenant_id, id),
  foreign key (tenant_id, to_id) references companies (tenant_id, id)
);
create unique index company_relations_present on company_relations (tenant_id, from_id, to_id, kind) where to_date is null and deleted_at is null;
create index company_relations_from on company_relations (tenant_id, from_id, from_date, id) where deleted_at is null;
create index company_relations_to on company_relations (tenant_id, to_id, from_date, id) where deleted_at is null;
select protect_tenant_table('company_relations');

create table contact_relations (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  from_id uuid not null,
  to_id uuid not null check (to_id <> from_id),
  kind text not null check (kind in ('REPORTS_TO', 'ASSISTANT_OF', 'REFERRED_BY', 'KNOWS')),
  from_date date not null,
  to_date date check (to_date >= from_date),
  primary key (tenant_id, id),
  foreign key (tenant_id, from_id) references contacts (tenant_id, id),
  foreign key (tenant_id, to_id) references contacts (tenant_id, id)
);
create unique index contact_relations_present on contact_relations (tenant_id, from_id, to_id, kind) where to_date is null and deleted_at is null;
create index contact_relations_from on contact_relations (tenant_id, from_id, from_date, id) where deleted_at is null;
create index contact_relations_to on contact_relations (tenant_id, to_id, from_date, id) where deleted_at is null;
select protect_tenant_table('contact_relations');

-- Which customer of accounting, and whose book, a company was from when to when.
create table company_client_links (
  tenant_id uuid not null,
  id uuid not null,
  company_id uuid not null,
  customer_ref text not null,
  book_id uuid,
  linked_at timestamptz not null,
  linked_by text not null,
  unlinked_at timestamptz,
  unlinked_by text,
  primary key (tenant_id, id),
  foreign key (tenant_id, company_id) references companies (tenant_id, id)
);
create index company_client_links_company on company_client_links (tenant_id, company_id, linked_at desc);
select protect_tenant_table('company_client_links', 'select, insert, update');
