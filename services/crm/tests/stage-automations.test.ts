// What stages do by themselves, and what keeps them from it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { EmailTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/email_templates';
import { OpportunityServiceService, type CreateOpportunityRequest } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { PipelineServiceService, type Stage, type StageAutomation } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { QuoteTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_templates';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { CreateUploadRequestRequest, UploadCompletion } from '@throughline/contracts/gen/throughline/documents/v1/upload_requests';
import type { SendMessageRequest } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import { unavailable } from '@throughline/chassis/errors';
import type { Callee } from '@throughline/chassis/rpc/call';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { exampleLines } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { moving, newDeal, stagePatch } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { client } from './sales.fixture.ts';

const dayMs = 86_400_000;
const unknownId = '018f3a5e-7c1d-7a2b-9c3d-00000000dead';
let mesh: TestMesh;
let northwind: { companyId: string; contactId: string };
let pipelinesMade = 0;
const mails: SendMessageRequest[] = [];
const asked: CreateUploadRequestRequest[] = [];
let documentsAway = false;

const integrations: Callee = {
  async call(_, request) {
    mails.push(request as SendMessageRequest);
    return { message: { messageId: randomUUID(), state: 'QUEUED' }, replayed: false };
  },
  async *stream() {},
};

/** A request for files has the id of its deal, told apart by one digit. */
const uploadIdOf = (dealId: string) => `${dealId.slice(0, 8)}-0000${dealId.slice(13)}`;

/** Documents, as far as it takes requests for files in. */
const documents: Callee = {
  async call(method, request) {
    if (documentsAway || method.name !== 'CreateUploadRequest') throw unavailable('service.unavailable', 'documents is away');
    asked.push(request as CreateUploadRequestRequest);
    return {
      message: {
        id: uploadIdOf((request as CreateUploadRequestRequest).origin!.id),
        completion: 'PENDING',
        url: 'https://files.example/x',
      },
      replayed: false,
    };
  },
  async *stream() {},
};

beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-06T15:00:00Z',
    neighbours: new Map([...firmOf(), ['integrations', integrations], ['documents', documents]]),
  });
  northwind = await client(mesh.as());
});
beforeEach(() => {
  mails.length = 0;
  asked.length = 0;
});
afterAll(() => mesh.stop());

const us = () => mesh.as();
const deals = () => us()(OpportunityServiceService);
const pipelines = () => us()(PipelineServiceService);
const open = (stage: Stage, { companyId = northwind.companyId, ...given }: Partial<CreateOpportunityRequest> = {}) =>
  deals().createOpportunity(newDeal(companyId, { primaryContactId: northwind.contactId, stageId: stage.id, ...given }));

/** The open stages of a pipeline of its own; the second acts. */
async function stagesWith(automations: StageAutomation[]): Promise<[Stage, Stage, Stage]> {
  pipelinesMade += 1;
  const { stages } = await pipelines().createPipeline({ name: `Acting ${pipelinesMade}`, isDefault: false, stages: [] });
  await pipelines().updateStage(stagePatch(stages[1]!, { automations }));
  return stages.slice(0, 3) as [Stage, Stage, Stage];
}

/** What was told of a deal, published already or not. */
async function eventsOf(subject: string, type: string): Promise<object[]> {
  const database = new pg.Client(mesh.adminUrl);
  await database.connect();
  const { rows } = await database.query<{ data: object }>(
    `select envelope -> 'data' as data from (select subject, type, envelope from crm.outbox union all select subject, type, envelope from crm.outbox_archive) o where subject = $1 and type = $2`,
    [subject, type],
  );
  await database.end();
  return rows.map(({ data }) => data);
}

/** What a deal brings about that comes into the acting stage. */
async function entered(automations: StageAutomation[], given: Partial<CreateOpportunityRequest> = {}) {
  const [first, acting] = await stagesWith(automations);
  const deal = await open(first, given);
  await deals().moveOpportunity(moving(deal.id, acting.id));
  await mesh.settle();
  return { deal, runs: (await deals().listAutomationRuns({ id: deal.id })).items };
}

const onEnter = (action: StageAutomation['action'], params: Record<string, unknown>): StageAutomation => ({ on: 'ENTER', action, params });
const template = (html: string) =>
  us()(EmailTemplateServiceService).createEmailTemplate({
    name: `Template ${randomUUID()}`,
    category: 'FOLLOW_UP',
    content: { locale: 'en-US', subject: 'About {{opportunity.name}}', html },
  });
