-- What a company's health is judged by, kept as it happens: the judgement reads one row.
create table company_standings (
  tenant_id uuid not null,
  company_id uuid not null,
  last_two_way_at timestamptz,
  last_client_at timestamptz,
  primary key (tenant_id, company_id),
  foreign key (tenant_id, company_id) references companies (tenant_id, id)
);
select protect_tenant_table('company_standings');

-- What its health was, a score a day: what a fall is measured against.
create table company_health_scores (
  tenant_id uuid not null,
  company_id uuid not null,
  on_date date not null,
  score int not null check (score between 0 and 100),
  primary key (tenant_id, company_id, on_date),
  foreign key (tenant_id, company_id) references companies (tenant_id, id)
);
select protect_tenant_table('company_health_scores');
create index companies_at_risk on companies (tenant_id, (risk ->> 'since'), id) where risk is not null and deleted_at is null;
