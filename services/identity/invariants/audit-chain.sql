-- INV-7 Each audit entry follows the one before it, and the head is the last.
select tenant_id, seq, fault from (
  select tenant_id, seq, case
    when lag(seq) over chain is not null and lag(seq) over chain <> seq - 1 then 'an entry is missing before it'
    when lag(hash) over chain is not null and lag(hash) over chain <> prev_hash then 'it does not follow the one before'
  end as fault
  from audit_entries window chain as (partition by tenant_id order by seq)
) links where fault is not null
union all
select head.tenant_id, head.seq, 'the head is not the last entry' from audit_heads head
where not exists (select from audit_entries entry where entry.tenant_id = head.tenant_id and entry.seq = head.seq and entry.hash = head.hash)
