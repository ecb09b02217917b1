// What connected calendars show (CRM-57, CRM-58): a meeting that is known here moves or is called off with them; one with people
// that crm knows is written down. Whatever comes from a calendar is not carried back to it.
import type { RailCalendarEventObserved } from '@throughline/contracts/gen/throughline/integrations/v1/observations';
import { nobody } from '@throughline/chassis/database/recorder';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { on } from '@throughline/chassis/service';
import { firmSettings } from '../firm/firm-settings.ts';
import { linksOf, outsiders, ownPeople } from '../mail-capture/observed.ts';
import { knownAmong } from '../mail-capture/match.queries.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { applyTo, blank, planActivity } from '../timeline/activity.commands.ts';
import type { StoredActivity } from '../timeline/activity.ts';
import { ActivityTable } from '../timeline/activity.table.ts';
import { follow } from './meeting.ts';

export const calendarReactions = [
  on('integrations.rail.calendar_event_observed', async (context, { data }) => {
    const { tx } = context;
    const { timeZone } = await firmSettings(context);
    const meeting = await meetingOf(tx, data);
    if (!meeting) return writeDown(tx, data, timeZone);
    const decision = follow(meeting, data);
    if (decision) await applyTo(tx, meeting, decision, timeZone);
    else if (meeting.calendarRef === undefined) await tx.apply(meeting, { set: { calendarRef: data.eventId, inCalendar: true } });
  }),
];

/** By the calendar's own id; else one that its owner has at just that time, which the calendar has yet to name. */
async function meetingOf(tx: Tx, { eventId, userId, from, to }: RailCalendarEventObserved): Promise<StoredActivity | undefined> {
  const [known] = await tx.select(ActivityTable, 'calendar_ref = $1', [eventId], { tail: 'for no key update' });
  if (known || !userId) return known;
  const [same] = await tx.select(
    ActivityTable,
    `type = 'MEETING' and status = 'PLANNED' and owner_id = $1 and starts_at = $2 and ends_at = $3 and calendar_ref is null`,
    [userId, from, to],
    { tail: 'order by activities.id limit 1 for no key update' },
  );
  return same;
}

async function writeDown(tx: Tx, data: RailCalendarEventObserved, timeZone: string): Promise<void> {
  const { eventId, from, to, title, place, state, changedAt } = data;
  if (state === 'CANCELLED' || !from || !to) return;
  const { capture } = await crmSettings(tx);
  const known = await knownAmong(tx, outsiders(data.participants, capture));
  const links = linksOf(known);
  if (links.length === 0) return;
  const [ownerId = nobody] = ownPeople(data);
  await planActivity(
    tx,
    {
      ...blank,
      type: 'MEETING',
      subject: title.trim().slice(0, 300) || 'A meeting',
      startsAt: from,
      endsAt: to,
      place: place.slice(0, 500) || undefined,
      status: to < tx.now ? 'COMPLETED' : 'PLANNED',
      visibility: data.private ? 'PRIVATE' : 'INTERNAL',
      links,
      participants: known.participants(data.participants),
    },
    ownerId,
    timeZone,
    { capture: 'SYNC', calendarRef: eventId, inCalendar: true, calendarChangedAt: changedAt },
  );
}
