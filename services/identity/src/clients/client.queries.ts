import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Member } from '../members/member.ts';
import { byHand, enlist, scopeChanged, type Clients, type MemberClient } from './client.ts';
import { ClientTable } from './client.table.ts';

const clientsSql = `select coalesce(array_agg(distinct company_id) filter (where company_id is not null), '{}') as "companyIds",
    coalesce(array_agg(distinct book_id) filter (where book_id is not null), '{}') as "bookIds"
  from client_scopes where user_id = $1 and deleted_at is null`;

/** The companies and books listed for a member. */
export async function clientsOf(tx: Reader, userId: string): Promise<Clients> {
  const [clients] = await tx.rows<Clients>(clientsSql, [userId]);
  return clients!;
}

/** Lists companies for somebody who has just joined. */
export async function enlistCompanies(tx: Tx, member: Member, companyIds: readonly string[]): Promise<Member> {
  if (companyIds.length === 0) return member;
  for (const companyId of companyIds) await tx.create(ClientTable, enlist({ userId: member.id, companyId }, byHand));
  return tellScope(tx, member);
}

/** For whom the lists only wait nothing changed: an owner of thousands of clients is told of none of them. */
export async function tellScope(tx: Tx, member: Member): Promise<Member> {
  if (member.clientScope !== 'ASSIGNED') return member;
  return tx.apply(member, scopeChanged(member, await clientsOf(tx, member.id)));
}

/** Of a member's entries those that all that is named fits. */
export function findClients(
  tx: Tx,
  userId: string,
  { id, companyId, bookId }: { id: string; companyId: string; bookId: string },
): Promise<MemberClient[]> {
  return tx.select(
    ClientTable,
    `user_id = $1 and ($2 = '' or client_scopes.id = nullif($2, '')::uuid)
     and ($3 = '' or company_id = nullif($3, '')::uuid) and ($4 = '' or book_id = nullif($4, '')::uuid)`,
    [userId, id, companyId, bookId],
    { tail: 'for no key update' },
  );
}

/** Everybody's entries of a company. */
export const entriesOf = (tx: Tx, companyId: string): Promise<MemberClient[]> =>
  tx.select(ClientTable, 'company_id = $1', [companyId], { tail: 'order by client_scopes.id for no key update' });
