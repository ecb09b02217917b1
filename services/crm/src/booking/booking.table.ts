import { CrmBookingGuest } from '@throughline/contracts/gen/shapes.gen';
import { id, instant, message, oneOf, optional, personal, secret, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredBooking } from './booking.ts';

export const BookingTable = table<StoredBooking>({
  name: 'bookings',
  permission: 'crm.bookings',
  reach: (users) => `bookings.host_id = any (${users})`,
  columns: {
    pageId: id(),
    hostId: id(),
    startsAt: instant(),
    endsAt: instant(),
    blockedUntil: instant(),
    guest: optional(personal(message(CrmBookingGuest))),
    guestTimeZone: text(),
    status: oneOf(),
    activityId: optional(id()),
    leadId: optional(id()),
    contactId: optional(id()),
    heldUntil: instant(),
    cancelReason: optional(text()),
    place: optional(text()),
    tokenHash: secret(text()),
    ipHash: optional(secret(text())),
  },
});
