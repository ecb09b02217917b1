-- INV-7 Each version of a sale follows the one before it, and the sale stands at its last.
select tenant_id, sale_id, n, fault from (
  select tenant_id, sale_id, n, case
    when n <> row_number() over chain then 'a version is missing before it'
    when prev_hash <> coalesce(lag(hash) over chain, '') then 'it does not follow the one before'
  end as fault
  from sale_versions window chain as (partition by tenant_id, sale_id order by n)
) links where fault is not null
union all
select tenant_id, id, n, 'the sale does not stand at its last version' from sales
where n <> (select max(version.n) from sale_versions version where version.tenant_id = sales.tenant_id and version.sale_id = sales.id)
