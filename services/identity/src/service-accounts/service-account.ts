// A service account is a machine that acts in the firm: it has roles like a member and no way to sign in but keys.
// - Its name is unique in the firm.
// - A member answers for it.
// - Nobody gives it more than they hold themselves.
// - DISABLED stops all its keys, ACTIVE lets them go on; deleting it revokes them.
import type {
  CreateServiceAccountRequest,
  ServiceAccount,
  UpdateServiceAccountRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/service_accounts';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { Passport } from '@throughline/chassis/security/passport';
import { everyonesAccessChanged } from '../access/access-changed.ts';
import { refuseRoles } from '../roles/escalation.ts';
import type { RoleBook } from '../roles/role-book.ts';

export type { ServiceAccount };

export interface Circumstances {
  giver: Passport;
  book: RoleBook;
  /** Whether the named owner is a member now. */
  ownerIsMember: boolean;
}

export function appoint(
  id: string,
  given: CreateServiceAccountRequest,
  ownerUserId: string,
  { giver, book, ownerIsMember }: Circumstances,
) {
  refuseStranger(ownerIsMember);
  refuseRoles(giver, given.roleIds, book);
  return { set: { id, name: given.name, ownerUserId, roleIds: given.roleIds, status: 'ACTIVE' as const } };
}

export function change(
  account: ServiceAccount,
  given: Named<UpdateServiceAccountRequest>,
  { giver, book, ownerIsMember }: Circumstances,
): Decision<ServiceAccount> {
  const { set } = changedFields(account, given);
  if (set.ownerUserId) refuseStranger(ownerIsMember);
  if (set.roleIds) refuseRoles(giver, set.roleIds, book);
  return set.roleIds || set.status ? { set, event: everyonesAccessChanged } : { set };
}

function refuseStranger(ownerIsMember: boolean) {
  if (!ownerIsMember) throw rule('member.unknown', 'The owner of a service account is a member of the firm.');
}
