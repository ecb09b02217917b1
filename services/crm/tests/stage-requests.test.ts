// Stages that need an approval: a move, a win or a loss waits as a request until somebody with the role decides.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { OpportunityServiceService, type CreateOpportunityRequest } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { PipelineServiceService, type Pipeline } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { StageRequestServiceService, type ListStageRequestsRequest } from '@throughline/contracts/gen/throughline/crm/v1/stage_requests';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newCompany } from './accounts.fixture.ts';
import { dealPatch, moving, newDeal, stagePatch, usd } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';

const [manager, member, owner] = ['2', '3', '4'].map((end) => `018f3a5e-7c1d-7a2b-9c3d-00000000000${end}`) as [string, string, string];
let mesh: TestMesh;
let companyId: string;

beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T15:00:00Z',
    neighbours: firmOf({ roles: { [person]: ['MANAGER'], [manager]: ['MANAGER'], [member]: ['MEMBER'], [owner]: ['OWNER'] } }),
  });
  ({ id: companyId } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Northwind' })));
});
afterAll(() => mesh.stop());

const by = (id: string) => mesh.as({ userId: id, actor: { kind: 'USER', id, name: id } });
const deals = () => mesh.as()(OpportunityServiceService);
const pipelines = () => mesh.as()(PipelineServiceService);
const requests = (id = manager) => by(id)(StageRequestServiceService);
const open = (given: Partial<CreateOpportunityRequest>) => deals().createOpportunity(newDeal(companyId, given));
const nothing: ListStageRequestsRequest = {
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  status: [],
  opportunityId: [],
  approverRole: [],
};

/** A pipeline whose stage of that name needs a manager. */
async function guarded(name: string, stageName: string): Promise<Pipeline> {
  const pipeline = await pipelines().createPipeline({ name, isDefault: false, stages: [] });
  const stage = pipeline.stages.find((one) => one.name === stageName)!;
  await pipelines().updateStage(stagePatch(stage, { approverRole: 'MANAGER' }));
  return pipelines().getPipeline({ id: pipeline.id });
}

