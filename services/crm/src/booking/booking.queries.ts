import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Known, StoredBooking } from './booking.ts';
import { BookingTable } from './booking.table.ts';
import type { Busy, Span } from './slots.ts';

const minuteMs = 60_000;

interface BusyRow {
  user_id: string;
  from_at: Date;
  to_at: Date;
  buffer_minutes: number;
}

/**
 * What the house itself knows of hosts' time: meetings booked or held, and meetings in their activities. A hold that has lapsed
 * takes no time, and neither does the booking that is about to be moved.
 */
export async function houseBusy(
  tx: Reader,
  { hosts, span, now, except }: { hosts: readonly string[]; span: Span; now: Date; except?: StoredBooking | undefined },
): Promise<Busy[]> {
  const [from, to] = [new Date(span.from), new Date(span.to)];
  const rows = await tx.rows<BusyRow>(
    `select host_id as user_id, starts_at as from_at, ends_at as to_at,
       (extract(epoch from blocked_until - ends_at) / 60)::int as buffer_minutes
     from bookings
     where host_id = any ($1::uuid[]) and starts_at < $3 and starts_at > $2::timestamptz - interval '1 day' and ends_at > $2 and deleted_at is null
       and (status = 'CONFIRMED' or status = 'HELD' and held_until > $4) and id is distinct from $5
     union all
     select taker.user_id, m.starts_at, coalesce(m.ends_at, m.starts_at + interval '1 hour'), 0
     from activities m cross join lateral unnest(array_append(m.participant_ids, m.owner_id)) as taker (user_id)
     where m.type = 'MEETING' and m.status = 'PLANNED' and m.deleted_at is null and m.overdue_from > $2::timestamptz - interval '1 hour' and m.starts_at < $3
       and taker.user_id = any ($1::uuid[]) and m.id is distinct from $6
     limit ${busyRowsMax}`,
    [hosts, from, to, now, except?.id ?? null, except?.activityId ?? null],
  );
  return rows.map((row) => ({
    userId: row.user_id,
    from: row.from_at.getTime(),
    to: row.to_at.getTime(),
    bufferMs: row.buffer_minutes * minuteMs,
  }));
}

// Twenty people with twenty meetings a day for a month are fewer.
const busyRowsMax = 20_000;

/** In the order in which they are next: whoever was booked the longest ago comes first. */
export async function inTurn(tx: Reader, hosts: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ user_id: string }>(
    `select host.user_id from unnest($1::uuid[]) with ordinality as host (user_id, place)
     left join lateral (
       select created_at from bookings where host_id = host.user_id and deleted_at is null and status <> 'CANCELLED'
       order by created_at desc limit 1
     ) latest on true
     order by latest.created_at nulls first, host.place`,
    [hosts],
  );
  return rows.map(({ user_id: userId }) => userId);
}

/** Takes away holds that have lapsed and would stand in the way; their job may be late. */
export async function releaseLapsed(tx: Tx, hosts: readonly string[], span: Span): Promise<void> {
  const lapsed = await tx.select(
    BookingTable,
    `host_id = any ($1::uuid[]) and status = 'HELD' and held_until <= $2 and starts_at < $3 and blocked_until > $4`,
    [hosts, tx.now, new Date(span.to), new Date(span.from)],
    { tail: 'for no key update' },
  );
  for (const booking of lapsed) await tx.remove(booking, { set: {} });
}

export async function holdsOf(tx: Reader, { pageId, ipHash, now }: { pageId: string; ipHash: string; now: Date }): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(
    `select count(*)::int as count from bookings
     where page_id = $1 and ip_hash = $2 and status = 'HELD' and held_until > $3 and deleted_at is null`,
    [pageId, ipHash, now],
  );
  return row!.count;
}

/** Whom an address belongs to: the latest lead that is still open, and the contact who has had it the longest. */
export async function knownBy(tx: Reader, email: string): Promise<Known> {
  const [row] = await tx.rows<{ lead_id: string | null; contact_id: string | null }>(
    `select
       (select id from leads where email = $1 and deleted_at is null and status not in ('CONVERTED', 'DISQUALIFIED')
        order by created_at desc, id desc limit 1) as lead_id,
       (select id from contacts where id = any (array(select search_exact('contacts', $1, ${namesakesMax})))
          and email_addresses @> array[$1::text] and deleted_at is null and merged_into_id is null
        order by created_at, id limit 1) as contact_id`,
    [email],
  );
  return { leadId: row!.lead_id ?? undefined, contactId: row!.contact_id ?? undefined };
}

const namesakesMax = 100;

/** Whether a page has a meeting ahead, or a form that leads to it. */
export async function isInUse(tx: Reader, pageId: string, now: Date): Promise<boolean> {
  const [row] = await tx.rows<{ used: boolean }>(
    `select exists (select from bookings where page_id = $1 and starts_at > $2 and status in ('HELD', 'CONFIRMED') and deleted_at is null)
       or exists (select from forms where booking_page_id = $1 and deleted_at is null) as used`,
    [pageId, now],
  );
  return row!.used;
}
