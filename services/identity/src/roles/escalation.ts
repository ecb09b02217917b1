// Nobody gives more than they hold: by a role, an invitation, a key or a grant (IDN-52).
import { forbidden, rule } from '@throughline/chassis/errors';
import { holds } from '@throughline/chassis/security/access';
import type { Passport } from '@throughline/chassis/security/passport';
import { ownerRoleId } from './built-in-roles.ts';
import { givenBy, reaches, type PermissionReach } from './permissions.ts';
import { catalogue, permissionsOf, portalRoleIds, withIncluded, type RoleBook } from './role-book.ts';

export function refuseEscalation(giver: Passport, given: readonly PermissionReach[]): void {
  const wantedReach = givenBy(given);
  for (const permission of catalogue) {
    const wanted = wantedReach(permission);
    if (wanted && !reaches(holds(giver, permission), wanted))
      throw escalation(`You do not hold ${permission} (${wanted}) yourself.`, permission);
  }
}

/** Roles that may be given to a member by this person, key or machine. */
export function refuseRoles(giver: Passport, roleIds: readonly string[], book: RoleBook): void {
  for (const id of roleIds) {
    if (!book.has(id)) throw rule('role.unknown', `There is no role ${id}.`, { roleId: id });
    if (portalRoleIds.has(id)) throw rule('role.portal_only', 'Roles of portal guests are not for members.');
  }
  if (withIncluded(roleIds, book).some((role) => role.id === ownerRoleId)) refuseUnlessOwner(giver);
  refuseEscalation(giver, permissionsOf(roleIds, book));
}

/** Only an OWNER makes, changes or removes OWNERs. */
export function refuseUnlessOwner(giver: Passport): void {
  if (!holds(giver, 'identity.owners.assign')) throw escalation('Only an owner decides about owners.', 'identity.owners.assign');
}

const escalation = (message: string, permission: string) => forbidden('access.escalation', message, { permission });
