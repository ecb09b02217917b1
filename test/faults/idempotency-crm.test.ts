// The commands of crm that bind somebody, sent a hundred times at once under one key: one effect, one answer (FLT-16).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import type { RestClient } from '@throughline/mesh/testing/rest-client';

const base = '/api/v1/crm';
const anId = '018f3a5e-7c1d-7a2b-9c3d-0000000000aa';
const usd = (amount: number) => ({ amount, currency: 'USD' });
const atOnce = 100;

let mesh: RestMesh;
let firm: Awaited<ReturnType<RestMesh['founder']>>;
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity, crm], startAt: '2026-03-02T12:00:00Z' });
  firm = await mesh.founder();
}, 60_000);
afterAll(() => mesh.stop());

/** The one answer that all of them got who got one; the others were told to wait. */
async function once(client: RestClient, path: string, body: object = {}) {
  const key = { 'Idempotency-Key': `once ${path}` };
  const answers = await Promise.all(Array.from({ length: atOnce }, () => client.post(path, body, key)));
  const done = answers.filter(({ status }) => status === 200);
  expect(answers.filter(({ status }) => status !== 200).map(({ status, body: said }) => `${status} ${said.code}`)).toEqual(
    Array.from({ length: atOnce - done.length }, () => '409 idempotency.in_progress'),
  );
  expect(done.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
  expect(new Set(done.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
  const later = await client.post(path, body, key);
  expect([later.status, later.body, later.headers.get('idempotent-replayed')]).toEqual([200, done[0]!.body, 'true']);
  return done[0]!.body;
}

async function made(path: string, body: object = {}) {
  const answer = await firm.post(`${base}/${path}`, body);
  if (answer.status >= 300) throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const count = async (list: string) => (await firm.get(`${base}/${list}${list.includes('?') ? '&' : '?'}withTotal=true`)).body.totalSize;

async function approvedQuote() {
  const { id: companyId } = await made('companies', { name: `Once ${Math.random()}` });
  const { id: contactId } = await made('contacts', {
    lastName: 'Voss',
    companyId,
    emails: [{ address: 'lea@voss.example', kind: 'WORK', primary: true }],
  });
  const line = { key: 'L1', model: 'FIXED', description: 'Work', quantity: '1', unitPrice: usd(1_000) };
  const quote = await made('quotes', { companyId, contactId, currency: 'USD', lines: [line], signatureMode: 'CLICK' });
  await made(`quotes/${quote.id}/submit`);
  return { quoteId: quote.id as string, companyId, contactId };
}

describe('a hundred times at once under one key', () => {
  test('a lead is converted once @row FLT-16 @row CRM-25', async () => {
    const { id } = await made('leads', { companyName: 'Hundredfold', lastName: 'Lead', source: 'EVENT' });
    const { companyId } = await once(firm, `${base}/leads/${id}/convert`, {
      opportunity: { amount: usd(1), expectedCloseDate: '2026-04-30' },
    });
    expect(await Promise.all(['companies?q=Hundredfold', `opportunities?companyId=${companyId}`].map(count))).toEqual([1, 1]);
  });

  test('a deal is won once @row FLT-16 @row CRM-48', async () => {
    const { id: companyId } = await made('companies', { name: 'Won once' });
    const { id } = await made('opportunities', { name: 'Once', companyId, expectedCloseDate: '2026-04-30', amount: usd(1) });
    const { outcomes } = await once(firm, `${base}/opportunities/${id}/win`, {});
    expect(outcomes).toHaveLength(1);
    expect((await firm.get(`${base}/opportunities/${id}`)).body).toMatchObject({ status: 'WON', outcomes: [{ kind: 'WIN' }] });
  });

  test('a quote is sent once, accepted once by the client, and becomes one contract, signed once @row FLT-16 @row CRM-83 @row CRM-89', async () => {
    const { quoteId, contactId } = await approvedQuote();
    const { link } = await once(firm, `${base}/quotes/${quoteId}/send`);
    const open = `/api/v1/public/quotes/${link.split('/').at(-1)}`;
    const { contentHash } = (await mesh.client().get(open)).body;
    const click = { contentHash, name: 'Lea Voss', email: 'lea@voss.example', consent: true };
    const accepted = await Promise.all(Array.from({ length: atOnce }, () => mesh.client().post(`${open}/accept`, click)));
    // A crowd at one door: who waited too long, or came too often, is told so.
    expect(accepted.filter(({ status }) => ![200, 429, 503].includes(status))).toEqual([]);
    expect(new Set(accepted.filter(({ status }) => status === 200).map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { contractId } = await once(firm, `${base}/quotes/${quoteId}/convert`);
    await firm.patch(`${base}/contracts/${contractId}`, {
      delivery: { projectTemplateId: anId, ownerUserId: firm.userId, startDate: '2026-03-10', onboardingGate: true },
      billingTerms: {
        method: 'ON_SIGNATURE',
        entries: [{ key: 'all', trigger: 'SIGNATURE', percent: '100' }],
        invoiceContactId: contactId,
      },
    });
    await made(`contracts/${contractId}/submit`);
    await made(`contracts/${contractId}/send`);
    const { saleId } = await once(firm, `${base}/contracts/${contractId}/mark-signed`, { documentId: anId });
    expect(await Promise.all([`contracts?id=${contractId}`, 'sales'].map(count))).toEqual([1, 1]);
    expect((await firm.get(`${base}/sales/${saleId}`)).body.n).toBe(1);
    await mesh.settle();
    expect((await firm.get(`${base}/sales/${saleId}/verify`)).body.intact).toBe(true);
  });
});
