-- How strictly a firm guards itself: the policy in force, and every one before it.
create table security_policies (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  passwords jsonb not null,
  sessions jsonb not null,
  lockout jsonb not null,
  keys jsonb not null,
  email_verification jsonb not null,
  primary key (tenant_id, id)
);
select protect_tenant_table('security_policies', 'select, insert, update');

create table security_policy_versions (
  tenant_id uuid not null,
  version int not null,
  at timestamptz not null,
  by text not null,
  changed text[] not null,
  controls jsonb not null,
  primary key (tenant_id, version)
);
select protect_tenant_table('security_policy_versions', 'select, insert');
