// A contract goes out in an envelope, comes back signed, and is handed over to delivery and billing.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ContractServiceService, type Contract, type CreateContractRequest } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { SaleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import type { CreateEnvelopeRequest, Envelope, SignerState } from '@throughline/contracts/gen/throughline/documents/v1/envelopes';
import type { RenderDocumentRequest } from '@throughline/contracts/gen/throughline/documents/v1/renders';
import { unavailable } from '@throughline/chassis/errors';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { fixed, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { neighbour, type Neighbour } from './neighbour.fixture.ts';
import { anId, billing, client, contractPatch, delivery, entry } from './sales.fixture.ts';

const day = 86_400_000;
const minute = 60_000;
const reviewer = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const numbered = (last: number) => `018f3a5e-7c1d-7a2b-9c3d-0000000${String(last).padStart(5, '0')}`;

let mesh: TestMesh;
let us: Ask;
let documents: Neighbour;
let integrations: Neighbour;
let nextId = 100;
let renders: Map<string, string>;
let envelopes: Map<string, Envelope>;
let envelopesAreLost = false;

/** Documents, as its contract says: a render and an envelope each once by its key. */
const standInDocuments = () =>
  neighbour({
    RenderDocument: ({ renderKey }: RenderDocumentRequest) => ({
      documentId: keptOnce(renders, renderKey, () => numbered(nextId++)),
      state: 'DONE',
    }),
    CreateEnvelope: ({ key, sendNow, signers: asked }: CreateEnvelopeRequest): Envelope => {
      const envelope = keptOnce(envelopes, key, () => ({
        id: numbered(nextId++),
        state: sendNow ? ('SENT' as const) : ('DRAFT' as const),
        signers: asked.map((signer) => ({ ...signer, state: 'WAITING' as const, at: undefined })),
      }));
      if (envelopesAreLost) throw unavailable('service.unavailable', 'The answer was lost.');
      return envelope;
    },
    GetEnvelope: ({ id }: { id: string }) => envelopeOf(id),
    VoidEnvelope: ({ id }: { id: string }) => Object.assign(envelopeOf(id), { state: 'VOIDED' }),
    GetDocumentLink: ({ documentId }: { documentId: string }) => ({
      url: `https://files.example/${documentId}`,
      expiresAt: mesh.clock.now(),
    }),
  });

function keptOnce<T>(kept: Map<string, T>, key: string, make: () => T): T {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key)!;
}
const envelopeOf = (id: string) => [...envelopes.values()].find((envelope) => envelope.id === id)!;

beforeAll(async () => {
  documents = standInDocuments();
  integrations = neighbour({ SendMessage: () => ({ messageId: 'm', state: 'QUEUED' }) });
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T12:00:00Z',
    neighbours: new Map([...firmOf(), ['documents', documents], ['integrations', integrations]]),
  });
  us = mesh.as();
});
afterAll(() => mesh?.stop());
beforeEach(() => {
  renders = new Map();
  envelopes = new Map();
  documents.away = false;
  forget(documents);
});

const forget = ({ asked: all }: Neighbour) => Object.keys(all).forEach((rpc) => delete all[rpc]);
const contracts = () => us(ContractServiceService);
const read = (id: string) => contracts().getContract({ id });
const correlated = (rpc: string) =>
  (integrations.asked[rpc] ?? []).map((request) => (request as { correlation: { id: string } }).correlation.id);
const asked = <T>(rpc: string) => (documents.asked[rpc] ?? []) as T[];

const signers = [
  { party: 'FIRM' as const, name: 'Ada King', email: 'ada@harbour.example', order: 9 },
  { party: 'CLIENT' as const, name: 'Nora Wind', email: 'nora@northwind.example', order: 4 },
];
const whole = billing({ wip: undefined, entries: [entry('all', { trigger: 'SIGNATURE', percent: '100' })] });

async function approved(given: Partial<CreateContractRequest> = {}): Promise<string> {
  const { companyId, contactId } = await client(us);
  const { id } = await contracts().createContract({
    companyId,
    contactId,
    title: 'Build',
    currency: 'USD',
    lines: [fixed('', '1', usd(500_000), { unitCost: usd(123_456) })],
    phases: [],
    effectiveDate: '2026-03-02',
    autoRenew: false,
    clauses: [],
    signers,
    delivery: delivery(person),
    billingTerms: { ...whole, invoiceContactId: contactId },
    customFields: undefined,
    ...given,
  });
  await contracts().submitContract({ id });
  await mesh
    .as({ userId: reviewer, actor: { kind: 'USER', id: reviewer, name: 'Mia' } })(ContractServiceService)
    .approveContract({ id });
  return id;
}

