-- INV-8 Nothing published waits in the outbox for minutes.
select position, type, written_at from outbox where written_at < now() - interval '5 minutes'
