// Weekly snapshots: taken once, on Mondays at 00:05 where the firm is, and what they say of the week before.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import {
  ForecastServiceService,
  type ForecastSnapshot,
  type ListForecastSnapshotsRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { OpportunityServiceService, type CreateOpportunityRequest } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { Callee } from '@throughline/chassis/rpc/call';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newCompany } from './accounts.fixture.ts';
import { dealPatch, dealsWhere, newDeal, usd } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
let mesh: TestMesh;
let companyId: string;

const finance: Callee = {
  async call() {
    return { message: { money: usd(109), rate: '1.0850', rateDate: '2026-03-02' }, replayed: false };
  },
  async *stream() {},
};

beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    // A Saturday; New York is five hours behind until the next one.
    startAt: '2026-02-28T15:00:00Z',
    neighbours: new Map([...firmOf(), ['finance', finance]]),
  });
  ({ id: companyId } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Northwind' })));
});
afterAll(() => mesh.stop());

const deals = () => mesh.as()(OpportunityServiceService);
const open = (given: Partial<CreateOpportunityRequest>) =>
  deals().createOpportunity(newDeal(companyId, { expectedCloseDate: '2026-03-31', ...given }));
const snapshots = (given: Partial<ListForecastSnapshotsRequest> = {}, who = mesh.as()) =>
  who(ForecastServiceService).listForecastSnapshots({ from: '', to: '', ownerId: [], pipelineId: [], ...given });
const none = { count: 0, amount: usd(0) };

describe('a weekly snapshot', () => {
  test('is taken on Monday at 00:05 in the zone of the firm, of what is open then @row CRM-47', async () => {
    await open({ amount: usd(5_000_000), probability: 60 });
    await open({ amount: usd(1_234_567), probability: 25, ownerId: ben });
    await open({ amount: { amount: 1_000_000, currency: 'EUR' }, probability: 90 });
    await open({ amount: usd(1), forecastCategory: 'OMITTED' });
    // To Monday 05:04 in UTC, 00:04 in New York.
    await mesh.pass(18 * hourMs);
    await mesh.pass(20 * hourMs + 4 * 60_000);
    await expect(snapshots()).resolves.toEqual({ items: [] });
    await mesh.pass(60_000);
    const { items } = await snapshots();
    expect(items).toMatchObject([
      {
        week: '2026-03-02',
        groupId: undefined,
        takenAt: new Date('2026-03-02T05:05:00Z'),
        openCount: 3,
        pipeline: usd(7_319_567),
        weighted: usd(4_285_142),
        added: { count: 3, amount: usd(7_319_567) },
        grown: none,
        slipped: none,
      },
    ]);
  });

  test('says what was added, grew, shrank, slipped, was won and lost since, and it all adds up @row CRM-47', async () => {
    const [before] = (await snapshots()).items as [ForecastSnapshot];
    const { items: known } = await deals().listOpportunities(dealsWhere());
    const [large, small, euros] = [
      known.find(({ amount }) => amount?.amount === 5_000_000)!,
      known.find(({ amount }) => amount?.amount === 1_234_567)!,
      known.find(({ amount }) => amount?.currency === 'EUR')!,
    ];
    await deals().updateOpportunity(dealPatch(large.id, { amount: usd(5_500_000), expectedCloseDate: '2026-05-31' }));
    await deals().loseOpportunity({ id: small.id, reasonCode: 'PRICE', override: undefined });
    await deals().updateOpportunity(dealPatch(euros.id, { amount: { amount: 900_000, currency: 'EUR' } }));
    const quick = await open({ amount: usd(70_000) });
    await deals().winOpportunity({ id: quick.id, finalAmount: undefined, override: undefined });
    await open({ amount: usd(30_000) });
    await mesh.pass(6 * dayMs);
    await mesh.pass(dayMs);
    const { items } = await snapshots();
    expect(items.map(({ week }) => week)).toEqual(['2026-03-09', '2026-03-02']);
    const after = items[0]!;
    expect(after).toMatchObject({
      added: { count: 2, amount: usd(100_000) },
      grown: { count: 1, amount: usd(500_000) },
      // 1,000.00 euros at 1.0850.
      shrunk: { count: 1, amount: usd(108_500) },
      slipped: { count: 1, amount: usd(5_500_000) },
      won: { count: 1, amount: usd(70_000) },
      lost: { count: 1, amount: usd(1_234_567) },
      openCount: 3,
    });
    const of = (name: 'added' | 'grown' | 'shrunk' | 'won' | 'lost') => after[name]!.amount!.amount;
    expect(after.pipeline!.amount).toBe(before.pipeline!.amount + of('added') + of('grown') - of('shrunk') - of('won') - of('lost'));
  });

  test('goes by owner and pipeline, within reach, and is nobody else’s @row CRM-47 @row CRM-3', async () => {
    const { items } = await snapshots({ groupBy: 'OWNER', from: '2026-03-02', to: '2026-03-02' });
    expect(items.map(({ groupId, openCount }) => [groupId, openCount]).toSorted()).toEqual([
      [person, 2],
      [ben, 1],
    ]);
    const pipelines = await snapshots({ groupBy: 'PIPELINE', from: '2026-03-02', to: '2026-03-02' });
    expect(pipelines.items).toMatchObject([{ openCount: 3, groupId: expect.any(String) }]);
    const own = mesh.as({
      userId: ben,
      actor: { kind: 'USER', id: ben, name: 'Ben' },
      permissions: [{ permission: 'crm.*', reach: 'OWN' }],
    });
    await expect(snapshots({ from: '2026-03-02', to: '2026-03-02' }, own)).resolves.toMatchObject({
      items: [{ openCount: 1, pipeline: usd(1_234_567) }],
    });
    await expect(snapshots({}, mesh.as({ tenantId: otherFirm }))).resolves.toEqual({ items: [] });
    await expect(snapshots({ from: '2026-03-02', to: '2026-03-01' })).rejects.toMatchObject({ code: 'validation.out_of_range' });
    await expect(snapshots({ from: '2023-01-02', to: '2026-03-01' })).rejects.toMatchObject({ code: 'validation.out_of_range' });
  });
});
