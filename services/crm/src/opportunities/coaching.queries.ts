import type { Coaching, GetCoachingRequest } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { Reader } from '@throughline/chassis/database/reader';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { today } from '@throughline/chassis/values/zone';
import { firmSettings } from '../firm/firm-settings.ts';
import { StageTable } from '../pipelines/stage.table.ts';
import { signalsOf } from './coaching.ts';
import { OpportunityTable } from './opportunity.table.ts';
import type { StoredOpportunity } from './opportunity.ts';

export async function coachingOf(context: QueryContext, { id }: GetCoachingRequest): Promise<Coaching> {
  const { tx, clock } = context;
  const deal = await tx.get(OpportunityTable, id);
  const [stage] = await tx.select(StageTable, 'id = $1', [deal.stageId], { includeDeleted: true });
  const { timeZone } = await firmSettings(context);
  const now = clock.now();
  const { last, planned } = await contactWith(tx, deal, now);
  const dayOf = (instant: Date) => today(instant, timeZone);
  const signals = signalsOf({
    deal,
    stage: stage!,
    lastActivityOn: dayOf(last ?? deal.createdAt!),
    planned,
    deciders: await decidersIn(tx, deal),
    today: dayOf(now),
    now,
  });
  return { opportunityId: deal.id, signals, nextAction: signals[0]?.nextAction, answeredBy: 'RULES' };
}

/** What people did with the client over it: the house's own entries do not count. Its latest 200 entries tell. */
async function contactWith(tx: Reader, { id }: StoredOpportunity, now: Date): Promise<{ last: Date | undefined; planned: boolean }> {
  const [row] = await tx.rows<{ last: Date | null; planned: boolean | null }>(
    `select max(a.at) filter (where a.status = 'COMPLETED' and a.at <= $2) as last, bool_or(a.status = 'PLANNED') as planned
     from (select activity_id, at from activity_links where kind = 'OPPORTUNITY' and target_id = $1 order by at desc limit 200) l
     join activities a on a.id = l.activity_id and a.deleted_at is null and a.capture <> 'SYSTEM'`,
    [id, now],
  );
  return { last: row!.last ?? undefined, planned: row!.planned ?? false };
}

async function decidersIn(tx: Reader, { primaryContactId, contactRoles, companyId }: StoredOpportunity): Promise<number> {
  const people = [primaryContactId, ...contactRoles.map(({ contactId }) => contactId)].filter((id) => id !== undefined);
  const [row] = await tx.rows<{ deciders: number }>(
    `select count(distinct contact_id)::int as deciders from affiliations
     where contact_id = any ($1) and company_id = $2 and 'DECISION_MAKER' = any (roles) and to_date is null and deleted_at is null`,
    [people, companyId],
  );
  return row!.deciders;
}
