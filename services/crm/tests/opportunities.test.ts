import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CloseReasonServiceService } from '@throughline/contracts/gen/throughline/crm/v1/close_reasons';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { OpportunityServiceService, type CreateOpportunityRequest } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { PipelineServiceService, type Pipeline } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newCompany } from './accounts.fixture.ts';
import { dealPatch, dealsWhere, moving, newDeal, stageDraft, stagePatch, usd } from './deals.fixture.ts';
import { firmOf, type FieldGiven } from './firm.fixture.ts';

const dayMs = 86_400_000;
const team = '018f3a5e-7c1d-7a2b-9c3d-0000000000d0';
const numberField = (key: string): FieldGiven => ({ resource: 'crm.opportunities', key, type: 'NUMBER', required: false });
let mesh: TestMesh;
let companyId: string;
let pipeline: Pipeline;

beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T15:00:00Z',
    neighbours: firmOf({ teams: { [team]: [] }, fields: [numberField('risk'), { ...numberField('region'), type: 'TEXT' }] }),
  });
  ({ id: companyId } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Northwind' })));
  await open({ name: 'The first deal of all' });
  const { items } = await pipelines().listPipelines({
    id: [],
    pageSize: 0,
    pageToken: '',
    orderBy: '',
    withTotal: false,
    q: '',
    teamId: '',
    productLine: '',
  });
  pipeline = items[0]!;
});
afterAll(() => mesh.stop());

const deals = () => mesh.as()(OpportunityServiceService);
const pipelines = () => mesh.as()(PipelineServiceService);
const open = (given: Partial<CreateOpportunityRequest> = {}) => deals().createOpportunity(newDeal(companyId, given));
const stage = (name: string) => pipeline.stages.find((one) => one.name === name)!;
const idsIn = async (stageId: string) =>
  (await deals().listOpportunities(dealsWhere({ stageId: [stageId], orderBy: 'rank' }))).items.map(({ id }) => id);

/** A pipeline of its own, so that what a test asks of its stages hinders no other. */
async function ownPipeline(name: string): Promise<Pipeline> {
  return pipelines().createPipeline({ name, isDefault: false, stages: [] });
}

