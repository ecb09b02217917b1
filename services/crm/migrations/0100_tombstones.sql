-- What was deleted since an instant, for those who keep copies.
create index activities_deleted on activities (tenant_id, updated_at, id) where deleted_at is not null;
create index quotes_deleted on quotes (tenant_id, updated_at, id) where deleted_at is not null;
