-- Gates, and what they found.
create table gates (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 120),
  status text not null check (status in ('DRAFT', 'ACTIVE', 'RETIRED')),
  gate_version int not null,
  rules jsonb not null,
  pass_score int not null check (pass_score between 1 and 100),
  review_score int not null check (review_score between 0 and pass_score),
  enforce_on text[] not null check (cardinality(enforce_on) > 0),
  valid_days int not null check (valid_days > 0),
  repeat_clients boolean not null,
  primary key (tenant_id, id)
);
create index gates_created on gates (tenant_id, created_at, id) where deleted_at is null;
create index gates_active on gates (tenant_id) where status = 'ACTIVE' and deleted_at is null;
select protect_tenant_table('gates');

create table assessments (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  subject_kind text not null check (subject_kind in ('LEAD', 'COMPANY')),
  subject_id uuid not null,
  -- The company that was assessed, or that the assessed lead became.
  company_id uuid,
  gate_id uuid not null,
  gate_version int not null,
  answers jsonb not null,
  score int not null check (score between 0 and 100),
  outcome text not null check (outcome in ('PASSED', 'REVIEW', 'FAILED', 'WAIVED')),
  fired_rules jsonb not null,
  approver_role text,
  decided_by text,
  reason text,
  valid_until date not null,
  -- The instant at which that day ends where the firm is.
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  check (subject_kind = 'LEAD' or company_id is not null),
  check (outcome <> 'WAIVED' or length(reason) >= 20),
  foreign key (tenant_id, company_id) references companies (tenant_id, id),
  foreign key (tenant_id, gate_id) references gates (tenant_id, id)
);
create index assessments_created on assessments (tenant_id, created_at, id) where deleted_at is null;
create index assessments_subject on assessments (tenant_id, subject_id, gate_id, created_at desc) where deleted_at is null;
create index assessments_company on assessments (tenant_id, company_id, gate_id, created_at desc) where deleted_at is null;
create index assessments_queue on assessments (tenant_id, approver_role, created_at) where outcome = 'REVIEW' and deleted_at is null;
create index assessments_gate on assessments (tenant_id, gate_id);
select protect_tenant_table('assessments');
