-- What was sold. A version is written once: neither a right nor a trigger lets anybody change or delete one.
create table sales (
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
  contract_id uuid,
  quote_id uuid,
  order_id uuid,
  opportunity_id uuid,
  lead_id uuid,
  submission_id uuid,
  assessment_id uuid,
  engagement_id uuid,
  owner_id uuid not null,
  currency text not null,
  n int not null check (n > 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, company_id) references companies (tenant_id, id),
  foreign key (tenant_id, contract_id) references contracts (tenant_id, id),
  foreign key (tenant_id, quote_id) references quotes (tenant_id, id)
);
create unique index sales_number on sales (tenant_id, number);
create unique index sales_contract on sales (tenant_id, contract_id);
create index sales_created on sales (tenant_id, created_at, id);
create index sales_updated on sales (tenant_id, updated_at, id);
create index sales_owner on sales (tenant_id, owner_id, created_at, id);
create index sales_company on sales (tenant_id, company_id, created_at, id);
create index sales_opportunity on sales (tenant_id, opportunity_id);
create index sales_engagement on sales (tenant_id, engagement_id);
create index sales_lead on sales (tenant_id, lead_id);
create index sales_quote on sales (tenant_id, quote_id);
create index sales_number_words on sales using gin (number extensions.gin_trgm_ops);
select protect_tenant_table('sales', 'select, insert, update');

create table sale_versions (
  tenant_id uuid not null,
  sale_id uuid not null,
  n int not null check (n > 0),
  cause text not null check (cause in ('ORIGINAL', 'CHANGE_ORDER', 'RENEWAL', 'TERMINATION')),
  change_order_id uuid,
  -- What was agreed, word for word: the hash is over exactly this.
  content jsonb not null,
  prev_hash text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  primary key (tenant_id, sale_id, n),
  foreign key (tenant_id, sale_id) references sales (tenant_id, id)
);
create unique index sale_versions_change_order on sale_versions (tenant_id, change_order_id);
select protect_tenant_table('sale_versions', 'select, insert');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was sold is never changed' using errcode = 'restrict_violation';
end $$;
create trigger sale_versions_stay before update or delete on sale_versions for each row execute function refuse_change();
create trigger sale_versions_stay_whole before truncate on sale_versions for each statement execute function refuse_change();

-- Of a sale itself only its latest version's number, what delivers it and, where companies merge, the company it stands under
-- ever change; what was agreed stands in its versions.
create function keep_sale() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or to_jsonb(old) - array['n', 'company_id', 'engagement_id', 'version', 'event_seq', 'updated_at']
      is distinct from to_jsonb(new) - array['n', 'company_id', 'engagement_id', 'version', 'event_seq', 'updated_at'] or new.n < old.n then
    raise exception 'what was sold is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger sales_stay before update or delete on sales for each row execute function keep_sale();

-- What has come of a line since, summed up as the facts arrive. '' is the sale as a whole: what names no line.
create table sale_actuals (
  tenant_id uuid not null,
  sale_id uuid not null,
  line_key text not null,
  minutes bigint not null default 0,
  expenses bigint not null default 0,
  delivered bigint not null default 0,
  billed bigint not null default 0,
  collected bigint not null default 0,
  primary key (tenant_id, sale_id, line_key),
  foreign key (tenant_id, sale_id) references sales (tenant_id, id)
);
select protect_tenant_table('sale_actuals', 'select, insert, update');
