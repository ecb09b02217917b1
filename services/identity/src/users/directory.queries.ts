// Members of the firm as the other services know them: names, and where they stand.
import type { FirmUser, ListUsersRequest } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { equals, page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { MembershipTable } from '../members/membership.table.ts';
import { withIncluded, type RoleBook } from '../roles/role-book.ts';
import { readRoleBook } from '../roles/role.queries.ts';

const directorySql = `select m.id, u.name, u.email, m.status, u.language, u.time_zone, m.manager_id, m.role_ids,
    array(select t.id from teams t where t.member_ids @> array[m.id] and t.deleted_at is null order by t.name) as team_ids
  from memberships m join users u on u.id = m.id
  where m.tenant_id = current_tenant() and m.id = any ($1) and m.deleted_at is null`;

interface Row {
  id: string;
  name: string;
  email: string;
  status: string;
  language: string | null;
  time_zone: string | null;
  manager_id: string | null;
  team_ids: string[];
  role_ids: string[];
}

/** In the order of the ids; ids of nobody here are left out. */
export async function firmUsers(tx: Reader, ids: readonly string[]): Promise<FirmUser[]> {
  const rows = new Map((await tx.rows<Row>(directorySql, [ids])).map((row) => [row.id, row]));
  const book = await readRoleBook(tx);
  return ids.flatMap((id) => rows.get(id) ?? []).map((row) => firmUser(row, book));
}

export async function listFirmUsers(tx: Reader, { ids, status, ...request }: ListUsersRequest) {
  const asked = { ...request, id: ids, status: status || 'ACTIVE' };
  const { items, nextPageToken } = await page(tx, MembershipTable, asked, {
    filters: {
      status: equals('status'),
      roleIds: (roles: string[], parameter) => `role_ids && ${parameter(roles)}::uuid[]`,
      teamIds: (teams: string[], parameter) =>
        `exists (select 1 from teams t where t.tenant_id = current_tenant() and t.id = any (${parameter(teams)}::uuid[])
          and t.member_ids @> array[memberships.id] and t.deleted_at is null)`,
    },
    defaultOrder: 'createdAt',
  });
  return {
    items: await firmUsers(
      tx,
      items.map((member) => member.id),
    ),
    nextPageToken,
  };
}

const firmUser = (row: Row, book: RoleBook): FirmUser => ({
  id: row.id,
  name: row.name,
  email: row.email,
  status: row.status,
  locale: row.language ?? undefined,
  timeZone: row.time_zone ?? undefined,
  teamIds: row.team_ids,
  managerId: row.manager_id ?? undefined,
  roleKeys: withIncluded(row.role_ids, book).map(({ key }) => key),
});
