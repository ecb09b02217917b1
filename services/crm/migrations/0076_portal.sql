-- What the firm shares of a company's timeline, read by the company's guests of the portal.
create index activities_shared on activities (tenant_id, company_id, at desc, id) where visibility = 'CLIENT' and deleted_at is null;
