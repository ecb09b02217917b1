import { createSecretKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { admitKey, type StoredKey } from './admission.ts';
import { hashKey } from './key-hash.ts';

const [pepper, former] = [createSecretKey(Buffer.alloc(32, 1)), createSecretKey(Buffer.alloc(32, 2))];
const now = new Date('2026-03-01T09:00:00Z');
const later = new Date('2026-03-01T10:00:00Z');

const stored: StoredKey = {
  tenantId: 'firm',
  id: 'k1',
  hash: hashKey(pepper, 'the key'),
  previousHash: null,
  previousValidUntil: null,
  status: 'ACTIVE',
  expiresAt: later,
  ipAllowlist: [],
  scopes: ['identity.teams.read'],
  limits: { perMinute: 600, perHour: 20_000, perDay: 200_000 },
  environment: 'LIVE',
  name: 'Export',
  userId: 'ada',
  account: null,
};
const show = (key: Partial<StoredKey> | undefined, wholeKey = 'the key', ip = '192.0.2.1') =>
  admitKey(key && { ...stored, ...key }, { wholeKey, ip, now, peppers: [pepper, former] });
const refusal = (code: string) => expect.objectContaining({ code });

describe('a key at the door @row IDN-63 @row IDN-65', () => {
  test('opens by its secret', () => {
    expect(show({})).toMatchObject({ id: 'k1' });
    expect(() => show({}, 'another key')).toThrow(refusal('key.invalid'));
    expect(() => show(undefined)).toThrow(refusal('key.invalid'));
  });

  test('opens under a pepper from before, while that is kept', () => {
    expect(show({ hash: hashKey(former, 'the key') })).toMatchObject({ id: 'k1' });
    expect(() => show({ hash: hashKey(createSecretKey(Buffer.alloc(32, 3)), 'the key') })).toThrow(refusal('key.invalid'));
  });

  test('opens by its former secret for a while', () => {
    const renewed = { hash: hashKey(pepper, 'new key'), previousHash: stored.hash };
    expect(show({ ...renewed, previousValidUntil: later })).toMatchObject({ id: 'k1' });
    expect(() => show({ ...renewed, previousValidUntil: now })).toThrow(refusal('key.invalid'));
    expect(() => show({ ...renewed, previousValidUntil: null })).toThrow(refusal('key.invalid'));
  });

  test('tells why it is shut, but only to whoever knows the secret', () => {
    expect(() => show({ status: 'REVOKED' })).toThrow(refusal('key.revoked'));
    expect(() => show({ status: 'EXPIRED' })).toThrow(refusal('key.expired'));
    expect(() => show({ expiresAt: now })).toThrow(refusal('key.expired'));
    expect(() => show({ status: 'REVOKED' }, 'a guess')).toThrow(refusal('key.invalid'));
  });

  test('of a machine needs that machine to stand @row IDN-67', () => {
    const account = { id: 'robot', name: 'Robot', status: 'ACTIVE', roleIds: [] } as const;
    expect(show({ userId: null, account: { ...account, roleIds: [] } })).toMatchObject({ id: 'k1' });
    expect(() => show({ userId: null, account: { ...account, roleIds: [], status: 'DISABLED' } })).toThrow(refusal('key.revoked'));
    expect(() => show({ userId: null, account: null })).toThrow(refusal('key.revoked'));
  });

  test('opens from its own addresses only', () => {
    expect(show({ ipAllowlist: ['192.0.2.0/24'] })).toMatchObject({ id: 'k1' });
    expect(() => show({ ipAllowlist: ['198.51.100.0/24'] })).toThrow(refusal('key.ip_not_allowed'));
  });
});
