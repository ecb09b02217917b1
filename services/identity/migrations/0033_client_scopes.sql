-- Client scope: the companies and books that a member limited to some clients may see. A client may be listed more than
-- once: by hand, for each role on the account team, for each advisory assignment; it is gone when the last of them is.
create table client_scopes (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  user_id uuid not null,
  company_id uuid,
  book_id uuid,
  source text not null check (source in ('MANUAL', 'ACCOUNT_TEAM', 'ADVISORY')),
  via text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references memberships (tenant_id, id),
  check (company_id is not null or book_id is not null)
);
create unique index client_scopes_once on client_scopes (tenant_id, user_id, company_id, book_id, source, via) nulls not distinct where deleted_at is null;
create index client_scopes_created on client_scopes (tenant_id, user_id, created_at, id) where deleted_at is null;
create index client_scopes_company on client_scopes (tenant_id, company_id) where deleted_at is null;
select protect_tenant_table('client_scopes');
