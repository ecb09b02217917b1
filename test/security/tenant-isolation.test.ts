// For every route with an id in it: another firm's id reads exactly as one that never existed (SEC-1). The matrix is made
// from the OpenAPI document, so that a new route is in it without anybody remembering.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import type { RestAnswer, RestClient } from '@throughline/mesh/testing/rest-client';
import { belongings } from './belongings.ts';
import { openApiRoutes, parametersOf, withParameters, type OpenApiRoute } from './openapi-routes.ts';

const missing: Record<string, string> = { id: '018f3a5e-7c1d-7a2b-9c3d-00000000dead', key: 'no_such_key', seq: '999999999' };
// Names that every firm has of its own (a section, a built-in feature) are no ids of somebody's record.
const named = new Set(['section', 'key', 'language', 'namespace', 'seq']);

const services = [identity];
const standing = new Set(services.map(({ name }) => name));

const withIds = openApiRoutes.filter(
  ({ path, method }) => standing.has(method.service) && method.access !== 'PUBLIC' && parametersOf(path).some((name) => !named.has(name)),
);

let mesh: RestMesh;
let owner: Awaited<ReturnType<RestMesh['founder']>>;
let stranger: Awaited<ReturnType<RestMesh['founder']>>;
let owned: Map<string, Record<string, string>>;
beforeAll(async () => {
  mesh = await startRestMesh({ services });
  owner = await mesh.founder('Canary');
  stranger = await mesh.founder('Stranger');
  owned = await belongings(mesh, owner, withIds);
}, 60_000);
afterAll(() => mesh.stop());

const told = ({ status, body }: RestAnswer) => ({
  status,
  code: body?.code,
  title: body?.title,
  detail: body?.detail,
  errors: body?.errors,
});

async function ask(client: RestClient, route: OpenApiRoute, ids: Record<string, string>): Promise<RestAnswer> {
  const at = withParameters(
    route.path,
    Object.fromEntries(parametersOf(route.path).map((name) => [name, ids[name] ?? missing[name] ?? missing['id']!])),
  );
  return client.send(route.verb, at + route.query, route.body);
}

describe('every route with an id', () => {
  test('is in the matrix', () => {
    expect(withIds.length).toBeGreaterThan(30);
  });

  test.each(withIds.map((route) => [`${route.verb} ${route.path}`, route] as const))(
    '%s: a foreign id reads as a missing one @row SEC-1',
    async (_, route) => {
      const collection = route.path.slice(0, route.path.indexOf('/{'));
      const foreign = owned.get(collection);
      expect(foreign && { collection }).toEqual({ collection });
      const missed = await ask(stranger, route, {});
      const refused = await ask(stranger, route, foreign!);
      expect(told(refused)).toEqual(told(missed));
      expect(refused.status).toBe(404);
    },
  );

  test('the owner’s records are all still there and untouched @row SEC-1', async () => {
    for (const [collection, ids] of owned) {
      const { status, body } = await owner.get(`${collection}?id=${ids['id']}`);
      if (status !== 200 || !Array.isArray(body.items)) continue; // a collection without a list is read by its parts
      expect({ collection, ids: body.items.map((item: { id: string }) => item.id) }).toEqual({ collection, ids: [ids['id']] });
    }
  });
});
