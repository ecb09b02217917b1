import { describe, expect, test } from '@jest/globals';
import { memberRoleId, ownerRoleId } from '../roles/built-in-roles.ts';
import { accessOf, isLimited, permissionsIn, type Deployment, type Standing } from './access.ts';
import { callerOfKey, callerOfSession, type SessionRow } from './caller.ts';

const now = new Date('2026-03-01T09:00:00Z');
const hour = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const deployment: Deployment = { environment: 'PROD', featuresOff: [], now };
const row: SessionRow = {
  name: 'Ada King',
  personStatus: 'ACTIVE',
  status: 'ACTIVE',
  endsAt: hour(12),
  amr: ['pwd'],
  authTime: hour(-1),
  tenantId: 'firm',
};
const ids = { sessionId: 's1', userId: 'ada' };
const ada = callerOfSession(ids, row, now);
const member = { status: 'ACTIVE' as const, roleIds: [ownerRoleId], clientScope: 'ALL' as const };
const standing: Standing = {
  tenantId: 'firm',
  tenantStatus: 'ACTIVE',
  environment: 'PROD',
  timeZone: 'America/New_York',
  corsOrigins: ['https://king.example'],
  tier: 'SMART',
  quotas: {},
  quotaMode: 'SOFT',
  callsThisMonth: 0,
  flags: [{ key: 'early_collection', value: true, until: undefined }],
  member,
  customRoles: [],
  teamIds: ['t1'],
  teamUserIds: ['ben'],
};
const storedKey = {
  tenantId: 'firm',
  id: 'k1',
  hash: '',
  previousHash: null,
  previousValidUntil: null,
  status: 'ACTIVE' as const,
  expiresAt: hour(10),
  ipAllowlist: [],
  scopes: ['crm.leads.read'],
  limits: { perMinute: 600, perHour: 20_000, perDay: 200_000 },
  environment: 'LIVE' as const,
  name: 'Sync',
  userId: null,
  account: { id: 'a1', name: 'Robot', status: 'ACTIVE' as const, roleIds: [memberRoleId] },
};

describe('a session', () => {
  test('says who, how and when they proved it @row GTW-3', () => {
    expect(ada).toMatchObject({
      actor: { kind: 'USER', id: 'ada', name: 'Ada King' },
      userId: 'ada',
      sessionId: 's1',
      tenantId: 'firm',
      amr: ['pwd'],
    });
  });

  test.each([
    ['is none', undefined, 'auth.session_revoked'],
    ['was revoked', { ...row, status: 'REVOKED' }, 'auth.session_revoked'],
    ['is of a locked person', { ...row, personStatus: 'LOCKED' }, 'auth.session_revoked'],
    ['has expired', { ...row, status: 'EXPIRED' }, 'auth.token_expired'],
    ['is over', { ...row, endsAt: now }, 'auth.token_expired'],
  ])('that %s opens nothing', (_, found, code) => {
    expect(() => callerOfSession(ids, found, now)).toThrow(expect.objectContaining({ kind: 'UNAUTHENTICATED', code }));
  });
});

