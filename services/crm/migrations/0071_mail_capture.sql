-- Mail that connected mailboxes showed and that belongs to nobody known; a job deletes it after 30 days.
create table unmatched_mails (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  subject text not null check (length(subject) <= 300),
  text text not null check (length(text) <= 20000),
  direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
  address text not null check (length(address) <= 320),
  name text not null check (length(name) <= 200),
  participants jsonb not null,
  participant_ids uuid[] not null,
  owner_id uuid not null,
  visibility text not null check (visibility in ('INTERNAL', 'PRIVATE')),
  at timestamptz not null,
  expires_at timestamptz not null,
  message_id text not null,
  thread_id text,
  document_ids uuid[] not null,
  primary key (tenant_id, id)
);
create unique index unmatched_mails_message on unmatched_mails (tenant_id, message_id);
create index unmatched_mails_latest on unmatched_mails (tenant_id, at, id) where deleted_at is null;
create index unmatched_mails_address on unmatched_mails (tenant_id, address, at) where deleted_at is null;
create index unmatched_mails_words on unmatched_mails using gin (subject extensions.gin_trgm_ops, address extensions.gin_trgm_ops);
select protect_tenant_table('unmatched_mails');

alter table crm_settings add column capture jsonb;