const quoteTemplate = () =>
  us()(QuoteTemplateServiceService).createQuoteTemplate({
    name: `Set-up ${randomUUID()}`,
    phases: [],
    lines: [...exampleLines],
    sections: [],
    priceRuleIds: [],
  });

describe('a stage', () => {
  test("mails the deal's contact in the firm's words, and the timeline tells @row CRM-43", async () => {
    const { id: templateId } = await template('<p>Hello {{contact.firstName}}</p>');
    const { deal, runs } = await entered([onEnter('SEND_TEMPLATE', { templateId })], { name: 'Set-up' });
    expect(mails).toMatchObject([
      { to: [{ address: 'nora@northwind.example', name: 'Nora Wind' }], body: { subject: 'About Set-up', html: '<p>Hello Nora</p>' } },
    ]);
    expect(runs).toMatchObject([{ on: 'ENTER', action: 'SEND_TEMPLATE', outcome: 'DONE', targetId: expect.any(String) }]);
    const { items } = await us()(ActivityServiceService).getOpportunityTimeline({
      id: deal.id,
      pageSize: 0,
      pageToken: '',
      type: ['EMAIL'],
      capture: [],
    });
    expect(items).toMatchObject([{ id: runs[0]!.targetId, subject: 'About Set-up', direction: 'OUTBOUND' }]);
  });

  test('sends no mail that lacks a field, and the move stands @row CRM-43 @row CRM-62', async () => {
    const { id: templateId } = await template('<p>{{contact.phone}}</p>');
    const { deal, runs } = await entered([onEnter('SEND_TEMPLATE', { templateId })]);
    expect(runs).toMatchObject([
      { outcome: 'REFUSED', code: 'template.merge_field_missing', detail: expect.stringContaining('contact.phone') },
    ]);
    expect(mails).toEqual([]);
    await expect(deals().getOpportunity({ id: deal.id })).resolves.toMatchObject({ probability: 25 });
  });

  test('mails nobody who does not want it, or is not there @row CRM-43 @row CRM-22', async () => {
    const { id: templateId } = await template('<p>Hello</p>');
    const shy = await client(us());
    await us()(ContactServiceService).updatePreferences({
      id: shy.contactId,
      doNotCall: false,
      doNotEmail: true,
      doNotSms: false,
      doNotTrack: false,
      optOutTopics: [],
      quietHours: undefined,
      consents: [],
      updateMask: ['doNotEmail'],
    });
    const { runs } = await entered([onEnter('SEND_TEMPLATE', { templateId })], {
      companyId: shy.companyId,
      primaryContactId: shy.contactId,
    });
    expect(runs).toMatchObject([{ outcome: 'REFUSED', code: 'contact.do_not_email' }]);
    const lonely = await entered([onEnter('SEND_TEMPLATE', { templateId })], { primaryContactId: undefined });
    expect(lonely.runs).toMatchObject([{ outcome: 'REFUSED', code: 'contact.missing' }]);
    expect(mails).toEqual([]);
  });

  test('drafts a quote from a template, and asks for files; steps are taken in their order @row CRM-43', async () => {
    const { id: templateId } = await quoteTemplate();
    const { deal, runs } = await entered([
      onEnter('REQUEST_DOCUMENTS', { items: [{ title: 'Annual report', fileTypes: ['application/pdf'] }], businessDays: 3 }),
      onEnter('CREATE_QUOTE', { templateId }),
      onEnter('NOTIFY', { text: 'It goes on' }),
    ]);
    // The house's own step is taken with the move, the others after it.
    expect(runs.map(({ action, outcome }) => [action, outcome]).toReversed()).toEqual([
      ['NOTIFY', 'DONE'],
      ['REQUEST_DOCUMENTS', 'DONE'],
      ['CREATE_QUOTE', 'DONE'],
    ]);
    expect(asked).toMatchObject([
      {
        origin: { service: 'crm', kind: 'opportunity', id: deal.id },
        items: [{ title: 'Annual report', required: true }],
        // A Friday and three business days.
        due: '2026-03-11',
        email: 'nora@northwind.example',
      },
    ]);
    const quoteId = runs.find(({ action }) => action === 'CREATE_QUOTE')!.targetId!;
    const quote = await us()(QuoteServiceService).getQuote({ id: quoteId });
    expect(quote).toMatchObject({ status: 'DRAFT', opportunityId: deal.id, templateId, contactId: northwind.contactId });
    expect(quote.lines).toHaveLength(exampleLines.length);
  });

  test('waits where documents is away, and asks once it is back @row CRM-43', async () => {
    documentsAway = true;
    const { deal, runs } = await entered([onEnter('REQUEST_DOCUMENTS', { items: [{ title: 'Register' }] })]);
    expect(runs).toEqual([]);
    documentsAway = false;
    await mesh.pass(2_000);
    expect(asked).toHaveLength(1);
    await expect(deals().listAutomationRuns({ id: deal.id })).resolves.toMatchObject({ items: [{ outcome: 'DONE' }] });
  });

  test('demands that the files it asked for are complete @row CRM-41 @row CRM-34', async () => {
    const [first, acting, guarded] = await stagesWith([onEnter('REQUEST_DOCUMENTS', { items: [{ title: 'Register' }] })]);
    await pipelines().updateStage(stagePatch(guarded, { entryWhen: { field: 'documentStatus', op: 'EQ', value: 'COMPLETE' } }));
    const deal = await open(first);
    await deals().moveOpportunity(moving(deal.id, acting.id));
    await mesh.settle();
    const go = () => deals().moveOpportunity(moving(deal.id, guarded.id));
    const completion = async (state: UploadCompletion, sequence: number) => {
      const origin = { service: 'crm', kind: 'opportunity', id: deal.id };
      const uploadRequestId = uploadIdOf(deal.id);
      const data = { uploadRequestId, origin, completion: state, itemId: 'i', itemState: 'TAKEN' };
      await tell(mesh, 'documents.upload_request.updated', data, { subject: uploadRequestId, sequence });
      await mesh.settle();
    };
    await expect(go()).rejects.toMatchObject({ code: 'stage.requirements_unmet' });
    await completion('PARTIAL', 1);
    await expect(go()).rejects.toMatchObject({ code: 'stage.requirements_unmet' });
    await completion('COMPLETE', 2);
    await expect(go()).resolves.toMatchObject({ opportunity: { stageId: guarded.id } });
  });
});

