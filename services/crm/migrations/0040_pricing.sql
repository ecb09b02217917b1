-- What the firm has decided about prices.
create table discount_rules (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('VOLUME', 'PROMOTIONAL')),
  mode text check (mode in ('ALL_UNITS', 'GRADUATED')),
  tiers jsonb not null,
  percent numeric check (percent between 0 and 100),
  amount_amount bigint,
  amount_currency text,
  applies_to jsonb,
  when_tree jsonb,
  code text,
  from_date date,
  to_date date check (to_date >= from_date),
  max_redemptions int check (max_redemptions > 0),
  stacking text not null check (stacking in ('EXCLUSIVE', 'STACKABLE')),
  priority int not null,
  redemptions int not null check (redemptions >= 0),
  primary key (tenant_id, id)
);
create unique index discount_rules_code on discount_rules (tenant_id, lower(code)) where deleted_at is null;
create index discount_rules_created on discount_rules (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('discount_rules');

create table price_rules (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 200),
  priority int not null,
  when_tree jsonb not null,
  effect text not null check (effect in
    ('ADD_LINE', 'REMOVE_LINE', 'REQUIRE_LINE', 'SET_UNIT_PRICE', 'DISCOUNT_PERCENT', 'DISCOUNT_AMOUNT', 'REQUIRE_APPROVAL')),
  params jsonb,
  active boolean not null,
  primary key (tenant_id, id)
);
create index price_rules_created on price_rules (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('price_rules');

create table fee_calculators (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  name text not null check (length(name) between 1 and 200),
  currency text not null,
  inputs jsonb not null,
  rules jsonb not null,
  range_percent numeric not null check (range_percent between 0 and 100),
  primary key (tenant_id, id)
);
create index fee_calculators_created on fee_calculators (tenant_id, created_at, id) where deleted_at is null;
select protect_tenant_table('fee_calculators');

-- One row, once somebody changed it.
create table approval_policies (
  tenant_id uuid not null,
  id uuid not null,
  version int not null,
  event_seq int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  deleted_at timestamptz,
  rules jsonb not null,
  primary key (tenant_id, id)
);
create unique index approval_policies_one on approval_policies (tenant_id);
select protect_tenant_table('approval_policies', 'select, insert, update');

-- Whether the firm charges tax; null: it does not.
alter table crm_settings add column tax jsonb;
