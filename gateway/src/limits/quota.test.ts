import { afterEach, expect, test } from '@jest/globals';
import { teamId } from '../testing/identity-stand-in.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
afterEach(() => gateway.close());

test('calls beyond the plan wait for the next month; what leads to a larger plan does not @row IDN-14', async () => {
  gateway = await testGateway();
  gateway.identity.access = { callsRefusedUntil: new Date('2026-04-01T00:00:00Z') };
  gateway.identity.answers['GetPlan'] = () => ({
    tier: 'BASIC',
    quotas: undefined,
    features: [],
    status: 'ACTIVE',
    billingCycle: 'MONTHLY',
  });
  const refused = await gateway.as(`/api/v1/identity/teams/${teamId}`);
  const seconds = (Date.parse('2026-04-01T00:00:00Z') - gateway.clock.now().getTime()) / 1_000;
  expect([refused.status, refused.json['code'], refused.headers.get('retry-after')]).toEqual([429, 'quota.api_calls', String(seconds)]);
  expect((await gateway.as('/api/v1/identity/tenant/plan')).status).toBe(200);
  gateway.clock.advance(seconds * 1_000);
  gateway.identity.access = {};
  const token = await gateway.identity.token();
  const later = await gateway.as(`/api/v1/identity/teams/${teamId}`, { headers: { authorization: `Bearer ${token}` } });
  expect(later.status).toBe(200);
});
