-- Memberships: who belongs to the firm. A membership's id is its person's id, so that a person has one in a firm.
create table memberships (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  status text not null check (status in ('INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED')),
  role_ids uuid[] not null check (cardinality(role_ids) between 1 and 20),
  title text,
  department text,
  manager_id uuid,
  external_id text,
  source text not null check (source in ('INVITE', 'SSO', 'SCIM', 'REGISTER')),
  client_scope text not null check (client_scope in ('ALL', 'ASSIGNED')),
  starts_on date,
  ends_on date,
  last_active_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, manager_id) references memberships (tenant_id, id)
);
create unique index memberships_external_id on memberships (tenant_id, external_id) where external_id is not null and status <> 'ENDED';
create index memberships_created on memberships (tenant_id, created_at, id) where deleted_at is null;
create index memberships_status on memberships (tenant_id, status) where deleted_at is null;
create index memberships_manager on memberships (tenant_id, manager_id) where manager_id is not null;
create index memberships_person on memberships (id);
select protect_tenant_table('memberships');
select open_to_owner('memberships'); -- for firms_of_person
