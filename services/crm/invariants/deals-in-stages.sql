-- INV-2 A deal stands in a stage of its pipeline as it is: open, won or lost; and neither of them is gone.
select d.tenant_id, d.id, d.status, d.stage_id, d.pipeline_id
from opportunities d
left join pipelines p on p.tenant_id = d.tenant_id and p.id = d.pipeline_id and p.deleted_at is null
left join pipeline_stages s on s.tenant_id = d.tenant_id and s.id = d.stage_id and s.pipeline_id = d.pipeline_id and s.deleted_at is null
where d.deleted_at is null and (p.id is null or s.category is distinct from d.status)
