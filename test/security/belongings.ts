// One record of every collection, made through the API by a firm's owner: what a stranger will ask for.
import type { RestMesh } from '@throughline/mesh/testing/rest';
import type { RestClient } from '@throughline/mesh/testing/rest-client';
import { openApiRoutes, parametersOf, type OpenApiRoute } from './openapi-routes.ts';

/** By collection path, the parameters that name one of its records. */
type Owned = Map<string, Record<string, string>>;

type Founder = Awaited<ReturnType<RestMesh['founder']>>;

export async function belongings(mesh: RestMesh, owner: Founder, routes: readonly OpenApiRoute[]): Promise<Owned> {
  await owner.post('/api/v1/auth/email/verify', { token: await mesh.mailedToken(owner.email) });
  const owned: Owned = new Map();
  const { body: role } = await owner.post('/api/v1/identity/roles', ownRole);
  owned.set('/api/v1/identity/roles', { id: role.id });
  for (const collection of collectionsOf(routes).filter((path) => !owned.has(path))) {
    const item = (await first(owner, collection)) ?? (await make(owner, collection, owned));
    if (item) owned.set(collection, { id: item.id, key: item.key ?? '', companyId: item.companyId ?? '' });
  }
  return owned;
}

const collectionsOf = (routes: readonly OpenApiRoute[]) =>
  [...new Set(routes.filter(({ path }) => parametersOf(path).length > 0).map(({ path }) => path.slice(0, path.indexOf('/{'))))].toSorted();

interface Item {
  id: string;
  key?: string;
  companyId?: string;
}

async function first(owner: RestClient, collection: string): Promise<Item | undefined> {
  const { status, body } = await owner.get(collection);
  return status === 200 ? (body.items?.[0] as Item | undefined) : undefined;
}

// The document's example serves where it can; what it cannot know stands here.
const bodies: Record<string, (owner: Founder, owned: Owned) => object> = {
  '/api/v1/identity/api-keys': () => ({ name: 'Export', scopes: ['identity.teams.read'] }),
  '/api/v1/identity/custom-fields': () => ({ resource: 'crm.leads', key: 'referralSource', label: 'Referral', type: 'TEXT' }),
  '/api/v1/identity/domains': () => ({ name: 'canary-partners.example.org', purposes: ['EMAIL'] }),
  '/api/v1/identity/features': () => ({ key: 'early_collection', value: true }),
  '/api/v1/identity/grants': ({ userId }) => ({
    subject: { kind: 'USER', id: userId },
    resource: { service: 'documents', type: 'folders', id: someRecord },
    level: 'VIEW',
  }),
  '/api/v1/identity/invitations': (_, owned) => ({
    email: 'colleague@larkfield.example',
    roleIds: [owned.get('/api/v1/identity/roles')!['id']],
  }),
  '/api/v1/identity/saved-views': () => ({ list: 'crm.leads', name: 'Mine', layout: 'TABLE' }),
  '/api/v1/identity/service-accounts': ({ userId }, owned) => ({
    name: 'Robot',
    ownerUserId: userId,
    roleIds: [owned.get('/api/v1/identity/roles')!['id']],
  }),
  '/api/v1/identity/teams': () => ({ name: 'Quiet' }),
};

const someRecord = '018f3a5e-7c1d-7a2b-9c3d-00000000f00d';

// Built-in roles belong to nobody: the firm's own one is what a stranger must not see.
const ownRole = { key: 'CANARY_DESK', name: 'Canary desk', entries: [{ permission: 'identity.teams.read', reach: 'ALL' }] };

async function make(owner: Founder, collection: string, owned: Owned): Promise<Item | undefined> {
  const example = openApiRoutes.find(({ verb, path }) => verb === 'POST' && path === collection)?.body;
  const body = bodies[collection]?.(owner, owned) ?? example;
  if (body === undefined) return undefined;
  const answer = await owner.post(collection, body);
  if (answer.status !== 201) throw new Error(`making one of ${collection} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return (answer.body.id ? answer.body : Object.values(answer.body).find((part) => (part as Item | null)?.id)) as Item;
}
