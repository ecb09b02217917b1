-- What happened with whom: calls, mails, meetings, tasks, notes and the house's own facts.
create table activities (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  type text not null check (type in ('CALL', 'EMAIL', 'MEETING', 'TASK', 'NOTE')),
  subject text not null check (length(subject) between 1 and 300),
  body text check (length(body) <= 20000),
  status text not null check (status in ('PLANNED', 'COMPLETED', 'CANCELLED')),
  due_at timestamptz,
  due_date date,
  starts_at timestamptz,
  ends_at timestamptz,
  priority text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
  owner_id uuid not null,
  links jsonb not null,
  visibility text not null check (visibility in ('INTERNAL', 'CLIENT', 'PRIVATE')),
  direction text check (direction in ('INBOUND', 'OUTBOUND')),
  outcome text,
  duration_seconds int check (duration_seconds between 0 and 86400),
  participants jsonb not null,
  participant_ids uuid[] not null,
  reminders jsonb not null,
  repeat_rule jsonb,
  mentions uuid[] not null,
  document_ids uuid[] not null,
  capture text not null check (capture in ('MANUAL', 'SYNC', 'SYSTEM')),
  pinned boolean not null,
  at timestamptz not null,
  completed_at timestamptz,
  overdue boolean not null,
  overdue_from timestamptz,
  fact text,
  source_key text,
  company_id uuid,
  primary key (tenant_id, id),
  check (due_at is null or due_date is null),
  check (ends_at >= starts_at),
  foreign key (tenant_id, company_id) references companies (tenant_id, id)
);
create unique index activities_source on activities (tenant_id, source_key) where source_key is not null;
create index activities_created on activities (tenant_id, created_at, id) where deleted_at is null;
create index activities_updated on activities (tenant_id, updated_at, id) where deleted_at is null;
create index activities_owner on activities (tenant_id, owner_id, at desc, id) where deleted_at is null;
create index activities_time on activities (tenant_id, at desc, id) where deleted_at is null;
create index activities_due on activities (tenant_id, owner_id, overdue_from, id) where status = 'PLANNED' and deleted_at is null;
create index activities_company on activities (tenant_id, company_id, at desc, id) where deleted_at is null;
create index activities_subject_words on activities using gin (subject extensions.gin_trgm_ops);
select protect_tenant_table('activities');

-- What each is about, for timelines.
create table activity_links (
  tenant_id uuid not null,
  kind text not null,
  target_id uuid not null,
  at timestamptz not null,
  activity_id uuid not null,
  primary key (tenant_id, kind, target_id, activity_id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id)
);
create index activity_links_timeline on activity_links (tenant_id, kind, target_id, at desc, activity_id);
create index activity_links_activity on activity_links (tenant_id, activity_id);
select protect_tenant_table('activity_links');
