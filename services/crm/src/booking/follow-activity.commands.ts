// A host put a meeting to another time in the timeline: what was booked with them follows, as it does from their calendar.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { StoredActivity } from '../timeline/activity.ts';
import { follow, type StoredBooking } from './booking.ts';
import { followHost, slotTaken } from './booking.commands.ts';
import { BookingTable } from './booking.table.ts';

/** Where the host has another meeting then, neither moves. */
export async function letBookingFollow(tx: Tx, { id, type, startsAt, endsAt }: StoredActivity): Promise<void> {
  if (type !== 'MEETING' || !startsAt || !endsAt) return;
  const booking = await confirmedOf(tx, id);
  if (!booking) return;
  const decision = follow(booking, { startsAt, endsAt });
  if (Object.keys(decision.set).length > 0 && !(await followHost(tx, booking, decision))) throw slotTaken();
}

/** The one that stands behind a meeting in the timeline. */
export async function confirmedOf(tx: Tx, activityId: string): Promise<StoredBooking | undefined> {
  const [booking] = await tx.select(BookingTable, `activity_id = $1 and status = 'CONFIRMED'`, [activityId], {
    tail: 'for no key update',
  });
  return booking;
}
