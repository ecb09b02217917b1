-- How a firm has set up its crm: one row, once somebody changed something. A part that is null has its default.
create table crm_settings (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  number_formats jsonb,
  health jsonb,
  rating jsonb,
  approvals jsonb,
  primary key (tenant_id, id)
);
create unique index crm_settings_one on crm_settings (tenant_id);
select protect_tenant_table('crm_settings', 'select, insert, update');
