-- What behaviour and traits are worth, and what was given to whom.
create table scoring_rules (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  -- Of the rules every firm begins with, so that they are made once.
  default_key text,
  name text not null check (length(name) between 1 and 120),
  event text,
  when_json jsonb,
  points int not null check (points between -100 and 100),
  valid_days int not null check (valid_days > 0),
  window_cap int check (window_cap > 0),
  active boolean not null,
  primary key (tenant_id, id),
  check ((event is null) <> (when_json is null))
);
create unique index scoring_rules_default on scoring_rules (tenant_id, default_key);
create index scoring_rules_created on scoring_rules (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('scoring_rules');

-- Written once and not changed; the same source event counts once per lead and rule.
create table score_events (
  tenant_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  rule_id uuid,
  points int not null,
  at timestamptz not null,
  source_event_id uuid not null,
  reason text,
  primary key (tenant_id, id),
  check ((rule_id is null) = (reason is not null)),
  foreign key (tenant_id, lead_id) references leads (tenant_id, id),
  foreign key (tenant_id, rule_id) references scoring_rules (tenant_id, id)
);
create unique index score_events_source on score_events (tenant_id, lead_id, source_event_id, rule_id) nulls not distinct;
create index score_events_lead on score_events (tenant_id, lead_id, at desc);
select protect_tenant_table('score_events', 'select, insert');
