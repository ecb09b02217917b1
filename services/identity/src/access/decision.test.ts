import { describe, expect, test } from '@jest/globals';
import type { Standing } from './access.ts';
import { approverIn, askable, managersIn } from './approvers.ts';
import { decide } from './decision.ts';

const now = new Date('2026-03-01T09:00:00Z');
const member = { status: 'ACTIVE' as const, roleIds: ['r1'], clientScope: 'ALL' as const };
const firm = {
  tenantId: 'firm',
  tenantStatus: 'ACTIVE' as const,
  environment: 'PROD' as const,
  timeZone: 'UTC',
  corsOrigins: [],
  tier: 'BASIC' as const,
  quotas: {},
  quotaMode: 'SOFT' as const,
  callsThisMonth: 0,
  flags: [],
};
const standingWith = (reach: 'OWN' | 'TEAM' | 'ALL'): Standing => ({
  ...firm,
  member,
  teamIds: [],
  teamUserIds: ['ben', 'cy'],
  customRoles: [{ id: 'r1', includes: [], entries: [{ permission: 'crm.leads.*', reach }] }],
});
const lead = { type: 'leads', id: 'l1', ownerIds: ['ben'], companyId: 'acme', bookId: '' };
const ask = (
  reach: 'OWN' | 'TEAM' | 'ALL',
  more: { record?: Partial<typeof lead>; permission?: string; clients?: string[]; granted?: boolean } = {},
) =>
  decide(
    { userId: 'ben', permission: more.permission ?? 'crm.leads.read', record: { ...lead, ...more.record }, now },
    standingWith(reach),
    more.clients && { companyIds: more.clients, bookIds: [] },
    more.granted ?? false,
  );

describe('a decision about a record @row IDN-53', () => {
  test('follows the reach of the role', () => {
    expect(ask('OWN')).toEqual({ allowed: true, rule: 'ROLE' });
    expect(ask('OWN', { record: { ownerIds: ['cy'] } })).toEqual({ allowed: false, rule: 'OUT_OF_REACH' });
    expect(ask('TEAM', { record: { ownerIds: ['cy'] } })).toEqual({ allowed: true, rule: 'ROLE' });
    expect(ask('TEAM', { record: { ownerIds: ['di'] } })).toEqual({ allowed: false, rule: 'OUT_OF_REACH' });
    expect(ask('ALL', { record: { ownerIds: [] } })).toEqual({ allowed: true, rule: 'ROLE' });
  });

  test('a grant opens what the roles do not @row IDN-55', () => {
    expect(ask('OWN', { record: { ownerIds: ['di'] }, granted: true })).toEqual({ allowed: true, rule: 'GRANT' });
    expect(ask('OWN', { permission: 'finance.bills.read', granted: true })).toEqual({ allowed: true, rule: 'GRANT' });
    expect(ask('ALL', { permission: 'finance.bills.read' })).toEqual({ allowed: false, rule: 'NO_PERMISSION' });
  });

  test('another client’s record stays shut, whatever role or grant @row IDN-48', () => {
    expect(ask('ALL', { clients: ['zeta'], granted: true })).toEqual({ allowed: false, rule: 'OTHER_CLIENT' });
    expect(ask('ALL', { clients: ['zeta'], record: { companyId: '', bookId: 'b9' } })).toEqual({ allowed: false, rule: 'OTHER_CLIENT' });
    expect(ask('ALL', { clients: ['acme'] })).toEqual({ allowed: true, rule: 'ROLE' });
    expect(ask('ALL', { clients: [], record: { companyId: '' } })).toEqual({ allowed: true, rule: 'ROLE' });
  });

  test('without a record asks for the permission alone', () => {
    const question = { userId: 'ben', permission: 'crm.leads.read', record: undefined, now };
    expect(decide(question, standingWith('OWN'), undefined, false)).toEqual({ allowed: true, rule: 'ROLE' });
    expect(decide({ ...question, permission: 'crm.quotes.read' }, standingWith('OWN'), undefined, false)).toEqual({
      allowed: false,
      rule: 'NO_PERMISSION',
    });
    expect(decide(question, { ...standingWith('ALL'), member: undefined }, undefined, true)).toEqual({
      allowed: false,
      rule: 'NOT_ACTIVE',
    });
    expect(decide(question, undefined, undefined, true)).toEqual({ allowed: false, rule: 'NOT_ACTIVE' });
  });
});

describe('approvers', () => {
  const chain = [
    { userId: 'ann', active: true },
    { userId: 'ben', active: false },
    { userId: 'cy', active: true },
    { userId: 'di', active: true },
  ];

  test('a person who is away is stood in for by the next above', () => {
    expect(approverIn(chain)).toEqual({ userId: 'ann' });
    expect(approverIn(chain.slice(1))).toEqual({ userId: 'cy', delegatedFrom: 'ben' });
    expect(approverIn([])).toBeUndefined();
    expect(approverIn([{ userId: 'ben', active: false }])).toBeUndefined();
  });

  test('managers follow one another upwards', () => {
    expect(managersIn(chain, 0)).toEqual([{ userId: 'cy', delegatedFrom: 'ben' }]);
    expect(managersIn(chain, 3)).toEqual([{ userId: 'cy', delegatedFrom: 'ben' }, { userId: 'cy' }, { userId: 'di' }]);
  });

  test('nobody decides their own request, and nobody is asked twice @row ACC-6', () => {
    expect(askable(managersIn(chain, 3), 'di')).toEqual([{ userId: 'cy', delegatedFrom: 'ben' }]);
  });
});
