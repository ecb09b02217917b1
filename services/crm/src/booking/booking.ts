// A booking is a meeting that somebody outside made (CRM-35): HELD -> CONFIRMED -> COMPLETED | NO_SHOW, or CANCELLED.
// - A hold lasts ten minutes, or until it is given back; then its time is free again, and nobody hears of it.
// - A confirmed one may be put to another time or called off until it begins, by its host and by the guest's link.
// - Once it has begun it is said to have been held, or that the guest did not come.
import type { Booking, BookingGuest, BookingStatus, UpdateBookingRequest } from '@throughline/contracts/gen/throughline/crm/v1/bookings';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { invalidTransition } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { StoredBookingPage } from './booking-page.ts';

export type { Booking };

export interface StoredBooking extends Booking {
  /** Its end and the buffer after it: what the database keeps free of other meetings. */
  blockedUntil: Date | undefined;
  tokenHash: string;
  /** Of whoever holds it, while they do. */
  ipHash: string | undefined;
}

export const holdMs = 10 * 60_000;
/** An address holds no more at once: nobody can hold a whole week. */
export const holdsMax = 3;

const minuteMs = 60_000;

export interface Known {
  leadId: string | undefined;
  contactId: string | undefined;
}

export interface Hold {
  hostId: string;
  startsAt: Date;
  guestTimeZone: string;
  tokenHash: string;
  ipHash: string | undefined;
}

export function hold(page: StoredBookingPage, given: Hold, now: Date) {
  return {
    set: {
      ...given,
      ...timesOf(page, given.startsAt),
      pageId: page.id,
      guest: undefined as BookingGuest | undefined,
      status: 'HELD' as BookingStatus,
      heldUntil: new Date(now.getTime() + holdMs) as Date | undefined,
      place: page.place,
      activityId: undefined,
      leadId: undefined,
      contactId: undefined,
      cancelReason: undefined,
    },
  };
}

export function confirm(booking: StoredBooking, guest: BookingGuest, { leadId, contactId }: Known, now: Date): Decision<StoredBooking> {
  refuseUnless(booking, 'HELD', now);
  const after = { ...booking, guest: normalised(guest), leadId, contactId };
  return {
    set: { guest: after.guest, leadId, contactId, status: 'CONFIRMED', heldUntil: undefined, ipHash: undefined },
    event: confirmed(after, undefined),
  };
}

/** Still the same meeting with the same host. */
export function move(booking: StoredBooking, page: StoredBookingPage, startsAt: Date, now: Date): Decision<StoredBooking> {
  refuseUnless(booking, 'CONFIRMED', now);
  refuseBegun(booking, now);
  if (startsAt.getTime() === booking.startsAt!.getTime()) return { set: {} };
  const times = timesOf(page, startsAt);
  return { set: { startsAt, ...times }, event: confirmed({ ...booking, startsAt, ...times }, booking.startsAt) };
}

/** Its host moved it in a calendar: their own word, whatever the page offers. */
export function follow(booking: StoredBooking, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Decision<StoredBooking> {
  if (booking.status !== 'CONFIRMED' || endsAt <= startsAt) return { set: {} };
  if (booking.startsAt!.getTime() === startsAt.getTime() && booking.endsAt!.getTime() === endsAt.getTime()) return { set: {} };
  const bufferMs = booking.blockedUntil!.getTime() - booking.endsAt!.getTime();
  const times = { startsAt, endsAt, blockedUntil: new Date(endsAt.getTime() + bufferMs) };
  return { set: times, event: confirmed({ ...booking, ...times }, booking.startsAt) };
}

export function cancel(
  booking: StoredBooking,
  { reason, byGuest, now }: { reason: string | undefined; byGuest: boolean; now: Date },
): Decision<StoredBooking> {
  if (booking.status === 'HELD') return { set: { status: 'CANCELLED', cancelReason: reason, heldUntil: undefined, ipHash: undefined } };
  refuseUnless(booking, 'CONFIRMED', now);
  refuseBegun(booking, now);
  const { id: bookingId, pageId, hostId, startsAt, leadId, contactId } = booking;
  return {
    set: { status: 'CANCELLED', cancelReason: reason },
    event: fact('crm.booking.cancelled', { bookingId, pageId, hostId, startsAt, leadId, contactId, byGuest }),
  };
}

export function conclude(booking: StoredBooking, status: 'COMPLETED' | 'NO_SHOW', now: Date): Decision<StoredBooking> {
  refuseUnless(booking, 'CONFIRMED', now);
  if (booking.startsAt! > now) throw invalidTransition('booking', booking.status, allowed(booking, now));
  const { id: bookingId, pageId, hostId, startsAt, leadId, contactId } = booking;
  return { set: { status }, event: fact('crm.booking.completed', { bookingId, pageId, hostId, status, startsAt, leadId, contactId }) };
}

export function change(booking: StoredBooking, { guest, ...given }: Named<UpdateBookingRequest>, now: Date): Decision<StoredBooking> {
  refuseUnless(booking, 'CONFIRMED', now);
  const wanted = guest ? { ...given, guest: normalised(guest) } : given;
  return { set: changedFields<Booking>(booking, wanted).set };
}

export function forget(booking: StoredBooking, now: Date): Decision<StoredBooking> {
  if (booking.status === 'CONFIRMED' || booking.status === 'HELD')
    throw invalidTransition('booking', booking.status, allowed(booking, now));
  return { set: {} };
}

export function shown(stored: StoredBooking): Booking {
  const { blockedUntil: _, tokenHash: __, ipHash: ___, ...booking } = stored;
  return booking;
}

const timesOf = ({ durationMinutes, bufferMinutes }: StoredBookingPage, startsAt: Date) => {
  const endsAt = new Date(startsAt.getTime() + durationMinutes * minuteMs);
  return { endsAt, blockedUntil: new Date(endsAt.getTime() + bufferMinutes * minuteMs) };
};

const normalised = (guest: BookingGuest): BookingGuest => ({ ...guest, name: guest.name.trim(), email: guest.email.toLowerCase() });

const confirmed = ({ id: bookingId, pageId, hostId, startsAt, endsAt, leadId, contactId }: StoredBooking, movedFrom: Date | undefined) =>
  fact('crm.booking.confirmed', { bookingId, pageId, hostId, startsAt, endsAt, leadId, contactId, movedFrom });

function refuseUnless(booking: StoredBooking, status: BookingStatus, now: Date) {
  if (booking.status !== status) throw invalidTransition('booking', booking.status, allowed(booking, now));
}

function refuseBegun(booking: StoredBooking, now: Date) {
  if (booking.startsAt! <= now) throw invalidTransition('booking', booking.status, allowed(booking, now));
}

function allowed({ status, startsAt }: StoredBooking, now: Date): string[] {
  if (status === 'HELD') return ['confirm', 'cancel'];
  if (status !== 'CONFIRMED') return [];
  return startsAt! > now ? ['reschedule', 'cancel'] : ['complete', 'no-show'];
}
