// A company at a glance (CRM-17): deals, contracts and activities as far as the caller sees them, what it owes and brought whole.
import type { CompanySummary } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { money, type Money } from '@throughline/chassis/values/money';
import { firmBase } from '../firm/firm-settings.ts';
import { visibleTo as activityVisibleTo } from '../timeline/activity.queries.ts';
import { ActivityTable } from '../timeline/activity.table.ts';
import type { StoredCompany } from './company.ts';
import { figuresOf } from './figures.queries.ts';
import { visible } from './visible.ts';

interface Row {
  contacts: number;
  last_two_way_at: Date | null;
  last_activity_at: Date | null;
  next_activity_at: Date | null;
  engagements: number;
  owed: { currency: string; open: number; overdue: number }[] | null;
  revenue: number;
}

export async function summaryOf(context: QueryContext, company: StoredCompany): Promise<CompanySummary> {
  const { tx, clock } = context;
  const { today, currency } = await firmBase(context);
  const figures = (await figuresOf(tx, [company.id])).get(company.id)!;
  const values: unknown[] = [company.id, today, clock.now()];
  const seen = `activities where company_id = $1 and ${visible(tx, ActivityTable, values)} and ${activityVisibleTo(tx, (value) => `$${values.push(value)}`)}`;
  const [row] = await tx.rows<Row>(
    `select (select count(*)::int from affiliations where company_id = $1 and to_date is null and deleted_at is null) as contacts,
       (select last_two_way_at from company_standings where company_id = $1) as last_two_way_at,
       (select at from ${seen} and status = 'COMPLETED' and capture <> 'SYSTEM' and at <= $3 order by at desc limit 1) as last_activity_at,
       (select min(coalesce(starts_at, due_at, due_date::timestamptz)) from ${seen} and status = 'PLANNED'
          and coalesce(starts_at, due_at, due_date + interval '1 day') >= $3) as next_activity_at,
       (select count(*)::int from company_engagements where company_id = $1 and open) as engagements,
       (select jsonb_agg(owed order by currency) from (
          select currency, sum(balance)::bigint as open, coalesce(sum(balance) filter (where due_date < $2), 0)::bigint as overdue
          from company_invoices where company_id = $1 and balance > 0 group by currency) as owed) as owed,
       (select coalesce(sum(amount), 0)::bigint from company_revenue_days where company_id = $1) as revenue`,
    values,
  );
  const { contacts, engagements: openEngagements, owed, revenue } = row!;
  return {
    companyId: company.id,
    ...figures,
    contacts,
    lastTwoWayAt: row!.last_two_way_at ?? undefined,
    health: company.health,
    receivable: (owed ?? []).map(({ currency: of, open }): Money => money(open, of)),
    overdue: (owed ?? []).filter(({ overdue }) => overdue > 0).map(({ currency: of, overdue }) => money(overdue, of)),
    lifetimeRevenue: money(revenue, currency),
    lastActivityAt: row!.last_activity_at ?? undefined,
    nextActivityAt: row!.next_activity_at ?? undefined,
    openEngagements,
  };
}
