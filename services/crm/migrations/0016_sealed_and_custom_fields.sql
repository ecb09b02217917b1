-- A company's tax number, sealed; and the fields that firms define for themselves.
alter table companies add column tax_id text;
alter table companies add column custom_fields jsonb not null default '{}';
alter table contacts add column custom_fields jsonb not null default '{}';
