import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FormServiceService, type CreateFormRequest, type FormField } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { IntakeServiceService } from '@throughline/contracts/gen/throughline/crm/v1/intake';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { QualificationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import { ScoringServiceService } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import { otherFirm, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { gateRule, leadsWhere, newGate } from './leads.fixture.ts';

const ann = '018f3a5e-7c1d-7a2b-9c3d-00000000000a';
const day = 86_400_000;

const headcount = { resource: 'crm.leads', key: 'headcount', type: 'NUMBER' as const, required: false };

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf({ fields: [headcount] }) });
});
afterAll(() => mesh.stop());

const field = (key: string, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  key,
  type,
  label: key,
  required: false,
  options: [],
  visibleWhen: undefined,
  ...more,
});
const fields = [
  field('mail', 'EMAIL', { required: true, mapsTo: 'EMAIL' }),
  field('name', 'TEXT', { mapsTo: 'LAST_NAME' }),
  field('budget', 'NUMBER'),
];
const newForm = (given: Partial<CreateFormRequest> = {}): CreateFormRequest => ({
  name: 'Contact us',
  fields,
  steps: [],
  allowedOrigins: [],
  routingRules: [],
  defaultAssign: [],
  captcha: false,
  documentRequests: [],
  ...given,
});
const forms = () => mesh.as()(FormServiceService);

async function published(given: Partial<CreateFormRequest> = {}) {
  const { id } = await forms().createForm(newForm(given));
  return forms().publishForm({ id });
}

const stranger = (ip: string, origin?: string) =>
  mesh.as({
    tenantId: null,
    tenantStatus: null,
    actor: { kind: 'ANONYMOUS', id: 'anonymous', name: 'Nobody' },
    userId: null,
    permissions: [],
    ip,
    ...(origin !== undefined && { origin }),
  })(IntakeServiceService);

async function answer(
  formKey: string,
  ip: string,
  answers: Record<string, unknown>,
  { website, seconds = 5 }: { website?: string; seconds?: number } = {},
) {
  const { startToken } = await stranger(ip).getIntake({ formKey });
  await mesh.pass(seconds * 1_000);
  const utm = { source: 'ads', medium: 'cpc' };
  return stranger(ip).submitIntake({
    formKey,
    answers,
    startToken,
    utm,
    referrer: 'https://search.example',
    ...(website !== undefined && { website }),
  });
}

const submissionsOf = async (formId: string) =>
  (
    await forms().listSubmissions({
      formId,
      pageSize: 0,
      pageToken: '',
      withTotal: false,
      createdAfter: undefined,
      createdBefore: undefined,
      updatedAfter: undefined,
      id: [],
      orderBy: '',
      status: [],
    })
  ).items;
const leadOf = async (email: string) => (await mesh.as()(LeadServiceService).listLeads(leadsWhere({ email }))).items[0];

