-- Seats are counted by the day beside calls and bytes.
alter table usage_days drop constraint usage_days_counter_check;
alter table usage_days add constraint usage_days_counter_check check (counter in ('API_CALLS', 'STORAGE_BYTES', 'USERS'));

-- What the firm was told of its quotas: once a month for each percent.
create table quota_marks (
  tenant_id uuid not null,
  counter text not null check (counter in ('API_CALLS', 'STORAGE_BYTES')),
  month date not null,
  percent int not null,
  primary key (tenant_id, counter, month, percent)
);
select protect_tenant_table('quota_marks', 'select, insert');
select open_to_owner('quota_marks');

create or replace function usage_forget(before date, reports_before timestamptz) returns void language sql security definer set search_path = :schema
as $$
  delete from usage_days where day < before;
  delete from usage_reports where taken_at < reports_before;
  delete from quota_marks where month < before;
  delete from api_key_calls where day < before;
  delete from api_key_addresses where last_at < before;
  delete from api_key_refusals where at < before;
$$;
