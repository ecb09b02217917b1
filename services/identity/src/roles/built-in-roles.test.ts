// The cells of 13-access, section 2, that say something other roles do not; every cell is walked through by the
// generated matrix (SEC-5).
import { describe, expect, test } from '@jest/globals';
import { builtInRoles, type BuiltInRole } from './built-in-roles.ts';
import { effectivePermissions, givenBy, narrowed } from './permissions.ts';
import { builtInBook, portalRoleIds } from './role-book.ts';

// What the chapters declare, as far as the cells below name it; the protos of some services are still to come.
const catalogue = [
  ...[
    'tenant.read',
    'tenant.close',
    'plan.read',
    'plan.write',
    'owners.assign',
    'users.read',
    'users.write',
    'teams.read',
    'roles.write',
  ].map((name) => `identity.${name}`),
  ...[
    'leads.read',
    'leads.write',
    'leads.convert',
    'leads.export',
    'settings.read',
    'settings.write',
    'pipelines.read',
    'quotes.approve',
  ].map((name) => `crm.${name}`),
  ...['tasks.read', 'tasks.write', 'tasks.approve', 'costs.read', 'time_entries.write_any', 'approvals.write', 'milestones.read'].map(
    (name) => `projects.${name}`,
  ),
  ...['holds.read', 'holds.release', 'folders.write', 'documents.publish', 'erasures.write'].map((name) => `documents.${name}`),
  ...['bills.read', 'bills.write', 'bills.approve', 'bills.validate', 'costs.read', 'sandbox.write', 'settings.write', 'digests.read'].map(
    (name) => `finance.${name}`,
  ),
  ...['exports.tenant', 'reports.read', 'reports.write', 'metrics.certify'].map((name) => `insights.${name}`),
];

const reachOf = (key: string) => {
  const { grants } = builtInRoles.find((role) => role.key === key)!;
  return givenBy(effectivePermissions([{ entries: entriesOf(grants) }]));
};

const entriesOf = (grants: BuiltInRole['grants']) =>
  grants.flatMap(({ permissions, except = [], reach }) =>
    permissions.flatMap((pattern) => narrowed(pattern, except, catalogue).map((permission) => ({ permission, reach }))),
  );

describe('built-in roles @row IDN-50', () => {
  test('there are nine, each with an id of its own', () => {
    expect(builtInRoles.map((role) => role.key)).toEqual([
      'OWNER',
      'ADMIN',
      'MANAGER',
      'MEMBER',
      'BOOKKEEPER',
      'CONTROLLER',
      'ADVISOR',
      'CLIENT',
      'SUPPLIER',
    ]);
    expect(new Set(builtInRoles.map((role) => role.id)).size).toBe(9);
    expect([...portalRoleIds]).toEqual(builtInRoles.slice(-2).map((role) => role.id));
  });

  test.each([
    ['OWNER', 'identity.tenant.close', 'ALL'],
    ['ADMIN', 'identity.users.write', 'ALL'],
    ['ADMIN', 'identity.tenant.close', null],
    ['ADMIN', 'identity.tenant.read', 'ALL'],
    ['ADMIN', 'identity.plan.write', null],
    ['ADMIN', 'identity.owners.assign', null],
    ['ADMIN', 'documents.holds.release', null],
    ['ADMIN', 'documents.holds.read', 'ALL'],
    ['ADMIN', 'documents.erasures.write', null],
    ['ADMIN', 'insights.exports.tenant', null],
    ['MANAGER', 'crm.leads.export', 'TEAM'],
    ['MANAGER', 'crm.settings.read', null],
    ['MANAGER', 'projects.costs.read', null],
    ['MANAGER', 'projects.time_entries.write_any', null],
    ['MANAGER', 'documents.documents.publish', 'TEAM'],
    ['MANAGER', 'finance.bills.approve', 'TEAM'],
    ['MANAGER', 'finance.bills.write', null],
    ['MEMBER', 'crm.leads.write', 'OWN'],
    ['MEMBER', 'crm.leads.convert', 'OWN'],
    ['MEMBER', 'crm.leads.export', null],
    ['MEMBER', 'crm.pipelines.read', null],
    ['MEMBER', 'projects.tasks.write', 'OWN'],
    ['MEMBER', 'projects.tasks.approve', null],
    ['MEMBER', 'projects.costs.read', null],
    ['MEMBER', 'finance.bills.read', null],
    ['BOOKKEEPER', 'finance.bills.validate', 'ALL'],
    ['BOOKKEEPER', 'finance.bills.approve', null],
    ['BOOKKEEPER', 'finance.costs.read', null],
    ['BOOKKEEPER', 'insights.reports.write', 'OWN'],
    ['BOOKKEEPER', 'insights.reports.read', 'ALL'],
    ['CONTROLLER', 'finance.bills.approve', 'ALL'],
    ['CONTROLLER', 'finance.costs.read', 'ALL'],
    ['CONTROLLER', 'finance.settings.write', 'ALL'],
    ['CONTROLLER', 'finance.sandbox.write', null],
    ['CONTROLLER', 'crm.quotes.approve', 'ALL'],
    ['CONTROLLER', 'insights.metrics.certify', 'ALL'],
    ['ADVISOR', 'crm.leads.read', null],
    ['ADVISOR', 'finance.digests.read', 'OWN'],
    ['CLIENT', 'crm.leads.read', null],
    ['SUPPLIER', 'identity.users.read', null],
  ])('%s has %s at %s', (role, permission, reach) => {
    expect(reachOf(role)(permission)).toBe(reach);
  });

  test('whoever works for the firm knows their colleagues and decides the steps that name them @row ACC-6', () => {
    for (const { key } of builtInRoles.filter((role) => !role.portal && role.key !== 'OWNER')) {
      expect([key, reachOf(key)('identity.users.read'), reachOf(key)('identity.teams.read')]).toEqual([key, 'ALL', 'ALL']);
      expect(reachOf(key)('projects.approvals.write')).not.toBeNull();
    }
  });

  test('are shown as passports understand them: stars at the end only', () => {
    for (const { entries } of builtInBook.values()) {
      for (const { permission } of entries) expect(permission).toMatch(/^([^*]+\.)?[^*]*\*?$/);
    }
  });
});
