// What makes, moves and ends meetings, for whoever does: the guest through the link, the firm's people through theirs.
import type { BookingGuest } from '@throughline/contracts/gen/throughline/crm/v1/bookings';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Decision } from '@throughline/chassis/decision';
import { conflict, DomainError, rule } from '@throughline/chassis/errors';
import type { StoredBookingPage } from './booking-page.ts';
import { makeToken, tokenHash } from './booking-link.ts';
import { confirm, hold, move, type StoredBooking } from './booking.ts';
import { houseBusy, inTurn, knownBy, releaseLapsed } from './booking.queries.ts';
import { BookingTable } from './booking.table.ts';
import type { Asked } from './hosts.ts';
import { free, offered, reachOf, type Host } from './slots.ts';

const reminderHours = [24, 1];
const hourMs = 3_600_000;

interface Wanted {
  page: StoredBookingPage;
  asked: Asked;
  startsAt: Date;
  /** '': the firm's. */
  guestTimeZone: string;
  ipHash?: string | undefined;
  /** Nobody else will do. */
  hostId?: string | undefined;
}

/**
 * The time, with whoever of the hosts is free then and was booked the longest ago. Of two who want it at once the database lets one
 * have it; the other gets the next host who is free, if there is one.
 */
export async function holdTime(tx: Tx, { page, asked, startsAt, guestTimeZone, ipHash, hostId }: Wanted) {
  const hosts = asked.hosts.filter(({ userId }) => hostId === undefined || userId === hostId);
  const ready = await freeHosts(tx, { page, hosts, asked, startsAt });
  const token = makeToken();
  const span = { from: startsAt.getTime(), to: startsAt.getTime() };
  await releaseLapsed(tx, ready, reachOf(page, span));
  for (const next of await inTurn(tx, ready)) {
    const decision = hold(
      page,
      { hostId: next, startsAt, guestTimeZone: guestTimeZone || asked.firmTimeZone, tokenHash: tokenHash(token), ipHash },
      tx.now,
    );
    const held = await unlessTaken(tx, () => tx.create(BookingTable, decision));
    if (!held) continue;
    tx.schedule({ kind: 'booking.release', key: held.id, payload: { bookingId: held.id }, at: held.heldUntil! });
    return { booking: held, token };
  }
  throw slotTaken();
}

/** Books what is held, and leaves the rest to jobs: nothing of whom the address belongs to shows in the time the answer takes. */
export async function confirmTime(tx: Tx, booking: StoredBooking, guest: BookingGuest, token: string): Promise<StoredBooking> {
  const confirmed = await tx.apply(booking, confirm(booking, guest, await knownBy(tx, guest.email.toLowerCase()), tx.now));
  tx.cancel('booking.release', booking.id);
  remindOf(tx, confirmed);
  const sealed = await tx.seal({ table: 'jobs', column: 'booking.take_in', row: booking.id }, token);
  tx.schedule({ kind: 'booking.take_in', key: booking.id, payload: { bookingId: booking.id, sealed } });
  return confirmed;
}

export async function moveTime(
  tx: Tx,
  booking: StoredBooking,
  { page, asked, startsAt }: Pick<Wanted, 'page' | 'asked' | 'startsAt'>,
): Promise<StoredBooking> {
  const decision = move(booking, page, startsAt, tx.now);
  if (Object.keys(decision.set).length === 0) return booking;
  const hosts = asked.hosts.filter(({ userId }) => userId === booking.hostId);
  await freeHosts(tx, { page, hosts, asked, startsAt, except: booking });
  await releaseLapsed(tx, [booking.hostId], reachOf(page, { from: startsAt.getTime(), to: startsAt.getTime() }));
  return applyMove(tx, booking, decision);
}

/** To where its host put it; undefined where they have another meeting then. */
export const followHost = (tx: Tx, booking: StoredBooking, decision: Decision<StoredBooking>): Promise<StoredBooking | undefined> =>
  unlessTaken(tx, () => applyMove(tx, booking, decision));

async function applyMove(tx: Tx, booking: StoredBooking, decision: Decision<StoredBooking>): Promise<StoredBooking> {
  const moved = await tx.apply(booking, decision);
  if (moved === booking) return booking;
  forgetReminders(tx, booking);
  remindOf(tx, moved);
  followUp(tx, moved, 'MOVED');
  return moved;
}

/** Called off, held or missed: its activity and the calendars follow. Of a hold that is given back nobody knew. */
export async function endTime(tx: Tx, booking: StoredBooking, decision: Decision<StoredBooking>): Promise<StoredBooking> {
  const ended = await tx.apply(booking, decision);
  if (ended === booking) return booking;
  if (booking.status === 'HELD') {
    tx.cancel('booking.release', booking.id);
    return ended;
  }
  forgetReminders(tx, booking);
  followUp(tx, ended, 'ENDED');
  return ended;
}

/** What their week offers and what they have to do decide; the database has the last word. */
async function freeHosts(
  tx: Tx,
  given: { page: StoredBookingPage; hosts: readonly Host[]; asked: Asked; startsAt: Date; except?: StoredBooking },
): Promise<string[]> {
  const { page, hosts, asked, startsAt, except } = given;
  const start = startsAt.getTime();
  const range = { from: start, to: start + 1 };
  const offering = hosts.filter((host) => offered(page, host, range, tx.now.getTime()).includes(start));
  if (offering.length === 0)
    throw rule('booking.unavailable', 'No meeting begins then: it is past, too soon, too far ahead or outside the hours.');
  const ids = offering.map(({ userId }) => userId);
  const busy = [
    ...(await houseBusy(tx, { hosts: ids, span: reachOf(page, range), now: tx.now, except })),
    ...asked.busy.filter((span) => !isOwnEvent(span, except)),
  ];
  const ready = offering.filter((host) => free(page, host, [start], busy).length > 0).map(({ userId }) => userId);
  if (ready.length === 0) throw slotTaken();
  return ready;
}

/** A meeting that is moved stands in the host's calendar itself. */
const isOwnEvent = ({ from, to }: { from: number; to: number }, booking: StoredBooking | undefined): boolean =>
  booking !== undefined && from === booking.startsAt!.getTime() && to === booking.endsAt!.getTime();

async function unlessTaken<T>(tx: Tx, part: () => Promise<T>): Promise<T | undefined> {
  try {
    return await tx.attempt(part);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'booking.slot_taken') return undefined;
    throw error;
  }
}

export const slotTaken = () => conflict('booking.slot_taken', 'Somebody was faster: this time is taken.');

function remindOf(tx: Tx, { id, startsAt }: StoredBooking): void {
  for (const hours of reminderHours) {
    const at = new Date(startsAt!.getTime() - hours * hourMs);
    const payload = { bookingId: id, startsAt: startsAt!.toISOString(), hours };
    if (at > tx.now) tx.schedule({ kind: 'booking.remind', key: `${id}:${hours}`, payload, at });
  }
}

function forgetReminders(tx: Tx, { id }: StoredBooking): void {
  for (const hours of reminderHours) tx.cancel('booking.remind', `${id}:${hours}`);
}

function followUp(tx: Tx, { id, version }: StoredBooking, what: 'MOVED' | 'ENDED'): void {
  const byGuest = tx.passport.actor.kind === 'ANONYMOUS';
  tx.schedule({ kind: 'booking.follow_up', key: `${id}:${version}`, payload: { bookingId: id, what, byGuest } });
}
