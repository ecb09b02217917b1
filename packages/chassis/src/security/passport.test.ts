import { describe, expect, test } from '@jest/globals';
import { createHmac, sign } from 'node:crypto';
import { fixedClock } from '../clock.ts';
import { createPassportVerifier, type PassportClaims, signPassport } from './passport.ts';
import { generateKeyPair, publicJwkOf, readSigningKey, verifyingKeys } from './signing-keys.ts';

const start = '2026-03-01T09:30:00Z';
const startSeconds = Date.parse(start) / 1_000;
const pairs = {
  gateway: generateKeyPair('gateway'),
  next: generateKeyPair('gateway.2'),
  crm: generateKeyPair('crm'),
  stranger: generateKeyPair('gateway'),
};
const keys = verifyingKeys([pairs.gateway, pairs.next, pairs.crm]);
const keyOf = (name: keyof typeof pairs) => readSigningKey(pairs[name].kid, pairs[name].privateKey);

function claims(changed: Partial<PassportClaims> = {}): PassportClaims {
  return {
    tenantId: '01890a5d-ac96-774b-bcce-b302099a8057',
    tenantStatus: 'ACTIVE',
    actor: { kind: 'USER', id: 'u1', name: 'Ada' },
    userId: 'u1',
    sessionId: 's1',
    keyId: null,
    permissions: [{ permission: 'crm.*', reach: 'TEAM' }],
    scopes: null,
    teamIds: [],
    teamUserIds: [],
    clientScope: null,
    features: [],
    amr: ['pwd'],
    authTime: startSeconds,
    ip: '192.0.2.1',
    userAgent: 'test',
    environment: 'PROD',
    dryRun: false,
    breakGlassId: null,
    causeId: null,
    issuedAt: startSeconds,
    expiresAt: startSeconds + 60,
    ...changed,
  };
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const refusedAs = (code: string) => expect.objectContaining({ kind: 'UNAUTHENTICATED', code });

function verifier() {
  const clock = fixedClock(start);
  return { clock, verify: createPassportVerifier({ keys, clock, audience: 'throughline' }) };
}

describe('a passport @row SEC-4', () => {
  test('arrives as it was signed @row GTW-5', () => {
    const { verify } = verifier();
    const passport = verify(signPassport(keyOf('gateway'), claims()));
    expect(passport).toEqual({ issuer: 'gateway', ...claims() });
    expect(verify(signPassport(keyOf('next'), claims())).issuer).toBe('gateway');
  });

  test('is verified once and then remembered, until it expires', () => {
    const { verify, clock } = verifier();
    const token = signPassport(keyOf('gateway'), claims());
    const first = verify(token);
    clock.advance(59_000);
    expect(verify(token)).toBe(first);
    clock.advance(1_000);
    expect(() => verify(token)).toThrow(refusedAs('passport.expired'));
  });

  test('lives 60 seconds at most, and tolerates a signer 5 seconds ahead, no more @row FLT-9', () => {
    const { verify } = verifier();
    const at = (issuedAt: number, expiresAt: number) => () => verify(signPassport(keyOf('gateway'), claims({ issuedAt, expiresAt })));
    expect(at(startSeconds, startSeconds + 61)).toThrow(refusedAs('passport.invalid'));
    expect(at(startSeconds, startSeconds)).toThrow(refusedAs('passport.invalid'));
    expect(at(startSeconds + 6, startSeconds + 60)).toThrow(refusedAs('passport.invalid'));
    expect(at(startSeconds + 5, startSeconds + 60)).not.toThrow();
    expect(at(startSeconds - 60, startSeconds)).toThrow(refusedAs('passport.expired'));
    expect(at(startSeconds, Number.NaN)).toThrow(refusedAs('passport.invalid'));
  });

  test('is refused when anything about it is false @row SEC-10', () => {
    const { verify } = verifier();
    const token = signPassport(keyOf('gateway'), claims());
    const [head, body, signature] = token.split('.') as [string, string, string];
    const elevated = base64url({
      ...JSON.parse(Buffer.from(body, 'base64url').toString()),
      permissions: [{ permission: '*', reach: 'ALL' }],
    });
    const signedBy = (header: object, payload: string) => {
      const input = `${base64url(header)}.${payload}`;
      return `${input}.${sign(null, Buffer.from(input), keyOf('gateway').privateKey).toString('base64url')}`;
    };
    const hmacInput = `${base64url({ alg: 'HS256', kid: 'gateway' })}.${body}`;
    const hmac = createHmac('sha256', JSON.stringify(publicJwkOf(keyOf('gateway'))))
      .update(hmacInput)
      .digest('base64url');

    const forged: Record<string, string> = {
      empty: '',
      'no token': 'x.y.z',
      'not an object': `${base64url(5)}.${body}.${signature}`,
      'no signature': `${head}.${body}.`,
      'a changed body': `${head}.${elevated}.${signature}`,
      'a fourth part': `${token}.x`,
      'algorithm none': `${base64url({ alg: 'none', kid: 'gateway' })}.${body}.`,
      'a public key as HMAC secret': `${hmacInput}.${hmac}`,
      'an unknown key': signPassport({ ...keyOf('gateway'), kid: 'billing' }, claims()),
      "a stranger's key": signPassport(keyOf('stranger'), claims()),
      'critical extensions': signedBy({ alg: 'EdDSA', kid: 'gateway', crit: ['x'] }, body),
      'another audience': signedBy(
        { alg: 'EdDSA', kid: 'gateway' },
        base64url({ ...claims(), iss: 'gateway', aud: 'elsewhere', iat: startSeconds, exp: startSeconds + 60 }),
      ),
      'an issuer without that key': signedBy(
        { alg: 'EdDSA', kid: 'gateway' },
        base64url({ ...claims(), iss: 'crm', aud: 'throughline', iat: startSeconds, exp: startSeconds + 60 }),
      ),
    };
    for (const [name, bad] of Object.entries(forged)) expect([name, refusalOf(() => verify(bad))]).toEqual([name, 'passport.invalid']);
  });

  test('of a service speaks for the system or an automation, never for a person', () => {
    const { verify } = verifier();
    const from = (kind: 'SYSTEM' | 'AUTOMATION' | 'USER' | 'STAFF') => () =>
      verify(signPassport(keyOf('crm'), claims({ actor: { kind, id: 'x', name: 'x' } })));
    expect(from('SYSTEM')().issuer).toBe('crm');
    const borrowed = { ...claims({ actor: { kind: 'SYSTEM', id: 'x', name: 'x' } }), issuer: 'gateway' };
    expect(verify(signPassport(keyOf('crm'), borrowed)).issuer).toBe('crm');
    expect(from('AUTOMATION')).not.toThrow();
    expect(from('USER')).toThrow(refusedAs('passport.invalid'));
    expect(from('STAFF')).toThrow(refusedAs('passport.invalid'));
  });

  test('key pairs fit a variable, and a bad one is refused without being shown', () => {
    expect(pairs.crm.privateKey).toMatch(/^[\w-]+$/);
    expect(publicJwkOf(keyOf('crm'))).toEqual(pairs.crm.publicJwk);
    expect(() => readSigningKey('crm', 'hunter2')).toThrow(
      expect.objectContaining({ code: 'config.invalid', message: expect.not.stringContaining('hunter2') }),
    );
  });
});

function refusalOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (fault) {
    return (fault as { code: string }).code;
  }
  return 'accepted';
}
