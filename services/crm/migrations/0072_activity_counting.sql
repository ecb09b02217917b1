-- Activities are counted from this index alone: a month of ten million is read without its rows.
alter table activities
  add column mail_opened boolean generated always as (coalesce((email ->> 'opens')::int, 0) > 0) stored,
  add column mail_replied boolean generated always as (email ->> 'repliedAt' is not null) stored;
create index activities_counting on activities (tenant_id, at)
  include (owner_id, type, status, capture, outcome, direction, duration_seconds, overdue_from, mail_opened, mail_replied)
  where deleted_at is null;
