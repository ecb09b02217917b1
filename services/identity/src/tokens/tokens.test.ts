import { createSecretKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { signAccessToken } from './access-token.ts';
import { firstRefreshToken, isRefreshToken, successorOf } from './refresh-token.ts';
import { hashOf, newToken } from './token.ts';

describe('a refresh token', () => {
  const key = createSecretKey(Buffer.alloc(32, 1));

  test('has its form, and so has its successor @row IDN-23', () => {
    const token = firstRefreshToken();
    expect(token).toMatch(/^tlr_[\w-]{43}$/);
    expect(isRefreshToken(successorOf(token, key))).toBe(true);
    expect(isRefreshToken(`${token}x`)).toBe(false);
  });

  test('has one successor under one key @row IDN-23', () => {
    const token = firstRefreshToken();
    expect(successorOf(token, key)).toBe(successorOf(token, key));
    expect(successorOf(token, key)).not.toBe(successorOf(token, createSecretKey(Buffer.alloc(32, 2))));
  });
});

test('a token is 32 random bytes, and its hash does not show it @row IDN-27', () => {
  const token = newToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(newToken()).not.toBe(token);
  expect(hashOf(token)).not.toContain(token);
});

test('an access token lives 900 s and says who, where and how @row IDN-22', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const now = new Date('2026-03-01T09:00:00Z');
  const session = { id: 's1', userId: 'u1', tenantId: undefined, amr: ['pwd'], authTime: new Date('2026-03-01T08:00:00Z') };
  const token = await signAccessToken(
    { kid: 'k1', privateKey },
    { session, issuer: 'https://x.io', audience: 'throughline', jti: 'j1', now },
  );
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: 'k1' });
  const { payload } = await jwtVerify(token, publicKey, { currentDate: now });
  const iat = now.getTime() / 1_000;
  expect(payload).toEqual({
    iss: 'https://x.io',
    aud: 'throughline',
    sub: 'u1',
    sid: 's1',
    tid: null,
    amr: ['pwd'],
    auth_time: iat - 3_600,
    iat,
    exp: iat + 900,
    jti: 'j1',
  });
});
