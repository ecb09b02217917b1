// One record of every collection, made through the API by a firm's owner: what a stranger will ask for.
import type { RestClient, RestMesh } from '@throughline/mesh/testing/rest';
import { openApiRoutes, parametersOf } from './openapi-routes.ts';

type Founder = Awaited<ReturnType<RestMesh['founder']>>;

/** By collection path, the parameters that name one of its records. */
export async function belongings(mesh: RestMesh, owner: Founder): Promise<Map<string, Record<string, string>>> {
  await owner.post('/api/v1/auth/email/verify', { token: await mesh.mailedToken(owner.email) });
  const owned = new Map<string, Record<string, string>>();
  for (const collection of collections()) {
    const item = (await first(owner, collection)) ?? (await make(owner, collection));
    if (item) owned.set(collection, { id: item.id, key: item.key ?? '', companyId: item.companyId ?? '' });
  }
  return owned;
}

const collections = () =>
  [...new Set(openApiRoutes.filter(({ path }) => parametersOf(path).length > 0).map(({ path }) => path.slice(0, path.indexOf('/{'))))].toSorted();

interface Item {
  id: string;
  key?: string;
  companyId?: string;
}

async function first(owner: RestClient, collection: string): Promise<Item | undefined> {
  const { status, body } = await owner.get(collection);
  return status === 200 ? (body.items?.[0] as Item | undefined) : undefined;
}

// The document's example serves, where it can: what it cannot know stands here.
const bodies: Record<string, (owner: Founder) => object> = {
  '/api/v1/identity/teams': () => ({ name: 'Quiet' }),
  '/api/v1/identity/api-keys': () => ({ name: 'Export', scopes: ['identity.teams.read'] }),
  '/api/v1/identity/service-accounts': ({ userId }) => ({ name: 'Robot', ownerUserId: userId, roleIds: [] }),
  '/api/v1/identity/domains': () => ({ name: 'canary.example.org', purposes: ['EMAIL'] }),
};

async function make(owner: Founder, collection: string): Promise<Item | undefined> {
  const example = openApiRoutes.find(({ verb, path }) => verb === 'POST' && path === collection)?.body;
  const body = bodies[collection]?.(owner) ?? example;
  if (body === undefined) return undefined;
  const answer = await owner.post(collection, body);
  if (answer.status !== 201) throw new Error(`making one of ${collection} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return (answer.body.items?.[0] ?? answer.body.resource ?? answer.body) as Item;
}
