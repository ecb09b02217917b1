import { describe, expect, test } from '@jest/globals';
import type { CreateApiKeyRequest } from '@throughline/contracts/gen/throughline/identity/v1/api_keys';
import {
  change,
  expire,
  limitsDefault,
  make,
  regenerate,
  revoke,
  scopesWithin,
  shown,
  warn,
  warnAt,
  type ApiKey,
  type KeyTerms,
} from './api-key.ts';

const now = new Date('2026-03-01T09:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const terms: KeyTerms = {
  now,
  holds: (permission) => permission.startsWith('identity.teams.'),
  environment: 'PROD',
  maxAgeDays: 365,
  maxPerFirm: 200,
  requireIpAllowlist: false,
  firmPerMinute: 6_000,
  activeKeys: 0,
};
const asked: CreateApiKeyRequest = {
  name: 'Nightly export',
  serviceAccountId: undefined,
  environment: undefined,
  scopes: ['identity.teams.read'],
  limits: undefined,
  ipAllowlist: [],
  expiresAt: undefined,
};
const secret = { prefix: '7Hq2ZxLm', hash: 'hash of the first' };
const refusal = (code: string) => expect.objectContaining({ code });

const makeWith = (given: Partial<CreateApiKeyRequest>, more: Partial<KeyTerms> = {}) =>
  make('k1', { ...asked, ...given }, { userId: 'ada' }, secret, { ...terms, ...more });
const keyWith = (given: Partial<CreateApiKeyRequest> = {}): ApiKey => ({
  ...makeWith(given).set,
  version: 1,
  createdAt: now,
  updatedAt: now,
  createdBy: 'ada',
});

describe('making a key', () => {
  test('takes the usual limits and the policy’s whole time where nothing is named @row IDN-65 @row IDN-66', () => {
    const { set, event } = makeWith({});
    expect(set).toMatchObject({
      limits: limitsDefault,
      lifetimeDays: 365,
      expiresAt: inDays(365),
      environment: 'LIVE',
      status: 'ACTIVE',
      userId: 'ada',
      serviceAccountId: undefined,
    });
    expect(event).toMatchObject({ type: 'identity.api_key.created', data: { keyId: 'k1', prefix: '7Hq2ZxLm' } });
  });

  test('for a machine names no person @row IDN-67', () => {
    expect(make('k1', asked, { serviceAccountId: 'robot' }, secret, terms).set).toMatchObject({
      serviceAccountId: 'robot',
      userId: undefined,
    });
  });

  test('refuses what the policy does not allow @row IDN-65', () => {
    expect(() => makeWith({ expiresAt: inDays(366) })).toThrow(refusal('key.expires_too_late'));
    expect(() => makeWith({ expiresAt: inDays(365) })).not.toThrow();
    expect(() => makeWith({ expiresAt: now })).toThrow(refusal('validation.failed'));
    expect(() => makeWith({}, { activeKeys: 200 })).toThrow(refusal('quota.keys'));
    expect(() => makeWith({}, { requireIpAllowlist: true })).toThrow(refusal('key.allowlist_required'));
    expect(() => makeWith({ ipAllowlist: ['10.0.0.0/8'] }, { requireIpAllowlist: true })).not.toThrow();
  });

  test('of the test kind belongs in DEV and STAGE firms @row IDN-63', () => {
    expect(() => makeWith({ environment: 'TEST' })).toThrow(refusal('key.test_not_here'));
    expect(makeWith({ environment: 'TEST' }, { environment: 'STAGE' }).set.environment).toBe('TEST');
  });

  test('gives exact permissions that its maker holds @row IDN-64 @row IDN-52', () => {
    expect(() => makeWith({ scopes: ['identity.teams.*'] })).toThrow(refusal('permission.unknown'));
    expect(() => makeWith({ scopes: ['identity.teams.read', 'identity.roles.read'] })).toThrow(refusal('access.escalation'));
    expect(scopesWithin(terms.holds).map(({ scope }) => scope)).toEqual(['identity.teams.read', 'identity.teams.write']);
  });

  test('limits it to what the whole firm may @row IDN-66', () => {
    const limits = { perMinute: 6_000, perHour: 360_000, perDay: 8_640_000 };
    expect(makeWith({ limits }).set.limits).toEqual(limits);
    for (const name of ['perMinute', 'perHour', 'perDay'] as const) {
      expect(() => makeWith({ limits: { ...limits, [name]: limits[name] + 1 } })).toThrow(refusal('key.limit_too_high'));
    }
  });
});

