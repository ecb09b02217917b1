import type { BookingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/bookings';
import { atLeast, atMost, equals, oneOfValues, page } from '@throughline/chassis/database/list';
import { notFound } from '@throughline/chassis/errors';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { BookingPageTable } from './booking-page.table.ts';
import { cancel, change, conclude, forget, shown } from './booking.ts';
import { confirmTime, endTime, holdTime, moveTime } from './booking.commands.ts';
import { pageOf } from './booking-link.ts';
import { BookingTable } from './booking.table.ts';
import { askOfHosts } from './hosts.ts';
import { reachOf } from './slots.ts';

export const bookingRpc: Rpc<typeof BookingServiceService> = {
  listBookings: query(async ({ tx }, request) => {
    const found = await page(tx, BookingTable, request, {
      filters: {
        status: oneOfValues('status'),
        pageId: equals('page_id'),
        hostId: oneOfValues('host_id'),
        leadId: equals('lead_id'),
        contactId: equals('contact_id'),
        startsAfter: atLeast('starts_at'),
        startsBefore: atMost('starts_at'),
      },
      orderBy: { startsAt: { sql: 'starts_at', type: 'timestamptz' } },
    });
    return { ...found, items: found.items.map(shown) };
  }),

  getBooking: query(async ({ tx }, { id }) => shown(await tx.get(BookingTable, id))),

  createBooking: preparedCommand(
    async (context, { pageId, startsAt }) => {
      const stored = await context.reading((tx) => tx.get(BookingPageTable, pageId));
      return { stored, asked: await askAbout(context, stored, startsAt!) };
    },
    async ({ tx }, { hostId, startsAt, guest, guestTimeZone }, { stored, asked }) => {
      if (hostId !== undefined && !stored.hosts.includes(hostId)) throw notFound();
      const { booking, token } = await holdTime(tx, { page: stored, asked, startsAt: startsAt!, guestTimeZone, hostId });
      return shown(await confirmTime(tx, booking, guest!, token));
    },
  ),

  updateBooking: command(async ({ tx }, request) => {
    const booking = await tx.get(BookingTable, request.id);
    return shown(await tx.apply(booking, change(booking, namedFields(request), tx.now)));
  }),

  deleteBooking: command(async ({ tx }, { id }) => {
    const booking = await tx.get(BookingTable, id);
    await tx.remove(booking, forget(booking, tx.now));
    return {};
  }),

  rescheduleBooking: preparedCommand(
    async (context, { id, startsAt }) => {
      const stored = await context.reading(async (tx) => pageOf(tx, await tx.get(BookingTable, id)));
      return { stored, asked: await askAbout(context, stored, startsAt!) };
    },
    async ({ tx }, { id, startsAt }, { stored, asked }) => {
      const booking = await tx.get(BookingTable, id);
      return shown(await moveTime(tx, booking, { page: stored, asked, startsAt: startsAt! }));
    },
  ),

  cancelBooking: command(async ({ tx }, { id, reason }) => {
    const booking = await tx.get(BookingTable, id);
    return shown(await endTime(tx, booking, cancel(booking, { reason, byGuest: false, now: tx.now })));
  }),

  completeBooking: command(async ({ tx }, { id }) => {
    const booking = await tx.get(BookingTable, id);
    return shown(await endTime(tx, booking, conclude(booking, 'COMPLETED', tx.now)));
  }),

  markBookingNoShow: command(async ({ tx }, { id }) => {
    const booking = await tx.get(BookingTable, id);
    return shown(await endTime(tx, booking, conclude(booking, 'NO_SHOW', tx.now)));
  }),
};

function askAbout(context: HandlerContext, stored: Parameters<typeof reachOf>[0] & { hosts: string[] }, startsAt: Date) {
  const span = reachOf(stored, { from: startsAt.getTime(), to: startsAt.getTime() });
  return askOfHosts(context, { tenantId: context.passport.tenantId ?? '', hosts: stored.hosts, span });
}