describe('pipelines', () => {
  test('a firm has the usual one with its first deal @row CRM-40', () => {
    expect(pipeline).toMatchObject({ isDefault: true });
    expect(pipeline.stages.map(({ name, category, probability }) => [name, category, probability])).toEqual([
      ['Discovery', 'OPEN', 10],
      ['Qualified', 'OPEN', 25],
      ['Proposal', 'OPEN', 50],
      ['Negotiation', 'OPEN', 75],
      ['Won', 'WON', 100],
      ['Lost', 'LOST', 0],
    ]);
  });

  test('needs an open, a winning and a losing stage, and one name @row CRM-40', async () => {
    const lacking = pipelines().createPipeline({
      name: 'No end',
      isDefault: false,
      stages: [stageDraft({ name: 'Only', category: 'OPEN', probability: 10 })],
    });
    await expect(lacking).rejects.toMatchObject({ kind: 'RULE', code: 'pipeline.stages_invalid' });
    await expect(pipelines().createPipeline({ name: pipeline.name.toUpperCase(), isDefault: false, stages: [] })).rejects.toMatchObject({
      code: 'pipeline.taken',
    });
  });

  test('one of them is the default, and another may take its place @row CRM-40', async () => {
    const other = await ownPipeline('Takes over');
    const named = { updateMask: ['isDefault'], name: '' };
    await expect(pipelines().updatePipeline({ ...named, id: pipeline.id, isDefault: false })).rejects.toMatchObject({
      code: 'pipeline.default',
    });
    await expect(pipelines().deletePipeline({ id: pipeline.id })).rejects.toMatchObject({ code: 'pipeline.default' });
    await expect(pipelines().updatePipeline({ ...named, id: other.id, isDefault: true })).resolves.toMatchObject({ isDefault: true });
    await expect(open()).resolves.toMatchObject({ pipelineId: other.id });
    await pipelines().updatePipeline({ ...named, id: pipeline.id, isDefault: true });
    await expect(pipelines().getPipeline({ id: other.id })).resolves.toMatchObject({ isDefault: false });
  });

  test('a stage in use is deleted only with somewhere to go, and deals keep their order @row CRM-40', async () => {
    const { id, stages } = await ownPipeline('Deleting');
    const [discovery, qualified] = stages;
    const first = await open({ stageId: discovery!.id });
    const second = await open({ stageId: discovery!.id });
    const away = { pipelineId: id, id: discovery!.id };
    await expect(pipelines().deleteStage({ ...away, moveTo: '' })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'stage.in_use' });
    await pipelines().deleteStage({ ...away, moveTo: qualified!.id });
    expect(await idsIn(qualified!.id)).toEqual([second.id, first.id]);
    const { items } = await deals().listOpportunityHistory({ id: first.id });
    expect(items.map(({ stageId }) => stageId)).toEqual([discovery!.id, qualified!.id]);
    const left = await pipelines().getPipeline({ id });
    expect(left.stages.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
    await expect(pipelines().deletePipeline({ id })).rejects.toMatchObject({ code: 'pipeline.in_use' });
  });

  test('takes its stages whole, each with what it asks, in the order they name @row CRM-40 @row CRM-41', async () => {
    const stages = [
      stageDraft({ name: 'Offer', category: 'OPEN', probability: 60, order: 2, requiredFields: ['amount'], allowSkip: false, maxDays: 30 }),
      stageDraft({ name: 'Talk', category: 'OPEN', probability: 20, order: 1, checklist: [{ key: 'need', label: 'Need is known' }] }),
      stageDraft({ name: 'Signed', category: 'WON', order: 3, entryWhen: { field: 'quoteStatus', op: 'EQ', value: 'ACCEPTED' } }),
      stageDraft({ name: 'Gone', category: 'LOST', order: 4 }),
    ];
    const made = await pipelines().createPipeline({ name: 'Made whole', isDefault: false, stages });
    expect(made.stages).toMatchObject([
      { name: 'Talk', order: 1, probability: 20, allowSkip: true, checklist: [{ key: 'need' }] },
      { name: 'Offer', order: 2, probability: 60, allowSkip: false, maxDays: 30, requiredFields: ['amount'] },
      { name: 'Signed', order: 3, probability: 100, entryWhen: { field: 'quoteStatus' } },
      { name: 'Gone', order: 4, probability: 0 },
    ]);
    const unsure = { name: 'Unsure', isDefault: false, stages: [stageDraft({ name: 'Talk', category: 'OPEN' }), ...stages.slice(2)] };
    await expect(pipelines().createPipeline(unsure)).rejects.toMatchObject({
      code: 'validation.failed',
      fields: [{ field: 'stages[0].probability', code: 'required' }],
    });
    const asking = stageDraft({ name: 'Talk', category: 'OPEN', probability: 20, exitWhen: { field: 'mood', op: 'EQ', value: 'good' } });
    await expect(pipelines().createPipeline({ ...unsure, stages: [asking, ...stages.slice(2)] })).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'condition.invalid',
      fields: [{ field: 'stages[0].exitWhen.field' }],
    });
  });

  test('has a further stage only among the open ones, and it says how likely its deals are @row CRM-40', async () => {
    const { id: pipelineId, stages } = await ownPipeline('Growing');
    const further = { pipelineId, name: 'Workshop', requiredFields: [], allowedFrom: [], checklist: [], automations: [] };
    const asked = { ...further, entryWhen: undefined, exitWhen: undefined };
    await expect(pipelines().createStage({ ...asked, category: 'WON', probability: 40 })).rejects.toMatchObject({
      kind: 'RULE',
      code: 'pipeline.stages_invalid',
    });
    await expect(pipelines().createStage(asked)).rejects.toMatchObject({ fields: [{ field: 'probability', code: 'required' }] });
    const made = await pipelines().createStage({ ...asked, category: 'OPEN', probability: 40, order: 2 });
    await expect(pipelines().updateStage(stagePatch(made, { probability: undefined }))).rejects.toMatchObject({
      fields: [{ field: 'probability', code: 'required' }],
    });
    await expect(pipelines().updateStage(stagePatch(made, { approverRole: 'a manager' }))).rejects.toMatchObject({
      fields: [{ field: 'approverRole', code: 'pattern' }],
    });
    const namesNow = async () => (await pipelines().getPipeline({ id: pipelineId })).stages.map(({ name }) => name);
    expect((await namesNow()).slice(0, 3)).toEqual(['Discovery', 'Workshop', 'Qualified']);
    await expect(pipelines().updateStage(stagePatch(made, { order: 4 }))).resolves.toMatchObject({ order: 4 });
    expect((await namesNow()).slice(0, 5)).toEqual(['Discovery', 'Qualified', 'Proposal', 'Workshop', 'Negotiation']);
    await expect(pipelines().updateStage(stagePatch(made, { order: 6 }))).rejects.toMatchObject({ code: 'pipeline.stages_invalid' });
    const closing = stages.find(({ category }) => category === 'LOST')!;
    await expect(pipelines().updateStage(stagePatch(closing, { order: 1 }))).rejects.toMatchObject({ code: 'pipeline.stages_invalid' });
  });

  test('takes its stages with it when it goes: no deal begins in them, nobody changes them @row CRM-40', async () => {
    const { id, stages } = await ownPipeline('Going');
    await pipelines().deletePipeline({ id });
    const [first] = stages;
    for (const attempt of [
      open({ pipelineId: id }),
      open({ stageId: first!.id }),
      pipelines().getStage({ pipelineId: id, id: first!.id }),
      pipelines().updateStage(stagePatch(first!, { name: 'Again' })),
    ])
      await expect(attempt).rejects.toMatchObject({ kind: 'MISSING', code: 'not_found' });
    await expect(ownPipeline('Going')).resolves.toMatchObject({ name: 'Going' });
  });

  test('a pipeline that goes and a deal that comes at once never leave a deal without its pipeline @row CRM-40', async () => {
    const { id } = await ownPipeline('Contended');
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 4 }, () => open({ pipelineId: id })),
      pipelines().deletePipeline({ id }),
    ]);
    const begun = outcomes.slice(0, 4).filter(({ status }) => status === 'fulfilled').length;
    expect(outcomes[4]!.status).toBe(begun === 0 ? 'fulfilled' : 'rejected');
    expect((await deals().listOpportunities(dealsWhere({ pipelineId: [id] }))).items).toHaveLength(begun);
  });

  test('belongs to a team that is there @row CRM-40', async () => {
    const asked = { name: 'Theirs', isDefault: false, stages: [] };
    await expect(pipelines().createPipeline({ ...asked, teamId: person })).rejects.toMatchObject({ kind: 'MISSING', code: 'not_found' });
    const made = await pipelines().createPipeline({ ...asked, teamId: team });
    const patch = { id: made.id, updateMask: ['teamId'], name: '', isDefault: false };
    await expect(pipelines().updatePipeline({ ...patch, teamId: person })).rejects.toMatchObject({ code: 'not_found' });
    await expect(pipelines().updatePipeline(patch)).resolves.toMatchObject({ teamId: undefined });
  });

  test('stages are put into another order, all of them and the closing ones last @row CRM-40', async () => {
    const { id, stages } = await ownPipeline('Reordering');
    const ids = stages.map((one) => one.id);
    const turned = await pipelines().reorderStages({ pipelineId: id, stageIds: [ids[1]!, ids[0]!, ...ids.slice(2)] });
    expect(turned.stages.map(({ name }) => name).slice(0, 2)).toEqual(['Qualified', 'Discovery']);
    await expect(pipelines().reorderStages({ pipelineId: id, stageIds: ids.toReversed() })).rejects.toMatchObject({
      code: 'pipeline.stages_invalid',
    });
    await expect(pipelines().reorderStages({ pipelineId: id, stageIds: ids.slice(1) })).rejects.toMatchObject({
      code: 'validation.failed',
    });
  });
});