describe('stages that send deals on', () => {
  test('pass them through the stages, each with its own steps @row CRM-43', async () => {
    const [first, acting, last] = await stagesWith([]);
    await pipelines().updateStage(stagePatch(acting, { automations: [onEnter('SET_FIELD', { field: 'stageId', value: last.id })] }));
    await pipelines().updateStage(stagePatch(last, { automations: [onEnter('SET_FIELD', { field: 'nextStep', value: 'Write' })] }));
    const deal = await open(first);
    const { opportunity } = await deals().moveOpportunity(moving(deal.id, acting.id));
    expect(opportunity).toMatchObject({ stageId: last.id, nextStep: 'Write', probability: 50 });
    const { items } = await deals().listOpportunityHistory({ id: deal.id });
    expect(items.map(({ stageId }) => stageId)).toEqual([first.id, acting.id, last.id]);
  });

  test('are stopped where they would pass a deal round for ever, and what was done stands @row CRM-43', async () => {
    const [first, acting, last] = await stagesWith([]);
    await pipelines().updateStage(stagePatch(acting, { automations: [onEnter('SET_FIELD', { field: 'stageId', value: last.id })] }));
    await pipelines().updateStage(stagePatch(last, { automations: [onEnter('SET_FIELD', { field: 'stageId', value: acting.id })] }));
    const deal = await open(first);
    const { opportunity } = await deals().moveOpportunity(moving(deal.id, acting.id));
    // In by hand, then five times on: last, acting, last, acting, last.
    expect(opportunity).toMatchObject({ stageId: last.id });
    const { items } = await deals().listAutomationRuns({ id: deal.id });
    expect(items.filter(({ outcome }) => outcome === 'DONE')).toHaveLength(5);
    const { items: spans } = await deals().listOpportunityHistory({ id: deal.id });
    expect(spans).toHaveLength(7);
    const [told] = await eventsOf(deal.id, 'crm.automation.loop_stopped');
    expect(told).toMatchObject({ stageId: last.id, stageIds: [acting, last, acting, last, acting, last].map(({ id }) => id) });
  });

  test('leave a deal where it is that does not meet the next stage @row CRM-43 @row CRM-41', async () => {
    const [first, acting, last] = await stagesWith([]);
    await pipelines().updateStage(stagePatch(acting, { automations: [onEnter('SET_FIELD', { field: 'stageId', value: last.id })] }));
    await pipelines().updateStage(stagePatch(last, { requiredFields: ['nextStep'] }));
    const deal = await open(first);
    await deals().moveOpportunity(moving(deal.id, acting.id));
    await expect(deals().getOpportunity({ id: deal.id })).resolves.toMatchObject({ stageId: acting.id });
    const { items } = await deals().listAutomationRuns({ id: deal.id });
    expect(items).toMatchObject([{ action: 'SET_FIELD', outcome: 'REFUSED', code: 'stage.requirements_unmet' }]);
  });

  test('do so when a deal stays too long, and once @row CRM-43', async () => {
    const [first, acting, last] = await stagesWith([]);
    await pipelines().updateStage(
      stagePatch(acting, {
        maxDays: 3,
        automations: [{ on: 'STALLED', action: 'SET_FIELD', params: { field: 'stageId', value: last.id } }],
      }),
    );
    const deal = await open(first);
    await deals().moveOpportunity(moving(deal.id, acting.id));
    await mesh.pass(2 * dayMs);
    await expect(deals().getOpportunity({ id: deal.id })).resolves.toMatchObject({ stageId: acting.id });
    await mesh.pass(2 * dayMs);
    await expect(deals().getOpportunity({ id: deal.id })).resolves.toMatchObject({ stageId: last.id });
  });

  test('watch the deals that are in the stage when it becomes less patient, or more, and tell of each stay once @row CRM-43', async () => {
    const [acting] = await stagesWith([]);
    const patient = (maxDays: number | undefined) => pipelines().updateStage(stagePatch(acting, { maxDays }));
    await pipelines().updateStage(
      stagePatch(acting, { automations: [{ on: 'STALLED', action: 'CREATE_TASK', params: { subject: 'Wake them up' } }] }),
    );
    const deal = await open(acting);
    const wakings = async () => {
      await mesh.settle();
      const asked = { id: deal.id, pageSize: 0, pageToken: '', type: ['TASK' as const], capture: [] };
      const { items } = await mesh.as()(ActivityServiceService).getOpportunityTimeline(asked);
      return items.length;
    };
    await mesh.pass(2 * dayMs);
    await patient(10);
    await patient(20);
    await mesh.pass(10 * dayMs);
    expect(await wakings()).toBe(0);
    await patient(5);
    await mesh.pass(60_000);
    expect(await wakings()).toBe(1);
    await patient(15);
    await mesh.pass(10 * dayMs);
    expect(await wakings()).toBe(1);
  });
});

