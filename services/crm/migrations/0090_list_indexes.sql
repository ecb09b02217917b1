-- An index for every order a list can be asked in, and for the filters people live in, in the order they see.
create index leads_by_name on leads (tenant_id, full_name, id) where deleted_at is null;
create index leads_owner_created on leads (tenant_id, owner_id, created_at, id) where deleted_at is null;
create index leads_status_created on leads (tenant_id, status, created_at, id) where deleted_at is null;
create index leads_source_created on leads (tenant_id, source, created_at, id) where deleted_at is null;
create index leads_unassigned on leads (tenant_id, created_at, id) where owner_id is null and deleted_at is null;
create index leads_campaign on leads (tenant_id, campaign_id, created_at, id) where campaign_id is not null and deleted_at is null;
create index companies_lifecycle_name on companies (tenant_id, lifecycle, name, id) where deleted_at is null;
create index opportunities_by_name on opportunities (tenant_id, name, id) where deleted_at is null;
create index opportunities_expected on opportunities (tenant_id, expected_close_date, id) where deleted_at is null;
create index opportunities_amount on opportunities (tenant_id, (coalesce(amount_amount, 0)), id) where deleted_at is null;
create index opportunities_probability on opportunities (tenant_id, probability, id) where deleted_at is null;
create index opportunities_rank on opportunities (tenant_id, rank, id) where deleted_at is null;
create index opportunities_board_owner on opportunities (tenant_id, stage_id, owner_id, rank, id) where deleted_at is null;
create index activities_due_order on activities (tenant_id, (coalesce(overdue_from, 'infinity')), id) where deleted_at is null;
create index activities_overdue on activities (tenant_id, overdue_from, id) where status = 'PLANNED' and deleted_at is null;
create index activities_type on activities (tenant_id, type, created_at, id) where deleted_at is null;
create index activities_owner_created on activities (tenant_id, owner_id, created_at, id) where deleted_at is null;
create index quotes_net on quotes (tenant_id, net_total, id) where deleted_at is null;
create index quotes_validity on quotes (tenant_id, (coalesce(valid_until, 'infinity'::date)), id) where deleted_at is null;
create index quotes_status_created on quotes (tenant_id, status, created_at, id) where deleted_at is null;

-- Parts of words are looked up where search keeps them (chassis, 0004_finders.sql); these no reader of the service could use.
drop index leads_name_words;
drop index companies_name_words;
drop index companies_lower_name_words;
drop index contacts_emails;
drop index contacts_phones;
drop index contacts_name_words;
drop index opportunities_name_words;
drop index quotes_number_words;
drop index contracts_number_words;
drop index contracts_title_words;
drop index sales_number_words;
drop index sales_orders_number_words;
drop index activities_subject_words;

-- Activities are no part of the search over everything; their list finds them by their own words.
create index activities_words on activities using gin (tenant_id, subject extensions.gin_trgm_ops) where deleted_at is null;
select make_finder('activities_with_words', 'activities', 'text', 'subject ilike $1');

-- Deals that name a person, as the first of their contacts or among the others.
select make_finder('deals_of_contact', 'opportunities', 'uuid',
  $$ primary_contact_id = $1 or contact_roles @> jsonb_build_array(jsonb_build_object('contactId', $1::text)) $$);

-- Whoever was merged into somebody, and what became of leads, are asked for from the other end.
create index contacts_merged on contacts (tenant_id, merged_into_id) where merged_into_id is not null;
create index companies_merged on companies (tenant_id, merged_into_id) where merged_into_id is not null;

-- Who might be the same person or company, by a name that is alike by 0.85 or more (CRM-7).
create index leads_named on leads using gin (tenant_id, full_name extensions.gin_trgm_ops) where deleted_at is null;
create index contacts_named on contacts using gin (tenant_id, full_name extensions.gin_trgm_ops) where deleted_at is null;
create index companies_named on companies using gin (tenant_id, lower(name) extensions.gin_trgm_ops) where deleted_at is null;
select make_finder('leads_named_like', 'leads', 'text', 'full_name % $1', 'set pg_trgm.similarity_threshold = 0.84');
select make_finder('contacts_named_like', 'contacts', 'text', 'full_name % $1', 'set pg_trgm.similarity_threshold = 0.84');
select make_finder('companies_named_like', 'companies', 'text', 'lower(name) % $1', 'set pg_trgm.similarity_threshold = 0.84');

-- By the whole name, as people write it: lower() is no operator that row-level security lets look into an index, either.
select make_finder('companies_called', 'companies', 'text[]', 'lower(name) = any ($1)');
