import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ForecastServiceService, QuotaServiceService, type WinLossGrouping } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { Callee } from '@throughline/chassis/rpc/call';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newCompany } from './accounts.fixture.ts';
import { dealPatch, dealsWhere, newDeal, usd } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const [north, south] = ['018f3a5e-7c1d-7a2b-9c3d-00000000000a', '018f3a5e-7c1d-7a2b-9c3d-00000000000b'] as const;
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
    neighbours: new Map([...firmOf({ teams: { [north]: [person, ben], [south]: [ben] } }), ['finance', finance]]),
  });
  ({ id: companyId } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Northwind', industry: 'LEGAL', size: 'SMALL' })));
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

test('the forecast goes by team, each with its quota, and by pipeline @row CRM-47', async () => {
  await quotas().createQuota({ teamId: south, period: '2026-03', amount: usd(2_000_000) });
  const byTeam = await forecasts().getForecast({ ...nothing, periods: 1, groupBy: 'TEAM' });
  // A deal counts for each team of its owner.
  expect(byTeam.items.toSorted((a, b) => (a.groupId! < b.groupId! ? -1 : 1))).toMatchObject([
    { groupId: north, pipeline: usd(7_319_567), quota: undefined },
    { groupId: south, pipeline: usd(1_234_567), quota: usd(2_000_000), gap: usd(2_000_000) },
  ]);
  const byPipeline = await forecasts().getForecast({ ...nothing, periods: 1, groupBy: 'PIPELINE' });
  expect(byPipeline.items).toMatchObject([{ pipeline: usd(7_319_567), weighted: usd(4_285_142) }]);
  const elsewhere = await forecasts().getForecast({ ...nothing, periods: 1, pipelineId: [ben] });
  expect(elsewhere.items).toMatchObject([{ openCount: 0, pipeline: usd(0) }]);
});

test('quotas are changed and taken back, in the base currency @row CRM-47', async () => {
  const quota = await quotas().createQuota({ userId: ben, period: '2026-Q3', amount: usd(100) });
  const patch = { id: quota.id, updateMask: ['amount'] };
  await expect(quotas().updateQuota({ ...patch, amount: usd(200) })).resolves.toMatchObject({ amount: usd(200) });
  await expect(quotas().updateQuota({ ...patch, amount: { amount: 1, currency: 'EUR' } })).rejects.toMatchObject({
    code: 'validation.failed',
  });
  await expect(quotas().updateQuota({ ...patch, amount: usd(-1) })).rejects.toMatchObject({ code: 'validation.out_of_range' });
  await expect(quotas().createQuota({ userId: ben, period: '2026-Q5', amount: usd(1) })).rejects.toMatchObject({
    code: 'validation.failed',
  });
  const all = { id: [], pageSize: 0, pageToken: '', orderBy: '', withTotal: false, userId: ben, teamId: '', period: '2026-Q3' };
  await expect(quotas().listQuotas(all)).resolves.toMatchObject({ items: [{ id: quota.id }] });
  await quotas().deleteQuota({ id: quota.id });
  await expect(quotas().getQuota({ id: quota.id })).rejects.toMatchObject({ code: 'not_found' });
});

describe('quotas', () => {
  const as = (userId: string, reach: 'OWN' | 'TEAM', teamUserIds: string[] = []) =>
    mesh.as({ userId, actor: { kind: 'USER', id: userId, name: 'Ben' }, teamUserIds, permissions: [{ permission: 'crm.*', reach }] });
  const july = { ...nothing, from: '2026-07-01', periods: 1 };

  test('are of those whom the caller reaches, to see and to set @row CRM-47 @row CRM-3', async () => {
    const mine = await quotas().createQuota({ userId: person, period: '2026-07', amount: usd(500) });
    const bens = await quotas().createQuota({ userId: ben, period: '2026-07', amount: usd(300) });
    const own = as(ben, 'OWN');
    const [his, seen] = [own(QuotaServiceService), own(ForecastServiceService)];
    await expect(his.getQuota({ id: bens.id })).resolves.toMatchObject({ amount: usd(300) });
    await expect(his.getQuota({ id: mine.id })).rejects.toMatchObject({ code: 'not_found' });
    for (const asked of [{ userId: person }, { teamId: south }])
      await expect(his.createQuota({ ...asked, period: '2026-08', amount: usd(1) })).rejects.toMatchObject({
        kind: 'FORBIDDEN',
        code: 'permission.denied',
      });
    await expect(seen.getForecast(july)).resolves.toMatchObject({ items: [{ quota: usd(300), gap: usd(300) }] });
    await expect(seen.getForecast({ ...july, groupBy: 'TEAM' })).resolves.toEqual({ currency: 'USD', items: [] });
    const lead = as(ben, 'TEAM', [person]);
    await expect(lead(ForecastServiceService).getForecast(july)).resolves.toMatchObject({ items: [{ quota: usd(800) }] });
    const forTeam = await lead(QuotaServiceService).createQuota({ teamId: north, period: '2026-07', amount: usd(900) });
    await expect(lead(QuotaServiceService).getQuota({ id: forTeam.id })).resolves.toMatchObject({ teamId: north });
    await expect(lead(ForecastServiceService).getForecast({ ...july, groupBy: 'TEAM' })).resolves.toMatchObject({
      items: [{ groupId: north, quota: usd(900), gap: usd(900) }],
    });
  });

  test('are shown where nobody has a deal yet, and of the owners asked for @row CRM-47', async () => {
    const byOwner = await forecasts().getForecast({ ...july, groupBy: 'OWNER' });
    expect(byOwner.items).toHaveLength(2);
    expect(byOwner.items.find(({ groupId }) => groupId === ben)).toMatchObject({ openCount: 0, quota: usd(300), gap: usd(300) });
    await expect(forecasts().getForecast({ ...july, ownerId: [ben] })).resolves.toMatchObject({ items: [{ quota: usd(300) }] });
  });

  test('a quarter without one is worth its months @row CRM-47', async () => {
    await quotas().createQuota({ userId: person, period: '2026-08', amount: usd(50) });
    const quarter = { ...july, period: 'QUARTER' as const };
    await expect(forecasts().getForecast(quarter)).resolves.toMatchObject({ items: [{ period: '2026-Q3', quota: usd(850) }] });
    await quotas().createQuota({ userId: ben, period: '2026-Q3', amount: usd(1_000) });
    await expect(forecasts().getForecast(quarter)).resolves.toMatchObject({ items: [{ quota: usd(1_550) }] });
  });

  test('set in what was the base currency are worth what they are worth today @row CRM-47', async () => {
    await quotas().createQuota({ userId: person, period: '2027-01', amount: usd(100) });
    const database = new pg.Client(mesh.adminUrl);
    await database.connect();
    await database.query(`update crm.quotas set amount_currency = 'EUR' where period = '2027-01'`);
    await database.end();
    const january = { ...nothing, from: '2027-01-01', periods: 1 };
    await expect(forecasts().getForecast(january)).resolves.toMatchObject({ items: [{ quota: usd(109) }] });
  });

  test('of a team need a team that is there @row CRM-47', async () => {
    await expect(quotas().createQuota({ teamId: ben, period: '2026-07', amount: usd(1) })).rejects.toMatchObject({
      kind: 'MISSING',
      code: 'not_found',
    });
  });
});

test('spans run forwards, and a year ends where they end @row CRM-50', async () => {
  const backwards = { from: '2026-03-02', to: '2026-03-01' };
  await expect(forecasts().getWinLoss({ ...backwards, pipelineId: [] })).rejects.toMatchObject({
    code: 'validation.out_of_range',
    fields: [{ field: 'to' }],
  });
  await expect(forecasts().getDemand({ ...backwards, role: '' })).rejects.toMatchObject({ code: 'validation.out_of_range' });
  await expect(forecasts().getWinLoss({ from: '', to: '2020-01-01', pipelineId: [] })).resolves.toEqual({ items: [] });
});

test("a firm's first look at its board brings its pipeline @row CRM-40 @row CRM-46", async () => {
  const board = await mesh.as({ tenantId: otherFirm })(ForecastServiceService).getBoard({ pipelineId: '', ownerId: [] });
  expect(board.pipelineId).not.toBe('');
  expect(board.columns.map(({ name, count }) => [name, count])).toEqual(
    ['Discovery', 'Qualified', 'Proposal', 'Negotiation', 'Won', 'Lost'].map((name) => [name, 0]),
  );
  await expect(forecasts().getBoard({ pipelineId: board.pipelineId, ownerId: [] })).rejects.toMatchObject({ code: 'not_found' });
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
  const euros = await deals().createOpportunity(newDeal(companyId, { amount: { amount: 333, currency: 'EUR' } }));
  await deals().loseOpportunity({ id: euros.id, reasonCode: 'TIMING', override: undefined });
  const [one, two, three] = [
    await deals().createOpportunity(newDeal(companyId)),
    await deals().createOpportunity(newDeal(companyId)),
    await deals().createOpportunity(newDeal(companyId)),
  ];
  await deals().updateOpportunity(dealPatch(one!.id, { source: 'REFERRAL' }));
  await deals().winOpportunity({ id: one!.id, reasonCode: 'TRUST', finalAmount: usd(700), override: undefined });
  await deals().loseOpportunity({ id: two!.id, reasonCode: 'PRICE', competitor: 'Acme', override: undefined });
  await deals().loseOpportunity({ id: three!.id, reasonCode: 'PRICE', override: undefined });
  const asked = { from: '', to: '', pipelineId: [] };
  const byReason = await forecasts().getWinLoss(asked);
  expect(byReason.items).toMatchObject([
    { key: 'PRICE', wonCount: 0, lostCount: 2, winRate: '0.00', lostValue: usd(2_000_000), meanSize: undefined },
    // 3.33 euros at 1.0850.
    { key: 'TIMING', wonCount: 0, lostCount: 1, lostValue: usd(361) },
    { key: 'TRUST', wonCount: 1, lostCount: 0, winRate: '100.00', wonValue: usd(700), meanSize: usd(700) },
  ]);
  const byIndustry = await forecasts().getWinLoss({ ...asked, groupBy: 'INDUSTRY' });
  expect(byIndustry.items).toMatchObject([{ key: 'LEGAL', wonCount: 1, lostCount: 3, winRate: '25.00', meanDays: '0' }]);
  const keys = async (groupBy: WinLossGrouping) =>
    (await forecasts().getWinLoss({ ...asked, groupBy })).items.map(({ key, wonCount, lostCount }) => [key, wonCount, lostCount]);
  expect(await keys('COMPETITOR')).toEqual([
    ['Acme', 0, 1],
    [undefined, 1, 2],
  ]);
  expect(await keys('OWNER')).toEqual([[person, 1, 3]]);
  expect(await keys('SOURCE')).toEqual([
    ['REFERRAL', 1, 0],
    [undefined, 0, 3],
  ]);
  expect(await keys('PIPELINE')).toEqual([[one!.pipelineId, 1, 3]]);
  expect(await keys('SIZE')).toEqual([['SMALL', 1, 3]]);
  expect(await keys('PERIOD')).toEqual([['2026-03', 1, 3]]);
});
