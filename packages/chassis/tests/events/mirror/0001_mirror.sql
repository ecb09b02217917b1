-- A row for each effect; nothing forbids two of one event, so that a doubled effect would show.
create table effects (
  position bigint generated always as identity primary key,
  tenant_id uuid not null,
  event_id uuid not null,
  subject uuid not null,
  sequence bigint not null,
  title text not null,
  at timestamptz not null default clock_timestamp()
);
select protect_tenant_table('effects', 'select, insert');
