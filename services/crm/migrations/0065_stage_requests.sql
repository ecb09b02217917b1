-- Moves that wait for an approval, and what stages did by themselves.
create table stage_requests (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  opportunity_id uuid not null,
  kind text not null check (kind in ('MOVE', 'WIN', 'LOSE')),
  from_stage_id uuid not null,
  to_stage_id uuid not null,
  approver_role text not null,
  status text not null check (status in ('PENDING', 'APPROVED', 'REJECTED', 'SUPERSEDED')),
  requested_by text not null,
  decided_by text,
  decided_at timestamptz,
  reason text,
  closing jsonb,
  primary key (tenant_id, id),
  check ((status in ('APPROVED', 'REJECTED')) = (decided_by is not null)),
  foreign key (tenant_id, opportunity_id) references opportunities (tenant_id, id)
);
create unique index stage_requests_pending on stage_requests (tenant_id, opportunity_id) where status = 'PENDING' and deleted_at is null;
create index stage_requests_created on stage_requests (tenant_id, created_at, id) where deleted_at is null;
create index stage_requests_queue on stage_requests (tenant_id, approver_role, created_at, id) where status = 'PENDING' and deleted_at is null;
create index stage_requests_deal on stage_requests (tenant_id, opportunity_id, created_at, id) where deleted_at is null;
select protect_tenant_table('stage_requests');

-- The request that a deal waits for, and how often its close date was put off.
alter table opportunities add column stage_request_id uuid, add column close_pushes int not null default 0;

-- What a stage did by itself, or was kept from doing. Never changed.
create table stage_automation_runs (
  tenant_id uuid not null,
  id uuid not null,
  opportunity_id uuid not null,
  stage_id uuid not null,
  occasion text not null check (occasion in ('ENTER', 'EXIT', 'STALLED')),
  action text not null,
  outcome text not null check (outcome in ('DONE', 'REFUSED')),
  code text,
  detail text,
  target_id uuid,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, opportunity_id) references opportunities (tenant_id, id)
);
create index stage_automation_runs_deal on stage_automation_runs (tenant_id, opportunity_id, at desc, id desc);
select protect_tenant_table('stage_automation_runs', 'select, insert');

-- Files that a stage asked a deal's client for, and how far they are.
create table deal_document_requests (
  tenant_id uuid not null,
  upload_request_id uuid not null,
  opportunity_id uuid not null,
  completion text not null check (completion in ('PENDING', 'PARTIAL', 'COMPLETE')),
  at timestamptz not null,
  primary key (tenant_id, upload_request_id),
  foreign key (tenant_id, opportunity_id) references opportunities (tenant_id, id)
);
create index deal_document_requests_deal on deal_document_requests (tenant_id, opportunity_id);
select protect_tenant_table('deal_document_requests');

-- What closed deals say of a reason, what open ones need of people: looked for without reading all deals.
create index opportunities_outcomes on opportunities using gin (outcomes jsonb_path_ops) where outcomes <> '[]';
create index opportunities_demand on opportunities (tenant_id, id) where status = 'OPEN' and demand <> '[]' and deleted_at is null;
