import type { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { firmUsers, listFirmUsers } from './directory.queries.ts';
import { changeProfile, shown } from './user.ts';
import { tellFirms } from './user.queries.ts';
import { UserTable } from './user.table.ts';

export const userRpc: Rpc<typeof UserServiceService> = {
  getMe: query(async ({ tx, passport }) => shown(await tx.load(UserTable, passport.userId!))),

  updateMe: command(async ({ tx, passport }, request) => {
    const user = await tx.load(UserTable, passport.userId!);
    const changed = await tx.apply(user, changeProfile(user, namedFields(request)));
    await tellFirms(tx, user, changed);
    return shown(changed);
  }),

  getUsers: query(async ({ tx }, { ids }) => {
    const items = await firmUsers(tx, ids);
    const found = new Set(items.map((user) => user.id));
    return { items, missing: ids.filter((id) => !found.has(id)) };
  }),

  listUsers: query(({ tx }, request) => listFirmUsers(tx, request)),
};
