// The firm that `npm start` makes to look around in, as whoever opens it sees it; made a second time nothing is there twice.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { ensureDemoFirm } from '@throughline/mesh/demo/demo-firm';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import type { RestClient } from '@throughline/mesh/testing/rest-client';

interface Named {
  id: string;
  name: string;
  status: string;
}

let mesh: RestMesh;
let owner: RestClient;
let fillAgain: () => Promise<unknown>;
let link: string | undefined;

const ensure = () =>
  ensureDemoFirm({ url: mesh.url, say: () => {}, mailedToken: (address) => mesh.mailedToken(address), today: mesh.clock.now() });
const list = async (path: string): Promise<Named[]> => (await owner.get(`/api/v1/crm/${path}?pageSize=200`)).body.items;
const statusesOf = async (path: string): Promise<Set<string>> => new Set((await list(path)).map(({ status }) => status));

beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity, crm] });
  // The first start was interrupted once its people were there.
  await ensure();
  const { email, password, fill } = await ensure();
  fillAgain = fill!;
  link = await fill!();
  await mesh.settle();
  const { body } = await mesh.client().post('/api/v1/auth/login', { email, password });
  owner = mesh.client({ authorization: `Bearer ${body.accessToken}` });
}, 60_000);
afterAll(() => mesh.stop());

test('shows a firm at work: clients, enquiries in every state, a pipeline and what is expected of it @row IDN-89', async () => {
  expect((await list('companies')).length).toBeGreaterThanOrEqual(14);
  expect((await list('contacts')).length).toBeGreaterThanOrEqual(30);
  const leads = ['NEW', 'CONTACTED', 'QUALIFYING', 'QUALIFIED', 'NURTURING', 'DISQUALIFIED', 'CONVERTED'];
  expect(await statusesOf('leads')).toEqual(new Set(leads));
  const { columns } = (await owner.get('/api/v1/crm/opportunities/board')).body;
  expect(columns.map(({ count }: { count: number }) => count > 0)).not.toContain(false);
  const forecast = await owner.get('/api/v1/crm/opportunities/forecast');
  expect(forecast.status).toBe(200);
  expect(JSON.stringify(forecast.body)).toContain('EUR');
  expect((await owner.get('/api/v1/crm/activities/overdue')).body.items.length).toBeGreaterThan(0);
});

test('its main line passes the gate, is signed and verifies @row IDN-89', async () => {
  expect(await statusesOf('quotes')).toEqual(new Set(['DRAFT', 'PENDING_APPROVAL', 'SENT', 'CONVERTED']));
  const sales = (await owner.get('/api/v1/crm/sales')).body.items;
  const sale = sales.find(({ contractId }: { contractId: string | null }) => contractId);
  expect((await owner.get(`/api/v1/crm/sales/${sale.id}/verify`)).body.intact).toBe(true);
  const { items } = (await owner.get(`/api/v1/crm/thread?kind=SALE&id=${sale.id}`)).body;
  expect(items.map(({ kind }: { kind: string }) => kind)).toEqual([
    'LEAD',
    'ASSESSMENT',
    'OPPORTUNITY',
    'QUOTE',
    'CONTRACT',
    'SALE',
    'SALE_VERSION',
  ]);
});

test('strangers find its quote, its form and its booking page @row IDN-89', async () => {
  const stranger = mesh.client();
  expect((await stranger.get(link!)).body).toMatchObject({ companyName: 'Lindgren Foods AB', currency: 'EUR' });
  const { formKey } = (await owner.get('/api/v1/crm/forms')).body.items[0];
  expect((await stranger.get(`/api/v1/public/intake/${formKey}`)).body.bookingSlug).toBe('larkfield-intro');
  const page = await stranger.get('/api/v1/public/booking/larkfield-intro?timeZone=Europe/Berlin');
  expect([page.status, page.body.name]).toEqual([200, 'A first conversation']);
});

test('is left alone once it is made, and no part of it makes anything twice @row IDN-89', async () => {
  expect((await ensure()).fill).toBeUndefined();
  const nouns = ['companies', 'contacts', 'leads', 'opportunities', 'activities', 'quotes', 'contracts', 'sales', 'orders', 'forms'];
  const counts = () => Promise.all(nouns.map(async (noun) => (await list(noun)).length));
  const before = await counts();
  await fillAgain();
  await mesh.settle();
  expect(await counts()).toEqual(before);
});
