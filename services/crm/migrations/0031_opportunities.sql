-- Deals, where each has been, and what people are asked to win.
create table opportunities (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 200),
  company_id uuid not null,
  primary_contact_id uuid,
  contact_roles jsonb not null,
  pipeline_id uuid not null,
  stage_id uuid not null,
  status text not null check (status in ('OPEN', 'WON', 'LOST')),
  amount_amount bigint,
  amount_currency text,
  amount_source text not null check (amount_source in ('MANUAL', 'QUOTE')),
  currency_fixed boolean not null,
  probability int not null check (probability between 0 and 100),
  probability_locked boolean not null,
  expected_close_date date not null,
  forecast_category text not null check (forecast_category in ('PIPELINE', 'BEST_CASE', 'COMMIT', 'OMITTED')),
  forecast_by_hand boolean not null,
  owner_id uuid not null,
  source text,
  campaign_id uuid,
  competitors text[] not null,
  next_step text,
  -- Compared byte by byte, as the keys are made.
  rank text collate "C" not null,
  demand jsonb not null,
  outcomes jsonb not null,
  checklist_done jsonb not null,
  lead_id uuid,
  assessment_id uuid,
  quote_id uuid,
  contract_id uuid,
  sale_id uuid,
  stage_entered_at timestamptz not null,
  closed_on date,
  custom_fields jsonb not null,
  primary key (tenant_id, id),
  check ((status = 'OPEN') = (closed_on is null)),
  foreign key (tenant_id, company_id) references companies (tenant_id, id),
  foreign key (tenant_id, primary_contact_id) references contacts (tenant_id, id),
  foreign key (tenant_id, pipeline_id) references pipelines (tenant_id, id),
  foreign key (tenant_id, stage_id) references pipeline_stages (tenant_id, id)
);
create unique index opportunities_place on opportunities (tenant_id, stage_id, rank) where deleted_at is null;
create index opportunities_board on opportunities (tenant_id, pipeline_id, stage_id, rank, id) where deleted_at is null;
create index opportunities_created on opportunities (tenant_id, created_at, id) where deleted_at is null;
create index opportunities_updated on opportunities (tenant_id, updated_at, id) where deleted_at is null;
create index opportunities_status on opportunities (tenant_id, status, owner_id, created_at, id) where deleted_at is null;
create index opportunities_owner on opportunities (tenant_id, owner_id, created_at, id) where deleted_at is null;
create index opportunities_company on opportunities (tenant_id, company_id, created_at, id) where deleted_at is null;
create index opportunities_contact on opportunities (tenant_id, primary_contact_id) where deleted_at is null;
create index opportunities_lead on opportunities (tenant_id, lead_id) where lead_id is not null;
create index opportunities_closing on opportunities (tenant_id, expected_close_date, id) where status = 'OPEN' and deleted_at is null;
create index opportunities_closed on opportunities (tenant_id, closed_on, id) where status <> 'OPEN' and deleted_at is null;
create index opportunities_contacts on opportunities using gin (contact_roles jsonb_path_ops);
create index opportunities_name_words on opportunities using gin (name extensions.gin_trgm_ops);
select protect_tenant_table('opportunities');

-- Where a deal has been: the span without an end is where it is.
create table stage_spans (
  tenant_id uuid not null,
  id uuid not null,
  opportunity_id uuid not null,
  pipeline_id uuid not null,
  stage_id uuid not null,
  -- Where it went: null while it is there.
  next_stage_id uuid,
  entered_at timestamptz not null,
  left_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, opportunity_id) references opportunities (tenant_id, id)
);
create index stage_spans_opportunity on stage_spans (tenant_id, opportunity_id, entered_at);
create index stage_spans_stage on stage_spans (tenant_id, pipeline_id, stage_id, entered_at);
create unique index stage_spans_present on stage_spans (tenant_id, opportunity_id) where left_at is null;
select protect_tenant_table('stage_spans');

create table quotas (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  user_id uuid,
  team_id uuid,
  period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])$'),
  amount_amount bigint not null check (amount_amount >= 0),
  amount_currency text not null,
  primary key (tenant_id, id),
  check ((user_id is null) <> (team_id is null))
);
create unique index quotas_user on quotas (tenant_id, user_id, period) where user_id is not null and deleted_at is null;
create unique index quotas_team on quotas (tenant_id, team_id, period) where team_id is not null and deleted_at is null;
create index quotas_created on quotas (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('quotas');
