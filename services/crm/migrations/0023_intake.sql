-- Forms that strangers answer, the versions they were shown, and their answers.
create table forms (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 120),
  form_key text not null unique check (length(form_key) = 22),
  -- Signs the times at which it was shown, and hides addresses.
  signing_secret text not null,
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'PAUSED', 'ARCHIVED')),
  published_version int not null,
  fields jsonb not null,
  steps jsonb not null,
  allowed_origins text[] not null,
  gate_id uuid,
  routing_rules jsonb not null,
  default_assign uuid[] not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, gate_id) references gates (tenant_id, id)
);
create index forms_created on forms (tenant_id, created_at, id) where deleted_at is null;
create index forms_gate on forms (tenant_id, gate_id) where gate_id is not null and deleted_at is null;
select protect_tenant_table('forms');
select open_to_owner('forms');

-- Which firm's form a key names: whoever holds the key belongs to no firm.
create function form_of_key(key text) returns table (firm_id uuid, found_id uuid)
language sql stable security definer set search_path = :schema
as $$ select tenant_id, id from forms where form_key = key and deleted_at is null $$;

-- Frozen when published.
create table form_versions (
  tenant_id uuid not null,
  form_id uuid not null,
  n int not null,
  fields jsonb not null,
  steps jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (tenant_id, form_id, n),
  foreign key (tenant_id, form_id) references forms (tenant_id, id)
);
select protect_tenant_table('form_versions', 'select, insert');

create table submissions (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  form_id uuid not null,
  form_version int not null,
  answers jsonb not null,
  utm jsonb,
  referrer text,
  landing_url text,
  referral_code text,
  click_id text,
  ip_hash text not null,
  status text not null check (status in ('RECEIVED', 'SPAM', 'ASSESSED', 'ROUTED', 'REJECTED')),
  lead_id uuid,
  assessment_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, form_id) references forms (tenant_id, id),
  foreign key (tenant_id, lead_id) references leads (tenant_id, id)
);
create index submissions_form on submissions (tenant_id, form_id, created_at, id) where deleted_at is null;
create index submissions_rate on submissions (tenant_id, form_id, ip_hash, created_at);
select protect_tenant_table('submissions');
