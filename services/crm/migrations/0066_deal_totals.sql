-- What stages and months hold, kept with every change of a deal: a board and a forecast add up cells instead of deals.
-- A change adds rows, plus or minus, and updates none: writers never wait for one another, and no order of theirs can
-- deadlock. fold_deal_totals puts the rows of a cell together again.
create table stage_totals (
  tenant_id uuid not null,
  pipeline_id uuid not null,
  stage_id uuid not null,
  owner_id uuid not null,
  currency text,
  deals int not null,
  amount bigint not null,
  weighted bigint not null,
  -- Not folded yet.
  fresh boolean not null default true
);
create index stage_totals_cell on stage_totals (tenant_id, pipeline_id, stage_id, owner_id, currency);
create index stage_totals_fresh on stage_totals (tenant_id, pipeline_id, stage_id, owner_id, currency) where fresh;
select protect_tenant_table('stage_totals');
select open_to_owner('stage_totals');

-- Open deals by the month they should close in, won ones by the month they did.
create table forecast_cells (
  tenant_id uuid not null,
  month date not null,
  won boolean not null,
  pipeline_id uuid not null,
  owner_id uuid not null,
  category text not null,
  currency text,
  deals int not null,
  amount bigint not null,
  weighted bigint not null,
  fresh boolean not null default true
);
create index forecast_cells_cell on forecast_cells (tenant_id, month, pipeline_id, owner_id, won, category, currency);
create index forecast_cells_fresh on forecast_cells (tenant_id, month, pipeline_id, owner_id, won, category, currency) where fresh;
select protect_tenant_table('forecast_cells');
select open_to_owner('forecast_cells');

create function keep_deal_totals() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.deleted_at is null then
    insert into stage_totals (tenant_id, pipeline_id, stage_id, owner_id, currency, deals, amount, weighted)
    values (old.tenant_id, old.pipeline_id, old.stage_id, old.owner_id, old.amount_currency, -1,
      -coalesce(old.amount_amount, 0), -round(coalesce(old.amount_amount, 0)::numeric * old.probability / 100));
    if old.status <> 'LOST' then
      insert into forecast_cells (tenant_id, month, won, pipeline_id, owner_id, category, currency, deals, amount, weighted)
      values (old.tenant_id, date_trunc('month', case old.status when 'WON' then old.closed_on else old.expected_close_date end)::date,
        old.status = 'WON', old.pipeline_id, old.owner_id, old.forecast_category, old.amount_currency, -1,
        -coalesce(old.amount_amount, 0), -round(coalesce(old.amount_amount, 0)::numeric * old.probability / 100));
    end if;
  end if;
  if new.deleted_at is null then
    insert into stage_totals (tenant_id, pipeline_id, stage_id, owner_id, currency, deals, amount, weighted)
    values (new.tenant_id, new.pipeline_id, new.stage_id, new.owner_id, new.amount_currency, 1,
      coalesce(new.amount_amount, 0), round(coalesce(new.amount_amount, 0)::numeric * new.probability / 100));
    if new.status <> 'LOST' then
      insert into forecast_cells (tenant_id, month, won, pipeline_id, owner_id, category, currency, deals, amount, weighted)
      values (new.tenant_id, date_trunc('month', case new.status when 'WON' then new.closed_on else new.expected_close_date end)::date,
        new.status = 'WON', new.pipeline_id, new.owner_id, new.forecast_category, new.amount_currency, 1,
        coalesce(new.amount_amount, 0), round(coalesce(new.amount_amount, 0)::numeric * new.probability / 100));
    end if;
  end if;
  return null;
end $$;

