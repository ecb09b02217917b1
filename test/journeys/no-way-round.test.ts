// A gate binds everybody (CRM-36): the same lead is tried by session, by key, in bulk, by import and through its company, and passes
// only when the gate has passed it. Then two colleagues edit one quote, and what was sent twice happened once.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import type { RestAnswer, RestClient } from '@throughline/mesh/testing/rest-client';

const base = '/api/v1/crm';
const usd = (amount: number) => ({ amount, currency: 'USD' });
const told = ({ status, body }: RestAnswer) => `${status} ${body?.code ?? body?.status ?? ''}`.trim();

let mesh: RestMesh;
let firm: Awaited<ReturnType<RestMesh['founder']>>;
let machine: RestClient;
let gateId: string;
const ids: Record<string, string> = {};
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity, crm], startAt: '2026-03-02T12:00:00Z' });
  firm = await mesh.founder('Larkfield');
  await firm.post('/api/v1/auth/email/verify', { token: await mesh.mailedToken(firm.email) });
  const scopes = [
    'crm.leads.read',
    'crm.leads.write',
    'crm.leads.convert',
    'crm.leads.import',
    'crm.companies.read',
    'crm.contacts.read',
    'crm.contacts.write',
    'crm.opportunities.read',
    'crm.pipelines.read',
    'crm.companies.write',
    'crm.opportunities.write',
  ];
  const { body: key } = await firm.post('/api/v1/identity/api-keys', { name: 'Machine', scopes });
  machine = mesh.client({ authorization: `Bearer ${key.key}` });
  const rules = [
    { priority: 1, kind: 'BAD_FIT', when: { field: 'country', op: 'EQ', value: 'KP' }, reasonCode: 'GEOGRAPHY' },
    { priority: 2, kind: 'SCORE', when: { field: 'answers.budget', op: 'GTE', value: 10_000 }, points: 70 },
  ];
  const enforceOn = ['LEAD_CONVERT', 'CLIENT_CREATE', 'QUOTE_SEND'];
  gateId = (await firm.post(`${base}/qualification/gates`, { name: 'Fit', rules, enforceOn })).body.id;
  expect((await firm.post(`${base}/qualification/gates/${gateId}/activate`)).body.status).toBe('ACTIVE');
  const lead = { lastName: 'Voss', companyName: 'Voss GmbH', email: 'lea@voss.example', source: 'REFERRAL' };
  ids['lead'] = (await firm.post(`${base}/leads`, lead)).body.id;
}, 60_000);
afterAll(() => mesh.stop());

const lead = () => `${base}/leads/${ids['lead']}`;

