import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { registry } from '@throughline/chassis/telemetry/metrics';
import { freshNats } from '@throughline/mesh/testing/nats';
import { apiKey, teamId } from '../testing/identity-stand-in.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

const path = `/api/v1/identity/teams/${teamId}`;
const open: TestGateway[] = [];
const start = async (env: Record<string, string>, nats?: NatsConnection, namespace = 'tl') => {
  const gateway = await testGateway({ RATE_LIMIT_SCALE: '1', ...env }, nats ? { nats: { wire: nats, namespace } } : {});
  open.push(gateway);
  return gateway;
};
afterEach(() => Promise.all(open.splice(0).map((gateway) => gateway.close())));

// Each call under way takes a connection: a thousand of them would keep this process busy long after its tests are over.
const atOnce = 100;

/** So many calls, a hundred at a time, shared out among the gateways; how many of them were admitted. */
async function admittedOf(calls: number, gateways: readonly TestGateway[], headers: Record<string, string> = {}): Promise<number> {
  let begun = 0;
  let admitted = 0;
  const lane = async () => {
    for (let call = (begun += 1); call <= calls; call = begun += 1) {
      const { status } = await gateways[call % gateways.length]!.as(path, { headers });
      if (status === 200) admitted += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return admitted;
}

describe('the rates of one gateway', () => {
  test('a session has 600 a minute, and is told where it stands @row GTW-7', async () => {
    const gateway = await start({});
    const first = await gateway.as(path);
    expect([first.headers.get('ratelimit-policy'), first.headers.get('ratelimit')]).toEqual([
      '"session";q=600;w=60',
      '"session";r=599;t=60',
    ]);
    expect(await admittedOf(700, [gateway])).toBe(599);
    const refused = await gateway.as(path);
    expect([refused.status, refused.json['code'], refused.headers.get('ratelimit')]).toEqual([429, 'rate.limited', '"session";r=0;t=60']);
    const wait = Number(refused.headers.get('retry-after'));
    gateway.clock.advance(wait * 1_000 - 1_000);
    expect((await gateway.as(path)).status).toBe(429);
    gateway.clock.advance(1_000);
    expect((await gateway.as(path)).status).toBe(200);
  });

  test('an address without a credential has 60, also where its credential does not hold @row GTW-7', async () => {
    const gateway = await start({});
    const statuses = new Map<number, number>();
    for (let call = 0; call < 70; call += 1) {
      const authorization = call % 2 === 0 ? undefined : 'Bearer a.b.c';
      const { status } = await gateway.as(path, { headers: { authorization } });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 401: 60, 429: 10 });
    expect(await registry.metrics()).toContain('throughline_rate_limited{limit="ip"} 10');
    expect((await gateway.as(path)).status).toBe(200);
  });

  test('signing in has 20 for an address @row GTW-7', async () => {
    const gateway = await start({});
    gateway.identity.answers['ForgotPassword'] = () => ({});
    const forgot = () =>
      gateway.as('/api/v1/auth/password/forgot', { verb: 'POST', body: { email: 'ada@x.io' }, headers: { authorization: undefined } });
    for (let call = 0; call < 20; call += 1) expect((await forgot()).status).toBe(202);
    const refused = await forgot();
    expect([refused.status, refused.headers.get('ratelimit-policy')]).toEqual([429, '"sign-in";q=20;w=60']);
  });

  test('a key has its own minute, hour and day; the firm has its tier’s @row GTW-7 @row IDN-66', async () => {
    const gateway = await start({});
    const key = { authorization: `Bearer ${apiKey}` };
    gateway.identity.access = { callsPerMinute: 5, callsPerHour: 8, callsPerDay: 9 };
    expect(await admittedOf(7, [gateway], key)).toBe(5);
    gateway.clock.advance(120_000);
    expect(await admittedOf(7, [gateway], key)).toBe(3);
    expect((await gateway.as(path, { headers: key })).headers.get('ratelimit-policy')).toBe('"key-hour";q=8;w=3600');
    gateway.clock.advance(7_200_000);
    expect(await admittedOf(7, [gateway], key)).toBe(1);
    gateway.identity.access = { tier: 'SMART', callsPerMinute: 30_000, callsPerHour: 40_000 };
    gateway.clock.advance(86_400_000 * 2);
    expect((await gateway.as(path, { headers: key })).headers.get('ratelimit-policy')).toBe('"firm";q=20000;w=60');
  });

  test('the scale multiplies all of them @row GTW-7', async () => {
    const gateway = await start({ RATE_LIMIT_SCALE: '3' });
    expect((await gateway.as(path)).headers.get('ratelimit-policy')).toBe('"session";q=1800;w=60');
    const development = await testGateway({ ENVIRONMENT: 'DEV', RATE_LIMIT_SCALE: '' });
    open.push(development);
    expect((await development.as(path)).headers.get('ratelimit-policy')).toBe('"session";q=60000;w=60');
  });
});

describe('the rates of several gateways', () => {
  let wires: [NatsConnection, NatsConnection];
  let spaces = 0;
  beforeAll(async () => {
    const { connection } = await freshNats();
    wires = [await connect(connection), await connect(connection)];
  });
  afterAll(() => Promise.all(wires.map((wire) => wire.close())));

  const pair = async (env: Record<string, string> = {}) => {
    const namespace = `space${(spaces += 1)}`;
    return [await start(env, wires[0], namespace), await start(env, wires[1], namespace)] as const;
  };

  /** Calls of a key that has 60 a minute. */
  const admittedOfKey = (calls: number, gateways: readonly TestGateway[]) => {
    for (const { identity } of gateways) identity.access = { callsPerMinute: 60 };
    return admittedOf(calls, gateways, { authorization: `Bearer ${apiKey}` });
  };

  test('a burst at both at once stays within the limit @row GTW-7 @row SEC-14', async () => {
    const gateways = await pair();
    const admitted = await admittedOfKey(150, gateways);
    expect(admitted).toBeGreaterThanOrEqual(60);
    expect(admitted).toBeLessThanOrEqual(66);
  });

  test('a caller who uses one of them has the whole limit, and then nothing at the other @row GTW-7', async () => {
    const [one, other] = await pair();
    expect(await admittedOfKey(70, [one])).toBe(60);
    expect(await admittedOfKey(10, [other])).toBeLessThanOrEqual(6);
  });

  test('while they cannot talk each keeps its part @row GTW-7 @row SEC-14', async () => {
    const { connection } = await freshNats();
    const lost = await connect(connection);
    const gateways = [await start({ GATEWAY_REPLICAS: '2' }, lost, 'lost'), await start({ GATEWAY_REPLICAS: '2' })];
    await lost.close();
    expect(await admittedOfKey(40, [gateways[1]!])).toBe(30);
    expect(await admittedOfKey(70, [gateways[0]!])).toBe(30);
  });
});
