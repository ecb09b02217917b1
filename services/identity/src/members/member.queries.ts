// Members with their names, and what the rules ask of the others.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import { ownerRoleId } from '../roles/built-in-roles.ts';
import type { Member, Person } from './member.ts';
import { MembershipTable } from './membership.table.ts';

const namesSql = `select u.id, u.email, u.name,
    array(select t.id from teams t where t.member_ids @> array[u.id] and t.deleted_at is null order by t.name) as team_ids
  from users u where u.id = any ($1)`;

interface NameRow extends Person {
  team_ids: string[];
}

/** Adds what is the persons' and the teams' own. */
export async function named(tx: Reader, members: readonly Member[]): Promise<Member[]> {
  if (members.length === 0) return [];
  const rows = await tx.rows<NameRow>(namesSql, [members.map((member) => member.id)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const member of members) {
    const row = byId.get(member.id);
    if (row) Object.assign(member, { email: row.email, name: row.name, teamIds: row.team_ids });
  }
  return [...members];
}

/** A present member; those of the past are found in lists only. */
export async function getMember(tx: Reader, id: string): Promise<Member> {
  const member = await tx.find(MembershipTable, id);
  if (!member || member.status === 'ENDED') throw notFound();
  await named(tx, [member]);
  return member;
}

/** ACTIVE OWNERs beside this member, locked: two owners cannot remove one another at the same moment. */
export async function countOtherOwners(tx: Tx, id: string): Promise<number> {
  const owners = await tx.peek(
    MembershipTable,
    `role_ids @> array[$1::uuid] and status = 'ACTIVE'`,
    [ownerRoleId],
    'order by memberships.id for update',
  );
  return owners.filter((owner) => owner.id !== id).length;
}

const aboveSql = `with recursive above as (
    select id, manager_id, 1 as level from memberships where id = $1 and deleted_at is null
    union all
    select m.id, m.manager_id, a.level + 1 from memberships m join above a on m.id = a.manager_id where a.level < 50
  ) select id from above order by level`;

/** This person, their manager, the manager's manager and so on. */
export async function managersFrom(tx: Reader, id: string | undefined): Promise<string[]> {
  if (!id) return [];
  return (await tx.rows<{ id: string }>(aboveSql, [id])).map((row) => row.id);
}

/** Of these ids, the ones that are nobody's in the firm now. */
export async function unknownMembers(tx: Reader, ids: readonly string[]): Promise<string[]> {
  const found = await tx.rows<{ id: string }>(
    `select id from memberships where id = any ($1) and status <> 'ENDED' and deleted_at is null`,
    [ids],
  );
  const known = new Set(found.map((row) => row.id));
  return ids.filter((id) => !known.has(id));
}
