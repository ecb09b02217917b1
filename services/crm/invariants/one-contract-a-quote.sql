-- INV-2 An accepted quote became one thing at most, however often the same click came.
select tenant_id, quote_id, count(*) as contracts from contracts where quote_id is not null and deleted_at is null
group by tenant_id, quote_id, n having count(*) > 1
