// A host may say in the timeline how a meeting ended, or call it off there, or move it in their calendar: the booking follows.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { on } from '@throughline/chassis/service';
import { notify } from '../messages/message.jobs.ts';
import { cancel, conclude, follow, type StoredBooking } from './booking.ts';
import { endTime, followHost } from './booking.commands.ts';
import { timeOf } from './booking-mails.ts';
import { BookingTable } from './booking.table.ts';
import { confirmedOf } from './follow-activity.commands.ts';

export const bookingReactions = [
  on('crm.activity.completed', async ({ tx }, { data }) => {
    const booking = data.type === 'MEETING' ? await confirmedOf(tx, data.activityId) : undefined;
    if (!booking || booking.startsAt! > tx.now) return;
    await endTime(tx, booking, conclude(booking, data.outcome === 'NO_SHOW' ? 'NO_SHOW' : 'COMPLETED', tx.now));
  }),

  on('crm.activity.cancelled', async ({ tx }, { data }) => {
    const booking = data.type === 'MEETING' ? await confirmedOf(tx, data.activityId) : undefined;
    if (booking && booking.startsAt! > tx.now)
      await endTime(tx, booking, cancel(booking, { reason: undefined, byGuest: false, now: tx.now }));
  }),

  on('integrations.rail.calendar_event_observed', async ({ tx }, { data: { eventId, state, from: startsAt, to: endsAt } }) => {
    const booking = state === 'CANCELLED' ? undefined : await inCalendarAs(tx, eventId);
    if (!booking || !startsAt || !endsAt) return;
    const decision = follow(booking, { startsAt, endsAt });
    if (Object.keys(decision.set).length === 0 || (await followHost(tx, booking, decision))) return;
    const text = `You moved the meeting with ${booking.guest!.name} onto another one in your calendar: ${timeOf(booking)} still stands.`;
    notify(tx, {
      userId: booking.hostId,
      template: 'booking_not_moved',
      subject: 'A meeting was not moved',
      text,
      about: { kind: 'booking', id: booking.id },
    });
  }),
];

async function inCalendarAs(tx: Tx, eventId: string): Promise<StoredBooking | undefined> {
  const [booking] = await tx.select(
    BookingTable,
    `bookings.status = 'CONFIRMED' and activity_id = (select id from activities where calendar_ref = $1 and deleted_at is null)`,
    [eventId],
    { tail: 'for no key update' },
  );
  return booking;
}
