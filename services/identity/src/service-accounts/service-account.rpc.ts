import type { ServiceAccountServiceService } from '@throughline/contracts/gen/throughline/identity/v1/service_accounts';
import { containsText, equals, oneOfValues, page } from '@throughline/chassis/database/list';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { endKeysOf } from '../keys/ending.ts';
import { unknownMembers } from '../members/member.queries.ts';
import { holdRoleBook } from '../roles/role.queries.ts';
import { appoint, change, type Circumstances } from './service-account.ts';
import { ServiceAccountTable } from './service-account.table.ts';

export const serviceAccountRpc: Rpc<typeof ServiceAccountServiceService> = {
  listServiceAccounts: query(({ tx }, request) =>
    page(tx, ServiceAccountTable, request, {
      filters: { ownerUserId: equals('owner_user_id'), status: oneOfValues('status') },
      orderBy: { name: { sql: 'name', type: 'text' } },
      defaultOrder: 'name',
      text: containsText('name'),
    }),
  ),

  getServiceAccount: query(({ tx }, { id }) => tx.get(ServiceAccountTable, id)),

  createServiceAccount: command(async ({ tx, passport }, request) => {
    const ownerUserId = request.ownerUserId ?? passport.userId ?? '';
    return tx.create(ServiceAccountTable, appoint(tx.ids.next(), request, ownerUserId, await circumstances(tx, ownerUserId)));
  }),

  updateServiceAccount: command(async ({ tx }, request) => {
    const given = namedFields(request);
    const account = await tx.get(ServiceAccountTable, request.id);
    return tx.apply(account, change(account, given, await circumstances(tx, given.ownerUserId ?? account.ownerUserId)));
  }),

  deleteServiceAccount: command(async ({ tx }, { id }) => {
    const account = await tx.get(ServiceAccountTable, id);
    await tx.remove(account, { set: {} });
    await endKeysOf(tx, { serviceAccountId: id }, 'its service account was deleted');
    return {};
  }),
};

async function circumstances(tx: Tx, ownerUserId: string): Promise<Circumstances> {
  const book = await holdRoleBook(tx);
  const ownerIsMember = ownerUserId !== '' && (await unknownMembers(tx, [ownerUserId])).length === 0;
  return { giver: tx.passport, book, ownerIsMember };
}
