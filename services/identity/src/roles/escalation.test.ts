import { describe, expect, test } from '@jest/globals';
import { advisorRoleId, builtInRoles, memberRoleId, ownerRoleId } from './built-in-roles.ts';
import { refuseEscalation, refuseRoles, refuseUnlessOwner } from './escalation.ts';
import { giver, owner } from './giver.fixture.ts';
import { builtInBook, permissionsOf } from './role-book.ts';

const holderOf = (roleId: string, more = {}) =>
  giver(Object.fromEntries(permissionsOf([roleId], builtInBook).map(({ permission, reach }) => [permission, reach])), more);
const idOf = (key: string) => builtInRoles.find((role) => role.key === key)!.id;
const escalation = expect.objectContaining({ kind: 'FORBIDDEN', code: 'access.escalation' });

describe('giving roles @row IDN-52', () => {
  test('only an OWNER makes OWNERs', () => {
    expect(() => refuseRoles(owner, [ownerRoleId], builtInBook)).not.toThrow();
    expect(() => refuseRoles(holderOf(idOf('ADMIN')), [ownerRoleId], builtInBook)).toThrow(escalation);
    expect(() => refuseUnlessOwner(holderOf(idOf('ADMIN')))).toThrow(escalation);
  });

  test('an administrator gives every other role, a member none above their own', () => {
    const rest = builtInRoles.filter((role) => role.id !== ownerRoleId && !role.portal).map((role) => role.id);
    expect(() => refuseRoles(holderOf(idOf('ADMIN')), rest, builtInBook)).not.toThrow();
    expect(() => refuseRoles(holderOf(memberRoleId), [idOf('ADMIN')], builtInBook)).toThrow(escalation);
    expect(() => refuseRoles(holderOf(memberRoleId), [memberRoleId], builtInBook)).not.toThrow();
  });

  test('a key gives within its scopes only', () => {
    const keyed = giver({ '*': 'ALL' }, { scopes: ['identity.invitations.write'] });
    expect(() => refuseRoles(keyed, [advisorRoleId], builtInBook)).toThrow(escalation);
  });

  test('roles that are not there, and those of the portal, are nobody’s to give', () => {
    expect(() => refuseRoles(owner, ['nowhere'], builtInBook)).toThrow(expect.objectContaining({ code: 'role.unknown' }));
    expect(() => refuseRoles(owner, [idOf('CLIENT')], builtInBook)).toThrow(expect.objectContaining({ code: 'role.portal_only' }));
  });

  test('names what is missing, with its reach', () => {
    const reads = [{ permission: 'identity.teams.read', reach: 'ALL' as const }];
    expect(() => refuseEscalation(giver({ 'identity.teams.read': 'OWN' }), reads)).toThrow(/identity\.teams\.read \(ALL\)/);
  });
});
