import { randomBytes } from 'node:crypto';
import type { BookingPageServiceService } from '@throughline/contracts/gen/throughline/crm/v1/booking_pages';
import { equals, page } from '@throughline/chassis/database/list';
import { conflict } from '@throughline/chassis/errors';
import { command, preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { refuseInactiveOwners } from '../firm/people.ts';
import { isInUse } from './booking.queries.ts';
import { change, draft, shown } from './booking-page.ts';
import { BookingPageTable } from './booking-page.table.ts';

export const bookingPageRpc: Rpc<typeof BookingPageServiceService> = {
  listBookingPages: query(async ({ tx }, request) => {
    const found = await page(tx, BookingPageTable, request, { filters: { active: equals('active') } });
    return { ...found, items: found.items.map(shown) };
  }),

  getBookingPage: query(async ({ tx }, { id }) => shown(await tx.get(BookingPageTable, id))),

  createBookingPage: preparedCommand(
    (context, { hosts }) => refuseInactiveOwners(context, hosts),
    async ({ tx }, request) => shown(await tx.create(BookingPageTable, draft(request, randomBytes(32).toString('base64url')))),
  ),

  updateBookingPage: preparedCommand(
    (context, request) => refuseInactiveOwners(context, namedFields(request).hosts ?? []),
    async ({ tx }, request) => {
      const stored = await tx.get(BookingPageTable, request.id);
      return shown(await tx.apply(stored, change(stored, namedFields(request))));
    },
  ),

  deleteBookingPage: command(async ({ tx }, { id }) => {
    const stored = await tx.get(BookingPageTable, id);
    if (await isInUse(tx, id, tx.now))
      throw conflict('booking_page.in_use', 'Somebody has a meeting ahead on it, or a form leads to it: close it instead.');
    await tx.remove(stored, { set: {} });
    return {};
  }),
};
