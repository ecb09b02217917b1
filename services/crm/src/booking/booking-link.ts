// The link of a booking: 256 random bits, of which only a hash is kept. It holds, confirms, moves and calls off one meeting.
import { createHash, randomBytes } from 'node:crypto';
import type { Reader } from '@throughline/chassis/database/reader';
import { notFound } from '@throughline/chassis/errors';
import { BookingPageTable } from './booking-page.table.ts';
import type { StoredBookingPage } from './booking-page.ts';
import type { StoredBooking } from './booking.ts';
import { BookingTable } from './booking.table.ts';

export const makeToken = (): string => randomBytes(32).toString('base64url');
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

interface Place {
  tenantId: string;
  id: string;
}

/** Whose page a slug names; one that never was, a closed one and a foreign one look the same. */
export async function pageOfSlug(tx: Reader, slug: string): Promise<Place> {
  const [row] = await tx.rows<{ firm_id: string; found_id: string }>('select * from booking_page_of_slug($1)', [slug]);
  if (!row) throw notFound();
  return { tenantId: row.firm_id, id: row.found_id };
}

/** Where a link leads; a dead one and one that never was look the same. */
export async function bookingOfToken(tx: Reader, token: string): Promise<Place> {
  const [row] = await tx.rows<{ firm_id: string; found_id: string }>('select * from booking_of_token($1)', [tokenHash(token)]);
  if (!row) throw notFound();
  return { tenantId: row.firm_id, id: row.found_id };
}

/** Within the firm: the booking with its page, which may be closed by now. A hold that has lapsed is dead. */
export async function followLink(tx: Reader, id: string, now: Date): Promise<{ booking: StoredBooking; page: StoredBookingPage }> {
  const booking = await tx.load(BookingTable, id);
  if (booking.status === 'HELD' && booking.heldUntil! <= now) throw notFound();
  return { booking, page: await pageOf(tx, booking) };
}

/** Deleted pages too: what was booked on them stands. */
export async function pageOf(tx: Reader, { pageId }: Pick<StoredBooking, 'pageId'>): Promise<StoredBookingPage> {
  const [page] = await tx.select(BookingPageTable, 'booking_pages.id = $1', [pageId], { includeDeleted: true });
  if (!page) throw notFound();
  return page;
}
