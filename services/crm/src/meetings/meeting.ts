// A meeting is planned where nobody of the firm is busy then, unless whoever plans it insists (CRM-58). Where calendars cannot be
// asked, what the house itself knows decides, and the answer says so. Whoever changed it last, here or in a calendar, is right;
// what a calendar shows of our own change is no news.
import type { MeetingBusy } from './free-busy.queries.ts';
import { conflict } from '@throughline/chassis/errors';
import { fact, type Decision } from '@throughline/chassis/decision';
import type { RailCalendarEventObserved } from '@throughline/contracts/gen/throughline/integrations/v1/observations';
import { aboutIt, type StoredActivity } from '../timeline/activity.ts';

export function refuseBusy(conflicts: readonly MeetingBusy[]): void {
  if (conflicts.length === 0) return;
  throw conflict('meeting.conflict', 'Somebody who is to take part is busy then; force it to plan it all the same.', {
    conflicts: conflicts.map(({ userId, from, to }) => ({ userId, from: from.toISOString(), to: to.toISOString() })),
  });
}

type Observed = Pick<RailCalendarEventObserved, 'title' | 'from' | 'to' | 'place' | 'state' | 'changedAt'>;

/** What a calendar says of a meeting that is known here; undefined where that is no news. */
export function follow(
  meeting: StoredActivity,
  { title, from, to, place, state, changedAt }: Observed,
): Decision<StoredActivity> | undefined {
  if (meeting.status !== 'PLANNED' || !from || !to) return undefined;
  if (meeting.calendarChangedAt && changedAt && changedAt <= meeting.calendarChangedAt) return undefined;
  const calendarChangedAt = changedAt ?? meeting.calendarChangedAt;
  if (state === 'CANCELLED') return calledOff(meeting, calendarChangedAt);
  const isSame =
    meeting.startsAt?.getTime() === from.getTime() &&
    meeting.endsAt?.getTime() === to.getTime() &&
    meeting.subject === title &&
    (meeting.place ?? '') === place;
  if (isSame) return undefined;
  return {
    set: {
      subject: title.slice(0, 300) || meeting.subject,
      startsAt: from,
      endsAt: to,
      at: from,
      overdueFrom: to,
      overdue: false,
      place: place.slice(0, 500) || undefined,
      calendarChangedAt,
    },
  };
}

function calledOff(meeting: StoredActivity, calendarChangedAt: Date | undefined): Decision<StoredActivity> {
  return {
    set: { status: 'CANCELLED', outcome: 'CANCELLED', overdue: false, calendarChangedAt },
    event: fact('crm.activity.cancelled', aboutIt(meeting)),
  };
}
