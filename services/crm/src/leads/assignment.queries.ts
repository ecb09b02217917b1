import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { inTurn, type Candidate } from './assignment.ts';
import { assign, type StoredLead } from './lead.ts';
import { tellOwner } from './owner-notice.ts';

/** In the order of the pool. */
export async function candidates(tx: Reader, pool: readonly string[]): Promise<Candidate[]> {
  const rows = await tx.rows<{ user_id: string; last_at: Date | null; open_leads: number }>(
    `select pool.user_id,
       (select max(assigned_at) from leads where owner_id = pool.user_id and deleted_at is null) as last_at,
       (select count(*)::int from leads where owner_id = pool.user_id and deleted_at is null
          and status in ('NEW', 'CONTACTED', 'QUALIFYING', 'QUALIFIED', 'NURTURING')) as open_leads
     from unnest($1::uuid[]) with ordinality as pool (user_id, place) order by pool.place`,
    [pool],
  );
  return rows.map((row) => ({ userId: row.user_id, lastAt: row.last_at ?? undefined, openLeads: row.open_leads }));
}

/** Gives a lead to whoever of the pool is next; an empty pool leaves it as it is. */
export async function giveTurn(tx: Tx, lead: StoredLead, pool: readonly string[]): Promise<StoredLead> {
  if (pool.length === 0) return lead;
  const [ownerId] = inTurn(await candidates(tx, pool), 1);
  const given = await tx.apply(lead, assign(lead, ownerId!, tx.now));
  tellOwner(tx, ownerId!, [given]);
  return given;
}
