import { describe, expect, test } from '@jest/globals';
import { advisorRoleId, memberRoleId, ownerRoleId } from '../roles/built-in-roles.ts';
import { admin, giver, owner } from '../roles/giver.fixture.ts';
import { builtInBook } from '../roles/role-book.ts';
import { change, comeBack, end, handOver, join, reinstate, remove, suspend, type Member } from './member.ts';

const at = new Date('2026-03-01T09:00:00Z');
const ben: Member = {
  id: 'ben',
  email: 'ben@example.com',
  name: 'Ben Ray',
  status: 'ACTIVE',
  roleIds: [memberRoleId],
  teamIds: [],
  source: 'INVITE',
  clientScope: 'ALL',
  lastActiveAt: undefined,
  version: 3,
  createdAt: at,
  updatedAt: at,
  createdBy: 'ada',
};
const boss: Member = { ...ben, id: 'bo', name: 'Bo Lee', roleIds: [ownerRoleId] };
const others = { by: owner, otherOwners: 1 };
const around = { ...others, book: builtInBook, managersAbove: [], clients: { companyIds: ['acme'], bookIds: [] } };
const refusal = (kind: string, code: string) => expect.objectContaining({ kind, code });
const types = (decision: { events?: readonly { type: string }[] }) => decision.events?.map((event) => event.type);

const person = { id: 'cy', email: 'cy@example.com', name: 'Cy Poe' };
const scopeWith = (...roleIds: string[]) => join(person, { roleIds, source: 'INVITE' }).set.clientScope;

describe('becoming a member', () => {
  test('is told with roles and teams @row IDN-45', () => {
    const { set, events } = join(person, { roleIds: [memberRoleId], source: 'INVITE', teamIds: ['t1'] });
    expect(set).toMatchObject({ id: 'cy', status: 'ACTIVE', clientScope: 'ALL', source: 'INVITE' });
    expect(events[0]!.data).toMatchObject({ userId: 'cy', roleIds: [memberRoleId], teamIds: ['t1'] });
  });

  test('as ADVISOR alone begins limited to listed clients @row IDN-48 @row ACC-5', () => {
    expect([scopeWith(advisorRoleId), scopeWith(advisorRoleId, memberRoleId), scopeWith(memberRoleId)]).toEqual(['ASSIGNED', 'ALL', 'ALL']);
  });

  test('once more after leaving, but not twice @row IDN-45', () => {
    const joining = { roleIds: [memberRoleId], source: 'INVITE' as const };
    expect(comeBack({ ...ben, status: 'ENDED', endsOn: '2026-01-01' }, ben, joining).set).toMatchObject({
      status: 'ACTIVE',
      endsOn: undefined,
    });
    expect(() => comeBack(ben, ben, joining)).toThrow(refusal('CONFLICT', 'member.exists'));
  });
});

describe('changing a member', () => {
  test('of what is the same nothing is told', () => {
    expect(change(ben, { roleIds: [memberRoleId] }, around)).toEqual({ set: {} });
  });

  test('a title is told, and nobody’s access is asked anew', () => {
    expect(types(change(ben, { title: 'Partner' }, around))).toEqual(['identity.user.updated']);
  });

  test('roles are told with what came and went', () => {
    const { events } = change(ben, { roleIds: [advisorRoleId] }, around);
    expect(events?.map((event) => event.type)).toEqual(['identity.role.assigned', 'identity.access.changed', 'identity.user.updated']);
    expect(events?.[0]?.data).toEqual({ userId: 'ben', roleIds: [advisorRoleId], added: [advisorRoleId], removed: [memberRoleId] });
  });

  test('a new client scope is told whole, with the version it will have @row IDN-48', () => {
    const { events } = change(ben, { clientScope: 'ASSIGNED' }, around);
    expect(events?.[0]).toEqual({
      type: 'identity.client_scope.changed',
      data: { userId: 'ben', mode: 'ASSIGNED', companyIds: ['acme'], bookIds: [], version: 4 },
    });
  });

  test('gives no more than the giver holds, and keeps what is there @row IDN-52', () => {
    const clerk = giver({ 'identity.users.write': 'ALL' });
    expect(() => change(ben, { roleIds: [memberRoleId, ownerRoleId] }, { ...around, by: admin })).toThrow(
      refusal('FORBIDDEN', 'access.escalation'),
    );
    expect(() => change(boss, { roleIds: [memberRoleId] }, { ...around, by: admin })).toThrow(refusal('FORBIDDEN', 'access.escalation'));
    const two = { ...ben, roleIds: [memberRoleId, advisorRoleId] };
    expect(change(two, { roleIds: [memberRoleId] }, { ...around, by: clerk }).set).toEqual({ roleIds: [memberRoleId] });
    expect(() => change(ben, { roleIds: [] }, around)).toThrow(refusal('MALFORMED', 'validation.failed'));
  });

  test('keeps the last OWNER @row IDN-46', () => {
    const alone = { ...around, otherOwners: 0 };
    expect(() => change(boss, { roleIds: [memberRoleId] }, alone)).toThrow(refusal('CONFLICT', 'tenant.last_owner'));
    expect(() => change(boss, { endsOn: '2026-12-31' }, alone)).toThrow(refusal('CONFLICT', 'tenant.last_owner'));
    expect(() => change(boss, { roleIds: [memberRoleId] }, around)).not.toThrow();
  });

  test('has no circle of managers and no end before its beginning', () => {
    expect(() => change(ben, { managerId: 'cy' }, { ...around, managersAbove: ['cy', 'ben'] })).toThrow(
      refusal('RULE', 'member.manager_cycle'),
    );
    expect(() => change(ben, { startsOn: '2026-05-01', endsOn: '2026-04-30' }, around)).toThrow(refusal('MALFORMED', 'validation.failed'));
  });
});

