-- INV-4 Per record, the sequence of its events has no gap and no repeat.
select tenant_id, subject, count(*) as events, min(sequence) as first, max(sequence) as last
from (
  select tenant_id, subject, sequence, type from outbox where stream = 'EVENT'
  union all
  select tenant_id, subject, sequence, type from outbox_archive where stream = 'EVENT'
) every_event
-- A person's own account counts across their firms.
where type <> 'identity.password.changed'
group by tenant_id, subject
having count(*) <> count(distinct sequence) or max(sequence) <> count(*) or min(sequence) <> 1
