-- What came of leads, a day and a source at a time, kept with every change of a lead or of the deal it became (CRM-30): the
-- figures of two years add up some thousand cells instead of a million leads. As with deals (0066), a change adds rows, plus
-- or minus, and updates none.
create table lead_source_cells (
  tenant_id uuid not null,
  -- Of capture, UTC.
  day date not null,
  source text not null,
  campaign_id uuid,
  utm_source text,
  utm_medium text,
  utm_campaign text,
  -- Null in rows that count leads; set in those that hold what won deals brought.
  currency text,
  leads int not null,
  qualified int not null,
  converted int not null,
  disqualified int not null,
  contacted int not null,
  contact_seconds numeric not null,
  won int not null,
  revenue bigint not null
);
create index lead_source_cells_day on lead_source_cells (tenant_id, day);
select protect_tenant_table('lead_source_cells');
select open_to_owner('lead_source_cells');

create function count_lead_deal(lead leads, deal opportunities, sign int) returns void language sql as $$
  insert into lead_source_cells (tenant_id, day, source, campaign_id, utm_source, utm_medium, utm_campaign, currency,
    leads, qualified, converted, disqualified, contacted, contact_seconds, won, revenue)
  select lead.tenant_id, (lead.created_at at time zone 'UTC')::date, lead.source, lead.campaign_id, lead.utm ->> 'source', lead.utm ->> 'medium',
    lead.utm ->> 'campaign', coalesce(deal.amount_currency, ''), 0, 0, 0, 0, 0, 0, sign, sign * coalesce(deal.amount_amount, 0)
  where deal.status = 'WON' and deal.deleted_at is null and lead.deleted_at is null
$$;

create function count_lead(lead leads, sign int) returns void language sql as $$
  insert into lead_source_cells (tenant_id, day, source, campaign_id, utm_source, utm_medium, utm_campaign, currency,
    leads, qualified, converted, disqualified, contacted, contact_seconds, won, revenue)
  select lead.tenant_id, (lead.created_at at time zone 'UTC')::date, lead.source, lead.campaign_id, lead.utm ->> 'source', lead.utm ->> 'medium',
    lead.utm ->> 'campaign', null, sign, sign * (lead.qualified_at is not null)::int, sign * (lead.converted_at is not null)::int,
    sign * (lead.status = 'DISQUALIFIED')::int, sign * (lead.contacted_at is not null)::int,
    sign * coalesce(extract(epoch from lead.contacted_at - lead.created_at), 0), 0, 0
  where lead.deleted_at is null;
  select count_lead_deal(lead, deal, sign) from opportunities deal where deal.id = lead.converted_opportunity_id and deal.tenant_id = lead.tenant_id;
$$;

create function keep_lead_cells() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then perform count_lead(old, -1); end if;
  perform count_lead(new, 1);
  return null;
end $$;

create trigger leads_counted after insert on leads for each row execute function keep_lead_cells();
create trigger leads_recounted after update on leads for each row
  when (row(old.source, old.campaign_id, old.utm, old.qualified_at, old.converted_at, old.converted_opportunity_id, old.contacted_at, old.status = 'DISQUALIFIED',
      old.deleted_at)
    is distinct from row(new.source, new.campaign_id, new.utm, new.qualified_at, new.converted_at, new.converted_opportunity_id, new.contacted_at,
      new.status = 'DISQUALIFIED', new.deleted_at))
  execute function keep_lead_cells();

-- The lead is held still meanwhile: its own change counts the deal as it stands, this one as it becomes.
create function keep_lead_deal_cells() returns trigger language plpgsql as $$
declare
  lead leads;
begin
  select * into lead from leads l where l.id = new.lead_id and l.tenant_id = new.tenant_id and l.converted_opportunity_id = new.id for key share;
  if not found then return null; end if;
  perform count_lead_deal(lead, old, -1);
  perform count_lead_deal(lead, new, 1);
  return null;
end $$;

create trigger opportunities_counted_for_leads after update on opportunities for each row
  when (new.lead_id is not null and row(old.status, old.amount_amount, old.amount_currency, old.deleted_at)
    is distinct from row(new.status, new.amount_amount, new.amount_currency, new.deleted_at))
  execute function keep_lead_deal_cells();

create function fold_lead_source_cells(rows_max int) returns int language plpgsql security definer set search_path = :schema as $$
declare
  folded int;
begin
  with crowded as (
    select tenant_id, day, source, campaign_id, utm_source, utm_medium, utm_campaign, currency from lead_source_cells
    group by 1, 2, 3, 4, 5, 6, 7, 8 having count(*) > 1 order by count(*) desc limit rows_max
  ), gone as (
    delete from lead_source_cells t using crowded c
    where t.tenant_id = c.tenant_id and t.day = c.day and t.source = c.source and t.campaign_id is not distinct from c.campaign_id
      and t.utm_source is not distinct from c.utm_source and t.utm_medium is not distinct from c.utm_medium
      and t.utm_campaign is not distinct from c.utm_campaign and t.currency is not distinct from c.currency
    returning t.*
  ), kept as (
    insert into lead_source_cells (tenant_id, day, source, campaign_id, utm_source, utm_medium, utm_campaign, currency,
      leads, qualified, converted, disqualified, contacted, contact_seconds, won, revenue)
    select tenant_id, day, source, campaign_id, utm_source, utm_medium, utm_campaign, currency, sum(leads), sum(qualified), sum(converted),
      sum(disqualified), sum(contacted), sum(contact_seconds), sum(won), sum(revenue)
    from gone group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(leads) <> 0 or sum(won) <> 0 or sum(revenue) <> 0
  )
  select count(*) into folded from gone;
  return folded;
end $$;

-- The leads that are there already; 0090 let the tables' owner read them.
select count_lead(lead, 1) from leads lead;
