// A member is a person of the firm: their roles, their place in it, how long they belong to it.
// - A person belongs to a firm once; who left may come again.
// - Nobody gives roles beyond their own; only an OWNER makes, changes or removes OWNERs.
// - A firm keeps an ACTIVE OWNER, and nobody shuts themselves out.
// - Whoever starts as ADVISOR and nothing else sees only the clients listed for them.
import type { Member, UpdateMemberRequest } from '@throughline/contracts/gen/throughline/identity/v1/members';
import { changedFields, fact, type Decision, type Fact } from '@throughline/chassis/decision';
import { conflict, invalidFields, invalidTransition, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { Passport } from '@throughline/chassis/security/passport';
import { clientScopeChanged, type Clients } from '../clients/client.ts';
import { accessChanged } from '../access/access-changed.ts';
import { advisorRoleId, ownerRoleId } from '../roles/built-in-roles.ts';
import { refuseRoles, refuseUnlessOwner } from '../roles/escalation.ts';
import type { RoleBook } from '../roles/role-book.ts';

export type { Member };

export interface Person {
  id: string;
  email: string;
  name: string;
}

export interface Joining {
  roleIds: string[];
  source: Member['source'];
  teamIds?: string[];
  /** The account was made for this: said by the membership, whose firm hears of it. */
  isNew?: boolean;
}

/** Who decides about a member, and what the firm would be without this one. */
export interface Circumstances {
  by: Passport;
  /** ACTIVE OWNERs beside this member. */
  otherOwners: number;
}

export function join(person: Person, given: Joining) {
  const { set, events } = joined(person, given);
  const blank = {
    title: undefined,
    department: undefined,
    managerId: undefined,
    externalId: undefined,
    startsOn: undefined,
    endsOn: undefined,
    lastActiveAt: undefined,
  };
  return { set: { ...blank, ...set }, events };
}

/** Somebody who left comes back: the same membership, with the roles given now. */
export function comeBack(member: Member, person: Person, given: Joining): Decision<Member> {
  if (member.status !== 'ENDED') throw conflict('member.exists', `${person.name} is a member already.`);
  const { id: _id, ...set } = joined(person, given).set;
  return { set: { ...set, startsOn: undefined, endsOn: undefined }, events: joined(person, given).events };
}

function joined(person: Person, { roleIds, source, teamIds = [], isNew = false }: Joining) {
  const clientScope: Member['clientScope'] = roleIds.every((id) => id === advisorRoleId) ? 'ASSIGNED' : 'ALL';
  const status: Member['status'] = 'ACTIVE';
  const set = { id: person.id, email: person.email, name: person.name, status, roleIds, teamIds, source, clientScope };
  return {
    set,
    events: [
      ...(isNew ? [fact('identity.user.registered', { userId: person.id, email: person.email, name: person.name })] : []),
      fact('identity.user.joined', { userId: person.id, email: person.email, name: person.name, roleIds, teamIds }),
      accessChanged(person.id),
    ],
  };
}

export interface ChangeCircumstances extends Circumstances {
  book: RoleBook;
  /** The wanted manager, theirs, and so on. */
  managersAbove: readonly string[];
  clients: Clients;
}

export function change(member: Member, given: Named<UpdateMemberRequest>, circumstances: ChangeCircumstances): Decision<Member> {
  const { by, otherOwners, book, managersAbove, clients } = circumstances;
  const { set, old, new: present } = changedFields(member, given);
  if (Object.keys(set).length === 0) return { set };
  const after = { ...member, ...set };
  if (managersAbove.includes(member.id)) throw rule('member.manager_cycle', 'Nobody is their own manager, also not by way of others.');
  if (after.startsOn && after.endsOn && after.endsOn < after.startsOn)
    throw invalidFields({ field: 'endsOn', code: 'out_of_range', message: 'is before startsOn' });
  if (set.roleIds) refuseRoleChange(member, set.roleIds, by, book);
  if (isOwner(member) && (!isOwner(after) || set.endsOn)) refuseLastOwner(member, otherOwners);
  const events: Fact[] = [];
  if (set.roleIds) events.push(roleAssigned(member, set.roleIds));
  if (set.clientScope) events.push(clientScopeChanged(after, clients));
  if (set.roleIds || set.clientScope || 'startsOn' in set || 'endsOn' in set) events.push(accessChanged(member.id));
  return { set, events: [...events, userUpdated(after, { old, new: present })] };
}

export function suspend(member: Member, reason: string, circumstances: Circumstances): Decision<Member> {
  if (member.status !== 'ACTIVE') throw wrongStatus(member);
  refuseExclusion(member, circumstances);
  return {
    set: { status: 'SUSPENDED' },
    events: [fact('identity.user.deactivated', { userId: member.id, reason }), accessChanged(member.id)],
    reason,
  };
}

export function reinstate(member: Member, { by }: Circumstances): Decision<Member> {
  if (member.status !== 'SUSPENDED') throw wrongStatus(member);
  if (isOwner(member)) refuseUnlessOwner(by);
  return { set: { status: 'ACTIVE' }, events: [fact('identity.user.reactivated', { userId: member.id }), accessChanged(member.id)] };
}

export function remove(member: Member, reason: string, circumstances: Circumstances): Decision<Member> {
  if (member.status === 'ENDED') throw wrongStatus(member);
  refuseExclusion(member, circumstances);
  return end(member, reason);
}

/** The last day of a membership is over: nobody need decide it. */
export function end(member: Member, reason: string): Decision<Member> {
  return {
    set: { status: 'ENDED' },
    events: [fact('identity.user.removed', { userId: member.id, reason }), accessChanged(member.id)],
    reason,
  };
}

export function handOver(member: Member, to: Member | undefined, types: string[]): Decision<Member> {
  if (to?.status !== 'ACTIVE') throw rule('member.unknown', 'Whoever takes over must be an active member.');
  if (to.id === member.id) throw conflict('member.oneself', 'Nobody takes over from themselves.');
  return {
    set: {},
    event: fact('identity.user.handed_over', { userId: member.id, toUserId: to.id, types }),
    reason: `handed over to ${to.name}`,
  };
}

export const isOwner = ({ roleIds }: Pick<Member, 'roleIds'>): boolean => roleIds.includes(ownerRoleId);

function refuseRoleChange(member: Member, roleIds: string[], by: Passport, book: RoleBook) {
  if (roleIds.length === 0) throw invalidFields({ field: 'roleIds', code: 'required', message: 'needs at least 1' });
  // What the member has already is not given anew.
  refuseRoles(
    by,
    roleIds.filter((id) => !member.roleIds.includes(id)),
    book,
  );
  if (isOwner(member)) refuseUnlessOwner(by);
}

function refuseExclusion(member: Member, { by, otherOwners }: Circumstances) {
  if (isOwner(member)) {
    refuseUnlessOwner(by);
    if (member.status === 'ACTIVE') refuseLastOwner(member, otherOwners);
  }
  if (by.userId === member.id) throw conflict('member.oneself', 'Nobody shuts themselves out: ask another administrator.');
}

function refuseLastOwner(member: Member, otherOwners: number) {
  if (otherOwners === 0) throw conflict('tenant.last_owner', `${member.name} is the last owner: make another one first.`);
}

const verbsFrom: Record<Member['status'], string[]> = {
  INVITED: ['remove'],
  ACTIVE: ['suspend', 'remove'],
  SUSPENDED: ['reinstate', 'remove'],
  ENDED: [],
};
const wrongStatus = ({ status }: Member) => invalidTransition('member', status, verbsFrom[status]);

function roleAssigned(member: Member, roleIds: string[]) {
  const added = roleIds.filter((id) => !member.roleIds.includes(id));
  const removed = member.roleIds.filter((id) => !roleIds.includes(id));
  return fact('identity.role.assigned', { userId: member.id, roleIds, added, removed });
}

export const userUpdated = ({ id, email, name, roleIds, teamIds }: Member, changed: { old: object; new: object }): Fact =>
  fact('identity.user.updated', { userId: id, email, name, roleIds, teamIds, ...changed });
