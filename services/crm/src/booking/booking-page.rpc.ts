import { randomBytes } from 'node:crypto';
import type { BookingPageServiceService } from '@throughline/contracts/gen/throughline/crm/v1/booking_pages';
import { containsText, equals, page } from '@throughline/chassis/database/list';
import { conflict } from '@throughline/chassis/errors';
import { command, preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { ownerOf } from '../accounts/company.rpc.ts';
import { firmSettings } from '../firm/firm-settings.ts';
import { refuseInactiveOwners } from '../firm/people.ts';
import { isInUse } from './booking.queries.ts';
import { change, draft, shown, workingHours } from './booking-page.ts';
import { BookingPageTable } from './booking-page.table.ts';

export const bookingPageRpc: Rpc<typeof BookingPageServiceService> = {
  listBookingPages: query(async ({ tx }, request) => {
    const found = await page(tx, BookingPageTable, request, {
      filters: { active: equals('active') },
      text: containsText('booking_pages.name', 'booking_pages.slug'),
    });
    return { ...found, items: found.items.map(shown) };
  }),

  getBookingPage: query(async ({ tx }, { id }) => shown(await tx.get(BookingPageTable, id))),

  createBookingPage: preparedCommand(
    async (context, { hosts, weeklyHours }) => {
      await refuseInactiveOwners(context, hosts);
      const { values } = await firmSettings(context);
      return {
        hosts: hosts.length > 0 ? hosts : [ownerOf(context, {})],
        weeklyHours: weeklyHours.length > 0 ? weeklyHours : workingHours(values?.calendar),
      };
    },
    async ({ tx }, request, given) =>
      shown(await tx.create(BookingPageTable, draft({ ...request, ...given }, randomBytes(32).toString('base64url')))),
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
