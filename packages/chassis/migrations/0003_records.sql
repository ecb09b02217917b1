-- Change rows are kept as long as a device may stay away and still catch up; later it begins anew with every record.
select open_to_owner('changes');
create index changes_age on changes using brin (changed_at);

create function changes_forget(before timestamptz) returns bigint language sql security definer set search_path = :schema
as $$ with gone as (delete from changes where changed_at < before returning 1) select count(*) from gone $$;
