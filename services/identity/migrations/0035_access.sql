-- The first read of a decision: whose a session is and which firm it is for. The gateway asks before any firm or person is
-- known to the transaction. Without a firm named, it is the session's, else the person's only one.
create function access_of_session(session uuid, person uuid, firm uuid)
returns table (name text, person_status text, status text, ends_at timestamptz, amr text[], auth_time timestamptz, tenant_id uuid)
language sql stable security definer set search_path = :schema
as $$
  select u.name, u.status, s.status, least(s.idle_expires_at, s.expires_at), s.amr, s.auth_time,
    coalesce(firm, s.tenant_id, (
      select (array_agg(m.tenant_id))[1] from memberships m
      where m.id = person and m.status = 'ACTIVE' and m.deleted_at is null having count(*) = 1))
  from sessions s join users u on u.id = s.user_id
  where s.id = session and s.user_id = person
$$;
