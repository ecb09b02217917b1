-- INV-2 The figures of sources are those of the leads.
select tenant_id, source, sum(leads) as leads, sum(qualified) as qualified, sum(converted) as converted, sum(disqualified) as disqualified from (
  select tenant_id, source, leads, qualified, converted, disqualified from lead_source_cells where currency is null
  union all
  select tenant_id, source, -1, -(qualified_at is not null)::int, -(converted_at is not null)::int, -(status = 'DISQUALIFIED')::int
  from leads where deleted_at is null
) both_sides
group by 1, 2 having sum(leads) <> 0 or sum(qualified) <> 0 or sum(converted) <> 0 or sum(disqualified) <> 0
