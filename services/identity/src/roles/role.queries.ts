// A firm's own roles are few (at most 100): they are read together.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { builtInBook, roleBook, type RoleBook } from './role-book.ts';
import type { Role } from './role.ts';
import { RoleTable } from './role.table.ts';

export async function readRoleBook(tx: Reader): Promise<RoleBook> {
  return roleBook(await tx.select(RoleTable, 'true', [], { tail: 'order by roles.key' }));
}

/** The book while a role of it changes: one change at a time in a firm, so that no two make a circle together. */
export async function lockRoleBook(tx: Tx): Promise<RoleBook> {
  await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lockOf(tx)]);
  return readRoleBook(tx);
}

/** The book while roles of it are given to somebody: many may give at once, but none while a role is changed or deleted. */
export async function holdRoleBook(tx: Tx): Promise<RoleBook> {
  await tx.rows('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [lockOf(tx)]);
  return readRoleBook(tx);
}

const lockOf = (tx: Tx) => `roles of ${tx.tenantId}`;

/** A built-in role, or one of the firm's own. */
export const findRole = async (tx: Reader, id: string): Promise<Role> => builtInBook.get(id) ?? tx.get(RoleTable, id);

const holdersSql = `select
    (select count(*) from memberships where role_ids @> array[$1::uuid] and status <> 'ENDED' and deleted_at is null)
  + (select count(*) from service_accounts where role_ids @> array[$1::uuid] and deleted_at is null)
  + (select count(*) from invitations where role_ids @> array[$1::uuid] and status = 'PENDING' and deleted_at is null)
  + (select count(*) from roles where includes @> array[$1::uuid] and deleted_at is null) as holders`;

export async function countHolders(tx: Reader, roleId: string): Promise<number> {
  const [row] = await tx.rows<{ holders: number }>(holdersSql, [roleId]);
  return row!.holders;
}
