// Signing in as a browser and as an application do it, through the gateway.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { goodPassword } from '@throughline/mesh/testing/rest-client';
import { identity } from '../src/service.ts';

let mesh: RestMesh;
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity] });
});
afterAll(() => mesh.stop());

test('in browser mode tokens travel in cookies that scripts cannot read @row IDN-24', async () => {
  const { email } = await mesh.founder();
  const signedIn = await mesh.client().post('/api/v1/auth/login', { email, password: goodPassword, cookie: true });
  expect(signedIn.status).toBe(200);
  expect(signedIn.body).not.toHaveProperty('refreshToken');
  expect(signedIn.body).not.toHaveProperty('deviceToken');
  const cookies = signedIn.headers.getSetCookie();
  const refreshCookie = cookies.find((cookie) => cookie.startsWith('__Host-tl_refresh='))!;
  for (const mark of ['HttpOnly', 'Secure', 'SameSite=Strict']) expect(refreshCookie).toContain(mark);

  const cookie = cookies.map((each) => each.split(';', 1)[0]).join('; ');
  const refreshed = await mesh.client({ cookie, 'x-requested-with': 'console' }).post('/api/v1/auth/refresh', { cookie: true });
  expect(refreshed).toMatchObject({ status: 200, body: { expiresIn: 900 } });
  expect((await mesh.client({ cookie }).post('/api/v1/auth/refresh', { cookie: true })).status).not.toBe(200);
});

test('a session that was ended is refused at the door @row IDN-34', async () => {
  const founder = await mesh.founder();
  expect(await founder.get('/api/v1/auth/me')).toMatchObject({ status: 200, body: { tier: 'BASIC', session: { current: true } } });
  expect(await founder.post('/api/v1/auth/logout', {})).toMatchObject({ status: 204 });
  await mesh.settle();
  expect(await founder.get('/api/v1/auth/me')).toMatchObject({ status: 401 });
});

test('the keys that sign are public @row IDN-22', async () => {
  await mesh.founder();
  const { status, body } = await mesh.client().get('/.well-known/jwks.json');
  expect({ status, body }).toEqual({
    status: 200,
    body: { keys: [expect.objectContaining({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' })] },
  });
});

test('what is wrong is a problem with its own code @row IDN-20 @row IDN-21 @row IDN-26', async () => {
  const { email } = await mesh.founder();
  const client = mesh.client();
  const given = { email, password: goodPassword, name: 'Ada King', firmName: 'Again' };
  expect(await client.post('/api/v1/auth/register', given)).toMatchObject({ status: 409, body: { code: 'auth.email_taken' } });
  expect(await client.post('/api/v1/auth/register', { ...given, email: 'new@example.com', password: 'tiny' })).toMatchObject({
    status: 422,
    body: { code: 'password.too_short' },
  });
  expect(await client.post('/api/v1/auth/login', { email, password: 'wrong-horse-battery' })).toMatchObject({
    status: 401,
    body: { code: 'auth.invalid_credentials' },
  });
  expect(await client.post('/api/v1/auth/password/forgot', { email: 'ghost@example.com' })).toMatchObject({ status: 202 });
  expect(await client.post('/api/v1/auth/password/reset', { token: 'made-up', password: goodPassword })).toMatchObject({ status: 404 });
});

test('a forgotten password is replaced by the link of the mail @row IDN-27', async () => {
  const founder = await mesh.founder();
  await mesh.client().post('/api/v1/auth/password/forgot', { email: founder.email });
  await mesh.settle();
  const token = await mesh.mailedToken(founder.email);
  expect((await mesh.client().post('/api/v1/auth/password/reset', { token, password: 'copper-meadow-lantern-4' })).status).toBe(204);
  expect((await mesh.client().post('/api/v1/auth/login', { email: founder.email, password: 'copper-meadow-lantern-4' })).status).toBe(200);
});
