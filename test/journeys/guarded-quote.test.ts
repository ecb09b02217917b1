// A quote between three people over REST: its owner knows what it costs, a colleague writes without seeing it, a client reads it
// once the mailed code is proved.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { goodPassword, type RestClient } from '@throughline/mesh/testing/rest-client';

let mesh: RestMesh;
let owner: Awaited<ReturnType<RestMesh['founder']>>;
let member: RestClient;
let client: RestClient;
let memberId = '';
const usd = (amount: number) => ({ amount, currency: 'USD' });

beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity, crm], startAt: '2026-03-02T12:00:00Z' });
  owner = await mesh.founder('Larkfield');
  client = mesh.client();
  await owner.post('/api/v1/auth/email/verify', { token: await mesh.mailedToken(owner.email) });
  const { body: roles } = await owner.get('/api/v1/identity/roles?pageSize=50');
  const email = `ben.${owner.tenantId.slice(-6)}@larkfield.example`;
  const roleIds = [roles.items.find(({ key }: { key: string }) => key === 'MEMBER').id];
  await owner.post('/api/v1/identity/invitations', { email, roleIds });
  const token = await mesh.mailedToken(email);
  const { body } = await client.post('/api/v1/auth/invitations/accept', { token, name: 'Ben', password: goodPassword });
  member = mesh.client({ authorization: `Bearer ${body.accessToken}` });
  memberId = (await member.get('/api/v1/identity/me')).body.id;
}, 60_000);
afterAll(() => mesh.stop());

test('costs stay with those who may see them, and a code keeps the quote closed @row SEC-6 @row CRM-81 @row CRM-82', async () => {
  const company = (await member.post('/api/v1/crm/companies', { name: 'Voss GmbH' })).body;
  const emails = [{ address: 'lea@voss.example', kind: 'WORK', primary: true }];
  const contact = (await member.post('/api/v1/crm/contacts', { firstName: 'Lea', lastName: 'Voss', emails })).body;
  await member.post(`/api/v1/crm/contacts/${contact.id}/affiliations`, { companyId: company.id, primary: true });

  const line = { key: 'L1', model: 'FIXED', description: 'Audit', quantity: '2', unitPrice: usd(100_000), unitCost: usd(60_000) };
  const wanted = {
    companyId: company.id,
    contactId: contact.id,
    currency: 'USD',
    ownerId: memberId,
    requireCode: true,
    signatureMode: 'CLICK',
  };
  const made = await owner.post('/api/v1/crm/quotes', {
    ...wanted,
    lines: [line],
    sections: [{ key: 'cover', kind: 'COVER', title: 'For {{company.name}}' }],
  });
  expect([made.status, made.body.totals.cost, made.body.totals.marginPercent]).toEqual([201, usd(120_000), '40.00']);
  const quote = `/api/v1/crm/quotes/${made.body.id}`;

  const seen = (await member.get(quote)).body;
  expect([seen.totals.net, seen.totals.cost, seen.totals.marginPercent, seen.lines[0].unitCost]).toEqual([usd(200_000), null, null, null]);
  const denied = await member.patch(quote, { lines: [line] });
  expect([denied.status, denied.body.code]).toEqual([403, 'permission.denied']);
  const computed = await member.patch(quote, { lines: seen.lines });
  expect([computed.status, computed.body.code, computed.body.errors[0].field]).toEqual([400, 'validation.failed', 'lines[0].amounts']);
  const { amounts: _, ...plain } = seen.lines[0];
  const patched = await member.patch(quote, { lines: [{ ...plain, quantity: '3' }] });
  expect([patched.status, patched.body.totals.net, patched.body.totals.cost]).toEqual([200, usd(300_000), null]);
  expect((await owner.get(quote)).body.totals).toMatchObject({ cost: usd(180_000), marginPercent: '40.00' });

  expect((await member.post(`${quote}/submit`)).body.status).toBe('APPROVED');
  const sent = (await member.post(`${quote}/send`)).body;
  const link = `/api/v1/public/quotes/${sent.link.split('/').at(-1)}`;
  const closed = await client.get(link);
  expect([closed.status, closed.body.code]).toEqual([401, 'quote.code_required']);
  const mailed = await client.post(`${link}/code`, {});
  expect([mailed.status, mailed.body.to]).toEqual([202, 'l***@voss.example']);
  const again = await client.post(`${link}/code`, {});
  expect([again.status, again.body.code, again.headers.get('retry-after')]).toEqual([429, 'rate.limited', '60']);
  await mesh.settle();
  const code = mesh.mail
    .list()
    .find(({ template }) => template === 'quote_code')!
    .subject.slice(0, 6);
  const malformed = await client.post(`${link}/verify`, { code: '12' });
  expect(malformed.status).toBe(400);
  const { body: proven } = await client.post(`${link}/verify`, { code });
  const shown = await client.get(`${link}?proof=${proven.proof}`);
  expect([shown.status, shown.body.sections[0].title, shown.body.totals.cost]).toEqual([200, 'For Voss GmbH', null]);
  const beacon = await client.post(`${link}/beacon`, { sections: [{ key: 'cover', milliseconds: 1_500 }], proof: proven.proof });
  expect(beacon.status).toBe(204);
  const views = (await member.get(`${quote}/views`)).body;
  expect([views.items.length, views.sections]).toEqual([1, [{ n: 1, sectionKey: 'cover', visitors: 1, milliseconds: 1_500 }]]);
  const pdf = await member.get(`${quote}/pdf`);
  expect([pdf.status, pdf.body.code]).toEqual([409, 'quote.pdf_pending']);
  const portal = await member.get('/api/v1/portal/proposals');
  expect([portal.status, portal.body.code]).toEqual([403, 'permission.denied']);
});
