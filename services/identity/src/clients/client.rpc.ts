import type { ClientScopeServiceService } from '@throughline/contracts/gen/throughline/identity/v1/client_scope';
import { equals, oneOfValues, page } from '@throughline/chassis/database/list';
import { invalidFields, notFound } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { getMember } from '../members/member.queries.ts';
import { byHand, enlist, scopeOf } from './client.ts';
import { clientsOf, findClients, tellScope } from './client.queries.ts';
import { ClientTable } from './client.table.ts';

export const clientRpc: Rpc<typeof ClientScopeServiceService> = {
  listMemberClients: query(async ({ tx }, request) => {
    await getMember(tx, request.userId);
    return page(tx, ClientTable, request, {
      filters: { userId: equals('user_id'), companyId: equals('company_id'), bookId: equals('book_id'), source: oneOfValues('source') },
    });
  }),

  getMemberClient: query(async ({ tx }, { userId, id }) => {
    await getMember(tx, userId);
    const client = await tx.get(ClientTable, id);
    if (client.userId !== userId) throw notFound();
    return client;
  }),

  addMemberClient: command(async ({ tx }, request) => {
    const member = await getMember(tx, request.userId);
    const client = await tx.create(ClientTable, enlist(request, byHand));
    await tellScope(tx, member);
    return client;
  }),

  removeMemberClient: command(async ({ tx }, { userId, ...named }) => {
    if (named.id + named.companyId + named.bookId === '')
      throw invalidFields({ field: 'companyId', code: 'required', message: 'or bookId is required' });
    const member = await getMember(tx, userId);
    const clients = await findClients(tx, userId, named);
    if (clients.length === 0) throw notFound();
    for (const client of clients) await tx.remove(client, { set: {} });
    await tellScope(tx, member);
    return {};
  }),

  getClientScope: query(async ({ tx }, { userId }) => scopeOf(await getMember(tx, userId), await clientsOf(tx, userId))),
};
