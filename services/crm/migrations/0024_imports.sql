-- Imports of leads, and what became of each row.
create table imports (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  status text not null check (status in ('RUNNING', 'DONE')),
  -- The file as it was sent, until its last row was looked at.
  csv text not null,
  fingerprint text not null,
  mapping jsonb not null,
  mode text not null check (mode in ('CREATE_ONLY', 'UPSERT', 'SKIP_DUPLICATES')),
  match_by text not null check (match_by in ('EMAIL', 'PHONE', 'EXTERNAL_REF')),
  dry_run boolean not null,
  owner_id uuid,
  rows int not null,
  done int not null,
  created int not null,
  merged int not null,
  skipped int not null,
  refused int not null,
  primary key (tenant_id, id)
);
create unique index imports_fingerprint on imports (tenant_id, fingerprint) where not dry_run and deleted_at is null;
select protect_tenant_table('imports');

create table import_rows (
  tenant_id uuid not null,
  import_id uuid not null,
  n int not null,
  outcome text not null check (outcome in ('CREATED', 'MERGED', 'SKIPPED', 'REFUSED')),
  lead_id uuid,
  code text,
  field text,
  message text,
  primary key (tenant_id, import_id, n),
  foreign key (tenant_id, import_id) references imports (tenant_id, id)
);
select protect_tenant_table('import_rows', 'select, insert');
