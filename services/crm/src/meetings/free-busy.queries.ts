// When those who are to meet are busy: by their calendars, and by the meetings that crm has planned for them.
import { CalendarServiceService } from '@throughline/contracts/gen/throughline/integrations/v1/calendars';
import type { Reader } from '@throughline/chassis/database/reader';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';

export interface MeetingBusy {
  userId: string;
  from: Date;
  to: Date;
}

const peopleAskedMax = 20;

/** Asked before the transaction opens; 503 where nobody can say. */
export async function busyAmong(
  { ask, reading }: HandlerContext,
  userIds: readonly string[],
  from: Date,
  to: Date,
): Promise<MeetingBusy[]> {
  const { spans } = await ask(CalendarServiceService).getFreeBusy({ userIds: userIds.slice(0, peopleAskedMax), from, to });
  const outside = spans.map((span) => ({ userId: span.userId, from: span.from!, to: span.to! }));
  const planned = await reading((tx) => plannedMeetings(tx, userIds, from, to));
  return [...outside, ...planned.filter((own) => !outside.some((span) => isSame(span, own)))].filter(
    (span) => span.from < to && span.to > from,
  );
}

const isSame = (one: MeetingBusy, other: MeetingBusy) =>
  one.userId === other.userId && one.from.getTime() === other.from.getTime() && one.to.getTime() === other.to.getTime();

/** Of owners; a meeting lasts a day at most, so that the index is entered at the day before. */
const plannedMeetings = (tx: Reader, userIds: readonly string[], from: Date, to: Date): Promise<MeetingBusy[]> =>
  tx.rows<MeetingBusy>(
    `select owner_id as "userId", starts_at as "from", ends_at as "to" from activities
     where type = 'MEETING' and status = 'PLANNED' and deleted_at is null and owner_id = any ($1)
       and starts_at > $2::timestamptz - interval '1 day' and starts_at < $3 and ends_at > $2
     order by starts_at limit 100`,
    [userIds, from, to],
  );