create trigger opportunities_counted after insert on opportunities for each row execute function keep_deal_totals();
create trigger opportunities_recounted after update on opportunities for each row
  when (row(old.pipeline_id, old.stage_id, old.owner_id, old.amount_amount, old.amount_currency, old.probability, old.status, old.forecast_category,
      old.expected_close_date, old.closed_on, old.deleted_at)
    is distinct from row(new.pipeline_id, new.stage_id, new.owner_id, new.amount_amount, new.amount_currency, new.probability, new.status,
      new.forecast_category, new.expected_close_date, new.closed_on, new.deleted_at))
  execute function keep_deal_totals();

-- Puts the rows of cells that changed together, some cells at a time: what it takes away it writes again in one statement, so
-- whoever reads sees the one or the other. It costs what was changed, not what is kept. Answers how many rows it took.
create function fold_deal_totals(cells_max int) returns int language plpgsql security definer set search_path = :schema as $$
declare
  stage_rows int;
  forecast_rows int;
begin
  with changed as (
    select distinct tenant_id, pipeline_id, stage_id, owner_id, currency from stage_totals where fresh limit cells_max
  ), gone as (
    delete from stage_totals t using changed c
    where t.tenant_id = c.tenant_id and t.pipeline_id = c.pipeline_id and t.stage_id = c.stage_id and t.owner_id = c.owner_id
      and t.currency is not distinct from c.currency
    returning t.*
  ), kept as (
    insert into stage_totals (tenant_id, pipeline_id, stage_id, owner_id, currency, deals, amount, weighted, fresh)
    select tenant_id, pipeline_id, stage_id, owner_id, currency, sum(deals), sum(amount), sum(weighted), false from gone
    group by 1, 2, 3, 4, 5 having sum(deals) <> 0
  )
  select count(*) into stage_rows from gone;
  with changed as (
    select distinct tenant_id, month, won, pipeline_id, owner_id, category, currency from forecast_cells where fresh limit cells_max
  ), gone as (
    delete from forecast_cells t using changed c
    where t.tenant_id = c.tenant_id and t.month = c.month and t.won = c.won and t.pipeline_id = c.pipeline_id and t.owner_id = c.owner_id
      and t.category = c.category and t.currency is not distinct from c.currency
    returning t.*
  ), kept as (
    insert into forecast_cells (tenant_id, month, won, pipeline_id, owner_id, category, currency, deals, amount, weighted, fresh)
    select tenant_id, month, won, pipeline_id, owner_id, category, currency, sum(deals), sum(amount), sum(weighted), false from gone
    group by 1, 2, 3, 4, 5, 6, 7 having sum(deals) <> 0
  )
  select count(*) into forecast_rows from gone;
  return stage_rows + forecast_rows;
end $$;

-- The deals that are there already.
create policy house on opportunities to throughline_owner using (true) with check (true);
insert into stage_totals (tenant_id, pipeline_id, stage_id, owner_id, currency, deals, amount, weighted, fresh)
select tenant_id, pipeline_id, stage_id, owner_id, amount_currency, count(*), coalesce(sum(amount_amount), 0),
  coalesce(sum(round(amount_amount::numeric * probability / 100)), 0), false
from opportunities where deleted_at is null group by 1, 2, 3, 4, 5;
insert into forecast_cells (tenant_id, month, won, pipeline_id, owner_id, category, currency, deals, amount, weighted, fresh)
select tenant_id, date_trunc('month', case status when 'WON' then closed_on else expected_close_date end)::date, status = 'WON', pipeline_id, owner_id,
  forecast_category, amount_currency, count(*), coalesce(sum(amount_amount), 0), coalesce(sum(round(amount_amount::numeric * probability / 100)), 0), false
from opportunities where status <> 'LOST' and deleted_at is null group by 1, 2, 3, 4, 5, 6, 7;
drop policy house on opportunities;

-- Deals in a currency beside the firm's own are converted one by one.
create index opportunities_open_currency on opportunities (tenant_id, amount_currency, expected_close_date) where status = 'OPEN' and deleted_at is null;
create index opportunities_won_currency on opportunities (tenant_id, amount_currency, closed_on) where status = 'WON' and deleted_at is null;
