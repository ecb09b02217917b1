import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { publicJwkOf } from '@throughline/chassis/security/signing-keys';
import { createPassportVerifier } from '@throughline/chassis/security/passport';
import { apiKey, firm, otherFirm, person, session, teamId } from '../testing/identity-stand-in.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

const path = `/api/v1/identity/teams/${teamId}`;
let gateway: TestGateway;
beforeEach(async () => {
  gateway = await testGateway();
});
afterEach(() => gateway.close());

const bearer = (credential: string) => gateway.as(path, { headers: { authorization: `Bearer ${credential}` } });
const withKey = (headers: Record<string, string> = {}) =>
  gateway.as(path, { headers: { authorization: undefined, 'x-api-key': apiKey, ...headers } });
const codeOf = async (answer: Promise<{ status: number; json: Record<string, unknown> }>) => [
  (await answer).status,
  (await answer).json['code'],
];
const resolved = () => gateway.identity.callsOf('ResolveAccess').length;

describe('who calls', () => {
  test('nobody is asked to sign in @row GTW-3', async () => {
    const answer = await gateway.as(path, { headers: { authorization: undefined } });
    expect([answer.status, answer.json['code'], answer.headers.get('www-authenticate')]).toEqual([
      401,
      'auth.required',
      'Bearer realm="throughline"',
    ]);
  });

  test('an access token is checked here @row GTW-3 @row IDN-22 @row SEC-10', async () => {
    const { identity } = gateway;
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const wrong: Record<string, Promise<string>> = {
      issuer: identity.token({ iss: 'https://elsewhere.example' }),
      audience: identity.token({ aud: 'other' }),
      key: identity.token({}, stranger),
      kid: identity.token({}, stranger, { alg: 'EdDSA', kid: 'a9' }),
      future: identity.token({ nbf: Math.floor(gateway.clock.now().getTime() / 1_000) + 600 }),
      session: identity.token({ sid: 7 }),
    };
    for (const [what, token] of Object.entries(wrong))
      expect([what, ...(await codeOf(bearer(await token)))]).toEqual([what, 401, 'auth.invalid_token']);
    const [head, body, signature] = (await identity.token()).split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const token of [`${none}.${body}.`, `${none}.${body}.x`, `${head}.${body}`, 'x', `${head}.${body}.${signature}x.y`])
      expect(await codeOf(bearer(token))).toEqual([401, 'auth.invalid_token']);
    expect(await codeOf(bearer(await identity.token({ iat: 1, exp: 2 })))).toEqual([401, 'auth.token_expired']);
    expect(await codeOf(bearer(await identity.token()))).toEqual([200, undefined]);
  });

  test('a token seen before still ends in time @row SEC-9', async () => {
    const token = await gateway.identity.token();
    expect((await bearer(token)).status).toBe(200);
    gateway.clock.advance(906_000);
    expect(await codeOf(bearer(token))).toEqual([401, 'auth.token_expired']);
  });

  test('an API key comes in either header; a mistyped one costs no look-up @row GTW-3 @row IDN-63 @row SEC-13', async () => {
    expect((await withKey()).status).toBe(200);
    expect((await bearer(apiKey)).status).toBe(200);
    expect(gateway.identity.callsOf('ResolveAccess').at(-1)!.request).toMatchObject({ apiKey, tenantId: '', session: undefined });
    const before = resolved();
    for (const wrong of [`${apiKey.slice(0, -1)}x`, apiKey.replace('live', 'test'), 'tl_live_', `${apiKey}0`])
      expect(await codeOf(withKey({ 'x-api-key': wrong }))).toEqual([401, 'key.invalid']);
    expect(resolved()).toBe(before);
  });

  test('two credentials at once are none @row GTW-3', async () => {
    expect(await codeOf(gateway.as(path, { headers: { 'x-api-key': apiKey } }))).toEqual([400, 'auth.ambiguous']);
  });

  test('what is public is open to nobody in particular, also with a credential that ran out @row GTW-3', async () => {
    for (const authorization of [undefined, 'Bearer old.old.old']) {
      const answer = await gateway.as('/.well-known/jwks.json', { headers: { authorization } });
      expect([answer.status, (answer.json['keys'] as unknown[]).length]).toEqual([200, 1]);
    }
  });
});

