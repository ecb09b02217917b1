-- Imports of any noun, from any file: which noun, where the content is, whom the importer reaches, and the rows that wait.
alter table imports
  add column kind text not null default 'LEAD' check (kind in ('LEAD', 'CONTACT', 'COMPANY')),
  add column document_id uuid,
  add column file_name text,
  add column atomic boolean not null default false,
  add column fault_code text,
  add column fault_message text,
  -- Whose records the importer may change; null: everybody's.
  add column reach_user_ids uuid[],
  -- In whose name the records are written.
  add column requested_by jsonb;
alter table imports alter column kind drop default, alter column atomic drop default;
alter table imports drop constraint imports_status_check, drop constraint imports_match_by_check;
alter table imports
  add constraint imports_status_check check (status in ('RUNNING', 'DONE', 'FAILED')),
  add constraint imports_match_by_check check (match_by in ('EMAIL', 'PHONE', 'EXTERNAL_REF', 'DOMAIN', 'NAME'));
create index imports_created on imports (tenant_id, created_at, id) where deleted_at is null;

-- A file that could not be read may come again.
drop index imports_fingerprint;
create unique index imports_fingerprint on imports (tenant_id, fingerprint) where not dry_run and status <> 'FAILED' and deleted_at is null;

alter table import_rows rename column lead_id to record_id;

-- The mapped cells of a file, from its reading until its last row was looked at.
create table import_lines (
  tenant_id uuid not null,
  import_id uuid not null,
  n int not null,
  fields jsonb not null,
  primary key (tenant_id, import_id, n),
  foreign key (tenant_id, import_id) references imports (tenant_id, id)
);
select protect_tenant_table('import_lines', 'select, insert, delete');

-- Rows of a file name companies as people write them.
create index companies_lower_name on companies (tenant_id, lower(name)) where deleted_at is null;