test('what a stage cannot do is refused when it is saved @row CRM-43', async () => {
  const [, acting] = await stagesWith([]);
  const save = (automation: StageAutomation) => pipelines().updateStage(stagePatch(acting, { automations: [automation] }));
  await expect(save(onEnter('ENROL', { journeyId: unknownId }))).rejects.toMatchObject({ kind: 'RULE', code: 'automation.unavailable' });
  await expect(save(onEnter('SEND_TEMPLATE', { templateId: unknownId }))).rejects.toMatchObject({ code: 'not_found' });
  await expect(save(onEnter('CREATE_QUOTE', { templateId: unknownId }))).rejects.toMatchObject({ code: 'not_found' });
  await expect(save(onEnter('REQUEST_DOCUMENTS', { items: [] }))).rejects.toMatchObject({ code: 'validation.failed' });
  await expect(save(onEnter('SET_FIELD', { field: 'stageId', value: unknownId }))).rejects.toMatchObject({ code: 'validation.failed' });
});

test('templates stay as long as a stage uses them @row CRM-43 @row CRM-62', async () => {
  const [mail, quote] = [await template('<p>Hello</p>'), await quoteTemplate()];
  const [, acting] = await stagesWith([]);
  const steps = [onEnter('SEND_TEMPLATE', { templateId: mail.id }), onEnter('CREATE_QUOTE', { templateId: quote.id })];
  await pipelines().updateStage(stagePatch(acting, { automations: steps }));
  const [writing, quoting] = [us()(EmailTemplateServiceService), us()(QuoteTemplateServiceService)];
  await expect(writing.deleteEmailTemplate({ id: mail.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'template.in_use' });
  await expect(quoting.deleteQuoteTemplate({ id: quote.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'quote_template.in_use' });
  await pipelines().updateStage(stagePatch(acting, { automations: [] }));
  await writing.deleteEmailTemplate({ id: mail.id });
  await quoting.deleteQuoteTemplate({ id: quote.id });
});
