-- Grants: access to one record for one subject, beside what roles give.
create table grants (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  subject_kind text not null check (subject_kind in ('USER', 'TEAM', 'ROLE', 'PRINCIPAL', 'SERVICE_ACCOUNT')),
  subject_id uuid not null,
  service text not null,
  type text not null,
  record_id uuid not null,
  level text not null check (level in ('VIEW', 'COMMENT', 'EDIT', 'MANAGE')),
  expires_at timestamptz,
  primary key (tenant_id, id)
);
create unique index grants_once on grants (tenant_id, service, type, record_id, subject_kind, subject_id) where deleted_at is null;
create index grants_subject on grants (tenant_id, subject_kind, subject_id) where deleted_at is null;
create index grants_created on grants (tenant_id, created_at, id) where deleted_at is null;
create index grants_changed on grants (tenant_id, service, type, updated_at, id);
create index grants_due on grants (tenant_id, expires_at) where expires_at is not null and deleted_at is null;
select protect_tenant_table('grants');
