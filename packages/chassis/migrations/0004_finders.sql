-- Row-level security judges a row before any operator that might give a hidden value away sees it: a part of a word (like),
-- a member of a list (@>), a likeness (%). Such an operator therefore never looks into an index on behalf of a service's
-- role, and a list would read the firm from end to end (measured: 2.3 s of a million rows, 1 ms by the index).
-- So finding by such an index is a function of the tables' owner. It names the tenant itself, answers ids only, and what is
-- then read of them passes the policy like everything else.

-- A finder of one table: `condition` speaks of its columns and of $1. At most $2 ids, in no order. `settings` hold while it looks.
create function make_finder(finder text, of_table text, wanted text, condition text, settings text default '') returns void language plpgsql as $$
begin
  if not exists (select from pg_policies where schemaname = ':schema' and tablename = of_table and policyname = 'house') then
    perform open_to_owner(of_table);
  end if;
  execute format(
    'create function %I(wanted %s, rows_max int) returns setof uuid language plpgsql stable security definer set search_path = :schema, extensions %s as %L',
    finder, wanted, settings,
    -- Planned anew for each value: a rare word and a common one want different plans.
    format('begin return query execute %L using wanted, rows_max; end',
      format('select id from %I where tenant_id = current_tenant() and deleted_at is null and (%s) limit $2', of_table, condition)));
end $$;

select open_to_owner('search_entries');
drop index search_entries_words;
drop index search_entries_exact;
-- The tenant stands in the index: another firm's thousand namesakes cost nothing.
create index search_entries_words on search_entries using gin (tenant_id, words extensions.gin_trgm_ops);
create index search_entries_exact on search_entries using gin (tenant_id, exact);
-- A part of an e-mail or a number finds as well as the whole.
update search_entries set words = words || ' ' || array_to_string(exact, ' ') where exact <> '{}';

-- The records of a type whose words hold the pattern; null where there are more than `rows_max`, since then whoever asks
-- finds enough of them by looking at records in their order.
create function search_candidates(of_type text, pattern text, rows_max int) returns uuid[]
language plpgsql stable security definer set search_path = :schema, extensions as $$
declare
  found uuid[];
begin
  execute 'select array_agg(id) from (select id from search_entries where tenant_id = current_tenant() and words like $1 and type = $2 limit $3) matching'
    into found using lower(pattern), of_type, rows_max + 1;
  return case when cardinality(found) > rows_max then null else coalesce(found, '{}') end;
end $$;

-- The records of a type that are called exactly this: a code, an e-mail, a phone number.
create function search_exact(of_type text, term text, rows_max int) returns setof uuid
language plpgsql stable security definer set search_path = :schema, extensions as $$
begin
  return query execute 'select id from search_entries where tenant_id = current_tenant() and exact @> array[$1] and type = $2 limit $3' using term, of_type, rows_max;
end $$;

-- What a search over everything looks at: the exactly called first; then those that hold each word; and where these are few,
-- those with a word like it. A word that one of forty holds is common: the latest of its records are as good as any, so they are
-- taken from the latest records of all (`window_rows`; 0 where the reader sees some records only, and these may be old ones).
create index search_entries_latest on search_entries (tenant_id, updated_at);
create function search_found(term text, words_like text[], words_meant text[], of_types text[], window_rows int, rows_max int)
returns table (of_type text, of_id uuid)
language plpgsql stable security definer set search_path = :schema, extensions as $$
declare
  few constant int := 20;
  common constant int := 50;
  each_word text;
  each_meant text;
  counted int;
begin
  select string_agg(format('words like $1[%s]', place), ' and '), string_agg(format('$2[%s] operator(extensions.<%%) words', place), ' and ')
    into each_word, each_meant from generate_subscripts(words_like, 1) place;
  return query select type, id from search_entries where tenant_id = current_tenant() and exact @> array[term] and type = any (of_types);
  if window_rows > 0 then
    return query execute format(
      'select type, id from (select type, id, words from search_entries where tenant_id = current_tenant() order by updated_at desc limit $5) latest
       where %s and type = any ($3) limit $4', each_word)
      using words_like, words_meant, of_types, rows_max, window_rows;
    get diagnostics counted = row_count;
    if counted >= common then return; end if;
  end if;
  return query execute format('select type, id from search_entries where tenant_id = current_tenant() and %s and type = any ($3) limit $4', each_word)
    using words_like, words_meant, of_types, rows_max;
  get diagnostics counted = row_count;
  if counted >= few then return; end if;
  return query execute format('select type, id from search_entries where tenant_id = current_tenant() and %s and type = any ($3) limit $4', each_meant)
    using words_like, words_meant, of_types, rows_max;
end $$;
