// The roles a firm can give: the built-in ones and its own, by id.
import { permissions } from '@throughline/contracts/gen/permissions.gen';
import { builtInRoles, type BuiltInRole } from './built-in-roles.ts';
import { effectivePermissions, narrowed, type PermissionReach } from './permissions.ts';
import type { Role } from './role.ts';

export type RoleBook = ReadonlyMap<string, Role>;

/** What of a role decides what it gives. */
export type GivingRole = Pick<Role, 'id' | 'includes' | 'entries'>;

/** Every permission there is, as the protos declare them. */
export const catalogue: readonly string[] = permissions.map(({ permission }) => permission);

/** Their patterns as passports understand them, worked out once. */
export const builtInBook: RoleBook = new Map(builtInRoles.map((role) => [role.id, shownBuiltIn(role)]));

export const portalRoleIds: ReadonlySet<string> = new Set(builtInRoles.filter((role) => role.portal).map((role) => role.id));

export function roleBook(custom: readonly Role[]): RoleBook {
  return new Map([...builtInBook, ...custom.map((role) => [role.id, role] as const)]);
}

/** What these roles and all that they include may do together. Ids of roles that are no more give nothing. */
export function permissionsOf(roleIds: readonly string[], book: ReadonlyMap<string, GivingRole>): PermissionReach[] {
  return effectivePermissions(withIncluded(roleIds, book));
}

export function withIncluded<R extends GivingRole>(roleIds: readonly string[], book: ReadonlyMap<string, R>): R[] {
  const found = new Map<string, R>();
  const waiting = [...roleIds];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const role = book.get(id);
    if (!role || found.has(id)) continue;
    found.set(id, role);
    waiting.push(...role.includes);
  }
  return [...found.values()];
}

function shownBuiltIn({ id, key, name, description, grants }: BuiltInRole): Role {
  const entries = grants.flatMap(({ permissions: patterns, except = [], reach }) =>
    patterns.flatMap((pattern) => narrowed(pattern, except, catalogue).map((permission) => ({ permission, reach }))),
  );
  const since = new Date('2026-01-01T00:00:00Z');
  return {
    id,
    key,
    name,
    description,
    builtIn: true,
    includes: [],
    entries: effectivePermissions([{ entries }]),
    version: 1,
    createdAt: since,
    updatedAt: since,
    createdBy: '',
  };
}
