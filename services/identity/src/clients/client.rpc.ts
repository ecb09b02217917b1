import type { ClientScopeServiceService } from '@throughline/contracts/gen/throughline/identity/v1/client_scope';
import { equals, oneOfValues, page } from '@throughline/chassis/database/list';
import { invalidFields, notFound } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { getMember } from '../members/member.queries.ts';
import { byHand, enlist, scopeChanged, scopeOf } from './client.ts';
import { clientsOf, findClients } from './client.queries.ts';
import { ClientTable } from './client.table.ts';

export const clientRpc: Rpc<typeof ClientScopeServiceService> = {
  listMemberClients: query(async ({ tx }, request) => {
    await getMember(tx, request.userId);
    return page(tx, ClientTable, request, {
      filters: { userId: equals('user_id'), companyId: equals('company_id'), bookId: equals('book_id'), source: oneOfValues('source') },
    });
  }),

  addMemberClient: command(async ({ tx }, request) => {
    const member = await getMember(tx, request.userId);
    const client = await tx.create(ClientTable, enlist(request, byHand));
    await tx.apply(member, scopeChanged(member, await clientsOf(tx, member.id)));
    return client;
  }),

  removeMemberClient: command(async ({ tx }, { userId, companyId, bookId }) => {
    if (companyId === '' && bookId === '') throw invalidFields({ field: 'companyId', code: 'required', message: 'or bookId is required' });
    const member = await getMember(tx, userId);
    const clients = await findClients(tx, userId, companyId, bookId);
    if (clients.length === 0) throw notFound();
    for (const client of clients) await tx.remove(client, { set: {} });
    await tx.apply(member, scopeChanged(member, await clientsOf(tx, userId)));
    return {};
  }),

  getClientScope: query(async ({ tx }, { userId }) => scopeOf(await getMember(tx, userId), await clientsOf(tx, userId))),
};
