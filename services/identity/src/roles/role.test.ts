import { describe, expect, test } from '@jest/globals';
import { giver, owner } from './giver.fixture.ts';
import { memberRoleId, ownerRoleId } from './built-in-roles.ts';
import { builtInBook, permissionsOf, roleBook } from './role-book.ts';
import { change, customRolesMax, draw, drop, type Role } from './role.ts';

const at = new Date('2026-03-01T09:00:00Z');
const role = (id: string, more: Partial<Role> = {}): Role => ({
  id,
  key: id.toUpperCase(),
  name: id,
  description: '',
  builtIn: false,
  includes: [],
  entries: [],
  version: 1,
  createdAt: at,
  updatedAt: at,
  createdBy: 'ada',
  ...more,
});
const reads = { permission: 'identity.teams.read', reach: 'TEAM' as const };
const wanted = { key: 'DESK', name: 'Deal desk', description: '', copyOf: undefined, includes: [], entries: [reads] };
const refusal = (code: string) => expect.objectContaining({ code });

const naming = (permission: string) => () => draw('r1', { ...wanted, entries: [{ permission, reach: 'ALL' }] }, roleBook([]), owner);

describe('drawing up a role', () => {
  test('takes what it names and tells of it @row IDN-51', () => {
    const { set, events } = draw('r1', wanted, roleBook([]), owner);
    expect(set).toMatchObject({ id: 'r1', key: 'DESK', builtIn: false, entries: [reads] });
    expect(events.map((event) => event.type)).toEqual(['identity.role.changed', 'identity.access.changed']);
  });

  test('begins with a copy of another, built-in ones too @row IDN-50', () => {
    const { set } = draw('r1', { ...wanted, copyOf: memberRoleId }, roleBook([]), owner);
    const copied = builtInBook.get(memberRoleId)!.entries.filter((entry) => entry.permission !== reads.permission);
    expect(set.entries).toEqual(expect.arrayContaining([...copied, reads]));
  });

  test('knows every permission it names @row IDN-49', () => {
    expect(naming('crm.dragons.slay')).toThrow(expect.objectContaining({ kind: 'MALFORMED', code: 'permission.unknown' }));
    expect(naming('dragons.*')).toThrow(refusal('permission.unknown'));
    expect(naming('identity.*')).not.toThrow();
  });

  test('gives no more than its author holds @row IDN-52', () => {
    const teamReader = giver({ 'identity.teams.read': 'TEAM' });
    expect(() => draw('r1', wanted, roleBook([]), teamReader)).not.toThrow();
    const wider = { ...wanted, entries: [{ ...reads, reach: 'ALL' as const }] };
    expect(() => draw('r1', wider, roleBook([]), teamReader)).toThrow(
      expect.objectContaining({ kind: 'FORBIDDEN', code: 'access.escalation' }),
    );
    expect(() => draw('r1', { ...wanted, entries: [], includes: [ownerRoleId] }, roleBook([]), teamReader)).toThrow(
      refusal('access.escalation'),
    );
  });

  test('has a key of its own, and a firm 100 of them at most @row IDN-51', () => {
    expect(() => draw('r1', { ...wanted, key: 'OWNER' }, roleBook([]), owner)).toThrow(
      expect.objectContaining({ kind: 'CONFLICT', code: 'role.taken' }),
    );
    const many = Array.from({ length: customRolesMax }, (_, index) => role(`r${index}`));
    expect(() => draw('x', wanted, roleBook(many), owner)).toThrow(refusal('limit.exceeded'));
    expect(() => draw('x', wanted, roleBook(many.slice(1)), owner)).not.toThrow();
  });
});

describe('including other roles', () => {
  const chain = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index, all) => role(id, { includes: index === 5 ? [] : [all[index + 1]!] }));

  test('gives what they give @row IDN-51', () => {
    const book = roleBook([role('a', { includes: ['b'] }), role('b', { entries: [reads] })]);
    expect(permissionsOf(['a'], book)).toEqual([reads]);
    expect(permissionsOf(['a', 'gone'], book)).toEqual([reads]);
  });

  test('is at most five deep, also where a role in the middle grows @row IDN-51', () => {
    expect(() => draw('x', { ...wanted, includes: ['b'] }, roleBook(chain), owner)).not.toThrow();
    expect(() => draw('x', { ...wanted, includes: ['a'] }, roleBook(chain), owner)).toThrow(
      expect.objectContaining({ kind: 'RULE', code: 'role.too_deep' }),
    );
    expect(() => change(chain[5]!, { includes: ['y'] }, roleBook([...chain, role('y')]), owner)).toThrow(refusal('role.too_deep'));
  });

  test('never goes in a circle @row IDN-51', () => {
    expect(() => change(chain[5]!, { includes: ['a'] }, roleBook(chain), owner)).toThrow(
      expect.objectContaining({ kind: 'RULE', code: 'role.cycle' }),
    );
    expect(() => change(role('s'), { includes: ['s'] }, roleBook([role('s')]), owner)).toThrow(refusal('role.cycle'));
  });

  test('names roles that are there, and none of the portal', () => {
    expect(() => draw('x', { ...wanted, includes: ['nowhere'] }, roleBook([]), owner)).toThrow(refusal('role.unknown'));
    const client = [...builtInBook.values()].find(({ key }) => key === 'CLIENT');
    expect(() => draw('x', { ...wanted, includes: [client!.id] }, roleBook([]), owner)).toThrow(refusal('role.portal_only'));
    expect(() => draw('x', { ...wanted, copyOf: 'nowhere' }, roleBook([]), owner)).toThrow(refusal('role.unknown'));
  });
});

describe('changing and dropping', () => {
  const builtIn = builtInBook.get(memberRoleId)!;

  test('built-in roles stay as they are @row IDN-50', () => {
    expect(() => change(builtIn, { name: 'Worker' }, roleBook([]), owner)).toThrow(
      expect.objectContaining({ kind: 'CONFLICT', code: 'role.built_in' }),
    );
    expect(() => drop(builtIn, 0)).toThrow(refusal('role.built_in'));
  });

  test('a name may be changed by whoever does not hold what the role gives', () => {
    const stranger = giver({ 'identity.roles.write': 'ALL' });
    expect(change(role('a', { entries: [reads] }), { name: 'Desk' }, roleBook([]), stranger).set).toEqual({ name: 'Desk' });
    expect(() => change(role('a'), { entries: [reads] }, roleBook([]), stranger)).toThrow(refusal('access.escalation'));
  });

  test('the same permission named twice keeps its last reach', () => {
    const { set } = change(role('a'), { entries: [reads, { ...reads, reach: 'ALL' }] }, roleBook([role('a')]), owner);
    expect(set.entries).toEqual([{ ...reads, reach: 'ALL' }]);
  });

  test('a role that is held stays @row IDN-51', () => {
    expect(() => drop(role('a'), 2)).toThrow(expect.objectContaining({ kind: 'CONFLICT', code: 'role.in_use' }));
    expect(drop(role('a'), 0).events?.[0]?.data).toMatchObject({ roleId: 'a', removed: true });
  });
});
