-- What was merged into what: the losers as they were, and whose fields were chosen.
create table merge_records (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by text not null,
  kind text not null check (kind in ('COMPANY', 'CONTACT')),
  winner_id uuid not null,
  loser_ids uuid[] not null check (cardinality(loser_ids) between 1 and 10),
  snapshot jsonb not null,
  choices jsonb not null,
  primary key (tenant_id, id)
);
create index merge_records_winner on merge_records (tenant_id, winner_id, at desc);
select protect_tenant_table('merge_records', 'select, insert');

-- Every foreign key to a table: whoever merges two of its rows re-points them all, those of tables made later too. What the
-- service may not update (a sale once recorded) stays as it was written.
create function references_to(target text) returns table (from_table text, from_column text, versioned boolean) language sql stable
as $$
  select c.conrelid::regclass::text, a.attname::text,
    exists (select from pg_attribute v where v.attrelid = c.conrelid and v.attname = 'version' and has_column_privilege(c.conrelid, v.attnum, 'update'))
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
  where c.contype = 'f' and c.confrelid = target::regclass and cardinality(c.conkey) = 2
    and has_column_privilege(c.conrelid, a.attnum, 'update')
  order by 1, 2
$$;
