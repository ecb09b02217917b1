// The tree of companies, read in one query each way.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Place } from './hierarchy.ts';

const aboveSql = `with recursive above as (
    select id, parent_id, 1 as level from companies where id = $1 and deleted_at is null
    union all
    select c.id, c.parent_id, a.level + 1 from companies c join above a on c.id = a.parent_id where a.level < 20
  ) select id from above order by level`;

const belowSql = `with recursive below as (
    select id, 0 as level from companies where id = $1 and deleted_at is null
    union all
    select c.id, b.level + 1 from companies c join below b on c.parent_id = b.id where c.deleted_at is null and b.level < 20
  ) select coalesce(max(level), 0)::int as levels from below`;

/**
 * Moves are decided one after the other: two at once could close a ring of which neither sees the other's half. Asked for before
 * any company is loaded, or two moves would each wait for what the other holds.
 */
export const lockHierarchy = (tx: Tx): Promise<void> => tx.takeTurn('hierarchy');

/** Where `companyId` (none: a new company) would stand below `parentId`. */
export async function placeBelow(tx: Reader, parentId: string | undefined, companyId?: string): Promise<Place> {
  const above = parentId === undefined ? [] : await tx.rows<{ id: string }>(aboveSql, [parentId]);
  const [below] = companyId === undefined ? [] : await tx.rows<{ levels: number }>(belowSql, [companyId]);
  return { aboveIds: above.map(({ id }) => id), levelsBelow: below?.levels ?? 0 };
}
