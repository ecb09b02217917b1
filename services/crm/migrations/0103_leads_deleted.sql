-- The ids of leads that were deleted since an instant, for those who keep a copy (CRM-8), and how many are disqualified why.
create index leads_deleted on leads (tenant_id, updated_at, id) where deleted_at is not null;
create index leads_disqualified on leads (tenant_id, created_at, (disqualification ->> 'reasonCode')) where status = 'DISQUALIFIED' and deleted_at is null;