describe('a move into a stage that needs an approval', () => {
  test('waits, and applies once somebody with the role approves it @row CRM-42', async () => {
    const { stages } = await guarded('Approving', 'Proposal');
    const [discovery, , proposal] = stages;
    const deal = await open({ stageId: discovery!.id });
    const parked = await deals().moveOpportunity(moving(deal.id, proposal!.id));
    expect(parked).toMatchObject({ opportunity: { stageId: discovery!.id, status: 'OPEN' }, inverse: undefined });
    expect(parked.unmet.map(({ kind }) => kind)).toEqual(['APPROVAL']);
    const id = parked.stageRequestId!;
    expect(parked.opportunity!.stageRequestId).toBe(id);

    const { items } = await requests().listStageRequests({ ...nothing, status: ['PENDING'], approverRole: ['MANAGER'] });
    expect(items).toMatchObject([{ id, opportunityId: deal.id, kind: 'MOVE', toStageId: proposal!.id, requestedBy: person }]);
    await expect(requests(person).approveStageRequest({ id })).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'approval.self' });
    await expect(requests(member).approveStageRequest({ id })).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'approval.not_yours' });

    const approved = await requests().approveStageRequest({ id, reason: 'We know them' });
    expect(approved).toMatchObject({ status: 'APPROVED', decidedBy: manager, reason: 'We know them' });
    const moved = await deals().getOpportunity({ id: deal.id });
    expect(moved).toMatchObject({ stageId: proposal!.id, probability: 50, stageRequestId: undefined });
    await expect(requests().approveStageRequest({ id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'approval.decided' });
    await expect(requests().rejectStageRequest({ id, reason: 'No' })).rejects.toMatchObject({ code: 'approval.decided' });
  });

  test('is looked at again when it is approved: what is unmet by then keeps it waiting @row CRM-42', async () => {
    const { stages } = await guarded('Rechecking', 'Proposal');
    const [discovery, , proposal] = stages;
    const deal = await open({ stageId: discovery!.id });
    const { stageRequestId } = await deals().moveOpportunity(moving(deal.id, proposal!.id));
    await pipelines().updateStage(stagePatch(proposal!, { requiredFields: ['nextStep'] }));
    const approve = () => requests(owner).approveStageRequest({ id: stageRequestId! });
    await expect(approve()).rejects.toMatchObject({
      kind: 'RULE',
      code: 'stage.requirements_unmet',
      details: { requirements: [expect.objectContaining({ kind: 'REQUIRED_FIELD', field: 'nextStep' })] },
    });
    await expect(requests().getStageRequest({ id: stageRequestId! })).resolves.toMatchObject({ status: 'PENDING' });
    await deals().updateOpportunity(dealPatch(deal.id, { nextStep: 'Meet the board' }));
    await expect(approve()).resolves.toMatchObject({ status: 'APPROVED', decidedBy: owner });
  });

  test('that is rejected leaves the deal where it is @row CRM-42', async () => {
    const { stages } = await guarded('Rejecting', 'Qualified');
    const deal = await open({ stageId: stages[0]!.id });
    const { stageRequestId: id } = await deals().moveOpportunity(moving(deal.id, stages[1]!.id));
    await expect(requests().rejectStageRequest({ id: id!, reason: 'Too early' })).resolves.toMatchObject({
      status: 'REJECTED',
      reason: 'Too early',
    });
    const kept = await deals().getOpportunity({ id: deal.id });
    expect(kept).toMatchObject({ stageId: stages[0]!.id, stageRequestId: undefined });
  });

  test('is refused at once where more than the approval is unmet, and passed by an override @row CRM-41 @row CRM-42', async () => {
    const { stages } = await guarded('Both', 'Qualified');
    await pipelines().updateStage(stagePatch(stages[1]!, { requiredFields: ['nextStep'] }));
    const deal = await open({ stageId: stages[0]!.id });
    await expect(deals().moveOpportunity(moving(deal.id, stages[1]!.id))).rejects.toMatchObject({
      code: 'stage.requirements_unmet',
      details: { requirements: [{ kind: 'REQUIRED_FIELD' }, { kind: 'APPROVAL' }] },
    });
    const override = { reason: 'The partner said so' };
    const { opportunity } = await deals().moveOpportunity(moving(deal.id, stages[1]!.id, { override }));
    expect(opportunity).toMatchObject({ stageId: stages[1]!.id });
  });

  test('waits no more once the deal goes another way, is asked again, or is gone @row CRM-42', async () => {
    const { stages } = await guarded('Elsewhere', 'Proposal');
    const [discovery, qualified, proposal] = stages;
    const deal = await open({ stageId: discovery!.id });
    const ask = async () => (await deals().moveOpportunity(moving(deal.id, proposal!.id))).stageRequestId!;
    const first = await ask();
    const second = await ask();
    await deals().moveOpportunity(moving(deal.id, qualified!.id));
    const third = await ask();
    await deals().deleteOpportunity({ id: deal.id });
    const { items } = await requests().listStageRequests({ ...nothing, opportunityId: [deal.id], orderBy: 'createdAt' });
    expect(items.map(({ id, status }) => [id, status])).toEqual([first, second, third].map((id) => [id, 'SUPERSEDED']));
    await expect(requests().approveStageRequest({ id: first })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is nothing to another firm @row CRM-42', async () => {
    const { stages } = await guarded('Foreign', 'Qualified');
    const deal = await open({ stageId: stages[0]!.id });
    const { stageRequestId: id } = await deals().moveOpportunity(moving(deal.id, stages[1]!.id));
    const stranger = mesh.as({ tenantId: otherFirm })(StageRequestServiceService);
    await expect(stranger.getStageRequest({ id: id! })).rejects.toMatchObject({ code: 'not_found' });
    await expect(stranger.approveStageRequest({ id: id! })).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('a win and a loss wait alike, and close the deal as they were asked @row CRM-42 @row CRM-48', async () => {
  const { stages } = await guarded('Closing', 'Won');
  await pipelines().updateStage(
    stagePatch(
      stages.find(({ name }) => name === 'Lost')!,
      { approverRole: 'MANAGER' },
    ),
  );
  const [won, lost] = [await open({ stageId: stages[0]!.id }), await open({ stageId: stages[0]!.id })];
  const win = { id: won!.id, reasonCode: 'VALUE', finalAmount: usd(900_000), competitor: 'Acme', override: undefined };
  const waiting = await deals().winOpportunity(win);
  expect(waiting).toMatchObject({ status: 'OPEN', stageRequestId: expect.any(String) });
  await requests().approveStageRequest({ id: waiting.stageRequestId! });
  await expect(deals().getOpportunity({ id: won!.id })).resolves.toMatchObject({
    status: 'WON',
    amount: usd(900_000),
    outcomes: [{ kind: 'WIN', reasonCode: 'VALUE', competitor: 'Acme', by: person }],
  });
  const losing = await deals().loseOpportunity({ id: lost!.id, reasonCode: 'PRICE', note: 'Too dear', override: undefined });
  await requests().approveStageRequest({ id: losing.stageRequestId! });
  await expect(deals().getOpportunity({ id: lost!.id })).resolves.toMatchObject({
    status: 'LOST',
    outcomes: [{ kind: 'LOSS', reasonCode: 'PRICE', note: 'Too dear' }],
  });
});
