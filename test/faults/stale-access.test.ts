// What the gateway remembers of a caller is dropped by the event that changes it (OPS-16).
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { stretched } from '@throughline/mesh/testing/stretched';
import { teams } from '../src/keyed-writes.ts';
import { until } from '../src/until.ts';

const droppedMsMax = 1_000;
let mesh: RestMesh;
let firm: Awaited<ReturnType<RestMesh['founder']>>;
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity] });
  firm = await mesh.founder();
}, 60_000);
afterAll(() => mesh.stop());

test('a remembered key is forgotten within a second of its end @row OPS-16 @row SEC-13', async () => {
  const { body } = await firm.post('/api/v1/identity/api-keys', { name: 'Cached', scopes: ['identity.teams.read'] });
  const machine = mesh.client({ 'X-Api-Key': body.key });
  expect([(await machine.get(teams)).status, (await machine.get(teams)).status]).toEqual([200, 200]);
  await firm.post(`/api/v1/identity/api-keys/${body.apiKey?.id ?? body.id}/revoke`);
  const revokedAt = performance.now();
  await until(async () => (await machine.get(teams)).status === 401);
  expect(performance.now() - revokedAt).toBeLessThan(stretched(droppedMsMax));
});
