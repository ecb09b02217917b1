import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import { forbidden } from '@throughline/chassis/errors';
import { issuer, team, teamId } from '../testing/identity-stand-in.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

const path = `/api/v1/identity/teams/${teamId}`;
const firmOrigin = 'https://app.firm.example';
const open: TestGateway[] = [];
const start = async (...given: Parameters<typeof testGateway>) => {
  const gateway = await testGateway(...given);
  open.push(gateway);
  return gateway;
};
afterEach(() => Promise.all(open.splice(0).map((gateway) => gateway.close())));

async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk)).end(text);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

describe('headers of every answer', () => {
  test('tell a browser to guess, frame and keep nothing @row GTW-11 @row SEC-19', async () => {
    const gateway = await start();
    for (const asked of [path, '/api/v1/nothing', '/nothing', '/health/live', '/docs', '/openapi.json']) {
      const { headers } = await gateway.as(asked);
      expect([asked, headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual([asked, 'nosniff', 'no-store']);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
      for (const name of ['referrer-policy', 'permissions-policy', 'cross-origin-opener-policy']) expect(headers.get(name)).toBeTruthy();
      for (const name of ['server', 'x-powered-by']) expect(headers.get(name)).toBeNull();
    }
  });
});

const allowed = async (gateway: TestGateway, origin: string) => {
  const { headers } = await gateway.as(path, { headers: { origin } });
  return [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')];
};

const preflight = (gateway: TestGateway, origin: string) =>
  fetch(`http://127.0.0.1:${gateway.port}${path}`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PATCH' } });

describe('pages of other origins', () => {
  test('the console and configured ones read with cookies, others nothing @row GTW-11', async () => {
    const gateway = await start({ CORS_ORIGINS: 'https://partner.example' });
    for (const origin of [issuer, 'https://partner.example']) expect(await allowed(gateway, origin)).toEqual([origin, 'true']);
    expect(await allowed(gateway, 'https://evil.example')).toEqual([null, null]);
    const asked = await preflight(gateway, issuer);
    expect([asked.status, asked.headers.get('access-control-max-age')]).toEqual([204, '600']);
    expect(asked.headers.get('access-control-allow-methods')!.split(', ').toSorted()).toEqual(['DELETE', 'GET', 'PATCH']);
    expect(asked.headers.get('access-control-allow-headers')).toMatch(/Authorization.*Idempotency-Key/);
    expect((await preflight(gateway, 'https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a firm’s own read its answers, without cookies, and no other firm’s @row GTW-11', async () => {
    const gateway = await start();
    gateway.identity.access = { corsOrigins: [firmOrigin] };
    expect(await allowed(gateway, firmOrigin)).toEqual([firmOrigin, null]);
    expect((await preflight(gateway, firmOrigin)).headers.get('access-control-allow-origin')).toBe(firmOrigin);
    gateway.identity.access = { corsOrigins: ['https://other.example'] };
    gateway.clock.advance(31_000);
    expect(await allowed(gateway, firmOrigin)).toEqual([null, null]);
    gateway.learnOrigins(['https://new.example']);
    expect((await preflight(gateway, 'https://new.example')).status).toBe(204);
  });
});

describe('traces and logs', () => {
  test('a harmless X-Request-Id is echoed, another made @row GTW-12', async () => {
    const gateway = await start();
    const idOf = async (given: string | undefined) =>
      (await gateway.as(path, { headers: { 'x-request-id': given } })).headers.get('x-request-id');
    expect(await idOf('order-7.a_B~c')).toBe('order-7.a_B~c');
    for (const wrong of [undefined, 'two words', 'x'.repeat(129), '<script>']) expect(await idOf(wrong)).toMatch(/^[0-9a-f-]{36}$/);
    expect(gateway.identity.callsOf('GetTeam')[0]!.context.requestId).toBe('order-7.a_B~c');
  });

  test('one line a call, with its route and never its address, body or secrets @row GTW-12 @row OPS-3', async () => {
    const gateway = await start();
    gateway.identity.answers['CreateTeam'] = () => {
      throw forbidden('team.closed', 'No.');
    };
    await gateway.as(path);
    await gateway.as('/api/v1/identity/teams', { verb: 'POST', body: { name: 'Secret merger' } });
    expect(gateway.lines).toEqual([
      expect.objectContaining({
        what: 'GET /api/v1/identity/teams/{id}',
        code: 'ok',
        status: 200,
        tenant: expect.any(String),
        actor: expect.stringMatching(/^USER /),
      }),
      expect.objectContaining({ what: 'POST /api/v1/identity/teams', code: 'team.closed', status: 403, ms: expect.any(Number) }),
    ]);
    expect(JSON.stringify(gateway.lines)).not.toMatch(/merger|eyJ/);
    expect(gateway.denials).toEqual([]); // what a service refuses it records itself
  });
});

describe('health and contract', () => {
  test('the components, and the three probes @row GTW-23', async () => {
    const gateway = await start({}, { components: () => ({ identity: true, crm: false }) });
    expect((await gateway.as('/health')).json).toEqual({ status: 'DOWN', components: { identity: true, crm: false } });
    for (const probe of ['live', 'ready', 'startup']) expect((await gateway.as(`/health/${probe}`)).json).toEqual({ status: 'UP' });
    expect((await gateway.as('/metrics')).json['code']).toBe('route.unknown');
  });

  test('the OpenAPI document and its page, which asks nobody else @row GTW-22', async () => {
    const gateway = await start();
    expect((await gateway.as('/openapi.json')).json).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
    const page = await gateway.as('/docs');
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy')!)![1]!;
    expect(page.text).toContain(`src="/docs/reference.js" nonce="${nonce}"`);
    for (const name of ['reference.js', 'reference.css']) {
      const { status, text } = await gateway.as(`/docs/${name}`);
      expect([status, /https?:\/\//.test(text + page.text)]).toEqual([200, false]);
    }
  });
});

describe('what is no HTTP', () => {
  test('is refused as a problem too @row GTW-6', async () => {
    const gateway = await start();
    const answer = await raw(gateway.port, 'HELLO\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toMatch(/application\/problem\+json[\s\S]*"code":"request.malformed"/);
    expect(await raw(gateway.port, `GET ${path} HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(50_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('leaving', () => {
  test('a gateway that drains says so, finishes its calls and takes no more @row GTW-31', async () => {
    const gateway = await start({ DRAIN_GRACE_MS: '500' });
    const reached = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    gateway.identity.answers['GetTeam'] = async () => {
      reached.resolve();
      await release.promise;
      return team();
    };
    const call = gateway.as(path);
    await reached.promise;
    const drained = gateway.drain();
    expect((await gateway.as('/health/ready')).status).toBe(503);
    expect((await gateway.as('/health/live')).status).toBe(200);
    const during = await gateway.as('/api/v1/identity/teams');
    expect([during.status, during.headers.get('connection')]).toEqual([200, 'close']);
    setTimeout(release.resolve, 700); // after the grace of 500 ms
    expect((await call).status).toBe(200);
    await drained;
    await expect(gateway.as(path)).rejects.toThrow();
    open.length = 0;
  });
});
