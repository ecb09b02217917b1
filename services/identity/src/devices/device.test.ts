import { describe, expect, test } from '@jest/globals';
import { described, firstSeen, isTrusted, seenAgain, type Device } from './device.ts';

const now = new Date('2026-03-01T09:00:00Z');
const after = (days: number) => new Date(now.getTime() + days * 86_400_000);
const given = { id: 'd1', userId: 'ada', sessionId: 's1', secretHash: '#', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };
const device: Device = { ...firstSeen(given, now).set, version: 1, createdAt: now, updatedAt: now, createdBy: 'ada' };

describe('a device', () => {
  test('is trusted for 30 days from its last sign-in @row IDN-28', () => {
    expect(isTrusted(device, after(29.9))).toBe(true);
    expect(isTrusted(device, after(30))).toBe(false);
    expect(isTrusted({ ...device, ...seenAgain(after(29)).set }, after(58))).toBe(true);
    expect(firstSeen(given, now).event).toEqual({
      type: 'identity.device.trusted',
      data: { userId: 'ada', sessionId: 's1', deviceId: 'd1' },
    });
  });

  test('is not while its trust is taken away @row IDN-27', () => {
    expect(isTrusted({ ...device, trust: 'UNTRUSTED' }, now)).toBe(false);
    expect(isTrusted({ ...device, trustedUntil: undefined }, now)).toBe(false);
  });

  test.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux', 'BROWSER'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1', 'Safari on iOS', 'MOBILE'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge on Windows', 'BROWSER'],
    ['Throughline/1.0 (Windows)', 'Windows', 'DESKTOP'],
    ['Chrome/1', 'Chrome', 'BROWSER'],
    ['curl/8.5.0', 'curl/8.5.0', 'DESKTOP'],
    ['', 'Unknown device', 'DESKTOP'],
  ])('%s is %s @row IDN-34', (userAgent, name, kind) => {
    expect(described(userAgent)).toEqual({ name, kind });
  });
});