describe('a form', () => {
  test('is frozen when published; work on it goes on beside what strangers see @row CRM-32', async () => {
    const form = await published();
    expect(form).toMatchObject({ status: 'PUBLISHED', publishedVersion: 1 });
    expect(form.formKey).toHaveLength(22);
    expect(form).not.toHaveProperty('signingSecret');
    const patch = { ...newForm(), id: form.id };
    await forms().updateForm({ ...patch, fields: [...fields, field('more', 'TEXT')], updateMask: ['fields'] });
    expect((await stranger('1.1.1.1').getIntake({ formKey: form.formKey })).fields).toHaveLength(3);
    await forms().publishForm({ id: form.id });
    expect((await stranger('1.1.1.1').getIntake({ formKey: form.formKey })).fields).toHaveLength(4);
    const versions = (pageToken: string) => forms().listFormVersions({ formId: form.id, pageSize: 1, pageToken, withTotal: true });
    const latest = await versions('');
    expect(latest).toMatchObject({ items: [{ n: 2, fields: { length: 4 } }], totalSize: 2 });
    expect(await versions(latest.nextPageToken!)).toMatchObject({ items: [{ n: 1, fields: { length: 3 } }], nextPageToken: undefined });
    await forms().pauseForm({ id: form.id });
    await expect(stranger('1.1.1.1').getIntake({ formKey: form.formKey })).rejects.toMatchObject({ code: 'not_found' });
    await expect(forms().pauseForm({ id: form.id })).rejects.toMatchObject({
      code: 'form.invalid_transition',
      details: { from: 'PAUSED', allowed: ['publish', 'archive'] },
    });
    await forms().archiveForm({ id: form.id });
    await expect(forms().publishForm({ id: form.id })).rejects.toMatchObject({ code: 'form.invalid_transition' });
  });

  test('that is muddled is refused @row CRM-32', async () => {
    const refused = (given: Partial<CreateFormRequest>, code: string) =>
      expect(forms().createForm(newForm(given))).rejects.toMatchObject({ code });
    await refused({ fields: [field('a', 'TEXT'), field('a', 'TEXT')] }, 'validation.failed');
    await refused({ fields: [field('a', 'SELECT')] }, 'validation.failed');
    await refused({ fields: [field('a', 'TEXT', { mapsTo: 'EMAIL' })] }, 'validation.failed');
    await refused({ fields: [field('a', 'TEXT', { visibleWhen: { field: 'a', op: 'EQ', value: 'x' } })] }, 'condition.invalid');
    await refused({ fields: Array.from({ length: 101 }, (_, at) => field(`f${at}`, 'TEXT')) }, 'limit.exceeded');
    await refused({ steps: [{ title: 'One', keys: ['mail'] }] }, 'validation.failed');
    await refused({ fields: [field('a', 'NUMBER', { min: 3, max: 1 })] }, 'validation.out_of_range');
    await expect(published({ fields: [field('a', 'TEXT')] })).rejects.toMatchObject({ kind: 'RULE', code: 'form.incomplete' });
  });

  test('calls a field as its key where nothing else is said; a draft is not archived but deleted @row CRM-32', async () => {
    const { id, fields: asked } = await forms().createForm(newForm({ fields: [field('staff', 'NUMBER', { label: '' })] }));
    expect(asked).toMatchObject([{ key: 'staff', label: 'staff' }]);
    await expect(forms().archiveForm({ id })).rejects.toMatchObject({
      code: 'form.invalid_transition',
      details: { from: 'DRAFT', allowed: ['publish'] },
    });
    await forms().deleteForm({ id });
  });

  test('says where a condition is wrong @row CRM-32 @row CRM-1', async () => {
    const unknown = { field: 'nothing', op: 'EQ', value: 'x' };
    await expect(forms().createForm(newForm({ fields: [...fields, field('b', 'TEXT', { visibleWhen: unknown })] }))).rejects.toMatchObject({
      code: 'condition.invalid',
      fields: [{ field: 'fields[3].visibleWhen.field' }],
    });
    const rule = { priority: 1, when: unknown, assign: [ann], host: false };
    await expect(forms().createForm(newForm({ routingRules: [rule] }))).rejects.toMatchObject({
      code: 'condition.invalid',
      fields: [{ field: 'routingRules[0].when.field' }],
    });
  });

  test('routes by the fields of the firm’s own, too @row CRM-35 @row CRM-1', async () => {
    const ruleOf = (op: string) => [{ priority: 1, when: { field: 'customFields.headcount', op, value: 50 }, assign: [ann], host: false }];
    await expect(forms().createForm(newForm({ routingRules: ruleOf('GTE') }))).resolves.toMatchObject({ routingRules: ruleOf('GTE') });
    await expect(forms().createForm(newForm({ routingRules: ruleOf('CONTAINS') }))).rejects.toMatchObject({
      fields: [{ field: 'routingRules[0].when.op' }],
    });
  });

  test('is found by a part of its name, among those made since @row CRM-32', async () => {
    const { id } = await forms().createForm(newForm({ name: 'Tax advice, first talk' }));
    const found = (given: { q?: string; createdAfter?: Date }) => {
      const where = { id: [], pageSize: 0, pageToken: '', orderBy: '', withTotal: true, status: [], createdBefore: undefined };
      return forms().listForms({ ...where, createdAfter: undefined, updatedAfter: undefined, q: '', ...given });
    };
    await expect(found({ q: 'tax ADVICE' })).resolves.toMatchObject({ items: [{ id }], totalSize: 1 });
    await expect(found({ q: 'no form of this name' })).resolves.toMatchObject({ items: [], totalSize: 0 });
    await expect(found({ createdAfter: new Date(mesh.clock.now().getTime() + 1) })).resolves.toMatchObject({ items: [] });
  });
});