describe('for which firm', () => {
  test('the session’s, unless X-Tenant-Id names another of theirs @row GTW-4', async () => {
    await gateway.as(path);
    await gateway.as(path, { headers: { 'x-tenant-id': otherFirm.toUpperCase() } });
    expect(gateway.identity.callsOf('ResolveAccess').map(({ request }) => request['tenantId'])).toEqual([firm, otherFirm]);
    expect(await codeOf(gateway.as(path, { headers: { 'x-tenant-id': 'firm-7' } }))).toEqual([400, 'validation.failed']);
  });

  test('a firm that is not theirs is refused @row GTW-4', async () => {
    gateway.identity.access = { tenantId: firm };
    expect(await codeOf(gateway.as(path, { headers: { 'x-tenant-id': otherFirm } }))).toEqual([403, 'tenant.not_member']);
    expect(await codeOf(withKey({ 'x-tenant-id': otherFirm }))).toEqual([403, 'tenant.mismatch']);
    expect(await codeOf(withKey({ 'x-tenant-id': firm }))).toEqual([200, undefined]);
  });

  test('a person of no firm is told so @row GTW-4', async () => {
    gateway.identity.access = { tenantId: '' };
    expect(await codeOf(gateway.as(path))).toEqual([403, 'tenant.none']);
  });
});

describe('what they may', () => {
  test('the permission is checked before the call, and the refusal told to the trail @row GTW-5 @row IDN-73', async () => {
    gateway.identity.access = { permissions: [{ permission: 'crm.*', reach: 'ALL' }] };
    const answer = await gateway.as(path, { headers: { 'x-request-id': 'r-1' } });
    expect(answer.json).toMatchObject({ status: 403, code: 'permission.denied', permission: 'identity.teams.read' });
    expect(gateway.identity.callsOf('GetTeam')).toEqual([]);
    expect(gateway.denials).toEqual([
      expect.objectContaining({
        tenantId: firm,
        actor: { kind: 'USER', id: person, name: 'Ada King' },
        action: 'identity.teams.get',
        reason: 'permission.denied',
        permission: 'identity.teams.read',
        sessionId: session,
        requestId: 'r-1',
        traceId: answer.json['traceId'],
      }),
    ]);
  });

  test('a key does what its scopes name and no more @row IDN-64', async () => {
    expect((await withKey()).status).toBe(200);
    expect(await codeOf(gateway.as(path, { verb: 'DELETE', headers: { authorization: `Bearer ${apiKey}` } }))).toEqual([
      403,
      'key.scope_missing',
    ]);
  });

  test('the passport says who, is fresh, and is signed once for many calls @row GTW-5 @row SEC-4', async () => {
    const passportOf = () => gateway.identity.callsOf('GetTeam').at(-1)!.context.passport!;
    const verify = createPassportVerifier({ keys: { gateway: publicJwkOf(gateway.signingKey) }, clock: gateway.clock });
    await gateway.as(path, { headers: { 'x-tl-tenant': otherFirm, 'x-tl-passport': 'mine', 'user-agent': 'jest' } });
    const first = passportOf();
    expect(verify(first)).toMatchObject({
      issuer: 'gateway',
      tenantId: firm,
      userId: person,
      sessionId: session,
      ip: '127.0.0.1',
      userAgent: 'jest',
    });
    await gateway.as(path, { headers: { 'user-agent': 'jest' } });
    expect(passportOf()).toBe(first);
    for (let second = 0; second < 120; second += 7) {
      gateway.clock.advance(7_000);
      await gateway.as(path);
      const { expiresAt, issuedAt } = verify(passportOf());
      expect(expiresAt - gateway.clock.now().getTime() / 1_000).toBeGreaterThanOrEqual(10);
      expect(expiresAt - issuedAt).toBe(60);
    }
  });

  test('a passport past 6 KiB leaves its lists at home and says where they are @row GTW-5', async () => {
    const verify = createPassportVerifier({ keys: { gateway: publicJwkOf(gateway.signingKey) }, clock: gateway.clock });
    const shownFor = async (people: number, headers = {}) => {
      gateway.identity.access = {
        teamUserIds: Array.from({ length: people }, (_, place) => `018f3a5e-7c1d-7a2b-9c3d-${String(place).padStart(12, '0')}`),
      };
      gateway.clock.advance(31_000);
      expect((await gateway.as(path, { headers })).status).toBe(200);
      return gateway.identity.callsOf('GetTeam').at(-1)!.context.passport!;
    };
    expect(verify(await shownFor(50))).not.toHaveProperty('accessRef');
    const token = await shownFor(400);
    expect(token.length).toBeLessThan(2_048);
    const nothing = { permissions: [], scopes: [], teamUserIds: [], clientScope: { companyIds: [], bookIds: [] } };
    expect(verify(token)).toMatchObject({
      ...nothing,
      userId: person,
      accessRef: expect.stringMatching(`^session/${session}/${person}/${firm}#`),
    });
    expect(verify(await shownFor(401)).accessRef).not.toBe(verify(token).accessRef);
    const ofKey = await shownFor(400, { authorization: `Bearer ${apiKey}` });
    expect(verify(ofKey).accessRef).toMatch(`key/key-1//${firm}#`);
  });
});
