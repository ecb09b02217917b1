-- What a form asks for beside answers, and what came of them.
alter table forms
  add column default_team_id uuid,
  add column captcha boolean not null default false,
  add column document_requests jsonb not null default '[]',
  add column booking_page_id uuid,
  add column fee_calculator_id uuid,
  add foreign key (tenant_id, booking_page_id) references booking_pages (tenant_id, id),
  add foreign key (tenant_id, fee_calculator_id) references fee_calculators (tenant_id, id);
alter table forms alter column captcha drop default, alter column document_requests drop default;
create index forms_booking_page on forms (tenant_id, booking_page_id) where booking_page_id is not null and deleted_at is null;

alter table submissions
  add column booking_id uuid,
  add column upload_request_id uuid,
  add column upload_completion text check (upload_completion in ('PENDING', 'PARTIAL', 'COMPLETE')),
  add column fee_estimate jsonb,
  add foreign key (tenant_id, booking_id) references bookings (tenant_id, id);
create index submissions_lead on submissions (tenant_id, lead_id) where lead_id is not null and deleted_at is null;
create index submissions_upload on submissions (tenant_id, upload_request_id) where upload_request_id is not null;

-- Kept on the lead: what its answers came to.
alter table leads add column fee_estimate jsonb;

-- Answers put away for later, behind a link of which only the hash is kept.
create table intake_drafts (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  form_id uuid not null,
  answers jsonb not null,
  first_touch jsonb not null,
  token_hash text not null unique,
  ip_hash text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, form_id) references forms (tenant_id, id)
);
create index intake_drafts_form on intake_drafts (tenant_id, form_id, ip_hash, created_at);
select protect_tenant_table('intake_drafts');
