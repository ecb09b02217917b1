// Activities counted by person, type or day (CRM-61); a team's are its people's, summed by stats.ts.
import type { ActivityCount, GetActivityStatsRequest, StatsGrouping } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { ActivityTable } from './activity.table.ts';
import { withRates } from './activity-rates.ts';

export interface Span {
  from: Date;
  /** The first instant after it. */
  to: Date;
  timeZone: string;
  now: Date;
}

const keys: Record<Exclude<StatsGrouping, 'TEAM'>, string> = {
  USER: 'owner_id::text',
  TYPE: 'type',
  DAY: `to_char(at at time zone $3, 'YYYY-MM-DD')`,
};

interface CountRow {
  key: string;
  planned: number;
  completed: number;
  overdue: number;
  calls: number;
  connected: number;
  talk: number;
  held: number;
  sent: number;
  opened: number;
  replied: number;
}

export async function activityStats(
  tx: Reader,
  { groupBy = 'USER', ownerId }: Pick<GetActivityStatsRequest, 'groupBy' | 'ownerId'>,
  { from, to, timeZone, now }: Span,
): Promise<ActivityCount[]> {
  const values: unknown[] = [from, to, timeZone, now, ownerId];
  const reach = reachConditions(ActivityTable, tx, values)
    .map((condition) => ` and ${condition}`)
    .join('');
  const rows = await tx.rows<CountRow>(
    `select ${keys[groupBy === 'TEAM' ? 'USER' : groupBy]} as key,
       count(*) filter (where status = 'PLANNED')::int as planned,
       count(*) filter (where status = 'COMPLETED')::int as completed,
       count(*) filter (where status = 'PLANNED' and overdue_from <= $4)::int as overdue,
       count(*) filter (where type = 'CALL' and status = 'COMPLETED')::int as calls,
       count(*) filter (where type = 'CALL' and outcome = 'CONNECTED')::int as connected,
       coalesce(sum(duration_seconds) filter (where type = 'CALL'), 0)::int as talk,
       count(*) filter (where type = 'MEETING' and outcome = 'HELD')::int as held,
       count(*) filter (where type = 'EMAIL' and direction = 'OUTBOUND' and status = 'COMPLETED')::int as sent,
       count(*) filter (where type = 'EMAIL' and mail_opened)::int as opened,
       count(*) filter (where type = 'EMAIL' and mail_replied)::int as replied
     from activities
     where at >= $1 and at < $2 and $3::text is not null and capture <> 'SYSTEM' and deleted_at is null
       and (cardinality($5::uuid[]) = 0 or owner_id = any ($5::uuid[]))${reach}
     group by 1 order by 1 limit 1000`,
    values,
  );
  return rows.map(countOf);
}

const countOf = ({ talk, held, sent, opened, replied, ...row }: CountRow): ActivityCount =>
  withRates({ ...row, talkSeconds: talk, meetingsHeld: held, emailsSent: sent, emailsOpened: opened, emailsReplied: replied });
