import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ForecastServiceService, QuotaServiceService } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { Callee } from '@throughline/chassis/rpc/call';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newCompany } from './accounts.fixture.ts';
import { dealsWhere, newDeal, usd } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
let mesh: TestMesh;
let companyId: string;

/** Finance, as far as its rate of the euro goes. */
const finance: Callee = {
  async call() {
    return { message: { money: usd(109), rate: '1.0850', rateDate: '2026-03-02' }, replayed: false };
  },
  async *stream() {},
};

beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T15:00:00Z',
    neighbours: new Map([...firmOf(), ['finance', finance]]),
  });
  ({ id: companyId } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Northwind', industry: 'LEGAL' })));
  const march = { expectedCloseDate: '2026-03-31' };
  await deals().createOpportunity(
    newDeal(companyId, {
      ...march,
      amount: usd(5_000_000),
      probability: 60,
      demand: [{ role: 'Senior', minutes: 4_800, from: '2026-05-04', to: '2026-05-31' }],
    }),
  );
  await deals().createOpportunity(newDeal(companyId, { ...march, amount: usd(1_234_567), probability: 25, ownerId: ben }));
  await deals().createOpportunity(newDeal(companyId, { ...march, amount: { amount: 1_000_000, currency: 'EUR' }, probability: 90 }));
  await deals().createOpportunity(newDeal(companyId, { expectedCloseDate: '2026-04-01', amount: undefined }));
});
afterAll(() => mesh.stop());

const deals = () => mesh.as()(OpportunityServiceService);
const forecasts = () => mesh.as()(ForecastServiceService);
const quotas = () => mesh.as()(QuotaServiceService);
const nothing = { from: '', ownerId: [], pipelineId: [] };

describe('the forecast', () => {
  test('adds up months in the base currency, against quotas @row CRM-47', async () => {
    await quotas().createQuota({ userId: person, period: '2026-03', amount: usd(8_000_000) });
    await expect(quotas().createQuota({ userId: person, period: '2026-03', amount: usd(1) })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'quota.taken',
    });
    await expect(quotas().createQuota({ userId: person, teamId: ben, period: '2026-04', amount: usd(1) })).rejects.toMatchObject({
      code: 'validation.failed',
    });
    const { currency, items } = await forecasts().getForecast({ ...nothing, periods: 2 });
    expect(currency).toBe('USD');
    expect(items).toMatchObject([
      {
        period: '2026-03',
        groupId: undefined,
        openCount: 3,
        pipeline: usd(7_319_567),
        weighted: usd(4_285_142),
        bestCase: usd(5_000_000),
        commit: usd(1_085_000),
        quota: usd(8_000_000),
        gap: usd(8_000_000),
      },
      { period: '2026-04', openCount: 1, pipeline: usd(0), quota: undefined },
    ]);
  });

  test("goes by owner, within the caller's reach @row CRM-47 @row CRM-3", async () => {
    const { items } = await forecasts().getForecast({ ...nothing, period: 'QUARTER', periods: 1, groupBy: 'OWNER' });
    expect(items.find(({ groupId }) => groupId === ben)).toMatchObject({
      period: '2026-Q1',
      pipeline: usd(1_234_567),
      weighted: usd(308_642),
    });
    const own = mesh.as({
      userId: ben,
      actor: { kind: 'USER', id: ben, name: 'Ben' },
      permissions: [{ permission: 'crm.*', reach: 'OWN' }],
    })(ForecastServiceService);
    await expect(own.getForecast({ ...nothing, periods: 1 })).resolves.toMatchObject({
      items: [{ openCount: 1, pipeline: usd(1_234_567) }],
    });
  });
});

test('the board has a column a stage, with figures and a token to go on @row CRM-46', async () => {
  for (let count = 0; count < 26; count += 1)
    await deals().createOpportunity(newDeal(companyId, { name: `Card ${count}`, amount: usd(101), ownerId: ben }));
  const board = await forecasts().getBoard({ pipelineId: '', ownerId: [ben] });
  expect(board.columns.map(({ name }) => name)).toEqual(['Discovery', 'Qualified', 'Proposal', 'Negotiation', 'Won', 'Lost']);
  const [discovery] = board.columns;
  expect(discovery).toMatchObject({ count: 27, totals: [{ sum: usd(1_234_567 + 26 * 101), weighted: usd(308_642 + 26 * 10) }] });
  expect(discovery!.cards).toHaveLength(25);
  const rest = await deals().listOpportunities(
    dealsWhere({ stageId: [discovery!.stageId], ownerId: [ben], orderBy: 'rank', pageSize: 25, pageToken: discovery!.nextPageToken! }),
  );
  expect(rest.items).toHaveLength(2);
});

test('demand is weighed and spread over weeks, for people and for projects @row CRM-51', async () => {
  const may = { from: '2026-05-01', to: '2026-05-31', role: 'Senior' };
  const { items } = await forecasts().getDemand(may);
  expect(items.map(({ week, weightedMinutes }) => [week, weightedMinutes])).toEqual([
    ['2026-05-04', 720],
    ['2026-05-11', 720],
    ['2026-05-18', 720],
    ['2026-05-25', 720],
  ]);
  await expect(forecasts().getDemand({ ...may, role: 'Nobody' })).resolves.toEqual({ items: [] });
  await expect(forecasts().getDemand({ ...may, to: '2026-04-01' })).rejects.toMatchObject({ code: 'validation.out_of_range' });
  await expect(forecasts().getPipelineDemand(may)).rejects.toMatchObject({ kind: 'FORBIDDEN' });
});

test('wins and losses are counted by reason and by industry @row CRM-50', async () => {
  const [one, two, three] = [
    await deals().createOpportunity(newDeal(companyId)),
    await deals().createOpportunity(newDeal(companyId)),
    await deals().createOpportunity(newDeal(companyId)),
  ];
  await deals().winOpportunity({ id: one!.id, reasonCode: 'TRUST', finalAmount: usd(700), override: undefined });
  await deals().loseOpportunity({ id: two!.id, reasonCode: 'PRICE', competitor: 'Acme', override: undefined });
  await deals().loseOpportunity({ id: three!.id, reasonCode: 'PRICE', override: undefined });
  const asked = { from: '', to: '', pipelineId: [] };
  const byReason = await forecasts().getWinLoss(asked);
  expect(byReason.items).toMatchObject([
    { key: 'PRICE', wonCount: 0, lostCount: 2, winRate: '0', lostValue: usd(2_000_000), meanSize: undefined },
    { key: 'TRUST', wonCount: 1, lostCount: 0, winRate: '100', wonValue: usd(700), meanSize: usd(700) },
  ]);
  const byIndustry = await forecasts().getWinLoss({ ...asked, groupBy: 'INDUSTRY' });
  expect(byIndustry.items).toMatchObject([{ key: 'LEGAL', wonCount: 1, lostCount: 2, winRate: '33.33', meanDays: '0' }]);
});
