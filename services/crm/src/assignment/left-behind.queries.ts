import type { Tx } from '@throughline/chassis/database/unit-of-work';

/** What still asks for an owner, by what it is called; what is closed may keep the one it had. */
export async function leftBehind(tx: Tx, userId: string): Promise<[what: string, count: number][]> {
  const rows = await tx.rows<{ what: string; count: number }>(
    `select what, count from (
       select 1 as place, 'companies' as what, count(*)::int as count from companies where owner_id = $1 and deleted_at is null
       union all select 2, 'contacts', count(*)::int from contacts where owner_id = $1 and deleted_at is null
       union all select 3, 'leads', count(*)::int from leads where owner_id = $1 and deleted_at is null and status not in ('CONVERTED', 'DISQUALIFIED')
       union all select 4, 'deals', count(*)::int from opportunities where owner_id = $1 and deleted_at is null and status = 'OPEN'
       union all select 5, 'quotes', count(*)::int from quotes where owner_id = $1 and deleted_at is null
         and status in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED', 'SENT', 'VIEWED', 'ACCEPTED')
       union all select 6, 'contracts', count(*)::int from contracts where owner_id = $1 and deleted_at is null
         and status not in ('COMPLETED', 'EXPIRED', 'TERMINATED')
       union all select 7, 'orders', count(*)::int from sales_orders where owner_id = $1 and deleted_at is null
         and status not in ('CLOSED', 'CANCELLED')
       union all select 8, 'activities', count(*)::int from activities where owner_id = $1 and deleted_at is null and status = 'PLANNED'
     ) standing where count > 0 order by place`,
    [userId],
  );
  return rows.map(({ what, count }) => [what, count]);
}
