-- INV-8 No job runs past its lease without anybody taking it over.
select id, kind, key, attempts, lease_until from jobs where state = 'RUNNING' and lease_until < now() - interval '5 minutes'
