import { describe, expect, test } from '@jest/globals';
import { effectivePermissions, givenBy, narrowed, overlap, reaches } from './permissions.ts';

const catalogue = [
  'crm.leads.read',
  'crm.leads.write',
  'crm.settings.read',
  'crm.settings.write',
  'finance.bills.read',
  'finance.approvals.write',
];

describe('patterns', () => {
  test.each([
    ['crm.leads.read', 'crm.leads.read', true],
    ['crm.leads.*', 'crm.leads.read', true],
    ['crm.*', 'crm.leads.read', true],
    ['*', 'crm.leads.read', true],
    ['crm.*.read', 'crm.leads.read', true],
    ['crm.*.read', 'crm.leads.write', false],
    ['crm.*', 'finance.bills.read', false],
    ['crm.settings.*', 'crm.*', true],
    ['crm.settings.*', 'crm.leads.*', false],
    ['*.approvals.*', 'finance.*', true],
  ])('%s and %s have something in common: %s', (left, right, common) => {
    expect(overlap(left, right)).toBe(common);
    expect(overlap(right, left)).toBe(common);
  });
});

describe('taking exceptions out of a pattern', () => {
  test('leaves it as it is where nothing is taken out', () => {
    expect(narrowed('crm.*', ['finance.bills.read'], catalogue)).toEqual(['crm.*']);
    expect(narrowed('crm.leads.read', [], catalogue)).toEqual(['crm.leads.read']);
  });

  test('goes down only as far as it must', () => {
    expect(narrowed('*', ['crm.settings.write'], catalogue)).toEqual(['crm.leads.*', 'crm.settings.read', 'finance.*']);
    expect(narrowed('crm.*', ['crm.settings.*'], catalogue)).toEqual(['crm.leads.*']);
  });

  test('finds what a star in the middle stands for', () => {
    expect(narrowed('crm.*.read', [], catalogue)).toEqual(['crm.leads.read', 'crm.settings.read']);
    expect(narrowed('*.approvals.*', [], catalogue)).toEqual(['finance.approvals.*']);
  });

  test('of a permission itself leaves nothing', () => {
    expect(narrowed('crm.leads.read', ['crm.leads.read'], catalogue)).toEqual([]);
  });
});

describe('several roles together', () => {
  test('MEMBER reads leads at OWN and crm.* is at TEAM: TEAM, worked example 9 @row IDN-51', () => {
    const member = { entries: [{ permission: 'crm.leads.read', reach: 'OWN' as const }] };
    const team = { entries: [{ permission: 'crm.*', reach: 'TEAM' as const }] };
    const effective = effectivePermissions([member, team]);
    expect(effective).toEqual([{ permission: 'crm.*', reach: 'TEAM' }]);
    expect(givenBy(effective)('crm.leads.read')).toBe('TEAM');
  });

  test('the widest reach counts, in whatever order they come @row IDN-51', () => {
    const narrow = { entries: [{ permission: 'crm.leads.read', reach: 'OWN' as const }] };
    const wide = { entries: [{ permission: 'crm.leads.read', reach: 'ALL' as const }] };
    expect(effectivePermissions([narrow, wide])).toEqual(effectivePermissions([wide, narrow]));
    expect(effectivePermissions([narrow, wide])).toEqual([{ permission: 'crm.leads.read', reach: 'ALL' }]);
  });

  test('a permission that reaches further than its wildcard stays', () => {
    const entries = [
      { permission: 'crm.*', reach: 'OWN' as const },
      { permission: 'crm.leads.read', reach: 'ALL' as const },
    ];
    expect(effectivePermissions([{ entries }])).toEqual(entries);
    expect(givenBy(entries)('crm.leads.read')).toBe('ALL');
    expect(givenBy(entries)('crm.leads.write')).toBe('OWN');
    expect(givenBy(entries)('finance.bills.read')).toBeNull();
  });
});

test('a reach holds those that are narrower', () => {
  expect(reaches('TEAM', 'OWN')).toBe(true);
  expect(reaches('TEAM', 'ALL')).toBe(false);
  expect(reaches(null, 'OWN')).toBe(false);
});
