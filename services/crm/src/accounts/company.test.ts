import { describe, expect, test } from '@jest/globals';
import { linkClient } from './client-link.ts';
import { becomeClient, becomeFormer, change, dissolve, place, promote, type StoredCompany } from './company.ts';
import { refuseMisplaced } from './hierarchy.ts';
import { refuseLeaving, seat, type StoredTeamMember } from './team.ts';

const company = {
  id: 'c',
  name: 'Northwind',
  lifecycle: 'PROSPECT',
  ownerId: 'ada',
  addresses: [],
  customFields: {},
} as unknown as StoredCompany;
const client: StoredCompany = { ...company, lifecycle: 'CLIENT' };
const former: StoredCompany = { ...company, lifecycle: 'FORMER_CLIENT' };

describe('a lifecycle', () => {
  test('leads to CLIENT only through what binds; by hand only out of it @row CRM-10', () => {
    const moves = [company, client, former].flatMap((from) =>
      (['PROSPECT', 'CLIENT', 'FORMER_CLIENT'] as const)
        .filter((to) => to !== from.lifecycle)
        .map((to) => {
          try {
            return [`${from.lifecycle} -> ${to}`, change(from, { lifecycle: to }, []).set.lifecycle];
          } catch (error) {
            return [`${from.lifecycle} -> ${to}`, (error as { code: string }).code];
          }
        }),
    );
    expect(Object.fromEntries(moves)).toEqual({
      'PROSPECT -> CLIENT': 'company.lifecycle_guarded',
      'PROSPECT -> FORMER_CLIENT': 'company.lifecycle_guarded',
      'CLIENT -> PROSPECT': 'company.lifecycle_guarded',
      'CLIENT -> FORMER_CLIENT': 'FORMER_CLIENT',
      'FORMER_CLIENT -> PROSPECT': 'company.lifecycle_guarded',
      'FORMER_CLIENT -> CLIENT': 'company.lifecycle_guarded',
    });
  });

  test('what binds makes a client, again too; a client stays one @row CRM-10', () => {
    expect(becomeClient(company)).toMatchObject({
      set: { lifecycle: 'CLIENT' },
      event: { type: 'crm.company.lifecycle_changed', data: { from: 'PROSPECT', to: 'CLIENT' } },
    });
    expect(becomeClient(former).set).toEqual({ lifecycle: 'CLIENT' });
    expect(becomeClient(client)).toEqual({ set: {} });
    expect(() => promote(client)).toThrow(expect.objectContaining({ kind: 'CONFLICT', code: 'company.invalid_transition' }));
    expect(becomeFormer(client).set).toEqual({ lifecycle: 'FORMER_CLIENT' });
    expect([becomeFormer(company), becomeFormer(former)]).toEqual([{ set: {} }, { set: {} }]);
  });
});

test('an update says what was and what is, a tax number never in the clear @row CRM-9', () => {
  const { set, events } = change({ ...company, taxId: 'DE1' }, { name: 'Southwind', taxId: 'DE2', domain: 'South.Example' }, []);
  expect(set).toEqual({ name: 'Southwind', taxId: 'DE2', domain: 'south.example' });
  expect(events?.[0]?.data).toMatchObject({
    old: { name: 'Northwind', taxId: '***' },
    new: { name: 'Southwind', taxId: '***', domain: 'south.example' },
  });
  expect(change(company, { name: 'Northwind' }, [])).toEqual({ set: {} });
});

test('a customer number is not swapped, only given, kept and taken back @row CRM-14', () => {
  const linked = { ...company, customerRef: 'C-1', bookId: 'b' };
  expect(() => linkClient(linked, { customerRef: 'C-2' })).toThrow(expect.objectContaining({ code: 'company.client_already_linked' }));
  expect(linkClient(linked, { customerRef: 'C-1', bookId: 'b' })).toEqual({ set: {} });
  expect(linkClient(linked, { customerRef: undefined })).toMatchObject({
    set: { customerRef: undefined, bookId: undefined },
    event: { data: { customerRef: undefined } },
  });
});

test('a company with something standing on it stays @row CRM-9', () => {
  expect(() => dissolve(company, { contracts: 2, sales: 0 })).toThrow(
    expect.objectContaining({ code: 'company.in_use', details: { uses: { contracts: 2 } } }),
  );
  expect(dissolve(company, { contracts: 0 }).event?.type).toBe('crm.company.deleted');
});

test('companies nest ten deep, counting those brought along, and never below themselves @row CRM-11', () => {
  const above = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);
  expect(() => refuseMisplaced('c', { aboveIds: above(9), levelsBelow: 0 })).not.toThrow();
  expect(() => refuseMisplaced('c', { aboveIds: above(9), levelsBelow: 1 })).toThrow(
    expect.objectContaining({ code: 'company.hierarchy_too_deep' }),
  );
  expect(() => refuseMisplaced('c', { aboveIds: ['x', 'c'], levelsBelow: 0 })).toThrow(
    expect.objectContaining({ code: 'company.hierarchy_cycle' }),
  );
  expect(place(company, undefined)).toEqual({ set: {} });
  expect(place(company, 'p').events).toMatchObject([
    { type: 'crm.company.updated', data: { parentId: 'p', old: { parentId: undefined }, new: { parentId: 'p' } } },
    { type: 'crm.company.parent_changed', data: { from: undefined, to: 'p' } },
  ]);
});

test('nobody joins a team in the future; its owner leaves only by being followed @row CRM-13', () => {
  expect(() => seat('c', { userId: 'ben', role: 'ADVISOR', from: '2026-03-02' }, '2026-03-01')).toThrow(
    expect.objectContaining({ code: 'validation.out_of_range' }),
  );
  const member = { role: 'ADVISOR', toDate: undefined } as StoredTeamMember;
  expect(() => refuseLeaving(member)).not.toThrow();
  expect(() => refuseLeaving({ ...member, role: 'ACCOUNT_OWNER' })).toThrow(expect.objectContaining({ code: 'team_member.owner' }));
  expect(() => refuseLeaving({ ...member, toDate: '2026-01-01' })).toThrow(expect.objectContaining({ code: 'team_member.ended' }));
});
