-- Pages on which strangers book meetings, and the meetings.
create table booking_pages (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  slug text not null check (length(slug) between 3 and 60),
  name text not null check (length(name) between 1 and 120),
  description text,
  hosts uuid[] not null check (cardinality(hosts) between 1 and 20),
  duration_minutes int not null check (duration_minutes between 15 and 240),
  buffer_minutes int not null check (buffer_minutes between 0 and 240),
  min_notice_minutes int not null check (min_notice_minutes >= 0),
  horizon_days int not null check (horizon_days between 1 and 365),
  weekly_hours jsonb not null,
  place text,
  active boolean not null,
  -- Hides the addresses of those who hold times.
  hash_secret text not null,
  primary key (tenant_id, id)
);
create index booking_pages_created on booking_pages (tenant_id, created_at, id) where deleted_at is null;
-- The slug is all that an address names, so no two firms share one.
create unique index booking_pages_slug on booking_pages (slug) where deleted_at is null;
select protect_tenant_table('booking_pages');
select open_to_owner('booking_pages');

-- Which firm's page a slug names: whoever reads it belongs to no firm.
create function booking_page_of_slug(given_slug text) returns table (firm_id uuid, found_id uuid)
language sql stable security definer set search_path = :schema
as $$ select tenant_id, id from booking_pages where slug = given_slug and deleted_at is null $$;

create table bookings (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  page_id uuid not null,
  host_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- Its end and the buffer after it.
  blocked_until timestamptz not null check (blocked_until >= ends_at),
  guest jsonb,
  guest_time_zone text not null,
  status text not null check (status in ('HELD', 'CONFIRMED', 'CANCELLED', 'COMPLETED', 'NO_SHOW')),
  activity_id uuid,
  lead_id uuid,
  contact_id uuid,
  held_until timestamptz,
  cancel_reason text,
  place text,
  token_hash text not null unique,
  ip_hash text,
  primary key (tenant_id, id),
  foreign key (tenant_id, page_id) references booking_pages (tenant_id, id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id),
  foreign key (tenant_id, lead_id) references leads (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  check ((status = 'HELD') = (held_until is not null)),
  check (status = 'HELD' or guest is not null),
  -- Nobody is in two meetings at once, whoever books them and however fast.
  constraint bookings_no_overlap exclude using gist (
    tenant_id extensions.gist_uuid_ops with =,
    host_id extensions.gist_uuid_ops with =,
    tstzrange(starts_at, blocked_until) with &&
  ) where (status in ('HELD', 'CONFIRMED') and deleted_at is null)
);
create index bookings_created on bookings (tenant_id, created_at, id) where deleted_at is null;
create index bookings_updated on bookings (tenant_id, updated_at, id) where deleted_at is null;
create index bookings_starts on bookings (tenant_id, starts_at, id) where deleted_at is null;
create index bookings_host on bookings (tenant_id, host_id, starts_at) where deleted_at is null;
create index bookings_turn on bookings (tenant_id, host_id, created_at) where deleted_at is null;
create index bookings_page on bookings (tenant_id, page_id, starts_at) where deleted_at is null;
create index bookings_holds on bookings (tenant_id, page_id, ip_hash) where status = 'HELD' and deleted_at is null;
create index bookings_lead on bookings (tenant_id, lead_id) where lead_id is not null;
create index bookings_contact on bookings (tenant_id, contact_id) where contact_id is not null;
create index bookings_activity on bookings (tenant_id, activity_id) where activity_id is not null;
select protect_tenant_table('bookings');
select open_to_owner('bookings');

-- Which firm's booking a link leads to: whoever holds the link belongs to no firm.
create function booking_of_token(hash text) returns table (firm_id uuid, found_id uuid)
language sql stable security definer set search_path = :schema
as $$ select tenant_id, id from bookings where token_hash = hash and deleted_at is null $$;

-- Whose time meetings take that were planned by hand.
create index activities_meetings on activities (tenant_id, overdue_from, starts_at)
  where type = 'MEETING' and status = 'PLANNED' and deleted_at is null;
