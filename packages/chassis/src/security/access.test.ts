import { describe, expect, test } from '@jest/globals';
import { holds, reachOf, requirePermission } from './access.ts';
import type { Passport } from './passport.ts';

function caller(changed: Partial<Passport>): Passport {
  return {
    permissions: [],
    scopes: null,
    userId: 'me',
    actor: { kind: 'USER', id: 'me', name: 'Ada' },
    teamUserIds: ['me', 'mate'],
    ...changed,
  } as Passport;
}

describe('a permission', () => {
  const passport = caller({
    permissions: [
      { permission: 'crm.*', reach: 'OWN' },
      { permission: 'crm.leads.*', reach: 'TEAM' },
      { permission: 'crm.leads.read', reach: 'OWN' },
      { permission: 'finance.invoices.read', reach: 'ALL' },
      { permission: 'finance.invoices.read', reach: 'OWN' },
    ],
  });

  test.each([
    ['crm.leads.read', 'TEAM'],
    ['crm.leads.write', 'TEAM'],
    ['crm.companies.read', 'OWN'],
    ['finance.invoices.read', 'ALL'],
    ['finance.invoices.write', null],
    ['crmx.leads.read', null],
    ['crm.leadsx.read', 'OWN'],
    ['crm', null],
  ])('%s is held at the widest reach granted: %s @row SEC-5', (permission, reach) => {
    expect(holds(passport, permission)).toBe(reach);
    expect(holds(passport, permission)).toBe(reach); // the remembered answer is the same
  });

  test("'*' grants all of them", () => expect(holds(caller({ permissions: [{ permission: '*', reach: 'ALL' }] }), 'a.b.c')).toBe('ALL'));

  test("is narrowed by a key's scopes, and the refusal says which of both lacks it @row IDN-64", () => {
    const key = caller({ permissions: [{ permission: 'crm.*', reach: 'ALL' }], scopes: ['crm.leads.read', 'finance.bills.read'] });
    expect([holds(key, 'crm.leads.read'), holds(key, 'crm.leads.write'), holds(key, 'finance.bills.read')]).toEqual(['ALL', null, null]);
    expect(() => requirePermission(key, 'crm.leads.write')).toThrow(
      expect.objectContaining({ kind: 'FORBIDDEN', code: 'key.scope_missing' }),
    );
    expect(() => requirePermission(key, 'finance.bills.read')).toThrow(
      expect.objectContaining({ kind: 'FORBIDDEN', code: 'permission.denied', details: { permission: 'finance.bills.read' } }),
    );
  });
});

const at = (reach: 'OWN' | 'TEAM' | 'ALL', changed: Partial<Passport> = {}) =>
  reachOf(caller({ permissions: [{ permission: '*', reach }], ...changed }), 'a.b.c');

test('reach names the people whose records it covers', () => {
  expect(at('ALL')).toEqual({ kind: 'ALL' });
  expect(at('TEAM')).toEqual({ kind: 'USERS', userIds: ['me', 'mate'] });
  expect(at('OWN')).toEqual({ kind: 'USERS', userIds: ['me'] });
  expect(at('OWN', { userId: null, actor: { kind: 'KEY', id: 'account', name: 'CI' } })).toEqual({ kind: 'USERS', userIds: ['account'] });
  expect(() => reachOf(caller({}), 'a.b.c')).toThrow(expect.objectContaining({ code: 'permission.denied' }));
});
