// The main line over REST: an enquiry becomes a client with a signed contract, and one thread leads back to where it began.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import type { RestClient } from '@throughline/mesh/testing/rest-client';

const documentId = '018f3a5e-7c1d-7a2b-9c3d-0000000000dd';
const templateId = '018f3a5e-7c1d-7a2b-9c3d-0000000000aa';

let mesh: RestMesh;
let firm: Awaited<ReturnType<RestMesh['founder']>>;
let client: RestClient;
const ids: Record<string, string> = {};
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity, crm], startAt: '2026-03-02T12:00:00Z' });
  firm = await mesh.founder('Larkfield');
  client = mesh.client();
}, 60_000);
afterAll(() => mesh.stop());

describe('from the first enquiry to the record of what was sold', () => {
  test('an enquiry is captured, scored and qualified @row CRM-24 @row CRM-26', async () => {
    const bant = { budget: 'APPROVED', authority: 'DECISION_MAKER', need: 'CRITICAL', timeline: 'WITHIN_1_MONTH' };
    const enquiry = {
      firstName: 'Lea',
      lastName: 'Voss',
      companyName: 'Voss GmbH',
      email: 'lea@voss.example',
      source: 'REFERRAL',
      ownerId: firm.userId,
      bant,
    };
    const captured = await firm.post('/api/v1/crm/leads', enquiry);
    expect([captured.status, captured.body.bantScore, captured.body.status]).toEqual([201, 100, 'NEW']);
    ids['lead'] = captured.body.id;
    const typo = await firm.post('/api/v1/crm/leads', { ...enquiry, sorce: 'EVENT' });
    expect([typo.status, typo.body.errors[0].field]).toEqual([400, 'sorce']);
    for (const status of ['CONTACTED', 'QUALIFYING', 'QUALIFIED']) {
      expect((await firm.post(`/api/v1/crm/leads/${ids['lead']}/status`, { status })).body.status).toBe(status);
    }
  });

  test('ten conversions at once: one wins @row CRM-25', async () => {
    const wanted = { opportunity: { amount: { amount: 1_250_000, currency: 'USD' }, expectedCloseDate: '2026-04-30' } };
    const answers = await Promise.all(Array.from({ length: 10 }, () => firm.post(`/api/v1/crm/leads/${ids['lead']}/convert`, wanted)));
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(new Set(answers.filter((answer) => answer !== won[0]).map(({ status, body }) => `${status} ${body.code}`))).toEqual(
      new Set(['409 lead.already_converted']),
    );
    Object.assign(ids, { company: won[0]!.body.companyId, contact: won[0]!.body.contactId, deal: won[0]!.body.opportunityId });
    expect((await firm.get(`/api/v1/crm/companies/${ids['company']}`)).body).toMatchObject({ name: 'Voss GmbH', lifecycle: 'PROSPECT' });
  });

  test('a quote is priced to the cent, approved by itself and sent @row CRM-81 @row CRM-82', async () => {
    const line = { key: 'L1', model: 'FIXED', description: 'Assessment', quantity: '1', unitPrice: { amount: 1_250_000, currency: 'USD' } };
    const wanted = {
      companyId: ids['company'],
      contactId: ids['contact'],
      opportunityId: ids['deal'],
      currency: 'USD',
      lines: [line],
      signatureMode: 'CLICK',
    };
    const quoted = await firm.post('/api/v1/crm/quotes', { ...wanted, headerDiscount: { percent: '5' } });
    expect([quoted.status, quoted.body.number, quoted.body.totals.net]).toEqual([
      201,
      'Q-2026-000001',
      { amount: 1_187_500, currency: 'USD' },
    ]);
    ids['quote'] = quoted.body.id;
    const computed = await firm.post('/api/v1/crm/quotes', { ...wanted, totals: { net: { amount: 1, currency: 'USD' } } });
    expect(computed.status).toBe(400);
    expect((await firm.post(`/api/v1/crm/quotes/${ids['quote']}/submit`)).body.status).toBe('APPROVED');
    const sent = await firm.post(`/api/v1/crm/quotes/${ids['quote']}/send`);
    expect(sent.body.status).toBe('SENT');
    ids['token'] = sent.body.link.split('/').at(-1);
    const edited = await firm.patch(`/api/v1/crm/quotes/${ids['quote']}`, { headerDiscount: { percent: '50' } });
    expect([edited.status, edited.body.code]).toEqual([409, 'quote.not_draft']);
  });

  test('the client accepts behind the link, and clicks twice @row CRM-83', async () => {
    const link = `/api/v1/public/quotes/${ids['token']}`;
    const seen = await client.get(link);
    expect([seen.status, seen.body.status]).toEqual([200, 'VIEWED']);
    expect((await client.get(`/api/v1/public/quotes/${'x'.repeat(43)}`)).body.code).toBe('not_found');
    const click = { contentHash: seen.body.contentHash, name: 'Lea Voss', email: 'lea@voss.example', consent: true };
    const [first, second] = await Promise.all([client.post(`${link}/accept`, click), client.post(`${link}/accept`, click)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });

  test('the contract is handed over completely or not sent, and signed @row CRM-89 @row CRM-91', async () => {
    const converted = await firm.post(`/api/v1/crm/quotes/${ids['quote']}/convert`, {});
    ids['contract'] = converted.body.contractId;
    const contract = `/api/v1/crm/contracts/${ids['contract']}`;
    await firm.post(`${contract}/submit`);
    const early = await firm.post(`${contract}/send`);
    expect([early.status, early.body.code]).toEqual([422, 'contract.handoff_incomplete']);
    await firm.post(`${contract}/recall`);
    const patched = await firm.patch(contract, {
      delivery: { projectTemplateId: templateId, ownerUserId: firm.userId, startDate: '2026-03-10', onboardingGate: true },
      billingTerms: {
        method: 'ON_SIGNATURE',
        entries: [{ key: 'all', trigger: 'SIGNATURE', percent: '100' }],
        invoiceContactId: ids['contact'],
      },
    });
    expect(patched.status).toBe(200);
    await firm.post(`${contract}/submit`);
    expect((await firm.post(`${contract}/send`)).body.status).toBe('OUT_FOR_SIGNATURE');
    const signed = await firm.post(`${contract}/mark-signed`, { documentId });
    expect([signed.status, signed.body.status]).toEqual([200, 'SIGNED']);
    ids['sale'] = signed.body.saleId;
    expect((await firm.get(`/api/v1/crm/companies/${ids['company']}`)).body.lifecycle).toBe('CLIENT');
  });

  test('the sale verifies, and one thread leads back to the enquiry @row CRM-94 @row CRM-97', async () => {
    const verified = await firm.get(`/api/v1/crm/sales/${ids['sale']}/verify`);
    expect([verified.status, verified.body.intact]).toEqual([200, true]);
    const thread = await firm.get(`/api/v1/crm/thread?kind=SALE&id=${ids['sale']}`);
    expect(thread.body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'LEAD',
      'OPPORTUNITY',
      'QUOTE',
      'CONTRACT',
      'SALE',
      'SALE_VERSION',
    ]);
    const stranger = await mesh.founder('Stranger');
    expect((await stranger.get(`/api/v1/crm/sales/${ids['sale']}`)).status).toBe(404);
  });
});
