// A role is a key, a name and entries: permissions, each with its reach; and other roles whose entries it has too.
// - Keys are unique in the firm, and the built-in ones are taken.
// - Built-in roles stay as they are: copy one to vary it.
// - A firm has at most 100 of its own; they include one another at most 5 deep and never in a circle.
// - Nobody writes into a role what they do not hold themselves.
// - A role that is held or included stays.
import type { CreateRoleRequest, Role, RoleEntry, UpdateRoleRequest } from '@throughline/contracts/gen/throughline/identity/v1/roles';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { conflict, malformed, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { Passport } from '@throughline/chassis/security/passport';
import { everyonesAccessChanged } from '../access/access-changed.ts';
import { refuseEscalation } from './escalation.ts';
import { overlap } from './permissions.ts';
import { catalogue, permissionsOf, portalRoleIds, type RoleBook } from './role-book.ts';

export type { Role };
export const customRolesMax = 100;
export const depthMax = 5;

export function draw(id: string, given: CreateRoleRequest, book: RoleBook, giver: Passport) {
  if ([...book.values()].filter((role) => !role.builtIn).length >= customRolesMax) {
    throw malformed('limit.exceeded', `A firm has at most ${customRolesMax} roles of its own.`);
  }
  if ([...book.values()].some((role) => role.key === given.key)) throw conflict('role.taken', 'A role of this key exists already.');
  given.entries.forEach(refuseUnknown);
  const model = given.copyOf ? known(book, given.copyOf) : undefined;
  const set = {
    id,
    key: given.key,
    name: given.name,
    description: given.description,
    builtIn: false,
    includes: [...new Set([...(model?.includes ?? []), ...given.includes])],
    entries: merged([...(model?.entries ?? []), ...given.entries]),
  };
  refuseBadContent(set, book, giver);
  return { set, events: [roleChanged(set), everyonesAccessChanged] };
}

export function change(role: Role, given: Named<UpdateRoleRequest>, book: RoleBook, giver: Passport): Decision<Role> {
  refuseBuiltIn(role);
  // What stands in it already may belong to a service that is away.
  given.entries?.filter(({ permission }) => !role.entries.some((entry) => entry.permission === permission)).forEach(refuseUnknown);
  const { set } = changedFields(role, given.entries ? { ...given, entries: merged(given.entries) } : given);
  if (Object.keys(set).length === 0) return { set };
  if (set.entries || set.includes) refuseBadContent({ ...role, ...set }, book, giver);
  return { set, events: [roleChanged(role), everyonesAccessChanged] };
}

/** `holders`: how many members, invitations, machines and roles have it. */
export function drop(role: Role, holders: number): Decision<Role> {
  refuseBuiltIn(role);
  if (holders > 0)
    throw conflict(
      'role.in_use',
      `${role.name} is held or included ${holders === 1 ? 'once' : `${holders} times`}: take it away there first.`,
    );
  return { set: {}, events: [roleChanged(role, true), everyonesAccessChanged] };
}

function refuseBuiltIn(role: Role) {
  if (role.builtIn) throw conflict('role.built_in', `${role.name} is built in and stays as it is: copy it to vary it.`);
}

function refuseBadContent(role: Pick<Role, 'id' | 'includes' | 'entries'>, book: RoleBook, giver: Passport) {
  for (const included of role.includes) {
    known(book, included);
    if (portalRoleIds.has(included)) throw rule('role.portal_only', 'Roles of portal guests are not for members.');
  }
  const after: RoleBook = new Map([...book, [role.id, role as Role]]);
  if (role.includes.some((included) => leadsTo(included, role.id, after)))
    throw rule('role.cycle', 'A role cannot include itself, also not by way of others.');
  // Roles that include this one grow deeper with it.
  const depths = new Map<string, number>();
  if ([...after.keys()].some((id) => depthOf(id, after, depths) > depthMax))
    throw rule('role.too_deep', `Roles include one another at most ${depthMax} deep.`);
  refuseEscalation(giver, permissionsOf([role.id], after));
}

/** A pattern that stands for no permission there is. */
function refuseUnknown({ permission }: RoleEntry) {
  if (!catalogue.some((one) => overlap(permission, one)))
    throw malformed('permission.unknown', `There is no permission ${permission}.`, { permission });
}

function known(book: RoleBook, id: string): Role {
  const role = book.get(id);
  if (!role) throw rule('role.unknown', `There is no role ${id}.`, { roleId: id });
  return role;
}

function leadsTo(from: string, to: string, book: RoleBook, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return book.get(from)?.includes.some((next) => leadsTo(next, to, book, seen)) ?? false;
}

/** How many includes follow one another below a role. Called where there is no circle. */
function depthOf(id: string, book: RoleBook, known: Map<string, number>): number {
  const depth = known.get(id) ?? Math.max(0, ...(book.get(id)?.includes ?? []).map((included) => 1 + depthOf(included, book, known)));
  known.set(id, depth);
  return depth;
}

// The same permission named twice keeps its last reach.
const merged = (entries: readonly RoleEntry[]): RoleEntry[] => [...new Map(entries.map((entry) => [entry.permission, entry])).values()];

const roleChanged = ({ id, key }: Pick<Role, 'id' | 'key'>, removed = false) => fact('identity.role.changed', { roleId: id, key, removed });
