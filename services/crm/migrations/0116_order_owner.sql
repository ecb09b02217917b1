-- A person's own orders, as for every other noun.
create index sales_orders_owner on sales_orders (tenant_id, owner_id, created_at, id) where deleted_at is null;
