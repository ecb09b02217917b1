// A meeting stands in people's calendars as it stands here: one job brings the calendar to the present state, whatever led to
// it, so that a burst of changes is one update and a repeated try changes nothing.
import { CalendarServiceService } from '@throughline/contracts/gen/throughline/integrations/v1/calendars';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { job } from '@throughline/chassis/service';
import { primaryEmail } from '../contacts/contact.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import type { StoredActivity } from '../timeline/activity.ts';
import { ActivityTable } from '../timeline/activity.table.ts';

const kind = 'meeting.sync';
const shownFields = ['status', 'startsAt', 'endsAt', 'subject', 'place'] as const;

/** Whether a change is one that calendars show. */
export const touchesCalendar = (set: Partial<StoredActivity>): boolean => shownFields.some((field) => field in set);

export const scheduleSync = (tx: Tx, activityId: string): void => tx.schedule({ kind, key: activityId, payload: { activityId } });

/** Waits for days where integrations is away; no lock is held while it answers. */
export const calendarJobs = [
  job(
    kind,
    async ({ tx, ask }, { activityId }) => {
      const [meeting] = await tx.select(ActivityTable, 'activities.id = $1', [activityId], { includeDeleted: true });
      if (!meeting) return;
      const isGone = meeting.status === 'CANCELLED' || (await isDeleted(tx, meeting.id));
      if (meeting.calendarRef === undefined) {
        if (!isGone && meeting.status === 'PLANNED') await enter(tx, ask, meeting);
      } else if (isGone) {
        await ask(CalendarServiceService).cancelCalendarEvent({ id: meeting.calendarRef }, { key: `${kind}/${meeting.id}/cancel` });
      } else {
        await move(ask, meeting, meeting.calendarRef);
      }
    },
    { triesMax: 1_000 },
  ),
];

async function enter(tx: Tx, ask: Ask, meeting: StoredActivity): Promise<void> {
  const key = `meeting/${meeting.id}`;
  const { eventId, link } = await ask(CalendarServiceService).createCalendarEvent(
    {
      key,
      userIds: [...new Set([meeting.ownerId, ...meeting.participantIds])],
      guests: await guestsOf(tx, meeting),
      title: meeting.subject,
      description: meeting.body ?? '',
      from: meeting.startsAt,
      to: meeting.endsAt,
      place: meeting.place ?? '',
    },
    { key },
  );
  const [present] = await tx.select(ActivityTable, 'activities.id = $1', [meeting.id], { tail: 'for no key update' });
  if (!present) {
    await ask(CalendarServiceService).cancelCalendarEvent({ id: eventId }, { key: `${kind}/${meeting.id}/cancel` });
    return;
  }
  await tx.apply(present, { set: { calendarRef: eventId, meetingLink: link } });
  // What changed while the calendar answered is carried after it.
  if (present.version !== meeting.version) scheduleSync(tx, meeting.id);
}

const move = (ask: Ask, { id: activityId, version, subject, startsAt, endsAt, place }: StoredActivity, id: string) =>
  ask(CalendarServiceService).updateCalendarEvent(
    { id, title: subject, from: startsAt, to: endsAt, place: place ?? '' },
    { key: `${kind}/${activityId}/${version}` },
  );

/** Those who are not of the firm and can be reached by mail. */
async function guestsOf(tx: Reader, { participants }: StoredActivity): Promise<{ name: string; email: string }[]> {
  const contactIds = participants.flatMap(({ contactId, email }) => (contactId && !email ? [contactId] : []));
  const contacts = contactIds.length === 0 ? [] : await tx.select(ContactTable, 'contacts.id = any ($1)', [contactIds]);
  const addressOf = new Map(contacts.map((contact) => [contact.id, primaryEmail(contact)]));
  return participants.flatMap(({ userId, contactId, name = '', email = addressOf.get(contactId ?? '') }) =>
    userId || !email ? [] : [{ name, email }],
  );
}

async function isDeleted(tx: Reader, id: string): Promise<boolean> {
  const rows = await tx.rows('select from activities where id = $1 and deleted_at is not null', [id]);
  return rows.length > 0;
}
