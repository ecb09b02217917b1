// What keeps a company from being deleted: a line for each thing that may stand on it.
import type { Reader } from '@throughline/chassis/database/reader';

const uses = {
  subsidiaries: 'companies where parent_id = $1 and deleted_at is null',
  'open deals': `opportunities where company_id = $1 and status = 'OPEN' and deleted_at is null`,
  'live quotes': `quotes where company_id = $1 and deleted_at is null
    and status in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED', 'SENT', 'VIEWED', 'ACCEPTED', 'CONVERTED')`,
  contracts: 'contracts where company_id = $1 and deleted_at is null',
  sales: 'sales where company_id = $1 and deleted_at is null',
  orders: 'sales_orders where company_id = $1 and deleted_at is null',
} as const;

/** Counted by what it is called. */
export async function usesOf(tx: Reader, companyId: string): Promise<Record<string, number>> {
  const counts = Object.entries(uses).map(([what, from]) => `(select count(*)::int from ${from}) as "${what}"`);
  const [row] = await tx.rows<Record<string, number>>(`select ${counts.join(', ')}`, [companyId]);
  return row!;
}
