import { describe, expect, test } from '@jest/globals';
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import type { MethodSpec } from '@throughline/contracts/method';
import type { Passport } from '../security/passport.ts';
import { admit, permit } from './admission.ts';

const listTeams = methods['/throughline.identity.v1.TeamService/ListTeams']!;
const createTeam = methods['/throughline.identity.v1.TeamService/CreateTeam']!;

const ada: Passport = {
  issuer: 'gateway',
  tenantId: '018f3a5e-7c1d-7a2b-9c3d-4e5f60718293',
  tenantStatus: 'ACTIVE',
  actor: { kind: 'USER', id: 'ada', name: 'Ada King' },
  userId: 'ada',
  sessionId: 's',
  keyId: null,
  permissions: [{ permission: '*', reach: 'ALL' }],
  scopes: null,
  teamIds: [],
  teamUserIds: [],
  clientScope: null,
  features: ['basic_ritual_only'],
  amr: ['pwd'],
  authTime: 0,
  ip: '127.0.0.1',
  userAgent: '',
  environment: 'PROD',
  dryRun: false,
  breakGlassId: null,
  causeId: null,
  issuedAt: 0,
  expiresAt: 60,
};
const anonymous: Passport = { ...ada, actor: { kind: 'ANONYMOUS', id: '', name: '' }, tenantId: null, userId: null };

const refusalOf = (method: MethodSpec, passport: Passport) => {
  try {
    permit(method, passport);
    return 'let in';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('who is let in', () => {
  test.each<[string, MethodSpec, Passport, string]>([
    ['anybody to what is public', { ...listTeams, access: 'PUBLIC' }, anonymous, 'let in'],
    ['nobody unknown to the rest', listTeams, anonymous, 'auth.required'],
    ['no portal guest beyond the portal', listTeams, { ...ada, actor: { ...ada.actor, kind: 'PRINCIPAL' } }, 'portal.contained'],
    ['nobody but guests into the portal', { ...listTeams, access: 'PORTAL' }, ada, 'permission.denied'],
    ['nobody without a firm', listTeams, { ...ada, tenantId: null }, 'tenant.none'],
    [
      'somebody without a firm where none is needed',
      { ...listTeams, access: 'SELF', withoutTenant: true },
      { ...ada, tenantId: null },
      'let in',
    ],
    [
      'no machine to what is a person’s own',
      { ...listTeams, access: 'SELF' },
      { ...ada, userId: null, actor: { ...ada.actor, kind: 'KEY' } },
      'permission.denied',
    ],
    ['a key of a person to see who they are', { ...listTeams, access: 'SELF' }, { ...ada, keyId: 'k', scopes: [] }, 'let in'],
    ['no key to change what is a person’s own', { ...createTeam, access: 'SELF' }, { ...ada, keyId: 'k', scopes: [] }, 'key.scope_missing'],
    [
      'nobody without the permission',
      createTeam,
      { ...ada, permissions: [{ permission: 'identity.teams.read', reach: 'ALL' }] },
      'permission.denied',
    ],
    ['no key beyond its scopes', createTeam, { ...ada, scopes: ['identity.teams.read'] }, 'key.scope_missing'],
    ['a suspended firm to read', listTeams, { ...ada, tenantStatus: 'SUSPENDED' }, 'let in'],
    ['no suspended firm to write', createTeam, { ...ada, tenantStatus: 'SUSPENDED' }, 'tenant.suspended'],
    ['a suspended firm to write what it must', { ...createTeam, whileSuspended: true }, { ...ada, tenantStatus: 'SUSPENDED' }, 'let in'],
    ['no closing firm to write', createTeam, { ...ada, tenantStatus: 'CLOSING' }, 'tenant.closing'],
  ])('%s @row IDN-53 @row SEC-5', (_, method, passport, expected) => {
    expect(refusalOf(method, passport)).toBe(expected);
  });

  test('a feature that the plan lacks is refused with the tier that has it @row IDN-13', () => {
    const smart = { ...listTeams, feature: 'smart_features_enabled' };
    expect(() => permit(smart, ada)).toThrow(
      expect.objectContaining({ code: 'feature.not_in_tier', details: { feature: 'smart_features_enabled', tier: 'SMART' } }),
    );
    expect(refusalOf(smart, { ...ada, features: ['basic_ritual_only', 'smart_features_enabled'] })).toBe('let in');
  });

  test('what services ask is for those it names @row SEC-4', () => {
    const mesh: MethodSpec = { ...listTeams, access: 'MESH', callers: ['crm'] };
    expect(refusalOf(mesh, { ...ada, issuer: 'crm' })).toBe('let in');
    expect(refusalOf(mesh, { ...ada, issuer: 'projects' })).toBe('permission.denied');
    expect(refusalOf(mesh, ada)).toBe('permission.denied');
    expect(refusalOf({ ...mesh, callers: ['*'] }, { ...ada, issuer: 'projects' })).toBe('let in');
  });

  test.each<[string, string, Partial<Passport>, string]>([
    ['what their abilities allow', 'portal.proposals.view', {}, 'let in'],
    ['nothing beyond them', 'portal.proposals.comment', {}, 'permission.denied'],
    ['nothing without a company', 'portal.proposals.view', { companyId: '' }, 'tenant.none'],
    ['what binds their company, with a fresh proof', 'portal.proposals.sign', { authTime: 400 }, 'let in'],
    ['not after ten minutes', 'portal.proposals.sign', { authTime: 399 }, 'auth.step_up_required'],
    ['not without any', 'portal.proposals.sign', { authTime: null }, 'auth.step_up_required'],
    ['no writing where the firm is suspended', 'portal.proposals.sign', { authTime: 999, tenantStatus: 'SUSPENDED' }, 'tenant.suspended'],
  ])('a guest of the portal may do %s @row IDN-72 @row CRM-87', (_, permission, given, expected) => {
    const abilities = ['portal.proposals.view', 'portal.proposals.sign'] as const;
    const nora = {
      ...ada,
      actor: { kind: 'PRINCIPAL', id: 'nora', name: 'Nora' },
      userId: null,
      companyId: 'northwind',
      permissions: abilities.map((ability) => ({ permission: ability, reach: 'ALL' })),
      issuedAt: 1_000,
      ...given,
    } as Passport;
    expect(refusalOf({ ...createTeam, access: 'PORTAL', permission }, nora)).toBe(expected);
  });

  test('a call without a passport goes nowhere @row SEC-4', async () => {
    const call = { passport: undefined } as Parameters<typeof admit>[1];
    const desk = { verifyPassport: () => ada, wholePassport: async (shown: Passport) => shown };
    await expect(admit(listTeams, call, desk)).rejects.toMatchObject({ code: 'passport.missing', kind: 'UNAUTHENTICATED' });
  });
});
