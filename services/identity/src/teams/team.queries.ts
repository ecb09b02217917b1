// The tree, read in one query each way.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Place } from './team.ts';

const aboveSql = `with recursive above as (
    select id, parent_id, 1 as level from teams where id = $1 and deleted_at is null
    union all
    select t.id, t.parent_id, a.level + 1 from teams t join above a on t.id = a.parent_id where a.level < 20
  ) select id from above order by level`;

const belowSql = `with recursive below as (
    select id, 0 as level from teams where id = $1 and deleted_at is null
    union all
    select t.id, b.level + 1 from teams t join below b on t.parent_id = b.id where t.deleted_at is null and b.level < 20
  ) select coalesce(max(level), 0)::int as levels from below`;

/** Where `teamId` (none: a new team) would stand below `parentId`. */
export async function placeBelow(tx: Reader, parentId: string | undefined, teamId?: string): Promise<Place> {
  const above = parentId === undefined ? [] : await tx.rows<{ id: string }>(aboveSql, [parentId]);
  const [below] = teamId === undefined ? [] : await tx.rows<{ levels: number }>(belowSql, [teamId]);
  return { aboveIds: above.map((team) => team.id), levelsBelow: below?.levels ?? 0 };
}

export async function countTeamsBelow(tx: Reader, teamId: string): Promise<number> {
  const [row] = await tx.rows<{ teams: number }>('select count(*) as teams from teams where parent_id = $1 and deleted_at is null', [
    teamId,
  ]);
  return row!.teams;
}

const peopleSql = `with recursive within as (
    select id, member_ids, lead_ids, 0 as level from teams where id = $1 and deleted_at is null
    union all
    select t.id, t.member_ids, t.lead_ids, w.level + 1 from teams t join within w on t.parent_id = w.id where t.deleted_at is null and $2 and w.level < 20
  ) select member as "userId", bool_or(level = 0 and member = any (lead_ids)) as lead
    from within cross join unnest(member_ids) as member group by member order by lead desc, member`;

/** The people of a team, its leads first; `below`: those of the teams below it too, who lead nothing of this one. */
export function peopleOf(tx: Reader, teamId: string, below: boolean): Promise<{ userId: string; lead: boolean }[]> {
  return tx.rows(peopleSql, [teamId, below]);
}
