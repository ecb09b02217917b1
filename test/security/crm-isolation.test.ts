// The isolation matrix for crm: each route with an id is asked by a stranger for a record of another firm and for one that never
// was, and tells them not apart (SEC-1). Bodies are empty: what a body lacks is said of both alike.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { openApiRoutes, parametersOf, withParameters } from './openapi-routes.ts';

const missing = '018f3a5e-7c1d-7a2b-9c3d-00000000dead';
const guarded = openApiRoutes.filter(
  ({ path, method }) => method.service === 'crm' && method.access === 'PERMISSION' && /\{[a-zA-Z]*[iI]d\}/.test(path),
);
const collectionOf = (path: string) => path.slice(0, path.indexOf('/{'));

let mesh: RestMesh;
let stranger: Awaited<ReturnType<RestMesh['founder']>>;
const owned = new Map<string, string>();
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity, crm] });
  const owner = await mesh.founder('Canary');
  stranger = await mesh.founder('Stranger');
  const make = async (noun: string, body: object): Promise<string> => {
    const answer = await owner.post(`/api/v1/crm/${noun}`, body);
    if (answer.status !== 201) throw new Error(`making one of ${noun} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    owned.set(`/api/v1/crm/${noun}`, answer.body.id);
    return answer.body.id as string;
  };
  const companyId = await make('companies', { name: 'Canary Ltd' });
  const contactId = await make('contacts', {
    firstName: 'Cy',
    lastName: 'Nary',
    emails: [{ address: 'cy@canary.example', kind: 'WORK', primary: true }],
  });
  await owner.post(`/api/v1/crm/contacts/${contactId}/affiliations`, { companyId, primary: true });
  await make('leads', { companyName: 'Canary Ltd', source: 'EVENT' });
  await make('opportunities', {
    name: 'Canary deal',
    companyId,
    expectedCloseDate: '2030-01-01',
    amount: { amount: 100, currency: 'USD' },
  });
  await make('activities', { type: 'NOTE', subject: 'Canary note' });
  const line = { key: 'L1', model: 'FIXED', description: 'Work', quantity: '1', unitPrice: { amount: 100, currency: 'USD' } };
  await make('quotes', { companyId, contactId, currency: 'USD', lines: [line] });
  await make('contracts', { companyId, title: 'Canary contract', currency: 'USD', effectiveDate: '2030-01-01', lines: [line] });
  await make('orders', {
    companyId,
    currency: 'USD',
    lines: [{ key: 'L1', description: 'Box', quantity: '1', unitPrice: { amount: 100, currency: 'USD' } }],
  });
  await make('close-reasons', { kind: 'LOSS', code: 'CANARY', label: 'Canary' });
  owned.set('/api/v1/crm/pipelines', (await owner.get('/api/v1/crm/pipelines')).body.items[0].id);
}, 60_000);
afterAll(() => mesh.stop());

test.each(guarded.map(({ verb, path }) => [`${verb} ${path}`, verb, path] as const))('%s @row SEC-1', async (_, verb, path) => {
  const ask = async (id: string) => {
    const at = withParameters(
      path,
      Object.fromEntries(parametersOf(path).map((name, index) => [name, index === 0 ? id : name === 'n' ? '1' : missing])),
    );
    const { status, body } = await stranger.send(verb, at, verb === 'POST' || verb === 'PATCH' ? {} : undefined);
    return { status, code: body?.code, detail: body?.detail, errors: body?.errors };
  };
  const missed = await ask(missing);
  expect(await ask(owned.get(collectionOf(path)) ?? missing)).toEqual(missed);
  expect(verb === 'GET' ? [404] : [404, 400]).toContain(missed.status);
});
