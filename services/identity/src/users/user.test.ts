import { describe, expect, test } from '@jest/globals';
import { changeProfile, emailKey, proveEmail, registered, rehash, setPassword, shown, type User } from './user.ts';

const now = new Date('2026-03-01T09:00:00Z');
const { set } = registered('u1', { email: ' Ada.King@X.io ', name: 'Ada King', passwordHash: '#0' }, now);
const ada: User = { ...set, version: 1, createdAt: now, updatedAt: now, createdBy: 'u1' };

test('an address has one spelling @row IDN-20', () => {
  expect(emailKey(' Ada.King@X.io ')).toBe('ada.king@x.io');
  expect(ada).toMatchObject({ email: 'ada.king@x.io', status: 'ACTIVE', emailVerifiedAt: undefined, passwordSetAt: now });
});

describe('the profile', () => {
  test('preferences are merged by key, null clears @row IDN-16', () => {
    const present = { ...ada, preferences: { theme: 'dark', density: 'high' } };
    expect(changeProfile(present, { preferences: { density: null, digits: 2 } }).set).toEqual({
      preferences: { theme: 'dark', digits: 2 },
    });
    expect(changeProfile(present, { preferences: undefined }).set).toEqual({ preferences: {} });
  });

  test('what it does not name stays @row IDN-16', () => {
    expect(changeProfile(ada, { name: 'Ada Lovelace' }).set).toEqual({ name: 'Ada Lovelace' });
    expect(changeProfile(ada, { title: 'Partner' }).set).toEqual({ title: 'Partner' });
    expect(changeProfile({ ...ada, preferences: undefined }, { preferences: { a: 1 } }).set).toEqual({ preferences: { a: 1 } });
  });

  test('tells decimals from groups of digits @row IDN-3', () => {
    expect(() => changeProfile(ada, { formats: { decimal: ',', grouping: ',' } })).toThrow(
      expect.objectContaining({ code: 'validation.failed', message: 'formats.grouping must differ from the decimal separator' }),
    );
    expect(changeProfile(ada, { formats: { decimal: ',', grouping: '.' } }).set.formats).toEqual({ decimal: ',', grouping: '.' });
  });

  test('holds 32 KiB of preferences @row IDN-16', () => {
    expect(() => changeProfile(ada, { preferences: { pinned: 'x'.repeat(32 * 1024) } })).toThrow(
      expect.objectContaining({ code: 'limit.exceeded' }),
    );
  });

  test('shows no hash', () => expect(Object.keys(shown(ada)).filter((name) => /hash|history/i.test(name))).toEqual([]));
});

test('an address is proven once, a new one anew @row IDN-17', () => {
  const proven = { ...ada, ...proveEmail(ada, ada.email, now).set };
  expect(proven.emailVerifiedAt).toEqual(now);
  expect(proveEmail(proven, ada.email, new Date()).set).toEqual({});
  expect(proveEmail(proven, 'ada@new.io', now).set).toEqual({ email: 'ada@new.io', emailVerifiedAt: now });
});

test('the last five hashes are remembered @row IDN-26', () => {
  let user = ada;
  for (let count = 1; count <= 7; count += 1) user = Object.assign({}, user, setPassword(user, `#${count}`, 'CHANGE', now).set);
  expect([user.passwordHash, ...user.passwordHistory]).toEqual(['#7', '#6', '#5', '#4', '#3', '#2']);
  expect(setPassword(ada, '#1', 'RESET', now).event).toEqual({
    type: 'identity.password.changed',
    data: { userId: 'u1', reason: 'RESET' },
  });
  expect(rehash('#8')).toEqual({ set: { passwordHash: '#8' } });
});
