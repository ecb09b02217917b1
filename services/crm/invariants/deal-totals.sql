-- INV-2 The figures of the board are those of its deals.
select tenant_id, pipeline_id, stage_id, owner_id, currency, sum(deals) as deals, sum(amount) as amount, sum(weighted) as weighted from (
  select tenant_id, pipeline_id, stage_id, owner_id, currency, deals, amount, weighted from stage_totals
  union all
  select tenant_id, pipeline_id, stage_id, owner_id, amount_currency, -1, -coalesce(amount_amount, 0),
    -round(coalesce(amount_amount, 0)::numeric * probability / 100)
  from opportunities where deleted_at is null
) both_sides
group by 1, 2, 3, 4, 5 having sum(deals) <> 0 or sum(amount) <> 0 or sum(weighted) <> 0
