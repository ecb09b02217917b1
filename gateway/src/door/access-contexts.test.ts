import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { unavailable } from '@throughline/chassis/errors';
import { apiKey, firm, person, session, teamId } from '../testing/identity-stand-in.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

const path = `/api/v1/identity/teams/${teamId}`;
let gateway: TestGateway;
beforeEach(async () => {
  gateway = await testGateway();
});
afterEach(() => gateway.close());

const withKey = () => gateway.as(path, { headers: { authorization: undefined, 'x-api-key': apiKey } });
const codeOf = async (answer: Promise<{ status: number; json: Record<string, unknown> }>) => [
  (await answer).status,
  (await answer).json['code'],
];
const resolved = () => gateway.identity.callsOf('ResolveAccess').length;

describe('what identity says is kept', () => {
  test('30 seconds, one question for many at once @row GTW-3', async () => {
    await Promise.all(Array.from({ length: 20 }, () => gateway.as(path)));
    expect(resolved()).toBe(1);
    gateway.clock.advance(29_000);
    await gateway.as(path);
    expect(resolved()).toBe(1);
    gateway.clock.advance(1_000);
    await gateway.as(path);
    expect(resolved()).toBe(2);
  });

  test('60 seconds more while identity is away, then nobody comes in @row GTW-3', async () => {
    await gateway.as(path);
    gateway.identity.answers['ResolveAccess'] = () => {
      throw unavailable('service.unavailable', 'identity is away');
    };
    gateway.clock.advance(89_000);
    expect((await gateway.as(path)).status).toBe(200);
    gateway.clock.advance(1_000);
    const answer = await gateway.as(path);
    expect([answer.status, answer.json['code'], answer.headers.get('retry-after')]).toEqual([503, 'service.unavailable', '5']);
  });

  test('until an event says that it changed @row GTW-3 @row IDN-34', async () => {
    for (const changed of [{ sessionId: session }, { userId: person }, { tenantId: firm }]) {
      gateway.identity.revoked = false;
      gateway.drop({ tenantId: firm });
      expect((await gateway.as(path)).status).toBe(200);
      gateway.identity.revoked = true;
      expect((await gateway.as(path)).status).toBe(200);
      gateway.drop({ sessionId: 'another', userId: 'another' });
      expect((await gateway.as(path)).status).toBe(200);
      gateway.drop(changed);
      expect(await codeOf(gateway.as(path))).toEqual([401, 'auth.session_revoked']);
    }
    gateway.identity.revoked = false;
    gateway.drop({});
    expect((await withKey()).status).toBe(200);
    gateway.identity.revoked = true;
    gateway.drop({ keyId: 'key-1' });
    expect(await codeOf(withKey())).toEqual([401, 'key.revoked']);
  });

  test('an answer that was under way while something changed is not kept @row GTW-3', async () => {
    const { identity } = gateway;
    identity.answers['ResolveAccess'] = (asked) => {
      delete identity.answers['ResolveAccess'];
      gateway.drop({ sessionId: session });
      return identity.call(asked.method, asked.request, asked.context).then(({ message }) => message);
    };
    await gateway.as(path);
    await gateway.as(path);
    expect(resolved()).toBeGreaterThan(2);
  });
});
