// A client listed for a member: a company, a book, or a book of a company.
// - The lists limit a member whose client scope is ASSIGNED; for others they wait.
// - What crm's account team and finance's advisory assignments list is kept beside what is listed by hand.
import type { AddMemberClientRequest, ClientScope, MemberClient } from '@throughline/contracts/gen/throughline/identity/v1/client_scope';
import { fact, type Decision } from '@throughline/chassis/decision';
import { invalidFields } from '@throughline/chassis/errors';
import { accessChanged } from '../access/access-changed.ts';
import type { Member } from '../members/member.ts';

export type { ClientScope, MemberClient };

export type Clients = Pick<ClientScope, 'companyIds' | 'bookIds'>;

/** Who says that the client is the member's, and by what: a role on the account team, an advisory assignment. */
export type Ground = Pick<MemberClient, 'source' | 'via'>;

export const byHand: Ground = { source: 'MANUAL', via: '' };

export function enlist({ userId, companyId, bookId }: AddMemberClientRequest, ground: Ground) {
  if (!companyId && !bookId) throw invalidFields({ field: 'companyId', code: 'required', message: 'or bookId is required' });
  return { set: { userId, companyId, bookId, ...ground } };
}

export const scopeOf = (member: Pick<Member, 'id' | 'clientScope' | 'version'>, clients: Clients): ClientScope => ({
  userId: member.id,
  mode: member.clientScope,
  ...clients,
  version: member.version,
});

/** To be applied to the member, whose version tells an older list from a newer one. */
export const scopeChanged = (member: Pick<Member, 'id' | 'clientScope' | 'version'>, clients: Clients): Decision<Member> => ({
  set: {},
  events: [clientScopeChanged(member, clients), accessChanged(member.id)],
});

export const clientScopeChanged = (member: Pick<Member, 'id' | 'clientScope' | 'version'>, clients: Clients) =>
  fact('identity.client_scope.changed', scopeOf({ ...member, version: member.version + 1 }, clients));
