import type { Reader } from '@throughline/chassis/database/reader';
import type { Link } from './approvers.ts';

const chainSql = `with recursive above as (
    select id, manager_id, status, 0 as level from memberships where id = $1 and deleted_at is null
    union all
    select m.id, m.manager_id, m.status, a.level + 1 from memberships m join above a on m.id = a.manager_id where a.level < 25
  ) select id as "userId", status = 'ACTIVE' as active from above order by level`;

/** A person, their manager, the manager's manager and so on. */
export const chainFrom = (tx: Reader, userId: string): Promise<Link[]> => tx.rows<Link>(chainSql, [userId]);

const approversMax = 500;

/** The active holders of a role, those who joined first before the others. */
export const holdersOf = (tx: Reader, roleId: string): Promise<{ userId: string }[]> =>
  tx.rows(
    `select id as "userId" from memberships where role_ids @> array[$1::uuid] and status = 'ACTIVE' and deleted_at is null
     order by created_at, id limit ${approversMax}`,
    [roleId],
  );

/** A team's active leads; where it has none, its active members. */
export const decidersOf = (tx: Reader, teamId: string): Promise<{ userId: string }[]> =>
  tx.rows(
    `with people as (
       select m.id, m.id = any (t.lead_ids) as lead, m.created_at from teams t join memberships m on m.id = any (t.member_ids)
       where t.id = $1 and t.deleted_at is null and m.status = 'ACTIVE' and m.deleted_at is null
     ) select id as "userId" from people where lead or not exists (select from people where lead) order by created_at, id`,
    [teamId],
  );