describe('deals', () => {
  test('begin in the first stage with its probability, and lock one set by hand @row CRM-45', async () => {
    const deal = await open({ name: 'Controlling set-up' });
    expect(deal).toMatchObject({
      stageId: stage('Discovery').id,
      status: 'OPEN',
      probability: 10,
      probabilityLocked: false,
      forecastCategory: 'PIPELINE',
      amountSource: 'MANUAL',
      ownerId: person,
    });
    const locked = await deals().updateOpportunity(dealPatch(deal.id, { probability: 85 }));
    expect(locked).toMatchObject({ probability: 85, probabilityLocked: true, forecastCategory: 'COMMIT' });
    const { opportunity } = await deals().moveOpportunity(moving(deal.id, stage('Proposal').id));
    expect(opportunity).toMatchObject({ probability: 85, stageId: stage('Proposal').id });
    const freed = await deals().updateOpportunity(dealPatch(deal.id, { probability: undefined }));
    expect(freed).toMatchObject({ probability: 50, probabilityLocked: false, forecastCategory: 'BEST_CASE' });
  });

  test("refuse what is not there or not the firm's @row CRM-45", async () => {
    await expect(deals().createOpportunity(newDeal('018f3a5e-7c1d-7a2b-9c3d-00000000dead'))).rejects.toMatchObject({ code: 'not_found' });
    const deal = await open();
    await expect(mesh.as({ tenantId: otherFirm })(OpportunityServiceService).getOpportunity({ id: deal.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(open({ stageId: stage('Won').id })).rejects.toMatchObject({ kind: 'RULE', code: 'opportunity.stage_invalid' });
    await expect(open({ demand: [{ role: 'Senior', minutes: 60, from: '2026-05-02', to: '2026-05-01' }] })).rejects.toMatchObject({
      code: 'validation.out_of_range',
    });
    await expect(open({ probability: 101 })).rejects.toMatchObject({ kind: 'MALFORMED', code: 'validation.out_of_range' });
  });

  test('refuse what cannot be: less than nothing, work without end, ticks on no list @row CRM-45 @row CRM-51', async () => {
    await expect(open({ amount: usd(-1) })).rejects.toMatchObject({
      code: 'validation.out_of_range',
      fields: [{ field: 'amount', code: 'out_of_range' }],
    });
    const work = (from: string, to: string) => [{ role: 'Senior', minutes: 60, from, to }];
    await expect(open({ demand: work('0001-01-01', '9999-12-31') })).rejects.toMatchObject({
      code: 'validation.out_of_range',
      fields: [{ field: 'demand[0].to' }],
    });
    const deal = await open({ demand: work('2026-05-04', '2036-05-03') });
    await expect(deals().updateOpportunity(dealPatch(deal.id, { amount: usd(-1) }))).rejects.toMatchObject({
      code: 'validation.out_of_range',
    });
    await expect(deals().winOpportunity({ id: deal.id, finalAmount: usd(-1), override: undefined })).rejects.toMatchObject({
      code: 'validation.out_of_range',
      fields: [{ field: 'finalAmount' }],
    });
    const ticked = dealPatch(deal.id, { checklistDone: [{ stageId: deal.stageId, key: 'no_such_item' }] });
    await expect(deals().updateOpportunity(ticked)).rejects.toMatchObject({
      code: 'validation.failed',
      fields: [{ field: 'checklistDone[0]' }],
    });
  });

  test('whoever keeps a copy learns what was deleted since @row CRM-8', async () => {
    const { id, createdAt } = await open();
    await deals().deleteOpportunity({ id });
    const since = { updatedAfter: createdAt, includeDeleted: true };
    await expect(deals().listOpportunities(dealsWhere(since))).resolves.toMatchObject({ deletedIds: expect.arrayContaining([id]) });
    await expect(deals().listOpportunities(dealsWhere({ updatedAfter: createdAt }))).resolves.toMatchObject({ deletedIds: [] });
  });

  test('a batch moves and patches, each with the call that takes it back @row CRM-6', async () => {
    const deal = await open();
    const { items } = await deals().batchOpportunities({
      atomic: false,
      operations: [
        { op: 'MOVE', id: deal.id, fields: { stageId: stage('Qualified').id }, addTags: [], removeTags: [] },
        { op: 'UPDATE', id: deal.id, fields: { nextStep: 'Call' }, addTags: [], removeTags: [] },
        { op: 'MOVE', id: deal.id, fields: { stageId: stage('Lost').id }, addTags: [], removeTags: [] },
      ],
    });
    expect(items.map(({ status }) => status)).toEqual([200, 200, 422]);
    expect(items[0]!.inverse).toMatchObject({ method: 'POST', path: `/api/v1/crm/opportunities/${deal.id}/move` });
  });
});

describe('moves', () => {
  test('place a deal between its neighbours, and answer the move that takes it back @row CRM-46', async () => {
    const { stages } = await ownPipeline('Placing');
    const [from, to] = stages;
    const [a, b, c] = [await open({ stageId: to!.id }), await open({ stageId: to!.id }), await open({ stageId: from!.id })];
    expect(await idsIn(to!.id)).toEqual([b!.id, a!.id]);
    const { opportunity, inverse } = await deals().moveOpportunity(moving(c!.id, to!.id, { afterId: b!.id }));
    expect(await idsIn(to!.id)).toEqual([b!.id, c!.id, a!.id]);
    expect(inverse).toEqual({
      method: 'POST',
      path: `/api/v1/crm/opportunities/${c!.id}/move`,
      body: { stageId: from!.id },
      version: opportunity!.version,
    });
    const within = await deals().moveOpportunity(moving(b!.id, to!.id, { afterId: a!.id }));
    expect(await idsIn(to!.id)).toEqual([c!.id, a!.id, b!.id]);
    expect(within.inverse).toMatchObject({ body: { stageId: to!.id, beforeId: c!.id } });
    await deals().moveOpportunity(moving(b!.id, to!.id, within.inverse!.body as { beforeId: string }));
    expect(await idsIn(to!.id)).toEqual([b!.id, c!.id, a!.id]);
  });

  test('say one place, by an id @row CRM-46 @row CRM-6', async () => {
    const [one, other] = [await open(), await open()];
    const twice = moving(one.id, one.stageId, { beforeId: other.id, afterId: other.id });
    await expect(deals().moveOpportunity(twice)).rejects.toMatchObject({ code: 'validation.failed', fields: [{ field: 'afterId' }] });
    const move = { op: 'MOVE' as const, id: one.id, addTags: [], removeTags: [], fields: { stageId: one.stageId, beforeId: 'the top' } };
    const { items } = await deals().batchOpportunities({ operations: [move], atomic: false });
    expect(items[0]).toMatchObject({ status: 400, problem: { code: 'validation.failed', errors: [{ field: 'fields.beforeId' }] } });
  });

  test('that happen at once all land, each in a place of its own @row CRM-46', async () => {
    const { stages } = await ownPipeline('Crowded');
    const [from, to] = stages;
    const anchor = await open({ stageId: to!.id });
    const crowd = await Promise.all(Array.from({ length: 8 }, () => open({ stageId: from!.id })));
    await Promise.all(crowd.map(({ id }) => deals().moveOpportunity(moving(id, to!.id, { afterId: anchor.id }))));
    const { items } = await deals().listOpportunities(dealsWhere({ stageId: [to!.id], orderBy: 'rank' }));
    expect(items[0]!.id).toBe(anchor.id);
    expect(new Set(items.map(({ rank }) => rank)).size).toBe(9);
  });

  test('name every requirement that is unmet; an override needs its permission and a reason @row CRM-41', async () => {
    const { stages } = await ownPipeline('Guarded');
    const [discovery, qualified, proposal] = stages;
    await pipelines().updateStage(
      stagePatch(discovery!, {
        checklist: [{ key: 'budget', label: 'Budget asked for' }],
        exitWhen: { field: 'amount', op: 'GTE', value: 500000 },
      }),
    );
    await pipelines().updateStage(stagePatch(qualified!, { allowSkip: false, requiredFields: ['primaryContactId'] }));
    await pipelines().updateStage(
      stagePatch(proposal!, {
        requiredFields: ['nextStep'],
        entryWhen: { field: 'quoteStatus', op: 'IN', value: ['ACCEPTED'] },
        allowedFrom: [qualified!.id],
      }),
    );
    const deal = await open({ stageId: discovery!.id, amount: usd(100) });
    const kinds = ['ALLOWED_FROM', 'SKIP', 'REQUIRED_FIELD', 'EXIT_CONDITION', 'CHECKLIST', 'REQUIRED_FIELD', 'ENTRY_CONDITION'];

    const dry = await deals().moveOpportunity(moving(deal.id, proposal!.id, { dryRun: true }));
    expect(dry.unmet.map(({ kind }) => kind)).toEqual(kinds);
    expect(dry.opportunity).toMatchObject({ stageId: discovery!.id, version: deal.version });
    await expect(deals().moveOpportunity(moving(deal.id, proposal!.id))).rejects.toMatchObject({
      kind: 'RULE',
      code: 'stage.requirements_unmet',
      details: { requirements: kinds.map((kind) => expect.objectContaining({ kind })) },
    });
    await expect(deals().winOpportunity({ id: deal.id, finalAmount: undefined, override: undefined })).rejects.toMatchObject({
      code: 'stage.requirements_unmet',
    });

    const override = { reason: 'The partner knows them' };
    const plain = mesh.as({ permissions: [{ permission: 'crm.opportunities.write', reach: 'ALL' }] })(OpportunityServiceService);
    await expect(plain.moveOpportunity(moving(deal.id, proposal!.id, { override }))).rejects.toMatchObject({
      kind: 'FORBIDDEN',
      code: 'permission.denied',
    });
    const passed = await deals().moveOpportunity(moving(deal.id, proposal!.id, { override }));
    expect(passed.opportunity).toMatchObject({ stageId: proposal!.id, probability: 50 });
    expect(passed.unmet).toHaveLength(kinds.length);
  });

  test('a stage acts by itself: a field, a task in business days, and what stalls @row CRM-43', async () => {
    const { stages } = await ownPipeline('Acting');
    const [, qualified, proposal] = stages;
    await pipelines().updateStage(
      stagePatch(qualified!, {
        maxDays: 10,
        automations: [
          { on: 'ENTER', action: 'SET_FIELD', params: { field: 'nextStep', value: 'Write the offer' } },
          { on: 'ENTER', action: 'CREATE_TASK', params: { subject: 'Prepare the offer', businessDays: 5 } },
          { on: 'STALLED', action: 'SET_FIELD', params: { field: 'nextStep', value: 'Wake them up' } },
        ],
      }),
    );
    await expect(
      pipelines().updateStage(
        stagePatch(proposal!, { automations: [{ on: 'ENTER', action: 'SET_FIELD', params: { field: 'saleId', value: 'x' } }] }),
      ),
    ).rejects.toMatchObject({ code: 'validation.failed' });
    const deal = await open({ stageId: stages[0]!.id });
    const { opportunity } = await deals().moveOpportunity(moving(deal.id, qualified!.id));
    expect(opportunity).toMatchObject({ nextStep: 'Write the offer', probability: 25 });
    await mesh.settle();
    const { items } = await mesh
      .as()(ActivityServiceService)
      .getOpportunityTimeline({ id: deal.id, pageSize: 0, pageToken: '', type: ['TASK'], capture: [] });
    // Monday 2026-03-02 and five business days.
    expect(items).toMatchObject([{ subject: 'Prepare the offer', dueDate: '2026-03-09', status: 'PLANNED', ownerId: person }]);
    await mesh.pass(11 * dayMs);
    await expect(deals().getOpportunity({ id: deal.id })).resolves.toMatchObject({ nextStep: 'Wake them up' });
  });
});

describe('conditions of stages', () => {
  test('of a win and a loss are tried first without harm, wherever the trial is asked for @row CRM-41', async () => {
    const { stages } = await ownPipeline('Trying');
    const [first, won, lost] = [stages[0]!, stages[4]!, stages[5]!];
    await pipelines().updateStage(stagePatch(won, { requiredFields: ['nextStep'] }));
    const deal = await open({ stageId: first.id });
    const tried = await deals().moveOpportunity(moving(deal.id, won.id, { dryRun: true }));
    expect(tried).toMatchObject({ unmet: [{ kind: 'REQUIRED_FIELD', field: 'nextStep' }], opportunity: { version: deal.version } });
    await expect(deals().moveOpportunity(moving(deal.id, won.id))).rejects.toMatchObject({ code: 'opportunity.stage_invalid' });
    await expect(deals().moveOpportunity(moving(deal.id, lost.id, { dryRun: true }))).resolves.toMatchObject({ unmet: [] });
    const win = { id: deal.id, finalAmount: undefined, override: undefined, dryRun: true };
    await expect(deals().winOpportunity(win)).rejects.toMatchObject({ code: 'stage.requirements_unmet' });
    const unchanged = { status: 'OPEN', version: deal.version };
    await expect(deals().winOpportunity({ ...win, override: { reason: 'They signed already' } })).resolves.toMatchObject(unchanged);
    const lose = { id: deal.id, reasonCode: 'PRICE', override: undefined, dryRun: true };
    await expect(deals().loseOpportunity(lose)).resolves.toMatchObject(unchanged);
    await expect(deals().getOpportunity({ id: deal.id })).resolves.toMatchObject(unchanged);
  });

  test("compare the firm's own fields, by their types @row CRM-1 @row CRM-41", async () => {
    const { stages } = await ownPipeline('Own fields');
    const [discovery, qualified] = stages;
    const entry = (field: string, op: string, value: unknown) =>
      pipelines().updateStage(stagePatch(qualified!, { entryWhen: { field, op, value } }));
    await expect(entry('customFields.nowhere', 'EQ', 'x')).rejects.toMatchObject({ kind: 'MALFORMED', code: 'condition.invalid' });
    await expect(entry('customFields.risk', 'GT', 'high')).rejects.toMatchObject({ code: 'condition.invalid' });
    await entry('customFields.risk', 'LTE', 3);
    await pipelines().updateStage(stagePatch(qualified!, { requiredFields: ['customFields.region'] }));
    const deal = await open({ stageId: discovery!.id, customFields: { risk: 5 } });
    const dry = await deals().moveOpportunity(moving(deal.id, qualified!.id, { dryRun: true }));
    expect(dry.unmet.map(({ kind, field }) => [kind, field])).toEqual([
      ['REQUIRED_FIELD', 'customFields.region'],
      ['ENTRY_CONDITION', undefined],
    ]);
    await deals().updateOpportunity(dealPatch(deal.id, { customFields: { risk: '2.5', region: 'North' } }));
    await expect(deals().moveOpportunity(moving(deal.id, qualified!.id))).resolves.toMatchObject({
      opportunity: { stageId: qualified!.id },
    });
  });
});

describe('reasons for closing', () => {
  test("are the firm's to edit; one that a deal was closed for stays @row CRM-48", async () => {
    const reasons = mesh.as()(CloseReasonServiceService);
    const all = { id: [], pageSize: 0, pageToken: '', orderBy: '', withTotal: false };
    const { items } = await reasons.listCloseReasons({ ...all, kind: ['LOSS'] });
    expect(items.map(({ code }) => code)).toEqual([
      'PRICE',
      'COMPETITOR',
      'NO_DECISION',
      'TIMING',
      'FEATURE_GAP',
      'RELATIONSHIP',
      'BUDGET_CUT',
      'OTHER',
    ]);
    const made = await reasons.createCloseReason({ kind: 'LOSS', code: 'MERGED', label: 'They were bought' });
    await expect(reasons.createCloseReason({ kind: 'WIN', code: 'MERGED', label: 'Again' })).rejects.toMatchObject({
      code: 'close_reason.taken',
    });
    const deal = await open();
    await deals().loseOpportunity({ id: deal.id, reasonCode: 'MERGED', override: undefined });
    await expect(reasons.deleteCloseReason({ id: made.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'close_reason.in_use' });
    await reasons.updateCloseReason({ id: made.id, updateMask: ['active'], label: '', active: false });
    const other = await open();
    await expect(deals().loseOpportunity({ id: other.id, reasonCode: 'MERGED', override: undefined })).rejects.toMatchObject({
      code: 'close_reason.unknown',
    });
    const unused = await reasons.createCloseReason({ kind: 'LOSS', code: 'MOVED', label: 'They moved' });
    await reasons.deleteCloseReason({ id: unused.id });
  });
});

describe('closing', () => {
  test('won is certain, and what is closed changes only once it is open again @row CRM-48 @row CRM-49', async () => {
    const deal = await open();
    await expect(
      deals().winOpportunity({ id: deal.id, reasonCode: 'PRICE', finalAmount: undefined, override: undefined }),
    ).rejects.toMatchObject({ kind: 'RULE', code: 'close_reason.unknown' });
    const won = await deals().winOpportunity({
      id: deal.id,
      reasonCode: 'VALUE',
      finalAmount: usd(900_000),
      competitor: 'Acme',
      override: undefined,
    });
    expect(won).toMatchObject({
      status: 'WON',
      probability: 100,
      stageId: stage('Won').id,
      amount: usd(900_000),
      outcomes: [{ kind: 'WIN', reasonCode: 'VALUE', competitor: 'Acme', by: person }],
    });
    await expect(deals().moveOpportunity(moving(deal.id, stage('Proposal').id))).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'opportunity.invalid_transition',
      details: { from: 'WON', allowed: ['reopen'] },
    });
    await expect(deals().updateOpportunity(dealPatch(deal.id, { amount: usd(1) }))).rejects.toMatchObject({ code: 'opportunity.closed' });
    await expect(deals().updateOpportunity(dealPatch(deal.id, { nextStep: 'Kick-off' }))).resolves.toMatchObject({ nextStep: 'Kick-off' });

    const again = { id: deal.id, stageId: stage('Proposal').id, reason: 'They wait for the board' };
    await expect(deals().reopenOpportunity({ ...again, expectedCloseDate: '2026-03-01' })).rejects.toMatchObject({
      code: 'validation.out_of_range',
    });
    await expect(deals().reopenOpportunity({ ...again, stageId: stage('Lost').id })).rejects.toMatchObject({
      code: 'opportunity.stage_invalid',
    });
    const reopened = await deals().reopenOpportunity(again);
    expect(reopened).toMatchObject({
      status: 'OPEN',
      probability: 50,
      closedOn: undefined,
      outcomes: [{ kind: 'WIN', reopenReason: 'They wait for the board' }],
    });
    await expect(deals().reopenOpportunity(again)).rejects.toMatchObject({ code: 'opportunity.invalid_transition' });
  });

  test('lost needs a reason in use @row CRM-48', async () => {
    const deal = await open();
    await expect(deals().loseOpportunity({ id: deal.id, reasonCode: 'BAD_LUCK', override: undefined })).rejects.toMatchObject({
      code: 'close_reason.unknown',
    });
    const lost = await deals().loseOpportunity({ id: deal.id, reasonCode: 'NO_DECISION', note: 'Next year', override: undefined });
    expect(lost).toMatchObject({ status: 'LOST', probability: 0, stageId: stage('Lost').id });
    await expect(deals().winOpportunity({ id: deal.id, finalAmount: undefined, override: undefined })).rejects.toMatchObject({
      code: 'opportunity.invalid_transition',
    });
  });
});

test('stats are of a span that runs forwards @row CRM-44', async () => {
  const backwards = { id: pipeline.id, from: '2026-03-02', to: '2026-03-01' };
  await expect(pipelines().getPipelineStats(backwards)).rejects.toMatchObject({
    code: 'validation.out_of_range',
    fields: [{ field: 'to' }],
  });
});

test('the stats count what is open, won and lost @row CRM-44', async () => {
  const { id, stages } = await ownPipeline('Counted');
  const first = await open({ stageId: stages[0]!.id, amount: usd(5_000_000), probability: 60 });
  const second = await open({ stageId: stages[0]!.id, amount: usd(1_800_000) });
  const third = await open({ stageId: stages[0]!.id });
  await mesh.pass(2 * dayMs);
  await deals().winOpportunity({ id: second.id, finalAmount: undefined, override: undefined });
  await deals().loseOpportunity({ id: third.id, reasonCode: 'PRICE', override: undefined });
  const stats = await pipelines().getPipelineStats({ id, from: '', to: '' });
  expect(stats).toMatchObject({
    openCount: 1,
    openValue: usd(5_000_000),
    weightedValue: usd(3_000_000),
    wonCount: 1,
    lostCount: 1,
    wonValue: usd(1_800_000),
    winRate: '50.00',
    meanDaysToWin: '2',
    velocity: usd(450_000),
  });
  expect(stats.stages[0]).toMatchObject({ entered: 3, advanced: 1, lost: 1, openCount: 1, conversionPercent: '50.00', medianDays: '2' });
  expect(first.probabilityLocked).toBe(true);
});
