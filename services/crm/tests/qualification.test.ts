import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { LeadConversionServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { QualificationServiceService, type GatePoint, type Subject } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import { otherFirm, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newCompany } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { conversionOf, gateRule, newGate, newLead } from './leads.fixture.ts';

const day = 86_400_000;
const partner = '018f3a5e-7c1d-7a2b-9c3d-00000000000b';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf() });
});
afterAll(() => mesh.stop());

// Each test has a firm of its own, so that its gates bind nobody else's leads.
let firms = 0;
function firm() {
  firms += 1;
  const tenantId = `018f3a5e-7c1d-7a2b-9c3d-f0000000000${firms}`;
  const as = mesh.as({ tenantId });
  const asPartner = mesh.as({ tenantId, userId: partner, actor: { kind: 'USER', id: partner, name: 'Pat' } });
  const gates = as(QualificationServiceService);
  return {
    leads: as(LeadServiceService),
    companies: as(CompanyServiceService),
    conversion: as(LeadConversionServiceService),
    gates,
    partnerGates: asPartner(QualificationServiceService),
    check: (subject: Subject, point: GatePoint = 'LEAD_CONVERT') => gates.checkQualification({ subject, point }),
    assess: (gateId: string, id: string, answers: Record<string, unknown> = {}) =>
      gates.createAssessment({ gateId, subject: { kind: 'LEAD', id }, answers }),
  };
}

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
    });
  });

  test('stands before becoming a client by hand, too; a waiver lets the company in @row CRM-36', async () => {
    const at = firm();
    const gateId = await activeGate(at, { enforceOn: ['CLIENT_CREATE'] });
    const { id } = await at.companies.createCompany(newCompany({ name: 'Not yet a client' }));
    await expect(at.companies.promoteCompany({ id })).rejects.toMatchObject({ kind: 'RULE', code: 'qualification.required' });
    const assessment = await at.gates.createAssessment({ gateId, subject: { kind: 'COMPANY', id }, answers: undefined });
    await expect(at.companies.promoteCompany({ id })).rejects.toMatchObject({ code: 'qualification.failed' });
    await at.gates.waiveAssessment({ id: assessment.id, reason: 'Referred by our oldest client.' });
    expect(await at.companies.promoteCompany({ id })).toMatchObject({ lifecycle: 'CLIENT' });
  });

  test('changed counts up its version; given up it binds no more @row CRM-36', async () => {
    const at = firm();
    const id = await activeGate(at);
    const patch = { id, name: '', rules: [], passScore: 80, reviewScore: 0, enforceOn: [], validDays: 1, repeatClients: false };
    expect(await at.gates.updateGate({ ...patch, updateMask: ['passScore'] })).toMatchObject({
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
    };
    const queue = await at.gates.listAssessments({ ...everything, outcome: [], gateId: '', subjectId: '', reviewFor: 'PARTNER' });
    expect(queue.items.map((one) => one.id)).toEqual([id]);
    await expect(at.gates.decideAssessment({ id, passed: true, reason: 'Fine by me' })).rejects.toMatchObject({
      kind: 'FORBIDDEN',
      code: 'approval.self',
    });
    expect(await at.partnerGates.decideAssessment({ id, passed: true, reason: 'Known to us' })).toMatchObject({
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
    await expect(theirs.createAssessment({ gateId, subject: { kind: 'COMPANY', id }, answers: undefined })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
