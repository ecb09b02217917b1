import { permissions } from '@throughline/contracts/gen/permissions.gen';
import type { RoleServiceService } from '@throughline/contracts/gen/throughline/identity/v1/roles';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { listRoles } from './role-list.queries.ts';
import { countHolders, findRole, lockRoleBook, readRoleBook } from './role.queries.ts';
import { change, draw, drop } from './role.ts';
import { RoleTable } from './role.table.ts';

export const roleRpc: Rpc<typeof RoleServiceService> = {
  listPermissions: query(async (_context, { service }) => {
    const listed = permissions.map(({ permission, sentence, feature }) => ({
      permission,
      sentence,
      feature,
      service: permission.split('.', 1)[0]!,
    }));
    return { items: listed.filter((one) => service === '' || one.service === service) };
  }),

  listRoles: query(async ({ tx }, request) => listRoles([...(await readRoleBook(tx)).values()], request)),

  getRole: query(({ tx }, { id }) => findRole(tx, id)),

  createRole: command(async ({ tx, passport }, request) =>
    tx.create(RoleTable, draw(tx.ids.next(), request, await lockRoleBook(tx), passport)),
  ),

  updateRole: command(async ({ tx, passport }, request) => {
    const book = await lockRoleBook(tx);
    const role = await findRole(tx, request.id);
    return tx.apply(role, change(role, namedFields(request), book, passport));
  }),

  deleteRole: command(async ({ tx }, { id }) => {
    await lockRoleBook(tx);
    const role = await findRole(tx, id);
    await tx.remove(role, drop(role, await countHolders(tx, id)));
    return {};
  }),
};
