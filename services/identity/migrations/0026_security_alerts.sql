-- What the firm and the person should know of: raised at most once an hour for each type and person.
create table security_alerts (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  type text not null,
  severity text not null check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
  subject uuid not null,
  ip text not null,
  user_agent text not null,
  primary key (tenant_id, id)
);
create index security_alerts_recent on security_alerts (tenant_id, type, subject, created_at);
select protect_tenant_table('security_alerts', 'select, insert, update');
