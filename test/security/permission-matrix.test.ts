// Role x route, each cell allowed or denied (SEC-5). What a role may do is stated here once more, straight from chapter 13, so
// that the roles' own data cannot agree with itself. A request carries a member no route knows: who may pass is told so
// (400), who may not is refused before anybody looks (403), and nothing is ever done.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { goodPassword, type RestClient } from '@throughline/mesh/testing/rest-client';
import { openApiRoutes, parametersOf, withParameters, type OpenApiRoute } from './openapi-routes.ts';

const services = [identity, crm];
const standing = new Set(services.map(({ name }) => name));
const guarded = openApiRoutes.filter(({ method }) => standing.has(method.service) && method.access === 'PERMISSION');
const permissions = [...new Set(guarded.map(({ method }) => method.permission))].toSorted();

type Rule = (resource: string, action: string) => boolean;
const among = (names: string) => new Set(names.split(' '));
const never: Rule = () => false;

const crmLookUps = among('companies contacts quotes contracts sales orders');
const advised = among('companies contacts opportunities activities');
const closedToMembers = among('settings pricing pipelines scoring sales');
const ownersAlone = among('tenant.close plan.write owners.assign break_glass.decide privacy.erase');

/** 13-access, section 2, as far as these services stand. */
const may: Record<string, Record<string, Rule>> = {
  OWNER: { identity: () => true, crm: () => true },
  ADMIN: { identity: (resource, action) => !ownersAlone.has(`${resource}.${action}`), crm: () => true },
  MANAGER: { identity: colleague, crm: (resource) => resource !== 'settings' },
  MEMBER: {
    identity: colleague,
    crm: (resource, action) =>
      (['read', 'write'].includes(action) && !closedToMembers.has(resource)) ||
      ['leads.convert', 'quotes.submit', 'quotes.send'].includes(`${resource}.${action}`),
  },
  BOOKKEEPER: { identity: colleague, crm: (resource, action) => action === 'read' && crmLookUps.has(resource) },
  CONTROLLER: {
    identity: colleague,
    crm: (resource, action) => (action === 'read' && crmLookUps.has(resource)) || `${resource}.${action}` === 'quotes.approve',
  },
  ADVISOR: { identity: colleague, crm: (resource, action) => ['read', 'write'].includes(action) && advised.has(resource) },
};

// ACC-6: staff know their colleagues.
function colleague(resource: string, action: string) {
  return action === 'read' && ['users', 'teams'].includes(resource);
}

let mesh: RestMesh;
const people = new Map<string, RestClient>();
beforeAll(async () => {
  mesh = await startRestMesh({ services });
  const owner = await mesh.founder();
  people.set('OWNER', owner);
  await owner.post('/api/v1/auth/email/verify', { token: await mesh.mailedToken(owner.email) });
  const { body: roles } = await owner.get('/api/v1/identity/roles?pageSize=50');
  for (const role of Object.keys(may).slice(1)) {
    const email = `${role.toLowerCase()}.${owner.tenantId.slice(-6)}@larkfield.example`;
    await owner.post('/api/v1/identity/invitations', { email, roleIds: [roles.items.find(({ key }: { key: string }) => key === role).id] });
    const accepted = await mesh
      .client()
      .post('/api/v1/auth/invitations/accept', { token: await mesh.mailedToken(email), name: role, password: goodPassword });
    people.set(role, mesh.client({ authorization: `Bearer ${accepted.body.accessToken}` }));
  }
}, 60_000);
afterAll(() => mesh.stop());

function knock(client: RestClient, { verb, path, method }: OpenApiRoute) {
  const at = withParameters(path, Object.fromEntries(parametersOf(path).map((name) => [name, '018f3a5e-7c1d-7a2b-9c3d-00000000dead'])));
  const takesBody = verb !== 'GET' && verb !== 'DELETE' && method.http.some(({ body }) => body !== '');
  return takesBody ? client.send(verb, at, { noSuchMember: 1 }) : client.send(verb, `${at}?noSuchMember=1`);
}

test('the matrix is about something', () => {
  expect(permissions.length).toBeGreaterThan(20);
});

describe.each(Object.keys(may))('%s', (role) => {
  test.each(permissions)('%s @row SEC-5 @row IDN-50', async (permission) => {
    const [service, resource, action] = permission.split('.') as [string, string, string];
    const allowed = (may[role]![service] ?? never)(resource, action);
    for (const route of guarded.filter(({ method }) => method.permission === permission)) {
      const { status, body } = await knock(people.get(role)!, route);
      const told = { route: `${route.verb} ${route.path}`, status, code: allowed ? undefined : body.code };
      expect(told).toEqual({
        route: `${route.verb} ${route.path}`,
        status: allowed ? 400 : 403,
        code: allowed ? undefined : 'permission.denied',
      });
    }
  });
});

test('nobody gets in without a credential @row SEC-5', async () => {
  for (const route of guarded) expect((await knock(mesh.client(), route)).status).toBe(401);
});
