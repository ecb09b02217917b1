// The guest's side of booking. The slug says whose page it is and the token whose meeting, and the call goes on within that firm;
// hosts and calendars are asked before the transaction, in the house's own name.
import type { PublicBookingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_booking';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { limited, notFound } from '@throughline/chassis/errors';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { addressHash } from '../intake/start-token.ts';
import type { StoredBookingPage } from './booking-page.ts';
import { BookingPageTable } from './booking-page.table.ts';
import { cancel, holdMs, holdsMax } from './booking.ts';
import { confirmTime, endTime, holdTime, moveTime } from './booking.commands.ts';
import { bookingOfToken, followLink, pageOfSlug } from './booking-link.ts';
import { holdsOf, houseBusy } from './booking.queries.ts';
import { askOfHosts } from './hosts.ts';
import { byDay, publicView, rangeOf } from './public-booking.ts';
import { freeOfAny, reachOf } from './slots.ts';

const nobody = { tenantId: null, userId: null };

export const publicBookingRpc: Rpc<typeof PublicBookingServiceService> = {
  viewBookingPage: query(async (context, request) => {
    const now = context.clock.now();
    const { tenantId, page } = await openPage(context, request.slug);
    // The firm's zone is known once it was asked, and the widest that a day can lie apart is two days.
    const asking = rangeOf(request, request.timeZone || 'UTC', now);
    const wide = request.timeZone ? asking : { from: asking.from - zoneMsMax, to: asking.to + zoneMsMax };
    const asked = await askOfHosts(context, { tenantId, hosts: page.hosts, span: reachOf(page, wide) });
    const timeZone = request.timeZone || asked.firmTimeZone;
    const range = rangeOf(request, timeZone, now);
    const span = reachOf(page, range);
    const known = await context.reading((tx) => houseBusy(tx, { hosts: page.hosts, span, now }), { tenantId, userId: null });
    const starts = freeOfAny(page, asked.hosts, range, [...known, ...asked.busy], now.getTime());
    const { name, description, durationMinutes } = page;
    const days = byDay(starts, durationMinutes, timeZone);
    return { name, description, firmName: asked.firmName, durationMinutes, timeZone, days, calendarsChecked: asked.calendarsChecked };
  }),

  holdBooking: preparedCommand(
    async (context, { slug, startsAt }) => {
      const { tenantId, page } = await openPage(context, slug);
      const span = reachOf(page, { from: startsAt!.getTime(), to: startsAt!.getTime() });
      return { tenantId, page, asked: await askOfHosts(context, { tenantId, hosts: page.hosts, span }) };
    },
    async ({ tx, passport }, { startsAt, timeZone }, { tenantId, page, asked }) => {
      await tx.enter({ tenantId, userId: null });
      const ipHash = addressHash(page.hashSecret, passport.ip);
      await refuseHoarding(tx, page, ipHash);
      const wanted = { page, asked, startsAt: startsAt!, guestTimeZone: timeZone, ipHash };
      const { booking, token } = await holdTime(tx, wanted);
      const { endsAt, heldUntil } = booking;
      return { token, startsAt, endsAt, heldUntil, calendarsChecked: asked.calendarsChecked };
    },
  ),

  confirmBooking: command(async ({ tx }, { token, guest }) => {
    const { booking, page } = await enterBy(tx, token);
    if (booking.status === 'CONFIRMED' && booking.guest?.email === guest!.email.toLowerCase()) return publicView(booking, page);
    return publicView(await confirmTime(tx, booking, guest!, token), page);
  }),

  viewBooking: query(async ({ reading, clock }, { token }) => {
    const { tenantId, id } = await reading((tx) => bookingOfToken(tx, token), nobody);
    const { booking, page } = await reading((tx) => followLink(tx, id, clock.now()), { tenantId, userId: null });
    return publicView(booking, page);
  }),

  reschedulePublicBooking: preparedCommand(
    async (context, { token, startsAt }) => {
      const { tenantId, id } = await context.reading((tx) => bookingOfToken(tx, token), nobody);
      const { booking, page } = await context.reading((tx) => followLink(tx, id, context.clock.now()), { tenantId, userId: null });
      const span = reachOf(page, { from: startsAt!.getTime(), to: startsAt!.getTime() });
      return askOfHosts(context, { tenantId, hosts: [booking.hostId], span });
    },
    async ({ tx }, { token, startsAt }, asked) => {
      const { booking, page } = await enterBy(tx, token);
      return publicView(await moveTime(tx, booking, { page, asked, startsAt: startsAt! }), page);
    },
  ),

  cancelPublicBooking: command(async ({ tx }, { token, reason }) => {
    const { booking, page } = await enterBy(tx, token);
    if (booking.status === 'CANCELLED') return publicView(booking, page);
    return publicView(await endTime(tx, booking, cancel(booking, { reason, byGuest: true, now: tx.now })), page);
  }),
};

const zoneMsMax = 26 * 3_600_000;

/** One that is closed looks like none. */
async function openPage({ reading }: HandlerContext, slug: string): Promise<{ tenantId: string; page: StoredBookingPage }> {
  const { tenantId, id } = await reading((tx) => pageOfSlug(tx, slug), nobody);
  const page = await reading((tx) => tx.load(BookingPageTable, id), { tenantId, userId: null });
  if (!page.active) throw notFound();
  return { tenantId, page };
}

/** The meeting behind a link that is alive, locked: of two clicks at once the second sees what the first did. */
async function enterBy(tx: Tx, token: string) {
  const { tenantId, id } = await bookingOfToken(tx, token);
  await tx.enter({ tenantId, userId: null });
  return followLink(tx, id, tx.now);
}

async function refuseHoarding(tx: Tx, { id: pageId }: StoredBookingPage, ipHash: string): Promise<void> {
  if ((await holdsOf(tx, { pageId, ipHash, now: tx.now })) >= holdsMax)
    throw limited('booking.holds', `An address holds at most ${holdsMax} times at once.`, holdMs / 1_000);
}
