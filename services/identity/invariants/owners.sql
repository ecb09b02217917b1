-- INV-2 A firm that is open has an owner.
select tenants.id, tenants.name from tenants
where tenants.status in ('ACTIVE', 'SUSPENDED') and not exists (
  select from memberships
  where memberships.tenant_id = tenants.id and memberships.status = 'ACTIVE' and memberships.deleted_at is null
    -- OWNER, whose id is the same in every firm.
    and '00000000-0000-7000-8000-000000000001' = any (memberships.role_ids))
