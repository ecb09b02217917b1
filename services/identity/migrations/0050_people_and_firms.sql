-- Where people and firms meet; it needs the tables of both.

-- Members of a firm see one another's names, and those of former members.
create policy members on users for select to :role
  using (exists (select 1 from memberships m where m.tenant_id = current_tenant() and m.id = users.id));

-- The firms that the person who acts may enter, as they see them when they sign in; those they joined first come first.
-- Built-in roles are known by their ids; of the firm's own roles the keys are answered too.
select open_to_owner('roles');
create function firms_of_person()
returns table (tenant_id uuid, name text, slug text, status text, environment text, membership text, role_ids uuid[], own_role_keys text[])
language sql stable security definer set search_path = :schema
as $$
  select t.tenant_id, t.name, t.slug, t.status, t.environment, m.status, m.role_ids,
    array(select r.key from roles r where r.tenant_id = m.tenant_id and r.id = any (m.role_ids) and r.deleted_at is null order by r.key)
  from memberships m join tenants t on t.tenant_id = m.tenant_id
  where m.id = current_person() and m.deleted_at is null and t.status not in ('CLOSED', 'PURGED')
  order by m.created_at, t.tenant_id
$$;
