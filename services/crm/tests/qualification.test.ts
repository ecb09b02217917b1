import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { CompanyRelationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_relations';
import { ContractServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { LeadConversionServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import { LeadImportServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { SalesOrderServiceService } from '@throughline/contracts/gen/throughline/crm/v1/orders';
import { QualificationServiceService, type GatePoint, type Subject } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { ScoringServiceService } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import { otherFirm, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { fixed, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { newCompany } from './accounts.fixture.ts';
import { newDeal } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { conversionOf, gateRule, newGate, newLead } from './leads.fixture.ts';
import { acceptedQuote, anId, billing, client, delivery, entry, exampleQuote, sentContract } from './sales.fixture.ts';

const day = 86_400_000;
const partner = '018f3a5e-7c1d-7a2b-9c3d-00000000000b';
const other = '018f3a5e-7c1d-7a2b-9c3d-00000000000e';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T12:00:00Z',
    neighbours: firmOf({
      roles: { [partner]: ['PARTNER'] },
      fields: [{ resource: 'crm.leads', key: 'headcount', type: 'NUMBER', required: false }],
    }),
  });
});
afterAll(() => mesh.stop());

// Each test has a firm of its own, so that its gates bind nobody else's leads.
let firms = 0;
function firm() {
  firms += 1;
  const tenantId = `018f3a5e-7c1d-7a2b-9c3d-f${String(firms).padStart(11, '0')}`;
  const as = mesh.as({ tenantId });
  const asPartner = mesh.as({ tenantId, userId: partner, actor: { kind: 'USER', id: partner, name: 'Pat' } });
  const gates = as(QualificationServiceService);
  return {
    tenantId,
    as,
    leads: as(LeadServiceService),
    companies: as(CompanyServiceService),
    conversion: as(LeadConversionServiceService),
    gates,
    partnerGates: asPartner(QualificationServiceService),
    check: (subject: Subject, point: GatePoint = 'LEAD_CONVERT') => gates.checkQualification({ subject, point }),
    assess: (gateId: string, id: string, answers: Record<string, unknown> = {}) =>
      gates.createAssessment({ gateId, subject: { kind: 'LEAD', id }, answers, adverseParties: [] }),
  };
}

const gatePatch = (id: string) => ({
  id,
  name: '',
  rules: [],
  passScore: 0,
  reviewScore: 0,
  enforceOn: [],
  validDays: 1,
  repeatClients: false,
  conflictCheck: false,
});

const rules = [
  gateRule({ kind: 'BAD_FIT', when: { field: 'country', op: 'EQ', value: 'KP' }, reasonCode: 'GEOGRAPHY' }),
  gateRule({ kind: 'REVIEW', when: { field: 'answers.risky', op: 'EQ', value: true }, approverRole: 'PARTNER' }),
  gateRule({ kind: 'SCORE', when: { field: 'answers.budget', op: 'GTE', value: 10000 }, points: 70 }),
];

async function activeGate(at: ReturnType<typeof firm>, given: Parameters<typeof newGate>[1] = {}) {
  const { id } = await at.gates.createGate(newGate('Fit', { rules, ...given }));
  return (await at.gates.activateGate({ id })).id;
}

describe('a gate', () => {
  test('binds nobody as a draft; its rules are read before they count @row CRM-36', async () => {
    const at = firm();
    await expect(
      at.gates.createGate(
        newGate('Bad', { rules: [gateRule({ kind: 'SCORE', when: { field: 'nothing', op: 'EQ', value: 1 }, points: 1 })] }),
      ),
    ).rejects.toMatchObject({ kind: 'MALFORMED', code: 'condition.invalid' });
    await expect(
      at.gates.createGate(newGate('Bad', { rules: [gateRule({ kind: 'BAD_FIT', when: { field: 'country', op: 'IS_SET' } })] })),
    ).rejects.toMatchObject({ code: 'validation.failed' });
    await expect(at.gates.createGate(newGate('Bad', { rules, passScore: 30, reviewScore: 40 }))).rejects.toMatchObject({
      code: 'validation.out_of_range',
    });
    const gate = await at.gates.createGate(newGate('Draft', { rules }));
    expect(gate).toMatchObject({ status: 'DRAFT', gateVersion: 1, passScore: 60, reviewScore: 40, validDays: 180 });
    const lead = await at.leads.createLead(newLead({ email: 'draft@example.com' }));
    await expect(at.conversion.convertLead(conversionOf(lead.id))).resolves.toMatchObject({ lead: { status: 'CONVERTED' } });
  });

  test('nobody goes round: required, under review, failed, expired @row CRM-36 @row CRM-37', async () => {
    const at = firm();
    const gateId = await activeGate(at);
    const lead = await at.leads.createLead(newLead({ email: 'gate@example.com', companyName: 'Gate Ltd' }));
    const refused = (code: string) =>
      expect(at.conversion.convertLead(conversionOf(lead.id))).rejects.toMatchObject({ kind: 'RULE', code });
    await refused('qualification.required');
    await at.assess(gateId, lead.id, { budget: 10 });
    await refused('qualification.failed');
    await at.assess(gateId, lead.id, { budget: 20000, risky: true });
    await refused('qualification.review_pending');
    expect(await at.check({ kind: 'LEAD', id: lead.id })).toMatchObject({ state: 'REVIEW', items: [{ gateId, gateName: 'Fit' }] });
    const passed = await at.assess(gateId, lead.id, { budget: 20000 });
    expect(passed).toMatchObject({ outcome: 'PASSED', score: 70, validUntil: '2026-08-29', gateVersion: 1 });
    await mesh.pass(181 * day);
    await refused('qualification.expired');
    await at.assess(gateId, lead.id, { budget: 20000 });
    const done = await at.conversion.convertLead(conversionOf(lead.id));
    expect(await at.check({ kind: 'COMPANY', id: done.companyId! })).toEqual({ state: 'PASSED', items: [] });
    expect((await at.check({ kind: 'COMPANY', id: done.companyId! }, 'QUOTE_SEND')).state).toBe('PASSED');
  });

  test('stands before QUALIFIED, too @row CRM-36', async () => {
    const at = firm();
    const gateId = await activeGate(at);
    const { id } = await at.leads.createLead(newLead({ email: 'steps@example.com' }));
    await at.leads.setLeadStatus({ id, status: 'CONTACTED' });
    await at.leads.setLeadStatus({ id, status: 'QUALIFYING' });
    await expect(at.leads.setLeadStatus({ id, status: 'QUALIFIED' })).rejects.toMatchObject({ code: 'qualification.required' });
    await at.assess(gateId, id, { budget: 10000 });
    expect(await at.leads.setLeadStatus({ id, status: 'QUALIFIED' })).toMatchObject({ status: 'QUALIFIED' });
  });

  test('disqualifies a bad fit with its reason, routes, and is counted @row CRM-37 @row CRM-31', async () => {
    const at = firm();
    const route = gateRule({ kind: 'ROUTE', when: { field: 'email', op: 'IS_SET' }, assign: [partner] });
    const gateId = await activeGate(at, { rules: [...rules, route] });
    const bad = await at.leads.createLead(newLead({ email: 'bad@example.com', country: 'KP' }));
    expect(await at.assess(gateId, bad.id, { budget: 50000 })).toMatchObject({
      outcome: 'FAILED',
      firedRules: [{ kind: 'BAD_FIT' }, {}, {}],
    });
    expect(await at.leads.getLead({ id: bad.id })).toMatchObject({ status: 'DISQUALIFIED', disqualification: { reasonCode: 'GEOGRAPHY' } });
    const good = await at.leads.createLead(newLead({ email: 'good@example.com' }));
    await at.assess(gateId, good.id, { budget: 50000 });
    expect(await at.leads.getLead({ id: good.id })).toMatchObject({ ownerId: partner });
    expect(await at.gates.getQualificationStats({ createdAfter: undefined, createdBefore: undefined, gateId: '' })).toEqual({
      outcomes: [
        { outcome: 'FAILED', count: 1 },
        { outcome: 'PASSED', count: 1 },
      ],
      reasons: [{ reasonCode: 'GEOGRAPHY', count: 1 }],
      rules: [
        { gateId, gateVersion: 1, priority: 10, kind: 'ROUTE', reasonCode: undefined, count: 2 },
        { gateId, gateVersion: 1, priority: 10, kind: 'SCORE', reasonCode: undefined, count: 2 },
        { gateId, gateVersion: 1, priority: 10, kind: 'BAD_FIT', reasonCode: 'GEOGRAPHY', count: 1 },
      ],
      disqualified: [{ reasonCode: 'GEOGRAPHY', count: 1 }],
    });
    const byHand = await at.leads.createLead(newLead({ email: 'hand@example.com' }));
    await at.leads.disqualifyLead({ id: byHand.id, reasonCode: 'SPAM' });
    const limits = { createdAfter: undefined, createdBefore: undefined, gateId: '' };
    expect((await at.gates.getQualificationStats(limits)).disqualified).toEqual([
      { reasonCode: 'GEOGRAPHY', count: 1 },
      { reasonCode: 'SPAM', count: 1 },
    ]);
    const permissions = [
      { permission: 'crm.qualification.read', reach: 'OWN' as const },
      { permission: 'crm.leads.read', reach: 'OWN' as const },
    ];
    const stranger = mesh.as({ tenantId: at.tenantId, userId: other, actor: { kind: 'USER', id: other, name: 'Oda' }, permissions });
    expect(await stranger(QualificationServiceService).getQualificationStats(limits)).toEqual({
      outcomes: [],
      reasons: [],
      rules: [],
      disqualified: [],
    });
  });

  test('stands before becoming a client by hand, too; a waiver lets the company in @row CRM-36', async () => {
    const at = firm();
    const gateId = await activeGate(at, { enforceOn: ['CLIENT_CREATE'] });
    const { id } = await at.companies.createCompany(newCompany({ name: 'Not yet a client' }));
    await expect(at.companies.promoteCompany({ id })).rejects.toMatchObject({ kind: 'RULE', code: 'qualification.required' });
    const assessment = await at.gates.createAssessment({
      gateId,
      subject: { kind: 'COMPANY', id },
      answers: undefined,
      adverseParties: [],
    });
    await expect(at.companies.promoteCompany({ id })).rejects.toMatchObject({
      code: 'qualification.failed',
      message: 'This gate found it unfit, and nobody waived that: Fit.',
    });
    await expect(at.gates.waiveAssessment({ id: assessment.id, reason: `Because.${' '.repeat(20)}` })).rejects.toMatchObject({
      code: 'validation.failed',
      fields: [{ field: 'reason', code: 'too_short' }],
    });
    await at.gates.waiveAssessment({ id: assessment.id, reason: 'Referred by our oldest client.' });
    expect(await at.companies.promoteCompany({ id })).toMatchObject({ lifecycle: 'CLIENT' });
  });

  test('judges by the firm’s own fields, too, and names the rule whose condition is none @row CRM-37 @row CRM-1', async () => {
    const at = firm();
    const big = gateRule({ kind: 'SCORE', when: { field: 'customFields.headcount', op: 'GTE', value: 50 }, points: 80 });
    const gateId = await activeGate(at, { rules: [big] });
    const lead = await at.leads.createLead(newLead({ email: 'own@example.com', customFields: { headcount: 120 } }));
    expect(await at.assess(gateId, lead.id)).toMatchObject({
      outcome: 'PASSED',
      firedRules: [{ values: { 'customFields.headcount': 120 } }],
    });
    const unknown = gateRule({ kind: 'SCORE', when: { field: 'customFields.shoeSize', op: 'GTE', value: 50 }, points: 80 });
    await expect(at.gates.createGate(newGate('Fit', { rules: [big, unknown] }))).rejects.toMatchObject({
      code: 'condition.invalid',
      fields: [{ field: 'rules[1].when.field' }],
    });
    const wrong = gateRule({ kind: 'SCORE', when: { field: 'customFields.headcount', op: 'GTE', value: 'many' }, points: 80 });
    await expect(at.gates.createGate(newGate('Fit', { rules: [wrong] }))).rejects.toMatchObject({ code: 'condition.invalid' });
    const rule = { name: 'Big', points: 40, when: { field: 'customFields.headcount', op: 'GT', value: 100 } };
    await at.as(ScoringServiceService).createScoringRule(rule);
    await mesh.settle();
    expect(await at.leads.getLead({ id: lead.id })).toMatchObject({ engagementScore: 40, rating: 'WARM' });
  });

  test('changed counts up its version; given up it binds no more @row CRM-36', async () => {
    const at = firm();
    const id = await activeGate(at);
    expect(await at.gates.updateGate({ ...gatePatch(id), passScore: 80, updateMask: ['passScore'] })).toMatchObject({
      gateVersion: 2,
      passScore: 80,
      name: 'Fit',
    });
    const lead = await at.leads.createLead(newLead({ email: 'free@example.com' }));
    expect((await at.gates.testGate({ id, subject: { kind: 'LEAD', id: lead.id }, answers: { budget: 10000 } })).outcome).toBe('REVIEW');
    await at.gates.deleteGate({ id });
    expect(await at.gates.getGate({ id })).toMatchObject({ status: 'RETIRED' });
    await expect(at.gates.activateGate({ id })).rejects.toMatchObject({ code: 'gate.invalid_transition' });
    await expect(at.assess(id, lead.id)).rejects.toMatchObject({ code: 'gate.not_active' });
    await expect(at.conversion.convertLead(conversionOf(lead.id))).resolves.toBeDefined();
  });
});

describe('every point is bound, whichever way somebody comes @row CRM-36', () => {
  const bound = { kind: 'RULE', code: 'qualification.required' };

  test('LEAD_CONVERT: the conversion, and QUALIFIED by batch or by hand @row CRM-36', async () => {
    const at = firm();
    await activeGate(at);
    const { id } = await at.leads.createLead(newLead({ email: 'bound@example.com' }));
    await expect(at.conversion.convertLead(conversionOf(id))).rejects.toMatchObject(bound);
    // A machine's key is held back as a person is.
    const key = mesh.as({ tenantId: at.tenantId, userId: null, actor: { kind: 'KEY', id: partner, name: 'Zap' } });
    await expect(key(LeadConversionServiceService).convertLead(conversionOf(id))).rejects.toMatchObject(bound);
    const sneaking = { op: 'UPDATE' as const, id, fields: { status: 'QUALIFIED' }, addTags: [], removeTags: [] };
    const { items } = await at.leads.batchLeads({ operations: [sneaking], atomic: false });
    expect(items[0]).toMatchObject({ status: 400 });
    for (const status of ['CONTACTED', 'QUALIFYING'] as const) await at.leads.setLeadStatus({ id, status });
    await expect(at.leads.setLeadStatus({ id, status: 'QUALIFIED' })).rejects.toMatchObject(bound);
  });

  test('OPPORTUNITY_CREATE: the route, and the deal of a conversion @row CRM-36', async () => {
    const at = firm();
    await activeGate(at, { enforceOn: ['OPPORTUNITY_CREATE'] });
    const { id: companyId } = await at.companies.createCompany(newCompany({ name: 'No deal yet' }));
    const deals = at.as(OpportunityServiceService);
    await expect(deals.createOpportunity(newDeal(companyId))).rejects.toMatchObject(bound);
    const lead = await at.leads.createLead(newLead({ email: 'deal@example.com', lastName: 'Deal' }));
    const opportunity = { name: 'Deal', amount: undefined, expectedCloseDate: '2026-06-30' };
    await expect(at.conversion.convertLead(conversionOf(lead.id, { companyId, opportunity }))).rejects.toMatchObject(bound);
    expect(await at.leads.getLead({ id: lead.id })).toMatchObject({ status: 'NEW' });
  });

  test('OPPORTUNITY_CREATE: a lead that passed brings its assessment along to the deal @row CRM-36 @row CRM-25', async () => {
    const at = firm();
    const gateId = await activeGate(at, { enforceOn: ['LEAD_CONVERT', 'OPPORTUNITY_CREATE'] });
    const lead = await at.leads.createLead(newLead({ email: 'passed@example.com', companyName: 'Passed Ltd' }));
    const { id } = await at.assess(gateId, lead.id, { budget: 10000 });
    const opportunity = { name: 'Deal', amount: undefined, expectedCloseDate: '2026-06-30' };
    const converted = await at.conversion.convertLead(conversionOf(lead.id, { opportunity }));
    expect(converted).toMatchObject({ lead: { status: 'CONVERTED' }, opportunityId: expect.any(String) });
    expect(await at.gates.getAssessment({ id })).toMatchObject({ subject: { kind: 'LEAD', id: lead.id }, outcome: 'PASSED' });
  });

  test('LEAD_CONVERT: whose company has a contract in force is known, unless repeat clients are assessed too @row CRM-36', async () => {
    const at = firm();
    const quote = await acceptedQuote(at.as, mesh.as({ tenantId: at.tenantId }));
    const contractId = await sentContract(at.as, quote, partner);
    await at.as(ContractServiceService).markContractSigned({ id: contractId, documentId: anId, signedAt: undefined });
    await mesh.settle();
    const gateId = await activeGate(at);
    const { id } = await at.leads.createLead(newLead({ email: 'again@example.com' }));
    const other = await at.companies.createCompany(newCompany({ name: 'No contract with these' }));
    await expect(at.conversion.convertLead(conversionOf(id, { companyId: other.id }))).rejects.toMatchObject(bound);
    await at.gates.updateGate({ ...gatePatch(gateId), updateMask: ['repeatClients'], repeatClients: true });
    await expect(at.conversion.convertLead(conversionOf(id, { companyId: quote.companyId }))).rejects.toMatchObject(bound);
    await at.gates.updateGate({ ...gatePatch(gateId), updateMask: ['repeatClients'] });
    const converted = await at.conversion.convertLead(conversionOf(id, { companyId: quote.companyId }));
    expect(converted).toMatchObject({ companyId: quote.companyId, lead: { status: 'CONVERTED' } });
  });

  test('CLIENT_CREATE: promotion; no import and no batch makes a client @row CRM-36 @row CRM-4', async () => {
    const at = firm();
    await activeGate(at, { enforceOn: ['CLIENT_CREATE'] });
    const { id } = await at.companies.createCompany(newCompany({ name: 'Hopeful' }));
    await expect(at.companies.promoteCompany({ id })).rejects.toMatchObject(bound);
    const wished = { op: 'UPDATE' as const, id, fields: { lifecycle: 'CLIENT' }, addTags: [], removeTags: [] };
    expect((await at.companies.batchCompanies({ operations: [wished], atomic: false })).items[0]).toMatchObject({
      status: 422,
      problem: { code: 'company.lifecycle_guarded' },
    });
    const importing = { csv: 'Name,Life\nHopeful,CLIENT\n', mapping: { Name: 'name', Life: 'lifecycle' }, mode: 'UPSERT' as const };
    await expect(at.as(LeadImportServiceService).importCompanies({ ...importing, dryRun: false, atomic: false })).rejects.toMatchObject({
      code: 'validation.failed',
    });
  });

  test('QUOTE_SEND: a quote does not leave @row CRM-36', async () => {
    const at = firm();
    const gateId = await activeGate(at, { enforceOn: ['QUOTE_SEND'], repeatClients: true });
    const quote = await exampleQuote(at.as, { signatureMode: 'CLICK' });
    await at.as(QuoteServiceService).submitQuote({ id: quote.id });
    await expect(at.as(QuoteServiceService).sendQuote({ id: quote.id })).rejects.toMatchObject(bound);
    await at.gates.createAssessment({
      gateId,
      subject: { kind: 'COMPANY', id: quote.companyId },
      answers: { budget: 10000 },
      adverseParties: [],
    });
    expect(await at.as(QuoteServiceService).sendQuote({ id: quote.id })).toMatchObject({ status: 'SENT' });
  });

  test('CONTRACT_SEND: a contract does not leave for signature @row CRM-36', async () => {
    const at = firm();
    const gateId = await activeGate(at, { enforceOn: ['CONTRACT_SEND'] });
    const { companyId, contactId } = await client(at.as);
    const contracts = at.as(ContractServiceService);
    const { id } = await contracts.createContract({
      companyId,
      contactId,
      title: 'Build',
      currency: 'USD',
      lines: [fixed('', '1', usd(500_000))],
      phases: [],
      effectiveDate: '2026-03-02',
      autoRenew: false,
      clauses: [],
      signers: [{ party: 'CLIENT', name: 'Nora Wind', email: 'nora@northwind.example', order: 1 }],
      delivery: delivery(partner),
      billingTerms: {
        ...billing({ wip: undefined, entries: [entry('all', { trigger: 'SIGNATURE', percent: '100' })] }),
        invoiceContactId: contactId,
      },
      customFields: undefined,
    });
    await contracts.submitContract({ id });
    const asPartner = mesh.as({ tenantId: at.tenantId, userId: partner, actor: { kind: 'USER', id: partner, name: 'Pat' } });
    await asPartner(ContractServiceService).approveContract({ id });
    await expect(contracts.sendContract({ id })).rejects.toMatchObject(bound);
    const subject = { kind: 'COMPANY' as const, id: companyId };
    await at.gates.createAssessment({ gateId, subject, answers: { budget: 10000 }, adverseParties: [] });
    expect(await contracts.sendContract({ id })).toMatchObject({ status: 'OUT_FOR_SIGNATURE' });
  });

  test('CLIENT_CREATE: an order that is confirmed @row CRM-36', async () => {
    const at = firm();
    await activeGate(at, { enforceOn: ['CLIENT_CREATE'] });
    const { companyId } = await client(at.as);
    const orders = at.as(SalesOrderServiceService);
    const line = {
      key: 'a',
      description: 'Box',
      quantity: '1',
      unitPrice: usd(100),
      unit: '',
      discount: undefined,
      net: undefined,
      fulfilled: '0',
      invoiced: '0',
    };
    const { id } = await orders.createSalesOrder({ companyId, currency: 'USD', lines: [line], customFields: undefined });
    await expect(orders.confirmSalesOrder({ id })).rejects.toMatchObject(bound);
    expect(await at.companies.getCompany({ id: companyId })).toMatchObject({ lifecycle: 'PROSPECT' });
  });
});

describe('a conflict check', () => {
  test('asks for a review where a party is like a client, with its evidence @row CRM-39', async () => {
    const at = firm();
    const gateId = await activeGate(at, { conflictCheck: true });
    const client = await at.companies.createCompany(newCompany({ name: 'Meridian Shipping' }));
    await at.companies.promoteCompany({ id: client.id });
    const lead = await at.leads.createLead(newLead({ email: 'c@conflict.example', companyName: 'Plaintiff Partners' }));
    const asked = { gateId, subject: { kind: 'LEAD' as const, id: lead.id }, answers: { budget: 10000 } };
    expect(await at.gates.createAssessment({ ...asked, adverseParties: [] })).toMatchObject({ outcome: 'PASSED', conflicts: [] });
    const found = await at.gates.createAssessment({ ...asked, adverseParties: ['Meridian Shipping.', 'Nobody Known'] });
    expect(found).toMatchObject({
      outcome: 'REVIEW',
      conflicts: [{ party: 'ADVERSE', name: 'Meridian Shipping.', kind: 'CLIENT', clientId: client.id, likeness: '1.000' }],
    });
    await expect(at.conversion.convertLead(conversionOf(lead.id))).rejects.toMatchObject({ code: 'qualification.review_pending' });
  });

  test('sees that somebody competes with a client @row CRM-39', async () => {
    const at = firm();
    const gateId = await activeGate(at, { conflictCheck: true });
    const client = await at.companies.createCompany(newCompany({ name: 'Alder Freight' }));
    await at.companies.promoteCompany({ id: client.id });
    const rival = await at.companies.createCompany(newCompany({ name: 'Birch Freight' }));
    await at.as(CompanyRelationServiceService).createCompanyRelation({ companyId: rival.id, toId: client.id, kind: 'COMPETES_WITH' });
    const subject = { kind: 'COMPANY' as const, id: rival.id };
    expect(await at.gates.createAssessment({ gateId, subject, answers: { budget: 10000 }, adverseParties: [] })).toMatchObject({
      outcome: 'REVIEW',
      conflicts: [{ party: 'COMPANY', kind: 'COMPETES_WITH', clientName: 'Alder Freight', likeness: '1.000' }],
    });
  });
});

describe('people decide', () => {
  test('reviews of others, once, with a reason @row CRM-38', async () => {
    const at = firm();
    const gateId = await activeGate(at);
    const lead = await at.leads.createLead(newLead({ email: 'review@example.com' }));
    const { id } = await at.assess(gateId, lead.id, { risky: true });
    const everything = {
      id: [],
      pageSize: 0,
      pageToken: '',
      orderBy: '',
      withTotal: false,
      createdAfter: undefined,
      createdBefore: undefined,
      updatedAfter: undefined,
    };
    const stranger = '018f3a5e-7c1d-7a2b-9c3d-00000000000d';
    const strangers = mesh.as({ tenantId: at.tenantId, userId: stranger, actor: { kind: 'USER', id: stranger, name: 'Sam' } });
    await expect(strangers(QualificationServiceService).decideAssessment({ id, passed: true, reason: 'Looks fine' })).rejects.toMatchObject(
      { kind: 'FORBIDDEN', code: 'approval.not_yours', details: { role: 'PARTNER' } },
    );
    const queue = await at.gates.listAssessments({ ...everything, outcome: [], gateId: '', subjectId: '', reviewFor: 'PARTNER' });
    expect(queue.items.map((one) => one.id)).toEqual([id]);
    await expect(at.gates.decideAssessment({ id, passed: true, reason: 'Fine by me' })).rejects.toMatchObject({
      kind: 'FORBIDDEN',
      code: 'approval.self',
    });
    for (const unclear of [{}, { passed: true, outcome: 'FAILED' as const }, { outcome: 'WAIVED' as const }])
      await expect(at.partnerGates.decideAssessment({ id, reason: 'Known to us', ...unclear })).rejects.toMatchObject({
        code: 'validation.failed',
        fields: [{ field: 'outcome' }],
      });
    expect(await at.partnerGates.decideAssessment({ id, outcome: 'PASSED', reason: 'Known to us' })).toMatchObject({
      outcome: 'PASSED',
      decidedBy: partner,
      reason: 'Known to us',
    });
    await expect(at.partnerGates.decideAssessment({ id, passed: false, reason: 'No' })).rejects.toMatchObject({ code: 'approval.decided' });
    await expect(at.conversion.convertLead(conversionOf(lead.id))).resolves.toBeDefined();
  });

  test('to waive, with twenty characters of reason; it is listed @row CRM-38', async () => {
    const at = firm();
    const gateId = await activeGate(at);
    const lead = await at.leads.createLead(newLead({ email: 'waive@example.com' }));
    const { id } = await at.assess(gateId, lead.id);
    await expect(at.gates.waiveAssessment({ id, reason: 'too short' })).rejects.toMatchObject({ code: 'validation.failed' });
    const waived = await at.gates.waiveAssessment({ id, reason: 'The founder vouches for them in writing.' });
    expect(waived).toMatchObject({ outcome: 'WAIVED' });
    const listed = await at.gates.listWaivers({
      pageSize: 0,
      pageToken: '',
      withTotal: false,
      createdAfter: undefined,
      createdBefore: undefined,
      gateId,
      id: [],
      orderBy: '',
      updatedAfter: undefined,
    });
    expect(listed.items.map((one) => one.id)).toEqual([id]);
    await expect(at.gates.waiveAssessment({ id, reason: 'The founder vouches for them again.' })).rejects.toMatchObject({
      code: 'assessment.invalid_transition',
    });
    await expect(at.conversion.convertLead(conversionOf(lead.id))).resolves.toBeDefined();
  });

  test('never on another firm’s @row CRM-3', async () => {
    const at = firm();
    const gateId = await activeGate(at);
    const { id } = await at.companies.createCompany(newCompany({ name: 'Elsewhere' }));
    const theirs = mesh.as({ tenantId: otherFirm })(QualificationServiceService);
    await expect(theirs.getGate({ id: gateId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      theirs.createAssessment({ gateId, subject: { kind: 'COMPANY', id }, answers: undefined, adverseParties: [] }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
