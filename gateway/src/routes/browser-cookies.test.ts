import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
  const tokens = { accessToken: 'at', refreshToken: 'tlr_next', deviceToken: 'device', expiresIn: 900 };
  gateway.identity.answers = {
    Login: () => ({ ...tokens, user: undefined, tenant: undefined, memberships: [] }),
    Refresh: () => ({ ...tokens }),
    Logout: () => ({}),
  };
});
afterAll(() => gateway.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  gateway.as(`/api/v1/auth/${path}`, { verb: 'POST', body, headers: { authorization: undefined, ...headers } });
const login = { email: 'ada@x.io', password: 'purple-kettle-harbour-9' };
const cookie = '__Host-tl_refresh=tlr_47DEQ; __Host-tl_device=known';

describe('browser mode', () => {
  test('keeps what is secret in cookies that no script reads, and out of the body @row IDN-24', async () => {
    const answer = await post('login', { ...login, cookie: true });
    expect(answer.headers.getSetCookie()).toEqual([
      '__Host-tl_refresh=tlr_next; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Strict',
      '__Host-tl_device=device; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Strict',
    ]);
    expect(answer.json).toMatchObject({ accessToken: 'at', expiresIn: 900 });
    expect(answer.text).not.toMatch(/tlr_|"device/);
  });

  test('is not for others: they get their token in the body and no cookie @row IDN-24', async () => {
    const answer = await post('login', login);
    expect([answer.headers.getSetCookie(), answer.json['refreshToken']]).toEqual([[], 'tlr_next']);
  });

  test('a refresh by cookie needs X-Requested-With @row IDN-24', async () => {
    const refused = await post('refresh', {}, { cookie });
    expect([refused.status, refused.json['code']]).toEqual([403, 'auth.requested_with_missing']);
    expect(gateway.identity.callsOf('Refresh')).toEqual([]);

    const answer = await post('refresh', {}, { cookie, 'x-requested-with': 'console' });
    expect(gateway.identity.callsOf('Refresh').at(-1)!.request).toMatchObject({ refreshToken: 'tlr_47DEQ', deviceToken: 'known' });
    expect([answer.headers.getSetCookie().length, answer.json['refreshToken']]).toEqual([1, undefined]);
  });

  test('signing out ends the cookie with the session @row IDN-24 @row IDN-25', async () => {
    const asked = { verb: 'POST', body: {}, headers: { cookie, 'x-requested-with': 'console' } };
    const answer = await gateway.as('/api/v1/auth/logout', asked);
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()).toEqual(['__Host-tl_refresh=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict']);
    const plain = await gateway.as('/api/v1/auth/logout', { verb: 'POST', body: {} });
    expect([plain.status, plain.headers.getSetCookie()]).toEqual([204, []]);
  });

  test('a token in the body goes before the cookie', async () => {
    await post('refresh', { refreshToken: 'tlr_mine' }, { cookie: '__Host-tl_refresh=tlr_47DEQ' });
    expect(gateway.identity.callsOf('Refresh').at(-1)!.request).toMatchObject({ refreshToken: 'tlr_mine' });
  });
});