describe('no way round the gate', () => {
  test('by session and by key, a lead that was not assessed is not converted @row CRM-36', async () => {
    for (const client of [firm, machine]) expect(told(await client.post(`${lead()}/convert`, {}))).toBe('422 qualification.required');
    expect((await firm.get(`${base}/companies`)).body.items).toEqual([]);
  });

  test('nor is it called qualified: not step by step, not in bulk, not by a patch @row CRM-36', async () => {
    for (const status of ['CONTACTED', 'QUALIFYING']) expect((await firm.post(`${lead()}/status`, { status })).status).toBe(200);
    for (const client of [firm, machine])
      expect(told(await client.post(`${lead()}/status`, { status: 'QUALIFIED' }))).toBe('422 qualification.required');
    for (const fields of [{ status: 'QUALIFIED' }, { assessmentId: ids['lead'] }, { converted: {} }]) {
      expect(told(await machine.patch(lead(), fields))).toBe('400 validation.failed');
      const { body } = await machine.post(`${base}/leads/batch`, { operations: [{ op: 'UPDATE', id: ids['lead'], fields }] });
      expect(JSON.stringify(body)).toContain('validation.failed');
    }
    expect((await firm.get(lead())).body.status).toBe('QUALIFYING');
  });

  test('an import brings in leads, and none of them further @row CRM-36 @row CRM-4', async () => {
    const csv = 'Mail,State\nnew@voss.example,QUALIFIED\n';
    const mapped = await machine.post(`${base}/leads/import`, { csv, mapping: { Mail: 'email', State: 'status' }, mode: 'CREATE_ONLY' });
    expect(told(mapped)).toBe('400 validation.failed');
    await machine.post(`${base}/leads/import`, { csv, mapping: { Mail: 'email' }, mode: 'CREATE_ONLY' });
    await mesh.settle();
    const [imported] = (await firm.get(`${base}/leads?email=new@voss.example`)).body.items;
    expect([imported.status, told(await firm.post(`${base}/leads/${imported.id}/convert`, {}))]).toEqual([
      'NEW',
      '422 qualification.required',
    ]);
  });

  test('a company is made no client by hand, and gets no quote, past the gate @row CRM-10 @row CRM-36', async () => {
    const { body: company } = await firm.post(`${base}/companies`, { name: 'Aside Ltd' });
    expect(told(await firm.post(`${base}/companies/${company.id}/promote`))).toBe('422 qualification.required');
    expect(told(await firm.patch(`${base}/companies/${company.id}`, { lifecycle: 'CLIENT' }))).toBe('422 company.lifecycle_guarded');
    const { body: contact } = await firm.post(`${base}/contacts`, {
      lastName: 'Aside',
      companyId: company.id,
      emails: [{ address: 'a@aside.example', kind: 'WORK', primary: true }],
    });
    const line = { key: 'L1', model: 'FIXED', description: 'Work', quantity: '1', unitPrice: usd(1_000) };
    const { body: quote } = await firm.post(`${base}/quotes`, {
      companyId: company.id,
      contactId: contact.id,
      currency: 'USD',
      lines: [line],
    });
    await firm.post(`${base}/quotes/${quote.id}/submit`);
    expect(told(await firm.post(`${base}/quotes/${quote.id}/send`))).toBe('422 qualification.required');
  });

  test('what fails the gate stays out, what passes it goes in, once @row CRM-25 @row CRM-37', async () => {
    const assess = async (budget: number) =>
      (await firm.post(`${base}/qualification/assessments`, { subject: { kind: 'LEAD', id: ids['lead'] }, gateId, answers: { budget } }))
        .body.outcome;
    expect([await assess(1_000), told(await machine.post(`${lead()}/convert`, {}))]).toEqual(['FAILED', '422 qualification.failed']);
    expect(await assess(20_000)).toBe('PASSED');
    const key = { 'Idempotency-Key': 'convert-voss' };
    const wanted = { opportunity: { amount: usd(1_250_000), expectedCloseDate: '2026-04-30' } };
    const first = await machine.post(`${lead()}/convert`, wanted, key);
    const again = await machine.post(`${lead()}/convert`, wanted, key);
    expect([first.status, again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([200, 200, first.body, 'true']);
    expect(told(await machine.post(`${lead()}/convert`, {}, key))).toBe('422 idempotency.key_reused');
    Object.assign(ids, { company: first.body.companyId, contact: first.body.contactId, deal: first.body.opportunityId });
  });
});

describe('two colleagues and one quote', () => {
  test('the second to save is told, and loses nothing @row CRM-81', async () => {
    const line = { key: 'L1', model: 'FIXED', description: 'Work', quantity: '1', unitPrice: usd(1_000_000) };
    const option = { ...line, key: 'L2', kind: 'OPTIONAL', selected: false, unitPrice: usd(250_000) };
    const { body: quote } = await firm.post(`${base}/quotes`, {
      companyId: ids['company'],
      contactId: ids['contact'],
      opportunityId: ids['deal'],
      currency: 'USD',
      lines: [line, option],
    });
    const at = `${base}/quotes/${quote.id}`;
    const seen = (await firm.get(at)).headers.get('etag')!;
    const edits = [{ headerDiscount: { percent: '5' } }, { netDays: 45 }];
    const saved = await Promise.all(edits.map((edit) => firm.patch(at, edit, { 'If-Match': seen })));
    expect(saved.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const lost = saved.findIndex(({ status }) => status === 412);
    expect(saved[lost]!.body).toMatchObject({ code: 'version.stale', currentVersion: quote.version + 1 });
    const fresh = (await firm.get(at)).headers.get('etag')!;
    expect((await firm.patch(at, edits[lost], { 'If-Match': fresh })).body).toMatchObject({
      netDays: 45,
      totals: { net: usd(950_000), optional: usd(250_000) },
    });
  });
});