describe('changing a key', () => {
  test('leaves what it does not name, and asks of the rest what making asks', () => {
    expect(change(keyWith(), { name: 'Export' }, terms).set).toEqual({ name: 'Export' });
    expect(change(keyWith(), { limits: { perMinute: 10, perHour: 0, perDay: 0 } }, terms).set).toEqual({
      limits: { ...limitsDefault, perMinute: 10 },
    });
    expect(() => change(keyWith(), { scopes: ['identity.roles.read'] }, terms)).toThrow(refusal('access.escalation'));
    expect(() => change(keyWith(), { limits: { perMinute: 6_001, perHour: 0, perDay: 0 } }, terms)).toThrow(refusal('key.limit_too_high'));
    const narrow = keyWith({ ipAllowlist: ['10.0.0.0/8'] });
    expect(() => change(narrow, { ipAllowlist: [] }, { ...terms, requireIpAllowlist: true })).toThrow(refusal('key.allowlist_required'));
  });
});

describe('regenerating a key @row IDN-65', () => {
  test('keeps the old secret as long as asked, and lives as long as the first one', () => {
    const later = { ...terms, now: inDays(20) };
    const { set, event } = regenerate(keyWith({ expiresAt: inDays(30) }), { prefix: '7Hq2ZxLm', hash: 'hash of the second' }, 60, later);
    const until = new Date(inDays(20).getTime() + 3_600_000);
    expect(set).toEqual({
      hash: 'hash of the second',
      previousHash: 'hash of the first',
      previousValidUntil: until,
      expiresAt: inDays(50),
    });
    expect(event?.data).toMatchObject({ previousValidUntil: until });
  });

  test('ends the old secret at once unless asked, and obeys a policy grown stricter', () => {
    const { set } = regenerate(keyWith(), { prefix: '7Hq2ZxLm', hash: 'second' }, 0, { ...terms, maxAgeDays: 90 });
    expect(set).toMatchObject({ previousHash: undefined, previousValidUntil: undefined, expiresAt: inDays(90) });
  });

  test('gives nobody more than they hold', () => {
    expect(() => regenerate(keyWith(), secret, 0, { ...terms, holds: () => false })).toThrow(refusal('access.escalation'));
  });
});

describe('the end of a key @row IDN-65', () => {
  test('by hand is for good', () => {
    const revoked = { ...keyWith(), ...revoke(keyWith(), 'lost').set };
    expect(revoke(keyWith(), 'lost')).toMatchObject({
      set: { status: 'REVOKED' },
      reason: 'lost',
      event: { type: 'identity.api_key.revoked' },
    });
    expect(revoke(keyWith())).not.toHaveProperty('reason');
    for (const verb of [() => revoke(revoked), () => change(revoked, { name: 'x' }, terms), () => regenerate(revoked, secret, 0, terms)]) {
      expect(verb).toThrow(refusal('api_key.invalid_transition'));
    }
  });

  test('comes when its time is over, and not before', () => {
    expect(expire(keyWith(), inDays(365)).set).toEqual({ status: 'EXPIRED' });
    expect(expire(keyWith(), inDays(364)).set).toEqual({});
    expect(expire({ ...keyWith(), status: 'REVOKED' }, inDays(365)).set).toEqual({});
  });

  test('is announced in the morning, some days before', () => {
    expect(warnAt(inDays(365), 30, now)).toEqual(new Date('2027-01-30T06:00:00Z'));
    expect(warnAt(inDays(5), 7, now)).toBeUndefined();
    expect(warn(keyWith(), 7).event).toMatchObject({ type: 'identity.api_key.expiring', data: { days: 7 } });
  });
});

test('what is shown of a key holds no hash, and its secret only when it is made @row IDN-63', () => {
  expect(Object.keys(shown(keyWith()))).not.toEqual(expect.arrayContaining(['hash']));
  expect(shown(keyWith())).not.toHaveProperty('key');
  expect(shown(keyWith(), 'tl_live_…')).toMatchObject({ key: 'tl_live_…', prefix: '7Hq2ZxLm' });
});