describe('answers of strangers', () => {
  test('become a lead with its first touch, scored and routed @row CRM-33 @row CRM-35', async () => {
    const form = await published({ defaultAssign: [ann] });
    expect(await answer(form.formKey, '2.0.0.1', { mail: 'Visitor@Example.com', name: 'Visitor', budget: 5 })).toEqual({ received: true });
    await mesh.settle();
    const lead = await leadOf('visitor@example.com');
    expect(lead).toMatchObject({
      source: 'INTAKE_FORM',
      lastName: 'Visitor',
      ownerId: ann,
      engagementScore: 20,
      score: 8,
      utm: { source: 'ads', medium: 'cpc' },
      referrer: 'https://search.example',
    });
    expect(await submissionsOf(form.id)).toMatchObject([{ status: 'ROUTED', leadId: lead!.id, formVersion: 1 }]);
    expect((await mesh.as()(ScoringServiceService).getLeadScore({ id: lead!.id })).parts).toMatchObject([
      { event: 'FORM_SUBMITTED', worth: '20' },
    ]);
    await mesh.pass(30 * day);
    expect(await leadOf('visitor@example.com')).toMatchObject({ engagementScore: 10 });
    await mesh.pass(31 * day);
    expect(await leadOf('visitor@example.com')).toMatchObject({ engagementScore: 0, score: 0 });
  });

  test('of machines are kept as spam, and nobody is told @row CRM-33', async () => {
    const form = await published();
    expect(await answer(form.formKey, '2.0.0.2', { mail: 'trap@spam.example' }, { website: 'https://x.example' })).toEqual({
      received: true,
    });
    expect(await answer(form.formKey, '2.0.0.2', { mail: 'fast@spam.example' }, { seconds: 2 })).toEqual({ received: true });
    const forged = `${mesh.clock.now().getTime() - 60_000}.AAAA`;
    await stranger('2.0.0.2').submitIntake({
      formKey: form.formKey,
      answers: { mail: 'forged@spam.example' },
      startToken: forged,
      utm: undefined,
    });
    await mesh.settle();
    expect((await submissionsOf(form.id)).map(({ status }) => status)).toEqual(['SPAM', 'SPAM', 'SPAM']);
    expect(await leadOf('trap@spam.example')).toBeUndefined();
  });

  test('are refused by key where they are missing @row CRM-32', async () => {
    const form = await published();
    await expect(answer(form.formKey, '2.0.0.3', { name: 'No mail' })).rejects.toMatchObject({
      kind: 'MALFORMED',
      fields: [{ field: 'answers.mail', code: 'required' }],
    });
  });

  test('come ten times an hour from one address, and from pages that may show the form @row CRM-33', async () => {
    const form = await published({ allowedOrigins: ['https://firm.example'] });
    const at = (origin?: string) => stranger('2.0.0.4', origin);
    await expect(at().getIntake({ formKey: form.formKey })).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'form.origin' });
    await expect(at('https://evil.example').getIntake({ formKey: form.formKey })).rejects.toMatchObject({ code: 'form.origin' });
    const { startToken } = await at('https://firm.example').getIntake({ formKey: form.formKey });
    const send = (ip = '2.0.0.4') =>
      stranger(ip, 'https://firm.example').submitIntake({
        formKey: form.formKey,
        answers: { mail: 'often@example.com' },
        startToken,
        utm: undefined,
      });
    for (let times = 0; times < 10; times += 1) await send();
    await expect(send()).rejects.toMatchObject({ kind: 'LIMITED', code: 'form.rate', details: { retryAfter: 3600 } });
    await expect(send('2.0.0.5')).resolves.toEqual({ received: true });
    await mesh.pass(3_600_000);
    await expect(send()).resolves.toEqual({ received: true });
  });

  test('pass the form’s gate: a bad fit is rejected with its reason @row CRM-37', async () => {
    const gates = mesh.as()(QualificationServiceService);
    const rule = gateRule({ kind: 'BAD_FIT', when: { field: 'answers.budget', op: 'LT', value: 100 }, reasonCode: 'BUDGET' });
    const gate = await gates.createGate(newGate('Form gate', { rules: [rule], enforceOn: ['LEAD_CONVERT'] }));
    await gates.activateGate({ id: gate.id });
    const form = await published({ gateId: gate.id, defaultAssign: [ann] });
    await answer(form.formKey, '2.0.0.6', { mail: 'poor@example.com', budget: 50 });
    await mesh.settle();
    expect(await submissionsOf(form.id)).toMatchObject([{ status: 'REJECTED' }]);
    expect(await leadOf('poor@example.com')).toMatchObject({
      status: 'DISQUALIFIED',
      disqualification: { reasonCode: 'BUDGET' },
      ownerId: undefined,
    });
    await gates.deleteGate({ id: gate.id });
  });

  test('never reach another firm’s form by its id @row CRM-3', async () => {
    const form = await published();
    await expect(mesh.as({ tenantId: otherFirm })(FormServiceService).getForm({ id: form.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(stranger('2.0.0.7').getIntake({ formKey: 'nobodysformnobodysform' })).rejects.toMatchObject({ code: 'not_found' });
  });
});
