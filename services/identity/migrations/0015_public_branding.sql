-- What anybody may see of a firm before signing in, and nothing else of it.
create function public_branding(of_tenant uuid) returns table (name text, slug text, branding jsonb, locale jsonb)
language sql stable security definer set search_path = :schema
as $$ select t.name, t.slug, t.branding, t.locale from tenants t where t.tenant_id = of_tenant and t.status not in ('CLOSED', 'PURGED') $$;
