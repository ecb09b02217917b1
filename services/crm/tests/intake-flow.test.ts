// What stands around a form's answers: captcha, answers put away, files, fees, routing to teams and hosts, figures.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BookingPageServiceService } from '@throughline/contracts/gen/throughline/crm/v1/booking_pages';
import { BookingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/bookings';
import { FormServiceService, type CreateFormRequest, type Form, type FormField } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { IntakeServiceService, type SubmitIntakeRequest } from '@throughline/contracts/gen/throughline/crm/v1/intake';
import { LeadConversionServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { PricingRuleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { PublicBookingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_booking';
import type { CreateUploadRequestRequest, UploadCompletion } from '@throughline/contracts/gen/throughline/documents/v1/upload_requests';
import type { SendMessageRequest } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import { otherFirm, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { conversionOf, leadsWhere } from './leads.fixture.ts';
import { neighbour } from './neighbour.fixture.ts';

const ann = '018f3a5e-7c1d-7a2b-9c3d-00000000000a';
const bea = '018f3a5e-7c1d-7a2b-9c3d-00000000000b';
const gone = '018f3a5e-7c1d-7a2b-9c3d-0000000000ff';
const advisers = '018f3a5e-7c1d-7a2b-9c3d-0000000000a1';
const leavers = '018f3a5e-7c1d-7a2b-9c3d-0000000000a2';
const uploadRequestId = '018f3a5e-7c1d-7a2b-9c3d-0000000000d1';
const day = 86_400_000;

let mesh: TestMesh;
const sent: SendMessageRequest[] = [];
const integrations = neighbour({
  VerifyCaptcha: ({ token }: { token: string }) => ({ passed: token === 'human' }),
  GetFreeBusy: () => ({ spans: [] }),
  CreateCalendarEvent: () => ({ eventId: 'event' }),
  SendMessage: (request: SendMessageRequest) => {
    sent.push(request);
    return { messageId: 'm', state: 'QUEUED' };
  },
});
let completion: UploadCompletion = 'PENDING';
const documents = neighbour({
  CreateUploadRequest: () => ({ id: uploadRequestId, completion: 'PENDING', url: 'https://files.example/first' }),
  GetUploadRequest: () => ({ id: uploadRequestId, completion, url: 'https://files.example/again' }),
});

beforeAll(async () => {
  const firm = firmOf({
    teams: { [advisers]: [ann, gone, bea], [leavers]: [gone] },
    inactive: [gone],
    // Strangers are never asked for it.
    fields: [{ resource: 'crm.leads', key: 'costCentre', type: 'TEXT', required: true }],
  });
  const neighbours = new Map([...firm, ['integrations', integrations], ['documents', documents]] as const);
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours });
});
afterAll(() => mesh?.stop());
beforeEach(() => {
  integrations.away = false;
  documents.away = false;
  completion = 'PENDING';
});

const field = (key: string, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  key,
  type,
  label: key,
  required: false,
  options: [],
  visibleWhen: undefined,
  ...more,
});
const address = field('mail', 'EMAIL', { required: true, mapsTo: 'EMAIL' });
const newForm = (given: Partial<CreateFormRequest> = {}): CreateFormRequest => ({
  name: 'Contact us',
  fields: [address, field('staff', 'NUMBER')],
  steps: [],
  allowedOrigins: [],
  routingRules: [],
  defaultAssign: [],
  captcha: false,
  documentRequests: [],
  ...given,
});
const forms = () => mesh.as()(FormServiceService);
const published = async (given: Partial<CreateFormRequest> = {}): Promise<Form> =>
  forms().publishForm({ id: (await forms().createForm(newForm(given))).id });

let addresses = 0;
const from = (ip = `10.2.0.${(addresses += 1)}`) =>
  mesh.as({ tenantId: null, tenantStatus: null, actor: { kind: 'ANONYMOUS', id: '', name: '' }, userId: null, permissions: [], ip });

async function answer({ formKey }: Form, answers: Record<string, unknown>, more: Partial<SubmitIntakeRequest> = {}) {
  const stranger = from()(IntakeServiceService);
  const { startToken } = await stranger.getIntake({ formKey });
  await mesh.pass(5_000);
  const answered = await stranger.submitIntake({ formKey, answers, startToken, utm: undefined, ...more });
  await mesh.settle();
  return answered;
}

const submissionsOf = async ({ id: formId }: Form) =>
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
const mailsTo = (email: string) => sent.filter(({ to }) => to[0]?.address === email);

describe('a captcha', () => {
  test('tells people from machines; who does not pass is spam and is not told @row CRM-33', async () => {
    const form = await published({ captcha: true });
    expect(await from()(IntakeServiceService).getIntake({ formKey: form.formKey })).toMatchObject({ captcha: true });
    expect(await answer(form, { mail: 'none@bot.example' })).toMatchObject({ received: true });
    expect(await answer(form, { mail: 'wrong@bot.example' }, { captchaToken: 'machine' })).toMatchObject({ received: true });
    expect(await answer(form, { mail: 'right@person.example' }, { captchaToken: 'human' })).toMatchObject({ received: true });
    expect((await submissionsOf(form)).map(({ status }) => status)).toEqual(['ASSESSED', 'SPAM', 'SPAM']);
    expect(await leadOf('wrong@bot.example')).toBeUndefined();
  });

  test('that cannot be asked is never passed in silence: the answers are refused for now @row CRM-33', async () => {
    const form = await published({ captcha: true });
    integrations.away = true;
    await expect(answer(form, { mail: 'later@person.example' }, { captchaToken: 'human' })).rejects.toMatchObject({ kind: 'UNAVAILABLE' });
    integrations.away = false;
    expect(await submissionsOf(form)).toEqual([]);
  });
});

describe('answers put away', () => {
  test('are gone on with for 14 days, and what first led here stays theirs @row CRM-33', async () => {
    const form = await published();
    const { formKey } = form;
    const stranger = from()(IntakeServiceService);
    const touch = {
      utm: { source: 'ads' },
      referrer: 'https://search.example',
      clickId: 'c1',
      landingUrl: 'https://firm.example/a',
      referralCode: 'r1',
    };
    const saved = await stranger.saveIntake({ formKey, answers: { staff: 5 }, ...touch });
    expect(Buffer.from(saved.token, 'base64url')).toHaveLength(32);
    expect(saved.expiresAt!.getTime() - mesh.clock.now().getTime()).toBe(14 * day);
    await mesh.pass(10 * day);
    const more = { mail: 'back@person.example', staff: 6 };
    expect(await stranger.saveIntake({ formKey, answers: more, token: saved.token, utm: undefined })).toMatchObject({ token: saved.token });
    expect((await forms().getFormStats({ formId: form.id, createdAfter: undefined, createdBefore: undefined })).drafts).toBe(1);
    await mesh.pass(10 * day);
    const resumed = await stranger.resumeIntake({ formKey, token: saved.token });
    expect(resumed).toMatchObject({ answers: more, form: { formVersion: 1 } });
    await answer(form, more, { resumeToken: saved.token, utm: { source: 'mail' }, referrer: 'https://later.example' });
    expect(await leadOf('back@person.example')).toMatchObject({
      utm: { source: 'ads' },
      referrer: 'https://search.example',
      referralCode: 'r1',
    });
    expect(await submissionsOf(form)).toMatchObject([{ clickId: 'c1', landingUrl: 'https://firm.example/a' }]);
    await expect(stranger.resumeIntake({ formKey, token: saved.token })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('come back as far as the form still asks for them @row CRM-32 @row CRM-33', async () => {
    const form = await published();
    const stranger = from()(IntakeServiceService);
    const given = { mail: 'returning@person.example', staff: 7 };
    const { token } = await stranger.saveIntake({ formKey: form.formKey, answers: given, utm: undefined });
    await forms().updateForm({ ...newForm({ fields: [address] }), id: form.id, updateMask: ['fields'] });
    await forms().publishForm({ id: form.id });
    const { answers } = await stranger.resumeIntake({ formKey: form.formKey, token });
    expect(answers).toEqual({ mail: 'returning@person.example' });
    await expect(answer(form, answers!, { resumeToken: token })).resolves.toMatchObject({ received: true });
  });

  test('are gone after that, and belong to their form alone @row CRM-33', async () => {
    const [form, other] = [await published(), await published()];
    const stranger = from()(IntakeServiceService);
    const { token } = await stranger.saveIntake({ formKey: form.formKey, answers: { staff: 1 }, utm: undefined });
    await expect(stranger.resumeIntake({ formKey: other.formKey, token })).rejects.toMatchObject({ code: 'not_found' });
    await expect(stranger.saveIntake({ formKey: form.formKey, answers: { staff: 'x' }, utm: undefined })).rejects.toMatchObject({
      fields: [{ field: 'answers.staff' }],
    });
    mesh.clock.advance(14 * day);
    await expect(stranger.resumeIntake({ formKey: form.formKey, token })).rejects.toMatchObject({ code: 'not_found' });
    await mesh.settle();
    expect((await forms().getFormStats({ formId: form.id, createdAfter: undefined, createdBefore: undefined })).drafts).toBe(0);
    const often = from('10.9.9.9')(IntakeServiceService);
    for (let times = 0; times < 10; times += 1) await often.saveIntake({ formKey: form.formKey, answers: {}, utm: undefined });
    await expect(often.saveIntake({ formKey: form.formKey, answers: {}, utm: undefined })).rejects.toMatchObject({
      kind: 'LIMITED',
      code: 'form.rate',
    });
  });
});

describe('files', () => {
  const asking = {
    fields: [
      address,
      field('audited', 'CHECKBOX'),
      field('report', 'FILE', { required: true, visibleWhen: { field: 'audited', op: 'EQ', value: true } }),
    ],
    documentRequests: [{ title: 'Last balance', fileTypes: ['application/pdf'], maxBytes: 5_000_000, required: false }],
  };

  test('are asked for once there is a lead, again after 3 and 7 days, until they are there @row CRM-34', async () => {
    const form = await published(asking);
    documents.away = true;
    await answer(form, { mail: 'files@person.example', audited: true });
    expect(await submissionsOf(form)).toMatchObject([{ status: 'ASSESSED', uploadCompletion: undefined }]);
    documents.away = false;
    await mesh.pass(600_000);
    const [submission] = await submissionsOf(form);
    expect(submission).toMatchObject({ uploadRequestId, uploadCompletion: 'PENDING' });
    const request = documents.asked['CreateUploadRequest']!.at(-1) as CreateUploadRequestRequest;
    expect(request).toMatchObject({ origin: { service: 'crm', kind: 'submission', id: submission!.id }, email: 'files@person.example' });
    expect(request.items.map(({ title, required }) => [title, required])).toEqual([
      ['Last balance', false],
      ['report', true],
    ]);
    expect(mailsTo('files@person.example').map(({ body }) => body!.text)).toEqual([expect.stringContaining('https://files.example/first')]);
    await tell(
      mesh,
      'documents.upload_request.updated',
      { uploadRequestId, origin: request.origin, completion: 'PARTIAL', itemId: 'i', itemState: 'GIVEN' },
      { subject: uploadRequestId },
    );
    await mesh.settle();
    expect(await submissionsOf(form)).toMatchObject([{ uploadCompletion: 'PARTIAL' }]);
    completion = 'PARTIAL';
    await mesh.pass(3 * day);
    expect(mailsTo('files@person.example').map(({ template }) => template)).toEqual(['documents_requested', 'documents_reminder_3']);
    await mesh.pass(4 * day);
    expect(mailsTo('files@person.example').at(-1)).toMatchObject({ template: 'documents_reminder_7' });
    await tell(
      mesh,
      'documents.upload_request.completed',
      { uploadRequestId, origin: request.origin, completion: 'COMPLETE' },
      { subject: uploadRequestId, sequence: 2 },
    );
    await mesh.settle();
    expect(await submissionsOf(form)).toMatchObject([{ uploadCompletion: 'COMPLETE' }]);
  });

  test('that nobody needs are not reminded of; hidden ones are not asked for @row CRM-34', async () => {
    const form = await published(asking);
    await answer(form, { mail: 'optional@person.example' });
    const request = documents.asked['CreateUploadRequest']!.at(-1) as CreateUploadRequestRequest;
    expect(request.items.map(({ title }) => title)).toEqual(['Last balance']);
    await mesh.pass(8 * day);
    expect(mailsTo('optional@person.example').map(({ template }) => template)).toEqual(['documents_requested']);
  });
});

test('a fee calculator prices the answers: -15 % to +15 %, to the nearest 100 units, kept on the lead @row CRM-78', async () => {
  const calculator = await mesh
    .as()(PricingRuleServiceService)
    .createFeeCalculator({
      name: 'Payroll',
      currency: 'USD',
      inputs: [{ key: 'staff', label: 'Staff', type: 'NUMBER' }],
      rules: [
        { when: undefined, amount: { amount: 100_000, currency: 'USD' } },
        { when: undefined, amount: { amount: 12_345, currency: 'USD' }, per: 'staff' },
      ],
    });
  const form = await published({ feeCalculatorId: calculator.id });
  const feeEstimate = {
    amount: { amount: 223_450, currency: 'USD' },
    low: { amount: 190_000, currency: 'USD' },
    high: { amount: 260_000, currency: 'USD' },
  };
  expect(await answer(form, { mail: 'fee@person.example', staff: 10 })).toEqual({ received: true, feeEstimate });
  expect(await leadOf('fee@person.example')).toMatchObject({ feeEstimate });
});

describe('routing', () => {
  const hours = [{ day: 'TUESDAY' as const, from: '09:00', to: '12:00' }];

  test('gives leads to those of a team who work here, in turn @row CRM-35', async () => {
    const rule = { priority: 1, when: { field: 'answers.staff', op: 'GT', value: 50 }, assign: [], teamId: advisers, host: false };
    const form = await published({ routingRules: [rule], defaultTeamId: leavers });
    for (const name of ['one', 'two', 'three']) await answer(form, { mail: `${name}@team.example`, staff: 51 });
    const owners = await Promise.all(['one', 'two', 'three'].map(async (name) => (await leadOf(`${name}@team.example`))!.ownerId));
    expect(new Set(owners.slice(0, 2))).toEqual(new Set([ann, bea]));
    expect(owners[2]).toBe(owners[0]);
    await answer(form, { mail: 'few@team.example', staff: 5 });
    expect(await leadOf('few@team.example')).toMatchObject({ ownerId: undefined });
    await expect(published({ defaultTeamId: bea })).rejects.toMatchObject({ code: 'not_found' });
    await expect(published({ routingRules: [{ ...rule, assign: [ann] }] })).rejects.toMatchObject({ code: 'validation.failed' });
    await expect(published({ routingRules: [{ ...rule, teamId: undefined, host: true } as never] })).rejects.toMatchObject({
      code: 'validation.failed',
    });
  });

  test('gives a lead to the host of the meeting that came with the answers @row CRM-35', async () => {
    const page = await mesh
      .as()(BookingPageServiceService)
      .createBookingPage({ slug: 'with-form', name: 'Talk', hosts: [bea], durationMinutes: 30, weeklyHours: hours });
    const rule = { priority: 1, when: { field: 'answers.staff', op: 'GT', value: 0 }, assign: [], host: true };
    const form = await published({ routingRules: [rule], bookingPageId: page.id });
    expect(await from()(IntakeServiceService).getIntake({ formKey: form.formKey })).toMatchObject({ bookingSlug: 'with-form' });
    const booking = from()(PublicBookingServiceService);
    const { days } = await booking.viewBookingPage({ slug: page.slug, from: '', to: '', timeZone: '' });
    const { startsAt } = days[0]!.slots[0]!;
    const { token } = await booking.holdBooking({ slug: page.slug, startsAt, timeZone: 'America/New_York' });
    await answer(form, { mail: 'host@person.example', staff: 2 }, { bookingToken: token });
    const lead = await leadOf('host@person.example');
    expect(lead).toMatchObject({ ownerId: bea });
    await booking.confirmBooking({ slug: page.slug, token, guest: { name: 'Hal Host', email: 'host@person.example' } });
    await mesh.settle();
    const [submission] = await submissionsOf(form);
    expect(await mesh.as()(BookingServiceService).getBooking({ id: submission!.bookingId! })).toMatchObject({
      leadId: lead!.id,
      status: 'CONFIRMED',
    });
    await answer(form, { mail: 'nohost@person.example', staff: 2 });
    expect(await leadOf('nohost@person.example')).toMatchObject({ ownerId: bea });
    await expect(mesh.as()(BookingPageServiceService).deleteBookingPage({ id: page.id })).rejects.toMatchObject({
      code: 'booking_page.in_use',
    });
    const other = await published();
    await expect(answer(other, { mail: 'other@person.example' }, { bookingToken: token })).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('a form counts what came of it, and is not deleted once somebody answered @row CRM-32', async () => {
  const form = await published({ defaultAssign: [ann] });
  await answer(form, { mail: 'won@person.example' });
  await answer(form, { mail: 'open@person.example' });
  await answer(form, { mail: 'again@person.example' });
  await answer(form, { mail: 'trap@bot.example' }, { website: 'https://bot.example' });
  const lead = await leadOf('won@person.example');
  await mesh.as()(LeadConversionServiceService).convertLead(conversionOf(lead!.id));
  await mesh.settle();
  const stats = { formId: form.id, createdAfter: undefined, createdBefore: undefined };
  expect(await forms().getFormStats(stats)).toEqual({
    drafts: 0,
    submissions: 4,
    spam: 1,
    rejected: 0,
    routed: 3,
    booked: 0,
    converted: 1,
    conversionPercent: '33.33',
  });
  expect(await forms().getFormStats({ ...stats, createdAfter: new Date(mesh.clock.now().getTime() + 1) })).toMatchObject({
    submissions: 0,
    conversionPercent: undefined,
  });
  await expect(mesh.as({ tenantId: otherFirm })(FormServiceService).getFormStats(stats)).rejects.toMatchObject({ code: 'not_found' });
  await expect(forms().deleteForm({ id: form.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'form.in_use' });
});

test('a pattern that RE2 does not know is refused when the form is made @row CRM-32', async () => {
  const refused = (given: Partial<FormField>) =>
    expect(published({ fields: [address, field('code', 'TEXT', given)] })).rejects.toMatchObject({
      fields: [{ field: 'fields[1].pattern' }],
    });
  await refused({ pattern: '(a' });
  await refused({ pattern: String.raw`(a)\1` });
  await refused({ pattern: '(?=a)a' });
  await refused({ type: 'NUMBER', pattern: '1' });
});
