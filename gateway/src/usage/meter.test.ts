import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { unavailable } from '@throughline/chassis/errors';
import type { ReportUsageRequest } from '@throughline/contracts/gen/throughline/identity/v1/usage';
import { apiKey, firm, teamId } from '../testing/identity-stand-in.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

const path = `/api/v1/identity/teams/${teamId}`;
let gateway: TestGateway;
beforeEach(async () => {
  gateway = await testGateway();
});
afterEach(() => gateway.close());

const withKey = (asked: string, verb = 'GET') => gateway.as(asked, { verb, headers: { authorization: `Bearer ${apiKey}` } });
const reports = () => gateway.identity.callsOf('ReportUsage').map(({ request }) => request as unknown as ReportUsageRequest);

describe('what a firm used', () => {
  test('is told once for a minute: its calls, and its keys’ by route, class and address @row IDN-15 @row IDN-66', async () => {
    await gateway.as(path);
    await withKey(path);
    await withKey(path);
    await withKey(path, 'DELETE');
    await gateway.as('/api/v1/nothing');
    await gateway.flushUsage();
    const [report, ...more] = reports();
    expect(more).toEqual([]);
    expect(report).toMatchObject({ tenantId: firm, counter: 'API_CALLS', amount: 4, period: new Date('2026-03-01T09:30:00Z') });
    expect(report!.keys).toHaveLength(1);
    const [{ keyId, routes, addresses, refusals }] = report!.keys as [ReportUsageRequest['keys'][number]];
    const calls = routes.map(({ route, statusClass, latencies }) => [
      route,
      statusClass,
      latencies.length,
      latencies.reduce((a, b) => a + b),
    ]);
    expect([keyId, calls]).toEqual([
      'key-1',
      [
        ['GET /api/v1/identity/teams/{id}', '2xx', 14, 2],
        ['DELETE /api/v1/identity/teams/{id}', '4xx', 14, 1],
      ],
    ]);
    expect(addresses).toMatchObject([{ calls: 3 }]);
    expect(refusals).toEqual([
      expect.objectContaining({ status: 403, code: 'key.scope_missing', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) }),
    ]);
    await gateway.flushUsage();
    expect(reports()).toHaveLength(1);
  });

  test('waits while identity is away, and is told again under the same name @row IDN-15', async () => {
    await gateway.as(path);
    const tried: string[] = [];
    gateway.identity.answers['ReportUsage'] = ({ request }) => {
      tried.push(request['key'] as string);
      throw unavailable('service.unavailable', 'identity is away');
    };
    await gateway.flushUsage();
    delete gateway.identity.answers['ReportUsage'];
    gateway.clock.advance(60_000);
    await gateway.as(path);
    await gateway.flushUsage();
    const [late, present] = reports().slice(1);
    expect([late!.key, late!.amount, present!.amount]).toEqual([tried[0], 1, 1]);
    expect(present!.key).not.toBe(late!.key);
    expect(present!.period).toEqual(new Date('2026-03-01T09:31:00Z'));
  });

  test('what was refused for its rate is no use of the firm, and shows at its key @row IDN-66', async () => {
    await gateway.close();
    gateway = await testGateway({ RATE_LIMIT_SCALE: '1' });
    gateway.identity.access = { callsPerMinute: 1 };
    expect([(await withKey(path)).status, (await withKey(path)).status]).toEqual([200, 429]);
    await gateway.flushUsage();
    expect(reports()).toMatchObject([{ amount: 1, keys: [{ refusals: [{ status: 429, code: 'rate.limited' }] }] }]);
  });

  test('a gateway that leaves tells what it has @row IDN-15', async () => {
    await gateway.as(path);
    await gateway.drain();
    expect(reports()).toMatchObject([{ amount: 1 }]);
  });
});
