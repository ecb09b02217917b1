-- The plan of a firm: one row for each, under the firm's own id.
create table plans (
  tenant_id uuid not null,
  id uuid not null check (id = tenant_id),
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  tier text not null check (tier in ('BASIC', 'SMART', 'ENTERPRISE')),
  status text not null check (status in ('TRIALING', 'ACTIVE', 'PAST_DUE', 'SUSPENDED', 'CANCELLED')),
  billing_cycle text not null check (billing_cycle in ('MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM')),
  period_start timestamptz not null,
  period_end timestamptz,
  quotas jsonb not null,
  quota_mode text not null check (quota_mode in ('SOFT', 'HARD')),
  next_tier text check (next_tier in ('BASIC', 'SMART')),
  ends_with_period boolean not null,
  primary key (tenant_id, id)
);
select protect_tenant_table('plans');
