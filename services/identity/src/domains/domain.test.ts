import { describe, expect, test } from '@jest/globals';
import { change, claim, lookAgainMs, lookEveryMs, lookForMs, nextLook, retry, shown, sighted, type Domain } from './domain.ts';
import { isPublicMailProvider } from './public-providers.ts';

const now = new Date('2026-03-01T09:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const ground = { token: 'a'.repeat(32), now, verifiedElsewhere: false };
const claimed = (given: Partial<Domain> = {}): Domain => ({
  ...claim('d1', { name: 'King.Example', purposes: ['SSO'] }, ground).set,
  version: 1,
  createdAt: now,
  updatedAt: now,
  createdBy: 'ada',
  ...given,
});
const found = { proof: true, alias: false };
const nothing = { proof: false, alias: false };

describe('claiming a domain', () => {
  test('asks for a TXT record @row IDN-6', () => {
    expect(shown(claimed(), 'portal.example')).toMatchObject({
      name: 'king.example',
      status: 'PENDING',
      proof: { type: 'TXT', name: '_throughline.king.example', value: `throughline-verify=${'a'.repeat(32)}`, found: false },
      portalAlias: undefined,
    });
    expect(shown(claimed(), 'portal.example')).not.toHaveProperty('token');
  });

  test('a portal host needs its CNAME too @row IDN-6', () => {
    const host = claimed({ purposes: ['PORTAL_HOST'] });
    expect(shown(host, 'portal.example').portalAlias).toEqual({
      type: 'CNAME',
      name: 'king.example',
      value: 'portal.example',
      found: false,
    });
    expect(sighted(host, found, now).set.status).toBeUndefined();
    expect(sighted(host, { proof: true, alias: true }, now).set.status).toBe('VERIFIED');
  });

  test('another firm’s is refused, and a public mail provider’s @row IDN-6', () => {
    expect(() => claim('d1', { name: 'king.example', purposes: ['SSO'] }, { ...ground, verifiedElsewhere: true })).toThrow(
      expect.objectContaining({ kind: 'CONFLICT', code: 'domain.taken' }),
    );
    expect(() => claim('d1', { name: 'GMail.com', purposes: ['SSO'] }, ground)).toThrow(
      expect.objectContaining({ kind: 'RULE', code: 'domain.public' }),
    );
    expect(['mail.yahoo.co.jp', 'notgmail.com', 'king.example'].map(isPublicMailProvider)).toEqual([true, false, false]);
  });
});

describe('looking for it', () => {
  test('found, it is VERIFIED and told once @row IDN-6', () => {
    const { set, event } = sighted(claimed(), found, now);
    expect(set).toMatchObject({ status: 'VERIFIED', verifiedAt: now, checkedAt: now, proofFound: true, missed: 0 });
    expect(event).toEqual({ type: 'identity.domain.verified', data: { domainId: 'd1', name: 'king.example', purposes: ['SSO'] } });
    expect(sighted(claimed({ status: 'VERIFIED', missed: 2 }), found, now)).toMatchObject({ set: { missed: 0 } });
    expect(sighted(claimed({ status: 'VERIFIED' }), found, now).event).toBeUndefined();
  });

  test('each 15 minutes for 72 hours, then it FAILED @row IDN-6', () => {
    expect(nextLook(claimed(), now)).toEqual(later(lookEveryMs));
    expect(sighted(claimed(), nothing, later(lookForMs - 1)).set.status).toBeUndefined();
    expect(sighted(claimed(), nothing, later(lookForMs)).set.status).toBe('FAILED');
    expect(nextLook(claimed({ status: 'FAILED' }), now)).toBeUndefined();
  });

  test('weekly once verified; three misses expire it @row IDN-6', () => {
    const verified = claimed({ status: 'VERIFIED' });
    expect(nextLook(verified, now)).toEqual(later(lookAgainMs));
    expect(sighted(verified, nothing, now).set).toMatchObject({ missed: 1 });
    expect(sighted({ ...verified, missed: 1 }, nothing, now).event).toBeUndefined();
    const third = sighted({ ...verified, missed: 2 }, nothing, now);
    expect(third.set).toMatchObject({ status: 'EXPIRED', missed: 3 });
    expect(third.event?.type).toBe('identity.domain.expired');
  });

  test('a look by hand at one that is given up notes what it saw', () => {
    for (const status of ['FAILED', 'EXPIRED'] as const)
      expect(sighted(claimed({ status }), nothing, now)).toEqual({ set: { proofFound: false, aliasFound: false, checkedAt: now } });
  });

  test('FAILED and EXPIRED start anew @row IDN-6', () => {
    for (const status of ['FAILED', 'EXPIRED'] as const) {
      expect(retry(claimed({ status, missed: 3 }), later(lookForMs)).set).toMatchObject({
        status: 'PENDING',
        missed: 0,
        pendingUntil: later(2 * lookForMs),
      });
    }
    expect(retry(claimed(), now)).toEqual({ set: {} });
  });
});

describe('what it is for', () => {
  test('can change', () => {
    expect(change(claimed(), { purposes: ['SSO', 'EMAIL'] }).set).toEqual({ purposes: ['SSO', 'EMAIL'] });
    expect(change(claimed({ status: 'VERIFIED', proofFound: true }), { purposes: ['EMAIL'] }).set).toEqual({ purposes: ['EMAIL'] });
  });

  test('a verified domain that becomes a portal host has its CNAME to show @row IDN-6', () => {
    expect(change(claimed({ status: 'VERIFIED', proofFound: true }), { purposes: ['PORTAL_HOST'] }).set).toMatchObject({
      status: 'PENDING',
    });
  });
});
