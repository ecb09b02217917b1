-- Pairs of records that look like one, found when either is written. The smaller id stands left, so a pair is kept once.
create table duplicate_pairs (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  kind text not null check (kind in ('COMPANY', 'CONTACT')),
  left_id uuid not null,
  right_id uuid not null check (left_id < right_id),
  score numeric(4, 3) not null check (score between 0 and 1),
  reason text not null check (reason in ('EMAIL', 'PHONE', 'DOMAIN', 'NAME')),
  dismissed boolean not null,
  primary key (tenant_id, id)
);
create unique index duplicate_pairs_pair on duplicate_pairs (tenant_id, left_id, right_id) where deleted_at is null;
create index duplicate_pairs_right on duplicate_pairs (tenant_id, right_id) where deleted_at is null;
create index duplicate_pairs_score on duplicate_pairs (tenant_id, score, id) where not dismissed and deleted_at is null;
select protect_tenant_table('duplicate_pairs');