describe('the access of a person @row IDN-53', () => {
  test('is their roles, teams and features in the firm', () => {
    expect(accessOf(ada, standing, undefined, deployment)).toMatchObject({
      tenantId: 'firm',
      tenantStatus: 'ACTIVE',
      actorKind: 'USER',
      userId: 'ada',
      permissions: [{ permission: '*', reach: 'ALL' }],
      teamIds: ['t1'],
      teamUserIds: ['ben'],
      clientScoped: false,
      scoped: false,
      tier: 'SMART',
      corsOrigins: ['https://king.example'],
      features: ['basic_ritual_only', 'early_collection', 'smart_features_enabled'],
      authTime: hour(-1).getTime() / 1_000,
      validUntil: new Date(now.getTime() + 30_000),
    });
  });

  test('is never valid longer than what proved it', () => {
    const endsAt = new Date(now.getTime() + 5_000);
    expect(accessOf({ ...ada, endsAt }, standing, undefined, deployment).validUntil).toEqual(endsAt);
  });

  test('says until when its firm’s calls are used up, where the plan refuses more @row IDN-14', () => {
    const refusedUntil = (more: Partial<Standing>) =>
      accessOf(ada, { ...standing, quotas: { apiCallsPerMonth: 100 }, callsThisMonth: 100, ...more }, undefined, deployment)
        .callsRefusedUntil;
    expect(refusedUntil({ quotaMode: 'HARD' })).toEqual(new Date('2026-04-01T00:00:00Z'));
    expect(refusedUntil({ quotaMode: 'HARD', callsThisMonth: 99 })).toBeUndefined();
    expect(refusedUntil({ quotaMode: 'SOFT' })).toBeUndefined();
    expect(refusedUntil({ quotaMode: 'HARD', tier: 'ENTERPRISE', quotas: {} })).toBeUndefined();
  });

  test('names the clients of a member limited to some @row IDN-48', () => {
    const clients = { companyIds: ['acme'], bookIds: ['b1'] };
    expect(accessOf(ada, standing, clients, deployment)).toMatchObject({ clientScoped: true, companyIds: ['acme'], bookIds: ['b1'] });
    expect([isLimited(standing), isLimited({ ...standing, member: { ...member, clientScope: 'ASSIGNED' } })]).toEqual([false, true]);
  });

  test.each([
    ['a suspended member', { ...standing, member: { ...member, status: 'SUSPENDED' as const } }],
    ['a former member', { ...standing, member: { ...member, status: 'ENDED' as const } }],
    ['no member', { ...standing, member: undefined }],
    ['somebody whose last day was yesterday', { ...standing, member: { ...member, endsOn: '2026-02-28' } }],
    ['somebody who begins tomorrow', { ...standing, member: { ...member, startsOn: '2026-03-02' } }],
    ['a firm that is closed', { ...standing, tenantStatus: 'CLOSED' as const }],
    ['no firm', undefined],
  ])('of %s is that of a person without a firm', (_, found) => {
    expect(accessOf(ada, found, undefined, deployment)).toMatchObject({ tenantId: '', permissions: [], userId: 'ada', features: [] });
  });

  test('the last day is counted where the firm is', () => {
    const lateEvening = { ...deployment, now: new Date('2026-03-01T03:00:00Z') }; // 28 February, 22:00 in New York
    const lastDay = { ...standing, member: { ...member, endsOn: '2026-02-28' } };
    expect(accessOf(ada, lastDay, undefined, lateEvening).tenantId).toBe('firm');
  });

  test('a firm is no stricter than its deployment, nor a deployment than its firm', () => {
    expect(accessOf(ada, { ...standing, environment: 'STAGE' }, undefined, deployment).environment).toBe('STAGE');
    expect(accessOf(ada, standing, undefined, { ...deployment, environment: 'DEV' }).environment).toBe('DEV');
  });

  test('own roles give what they and those they include say', () => {
    const customRoles = [
      { id: 'r1', includes: ['r2'], entries: [] },
      { id: 'r2', includes: [], entries: [{ permission: 'crm.*', reach: 'TEAM' as const }] },
    ];
    expect(permissionsIn({ ...standing, member: { ...member, roleIds: ['r1'] }, customRoles })).toEqual([
      { permission: 'crm.*', reach: 'TEAM' },
    ]);
  });
});

describe('the access of a key @row IDN-64', () => {
  test('is its scopes over the roles of its machine', () => {
    const access = accessOf(callerOfKey(storedKey), { ...standing, member: undefined }, undefined, deployment);
    expect(access).toMatchObject({
      actorKind: 'KEY',
      actorId: 'k1',
      keyId: 'k1',
      userId: '',
      scoped: true,
      scopes: ['crm.leads.read'],
      callsPerMinute: 600,
    });
    expect(access.permissions).toContainEqual({ permission: 'crm.leads.convert', reach: 'OWN' });
  });

  test('of a person ends with their membership', () => {
    const personal = callerOfKey({ ...storedKey, userId: 'ada', account: null });
    expect(accessOf(personal, standing, undefined, deployment).permissions).toEqual([{ permission: '*', reach: 'ALL' }]);
    const gone = { ...standing, member: undefined };
    expect(() => accessOf(personal, gone, undefined, deployment)).toThrow(
      expect.objectContaining({ kind: 'UNAUTHENTICATED', code: 'key.revoked' }),
    );
    expect(() => accessOf(personal, undefined, undefined, deployment)).toThrow(expect.objectContaining({ code: 'key.revoked' }));
  });

  test('made for tests opens no PROD firm', () => {
    const tester = callerOfKey({ ...storedKey, environment: 'TEST' });
    expect(() => accessOf(tester, standing, undefined, deployment)).toThrow(expect.objectContaining({ code: 'key.invalid' }));
    expect(accessOf(tester, { ...standing, environment: 'DEV' }, undefined, deployment).keyId).toBe('k1');
  });
});
