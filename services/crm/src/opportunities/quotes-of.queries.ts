// What a deal's quotes say of it.
import type { Reader } from '@throughline/chassis/database/reader';

const course = ['DRAFT', 'PENDING_APPROVAL', 'REJECTED', 'APPROVED', 'SENT', 'VIEWED', 'ACCEPTED', 'CONVERTED'];

/** How far the furthest of them has come; those that came to nothing do not count. */
export async function furthestQuote(tx: Reader, opportunityId: string): Promise<string | undefined> {
  const [row] = await tx.rows<{ status: string }>(
    `select status from quotes where opportunity_id = $1 and status = any ($2::text[]) and deleted_at is null
     order by array_position($2::text[], status) desc limit 1`,
    [opportunityId, course],
  );
  return row?.status;
}

export async function quotesOn(tx: Reader, opportunityId: string): Promise<number> {
  const [row] = await tx.rows<{ quotes: number }>(
    'select count(*)::int as quotes from quotes where opportunity_id = $1 and deleted_at is null',
    [opportunityId],
  );
  return row!.quotes;
}