async function out(given: Partial<CreateContractRequest> = {}): Promise<Contract> {
  const id = await approved(given);
  await contracts().sendContract({ id });
  await mesh.settle();
  return read(id);
}

const progress = (state: SignerState) => signers.map(({ name, email, order }) => ({ name, email, order, state, at: mesh.clock.now() }));
const completed = (contract: Contract, envelopeId = contract.envelopeId!) =>
  tell(
    mesh,
    'documents.envelope.completed',
    {
      envelopeId,
      origin: { service: 'crm', kind: 'contract', id: contract.id },
      completedDocumentId: numbered(1),
      certificateDocumentId: numbered(2),
      signers: progress('SIGNED'),
    },
    { subject: envelopeId },
  );

async function signed(given: Partial<CreateContractRequest> = {}): Promise<Contract> {
  const contract = await out(given);
  await completed(contract);
  await mesh.settle();
  return read(contract.id);
}

describe('out for signature', () => {
  test('a contract is printed first and then put in an envelope that is signed in order @row CRM-89', async () => {
    const contract = await out();
    expect(contract).toMatchObject({ status: 'OUT_FOR_SIGNATURE', documentId: expect.any(String), envelopeId: expect.any(String) });
    const [render] = asked<RenderDocumentRequest>('RenderDocument');
    expect(render).toMatchObject({ template: 'contract', target: 'PDF', data: { number: contract.number, totals: { net: usd(500_000) } } });
    expect(JSON.stringify(render)).not.toContain('123456');
    expect(asked('CreateEnvelope')).toEqual([
      expect.objectContaining({
        documentIds: [contract.documentId],
        origin: { service: 'crm', kind: 'contract', id: contract.id },
        sendNow: true,
        signers: [expect.objectContaining({ name: 'Ada King', order: 2 }), expect.objectContaining({ name: 'Nora Wind', order: 1 })],
      }),
    ]);
  });

  test('shows how far each signer is, the first first @row CRM-89', async () => {
    const { id, envelopeId } = await out();
    const [first, second] = envelopeOf(envelopeId!).signers;
    Object.assign(first!, { state: 'WAITING' });
    Object.assign(second!, { state: 'VIEWED', at: mesh.clock.now() });
    expect(await contracts().getContractSigning({ id })).toMatchObject({
      state: 'SENT',
      signers: [
        { party: 'CLIENT', name: 'Nora Wind', step: 'VIEWED' },
        { party: 'FIRM', name: 'Ada King', step: 'WAITING' },
      ],
    });
    documents.away = true;
    await expect(contracts().getContractSigning({ id })).rejects.toMatchObject({ kind: 'UNAVAILABLE', code: 'service.unavailable' });
  });

  test('without documents it waits, says so, and goes out once they are back @row CRM-89', async () => {
    documents.away = true;
    const contract = await out();
    expect(contract).toMatchObject({ status: 'OUT_FOR_SIGNATURE', documentId: undefined, envelopeId: undefined });
    expect((await contracts().getContractSigning({ id: contract.id })).state).toBe('PREPARING');
    await expect(contracts().getContractPdf({ id: contract.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'contract.no_document' });
    documents.away = false;
    await mesh.pass(minute);
    expect((await read(contract.id)).envelopeId).toBeDefined();
    const { documentId } = await read(contract.id);
    expect(await contracts().getContractPdf({ id: contract.id })).toMatchObject({ documentId, url: `https://files.example/${documentId}` });
  });

  test('taken back its envelope ends, and sent again it is another one @row CRM-89', async () => {
    const { id, envelopeId } = await out();
    expect(await contracts().recallContract({ id })).toMatchObject({ status: 'DRAFT', envelopeId: undefined, documentId: undefined });
    await mesh.settle();
    expect(envelopeOf(envelopeId!).state).toBe('VOIDED');
    expect((await contracts().getContractSigning({ id })).state).toBe('NOT_SENT');
    mesh.clock.advance(1_000);
    await contracts().submitContract({ id });
    await mesh
      .as({ userId: reviewer, actor: { kind: 'USER', id: reviewer, name: 'Mia' } })(ContractServiceService)
      .approveContract({ id });
    await contracts().sendContract({ id });
    await mesh.settle();
    const again = await read(id);
    expect(again.envelopeId).not.toBe(envelopeId);
    // What the first envelope says now binds nobody.
    await completed(again, envelopeId);
    await mesh.settle();
    expect((await read(id)).status).toBe('OUT_FOR_SIGNATURE');
  });

  test('taken back before its envelope is known, that one ends all the same @row CRM-89', async () => {
    const id = await approved();
    // Documents makes the envelope, and its answer is lost.
    envelopesAreLost = true;
    await contracts().sendContract({ id });
    await mesh.settle();
    envelopesAreLost = false;
    expect(await read(id)).toMatchObject({ documentId: expect.any(String), envelopeId: undefined });
    await contracts().recallContract({ id });
    await mesh.settle();
    expect([...envelopes.values()].map(({ state }) => state)).toEqual(['VOIDED']);
    await mesh.pass(minute);
    expect([(await read(id)).status, [...envelopes.values()].length]).toEqual(['DRAFT', 1]);
  });

  test('signed on paper instead, its envelope ends @row CRM-89', async () => {
    const { id, envelopeId } = await out();
    expect(await contracts().markContractSigned({ id, documentId: anId, signedAt: undefined })).toMatchObject({
      status: 'SIGNED',
      signedDocumentId: anId,
    });
    await mesh.settle();
    expect(envelopeOf(envelopeId!).state).toBe('VOIDED');
    expect((await contracts().getContractPdf({ id })).documentId).toBe(anId);
    expect((await contracts().getContractSigning({ id })).state).toBe('BY_HAND');
  });
});

describe('back from its signers', () => {
  test('the signed document and its certificate are kept, and what was sold is written down in the same moment @row CRM-89 @row CRM-94', async () => {
    const contract = await out();
    await completed(contract);
    await completed(contract);
    await mesh.settle();
    const present = await read(contract.id);
    expect(present).toMatchObject({ status: 'ACTIVE', signedDocumentId: numbered(1), certificateDocumentId: numbered(2) });
    expect(await us(SaleServiceService).getSale({ id: present.saleId! })).toMatchObject({
      n: 1,
      contractId: contract.id,
      documentId: numbered(1),
    });
    expect((await us(CompanyServiceService).getCompany({ id: contract.companyId })).lifecycle).toBe('CLIENT');
    expect(await contracts().getContractSigning({ id: contract.id })).toMatchObject({
      state: 'COMPLETED',
      certificateDocumentId: numbered(2),
      signers: [
        { name: 'Nora Wind', step: 'SIGNED' },
        { name: 'Ada King', step: 'SIGNED' },
      ],
    });
    expect((await contracts().getContractPdf({ id: contract.id })).documentId).toBe(numbered(1));
  });

  test('declined it says why and by whom, and is taken up again as a draft @row CRM-89', async () => {
    const contract = await out();
    const { id, envelopeId } = contract;
    await tell(
      mesh,
      'documents.envelope.declined',
      { envelopeId: envelopeId!, origin: { service: 'crm', kind: 'contract', id }, reason: 'Too dear', signers: progress('DECLINED') },
      { subject: envelopeId! },
    );
    await mesh.settle();
    expect(await read(id)).toMatchObject({ status: 'DECLINED', closedReason: 'Too dear', saleId: undefined });
    expect(await contracts().getContractSigning({ id })).toMatchObject({
      state: 'DECLINED',
      signers: [{ step: 'DECLINED' }, { step: 'DECLINED' }],
    });
    expect(await contracts().reviseContract({ id })).toMatchObject({ status: 'DRAFT', envelopeId: undefined, documentId: undefined });
  });

  test('an envelope of somebody else’s is none of its business @row CRM-89', async () => {
    const { id, envelopeId } = await out();
    const signing = { envelopeId: envelopeId!, completedDocumentId: anId, signers: [] };
    await tell(
      mesh,
      'documents.envelope.completed',
      { ...signing, origin: { service: 'projects', kind: 'contract', id } },
      { subject: envelopeId! },
    );
    await tell(
      mesh,
      'documents.envelope.completed',
      { ...signing, origin: { service: 'crm', kind: 'quote', id } },
      { subject: envelopeId! },
    );
    await mesh.settle();
    expect((await read(id)).status).toBe('OUT_FOR_SIGNATURE');
  });
});

describe('the handoff', () => {
  test('lists all that is missing, and refuses to send without it @row CRM-91', async () => {
    const id = await approved({ delivery: undefined, billingTerms: { ...whole, invoiceContactId: undefined } });
    const missing = ['delivery.ownerUserId', 'delivery.startDate', 'delivery.projectTemplateId', 'billingTerms.invoiceContactId'];
    expect(await contracts().getContractHandoff({ id })).toEqual({ missing, steps: [] });
    await expect(contracts().sendContract({ id })).rejects.toMatchObject({
      kind: 'RULE',
      code: 'contract.handoff_incomplete',
      details: { missing },
    });
  });

  test('is done step by step as the others say so, whoever speaks first @row CRM-91', async () => {
    const { id, saleId, companyId } = await signed();
    const states = async () =>
      (await contracts().getContractHandoff({ id })).steps.map(({ key, state, targetId }) => [key, state, targetId]);
    expect(await states()).toEqual([
      ['engagement', 'PENDING', undefined],
      ['projects', 'PENDING', undefined],
      ['billing_plan', 'PENDING', undefined],
    ]);
    const [engagementId, projectId, planId] = [numbered(11), numbered(12), numbered(13)];
    const project = { projectId, engagementId, companyId, saleId, name: 'Build', code: 'B', kind: '', ownerId: person };
    await tell(mesh, 'projects.project.created', project, { subject: projectId });
    await tell(mesh, 'finance.billing_plan.created', { planId, saleId: saleId!, saleVersion: 1 }, { subject: planId });
    const engagement = { engagementId, companyId, saleId, contractId: id, name: 'Northwind', ownerId: person, memberIds: [] };
    await tell(mesh, 'projects.engagement.opened', engagement, { subject: engagementId });
    await mesh.settle();
    expect(await states()).toEqual([
      ['engagement', 'DONE', engagementId],
      ['projects', 'DONE', projectId],
      ['billing_plan', 'DONE', planId],
    ]);
    expect((await read(id)).engagementId).toBe(engagementId);
    expect((await us(SaleServiceService).getSale({ id: saleId! })).engagementId).toBe(engagementId);
    forget(integrations);
    await mesh.pass(11 * minute);
    expect(correlated('SendMessage')).not.toContain(id);

    await tell(
      mesh,
      'projects.engagement.closed',
      { engagementId, companyId, contractId: id, closedOn: '2026-06-01' },
      { subject: engagementId, sequence: 2 },
    );
    await mesh.settle();
    expect((await read(id)).status).toBe('COMPLETED');
  });

  test('unfinished after ten minutes its owner hears what is missing @row CRM-91', async () => {
    const { id, saleId } = await signed();
    await tell(mesh, 'finance.billing_plan.created', { planId: numbered(14), saleId: saleId!, saleVersion: 1 }, { subject: numbered(14) });
    forget(integrations);
    await mesh.pass(10 * minute);
    expect((await contracts().getContractHandoff({ id })).steps.map(({ state }) => state)).toEqual(['FAILED', 'FAILED', 'DONE']);
    expect(integrations.asked['SendMessage']).toEqual([
      expect.objectContaining({
        template: 'crm_handoff_unfinished',
        body: expect.objectContaining({ text: 'Not there yet: engagement, projects.' }),
      }),
    ]);
  });
});

describe('towards its end', () => {
  const term = { effectiveDate: '2026-03-02', endDate: '2026-08-31', renewalTermMonths: 6, upliftPercent: '4' };

  test('a deal for the next term is opened 90 days before, once, and its owner is warned 60, 30 and 7 days before @row CRM-92', async () => {
    const { id, companyId } = await signed(term);
    forget(integrations);
    // 31 August less 90 days is 2 June, midnight in New York.
    await mesh.pass(Date.parse('2026-06-02T03:59:00Z') - mesh.clock.now().getTime());
    expect((await read(id)).renewalOpportunityId).toBeUndefined();
    await mesh.pass(2 * minute);
    const { renewalOpportunityId } = await read(id);
    expect(await us(OpportunityServiceService).getOpportunity({ id: renewalOpportunityId! })).toMatchObject({
      companyId,
      contractId: id,
      name: 'Build: renewal',
      amount: usd(520_000),
      expectedCloseDate: '2026-08-31',
      status: 'OPEN',
    });
    await mesh.pass(85 * day);
    const sent = (integrations.asked['SendMessage'] ?? []) as { template: string; body: { subject: string } }[];
    const warnings = sent.filter(({ template }) => template === 'crm_contract_expiring').map(({ body }) => body.subject.slice(-7));
    // Those that come due in one leap of the clock run side by side.
    expect(warnings.toSorted()).toEqual([' 7 days', '30 days', '60 days']);
    expect((await read(id)).renewalOpportunityId).toBe(renewalOpportunityId);

    const renewed = await contracts().renewContract({ id });
    expect(renewed).toMatchObject({ endDate: '2027-02-28', totals: { net: usd(520_000) }, renewalOpportunityId: undefined });
  });

  test('with notice it ends on its day and is not renewed @row CRM-92 @row CRM-93', async () => {
    const start = mesh.clock.now().toISOString().slice(0, 10);
    const { id, saleId } = await signed({ effectiveDate: start, endDate: plusDays(start, 40), autoRenew: true, renewalTermMonths: 1 });
    await expect(contracts().terminateContract({ id, on: plusDays(start, 41), reason: 'Merged' })).rejects.toMatchObject({
      code: 'validation.out_of_range',
    });
    await contracts().terminateContract({ id, on: plusDays(start, 40), reason: 'Merged' });
    await mesh.pass(45 * day);
    expect(await read(id)).toMatchObject({ status: 'TERMINATED', endDate: plusDays(start, 40) });
    expect(await us(SaleServiceService).getSale({ id: saleId! })).toMatchObject({
      n: 2,
      cause: 'TERMINATION',
      terms: { endDate: plusDays(start, 40) },
    });
  });
});

describe('is refused', () => {
  test('what the state does not allow, naming what it does @row CRM-88', async () => {
    const { id } = await out();
    const patch = contractPatch(id, { title: 'Other' });
    await expect(contracts().updateContract(patch)).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'contract.not_draft',
      details: { from: 'OUT_FOR_SIGNATURE' },
    });
    await expect(contracts().deleteContract({ id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'contract.not_draft' });
    await expect(contracts().submitContract({ id })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'contract.invalid_transition',
      details: { from: 'OUT_FOR_SIGNATURE', allowed: ['recall', 'mark-signed', 'decline'] },
    });
  });

  test('what was never signed is not renewed, and says what it may do instead @row CRM-92', async () => {
    const { id } = await out();
    await expect(contracts().renewContract({ id })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'contract.invalid_transition',
      details: { from: 'OUT_FOR_SIGNATURE' },
    });
  });

  test('a line without a price @row CRM-88', async () => {
    const { companyId } = await client(us);
    const { id } = await contracts().createContract({
      companyId,
      title: 'Free',
      currency: 'USD',
      lines: [fixed('', '1', usd(0))],
      phases: [],
      effectiveDate: '2026-03-02',
      autoRenew: false,
      clauses: [],
      signers: [],
      delivery: undefined,
      billingTerms: undefined,
      customFields: undefined,
    });
    await expect(contracts().submitContract({ id })).rejects.toMatchObject({ kind: 'RULE', code: 'quote.unpriced' });
  });

  test('a retainer without its terms, and time without terms for work in progress @row CRM-90', async () => {
    const retainer = { perPeriod: usd(1_000), cycle: 'MONTHLY' as const, periods: 3, overageRate: undefined, autoRenew: false };
    const roles = [{ role: 'Senior', minutes: 60, hourlyRate: usd(1_000), costRate: undefined }];
    const { companyId, contactId } = await client(us);
    const submitted = async (line: CreateContractRequest['lines'][number]) => {
      const made = {
        companyId,
        title: 'T',
        currency: 'USD',
        phases: [],
        effectiveDate: '2026-03-02',
        autoRenew: false,
        clauses: [],
        signers: [],
      };
      const { id } = await contracts().createContract({
        ...made,
        lines: [line],
        delivery: undefined,
        billingTerms: billing({ entries: [], wip: undefined, invoiceContactId: contactId }),
        customFields: undefined,
      });
      return contracts().submitContract({ id });
    };
    const unbalanced = { kind: 'RULE', code: 'contract.schedule_unbalanced' };
    await expect(submitted(fixed('', '1', usd(1), { model: 'RETAINER', retainer }))).rejects.toMatchObject(unbalanced);
    await expect(submitted(fixed('', '1', usd(1), { model: 'TIME_AND_MATERIALS', roles }))).rejects.toMatchObject(unbalanced);
  });
});

const plusDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