describe('shutting out @row IDN-46', () => {
  test('suspends and lets in again', () => {
    const out = suspend(ben, 'left in anger', others);
    expect(out).toMatchObject({ set: { status: 'SUSPENDED' }, reason: 'left in anger' });
    expect(types(out)).toEqual(['identity.user.deactivated', 'identity.access.changed']);
    expect(types(reinstate({ ...ben, status: 'SUSPENDED' }, others))).toEqual(['identity.user.reactivated', 'identity.access.changed']);
  });

  test('only from where it is allowed', () => {
    expect(() => suspend({ ...ben, status: 'SUSPENDED' }, '', others)).toThrow(
      expect.objectContaining({ code: 'member.invalid_transition', details: { from: 'SUSPENDED', allowed: ['reinstate', 'remove'] } }),
    );
    expect(() => reinstate(ben, others)).toThrow(refusal('CONFLICT', 'member.invalid_transition'));
    expect(() => remove({ ...ben, status: 'ENDED' }, '', others)).toThrow(refusal('CONFLICT', 'member.invalid_transition'));
  });

  test('nobody shuts out themselves', () => {
    const self = { by: giver({ '*': 'ALL' }, { userId: 'ben' }), otherOwners: 1 };
    expect(() => suspend(ben, '', self)).toThrow(refusal('CONFLICT', 'member.oneself'));
    expect(() => remove(ben, '', self)).toThrow(refusal('CONFLICT', 'member.oneself'));
    // Who is alone at the top is told that, which is what they have to mend first.
    const alone = { by: giver({ '*': 'ALL' }, { userId: 'bo' }), otherOwners: 0 };
    expect(() => remove(boss, '', alone)).toThrow(refusal('CONFLICT', 'tenant.last_owner'));
    expect(() => suspend(boss, '', { ...alone, otherOwners: 1 })).toThrow(refusal('CONFLICT', 'member.oneself'));
  });

  test('owners are shut out by owners, and the last one stays', () => {
    expect(() => suspend(boss, '', { by: admin, otherOwners: 1 })).toThrow(refusal('FORBIDDEN', 'access.escalation'));
    expect(() => reinstate({ ...boss, status: 'SUSPENDED' }, { by: admin, otherOwners: 1 })).toThrow(
      refusal('FORBIDDEN', 'access.escalation'),
    );
    expect(() => remove(boss, '', { by: owner, otherOwners: 0 })).toThrow(refusal('CONFLICT', 'tenant.last_owner'));
    expect(() => remove({ ...boss, status: 'SUSPENDED' }, '', { by: owner, otherOwners: 0 })).not.toThrow();
    expect(types(remove(boss, 'sold up', others))).toEqual(['identity.user.removed', 'identity.access.changed']);
  });

  test('a last day needs nobody to decide', () => {
    expect(end(ben, 'its last day is over').set).toEqual({ status: 'ENDED' });
  });
});

describe('handing over @row IDN-46', () => {
  test('names who takes what', () => {
    expect(handOver(ben, boss, ['crm.leads']).event?.data).toEqual({ userId: 'ben', toUserId: 'bo', types: ['crm.leads'] });
  });

  test('to another, active member only', () => {
    expect(() => handOver(ben, undefined, [])).toThrow(refusal('RULE', 'member.unknown'));
    expect(() => handOver(ben, { ...boss, status: 'SUSPENDED' }, [])).toThrow(refusal('RULE', 'member.unknown'));
    expect(() => handOver(ben, ben, [])).toThrow(refusal('CONFLICT', 'member.oneself'));
  });
});
