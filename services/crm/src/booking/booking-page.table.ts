import { CrmWeeklyHours } from '@throughline/contracts/gen/shapes.gen';
import { boolean, integer, messages, optional, secret, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredBookingPage } from './booking-page.ts';

export const BookingPageTable = table<StoredBookingPage>({
  name: 'booking_pages',
  permission: 'crm.bookings',
  columns: {
    slug: text(),
    name: text(),
    description: optional(text()),
    hosts: texts(),
    durationMinutes: integer(),
    bufferMinutes: integer(),
    minNoticeMinutes: integer(),
    horizonDays: integer(),
    weeklyHours: messages(CrmWeeklyHours),
    place: optional(text()),
    active: boolean(),
    hashSecret: secret(text()),
  },
});
