-- What a merge changed, so that it can be taken back for 30 days.
alter table merge_records
  add column undone_at timestamptz,
  add column undone_by text,
  -- The winner's fields that the merge set: [{field, before, after}].
  add column winner_changes jsonb;
create index merge_records_at on merge_records (tenant_id, at, id);
grant update (undone_at, undone_by, snapshot, winner_changes) on merge_records to :role;

-- Rows that pointed at a loser and point at the winner now.
create table merge_moves (
  tenant_id uuid not null,
  merge_id uuid not null,
  from_table text not null,
  from_column text not null,
  key_column text not null,
  loser_id uuid not null,
  row_ids uuid[] not null,
  primary key (tenant_id, merge_id, from_table, from_column, loser_id),
  foreign key (tenant_id, merge_id) references merge_records (tenant_id, id)
);
select protect_tenant_table('merge_moves', 'select, insert');

-- Rows that a merge settled by rules of its own, as they were, and their version right after it.
create table merge_images (
  tenant_id uuid not null,
  merge_id uuid not null,
  from_table text not null,
  row_id uuid not null,
  image jsonb not null,
  version_after int,
  primary key (tenant_id, merge_id, from_table, row_id),
  foreign key (tenant_id, merge_id) references merge_records (tenant_id, id)
);
select protect_tenant_table('merge_images');

-- As references_to, with the one column that names a row; null where there is no such one.
create function keyed_references_to(target text) returns table (from_table text, from_column text, key_column text, versioned boolean)
language sql stable
as $$
  select r.from_table, r.from_column, (
    select case when count(*) = 1 then min(a.attname::text) end
    from pg_index i cross join unnest(i.indkey) k (attnum) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = r.from_table::regclass and i.indisprimary and a.attname <> 'tenant_id' and a.atttypid = 'uuid'::regtype
      and (select count(*) from unnest(i.indkey)) = 2
  ), r.versioned
  from references_to(target) r
$$;
