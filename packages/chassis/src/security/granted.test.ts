import { describe, expect, test } from '@jest/globals';
import { grantedIds, includesLevel, levelFor } from './granted.ts';

const granted = [
  { resource: 'crm.leads', level: 'VIEW' as const, ids: ['l1'] },
  { resource: 'crm.leads', level: 'EDIT' as const, ids: ['l2'] },
  { resource: 'crm.leads', level: 'MANAGE' as const, ids: ['l3'] },
  { resource: 'crm.contacts', level: 'MANAGE' as const, ids: ['c1'] },
];

describe('a grant @row IDN-55', () => {
  test('of a level holds those before it; what is neither reading nor writing is the manager’s', () => {
    expect([includesLevel('EDIT', 'VIEW'), includesLevel('VIEW', 'EDIT')]).toEqual([true, false]);
    expect(['read', 'comment', 'write', 'share', 'delete'].map(levelFor)).toEqual(['VIEW', 'COMMENT', 'EDIT', 'MANAGE', 'MANAGE']);
  });

  test('opens a record of its kind to what its level holds', () => {
    expect(grantedIds({ granted }, 'crm.leads.read')).toEqual(['l1', 'l2', 'l3']);
    expect(grantedIds({ granted }, 'crm.leads.write')).toEqual(['l2', 'l3']);
    expect(grantedIds({ granted }, 'crm.leads.convert')).toEqual(['l3']);
    expect(grantedIds({ granted }, 'crm.companies.read')).toEqual([]);
    expect(grantedIds({}, 'crm.leads.read')).toEqual([]);
  });
});
