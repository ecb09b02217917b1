-- The last number given out, per kind of document and period.
create table number_counters (
  tenant_id uuid not null,
  kind text not null check (kind in ('QUOTE', 'CONTRACT', 'SALE', 'ORDER')),
  period text not null,
  last bigint not null check (last > 0),
  primary key (tenant_id, kind, period)
);
select protect_tenant_table('number_counters', 'select, insert, update');
