// The figures that are kept with every change of a deal say what its deals say, whatever happened to them, and however many
// changes happened at once.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ForecastServiceService } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { Callee } from '@throughline/chassis/rpc/call';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newCompany } from './accounts.fixture.ts';
import { dealPatch, moving, newDeal, usd } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
let mesh: TestMesh;
let database: pg.Client;
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
    startAt: '2026-03-02T15:00:00Z',
    neighbours: new Map([...firmOf(), ['finance', finance]]),
  });
  database = new pg.Client(mesh.adminUrl);
  await database.connect();
  await database.query('set search_path to crm');
  ({ id: companyId } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Northwind' })));
});
afterAll(async () => {
  await database.end();
  await mesh.stop();
});

const deals = () => mesh.as()(OpportunityServiceService);
const forecasts = () => mesh.as()(ForecastServiceService);

/** A generator that tells the same story each time. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * sides);
  };
}

const keptStages = `select stage_id, owner_id, currency, sum(deals)::int as deals, sum(amount)::text as amount, sum(weighted)::text as weighted
  from stage_totals group by 1, 2, 3 having sum(deals) <> 0 or sum(amount) <> 0 or sum(weighted) <> 0 order by 1, 2, 3`;
const countedStages = `select stage_id, owner_id, amount_currency as currency, count(*)::int as deals, coalesce(sum(amount_amount), 0)::text as amount,
    coalesce(sum(round(amount_amount::numeric * probability / 100)), 0)::text as weighted
  from opportunities where deleted_at is null group by 1, 2, 3 order by 1, 2, 3`;
const keptMonths = `select month::text, won, owner_id, category, currency, sum(deals)::int as deals, sum(amount)::text as amount, sum(weighted)::text as weighted
  from forecast_cells group by 1, 2, 3, 4, 5 having sum(deals) <> 0 or sum(amount) <> 0 or sum(weighted) <> 0 order by 1, 2, 3, 4, 5`;
const countedMonths = `select date_trunc('month', case status when 'WON' then closed_on else expected_close_date end)::date::text as month, status = 'WON' as won,
    owner_id, forecast_category as category, amount_currency as currency, count(*)::int as deals, coalesce(sum(amount_amount), 0)::text as amount,
    coalesce(sum(round(amount_amount::numeric * probability / 100)), 0)::text as weighted
  from opportunities where status <> 'LOST' and deleted_at is null group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;

async function expectKept() {
  const rowsOf = async (sql: string) => (await database.query(sql)).rows as unknown[];
  expect(await rowsOf(keptStages)).toEqual(await rowsOf(countedStages));
  expect(await rowsOf(keptMonths)).toEqual(await rowsOf(countedMonths));
}

test('after many changes, some at once, kept figures are those of the deals, folded or not @row CRM-46 @row CRM-47', async () => {
  const roll = dice(7);
  const amounts = [usd(101), usd(1_234_567), { amount: 9_999, currency: 'EUR' }, undefined];
  const opened: { id: string }[] = [];
  for (let index = 0; index < 24; index += 1) {
    const ownerId = index % 3 === 0 ? ben : person;
    opened.push(
      await deals().createOpportunity(
        newDeal(companyId, { amount: amounts[index % amounts.length], ownerId, expectedCloseDate: '2026-04-30' }),
      ),
    );
  }
  await expectKept();
  const { columns } = await forecasts().getBoard({ pipelineId: '', ownerId: [] });
  const open = columns.filter(({ category }) => category === 'OPEN').map(({ stageId }) => stageId);
  const change = (id: string): Promise<unknown> => {
    switch (roll(7)) {
      case 0:
      case 1:
        return deals().moveOpportunity(moving(id, open[roll(open.length)]!));
      case 2:
        return deals().updateOpportunity(dealPatch(id, { amount: usd(roll(1_000_000)) }));
      case 3:
        return deals().updateOpportunity(dealPatch(id, { expectedCloseDate: `2026-0${4 + roll(5)}-15` }));
      case 4:
        return deals().winOpportunity({ id, finalAmount: undefined, override: undefined });
      case 5:
        return deals().loseOpportunity({ id, reasonCode: 'PRICE', override: undefined });
      default:
        return deals().updateOpportunity(dealPatch(id, { ownerId: roll(2) === 0 ? ben : person, probability: roll(101) }));
    }
  };
  for (let round = 0; round < 5; round += 1) {
    // Six at once. What a closed deal refuses is refused: the others go on.
    for (let at = 0; at < opened.length; at += 6) await Promise.allSettled(opened.slice(at, at + 6).map(({ id }) => change(id)));
    if (round === 2) await deals().deleteOpportunity({ id: opened[0]!.id });
    if (round === 3) await database.query('select fold_deal_totals(5000)');
    await expectKept();
  }
  const { rows } = await database.query<{ rows: number }>('select count(*)::int as rows from stage_totals');
  await database.query('select fold_deal_totals(5000)');
  const folded = await database.query<{ rows: number; cells: number }>(
    'select count(*)::int as rows, count(distinct (stage_id, owner_id, currency))::int as cells from stage_totals',
  );
  expect(folded.rows[0]!.rows).toBeLessThan(rows[0]!.rows);
  expect(folded.rows[0]!.rows).toBe(folded.rows[0]!.cells);
  await expectKept();
});

test('whoever sees all deals and whoever sees their own read the same figures of the same deals @row CRM-46 @row CRM-47 @row CRM-3', async () => {
  const team = mesh.as({
    permissions: [{ permission: 'crm.*', reach: 'TEAM' }],
    teamUserIds: [person, ben],
  })(ForecastServiceService);
  const all = await forecasts().getBoard({ pipelineId: '', ownerId: [] });
  expect(await team.getBoard({ pipelineId: '', ownerId: [] })).toEqual(all);
  expect(all.columns.some(({ count }) => count > 0)).toBe(true);
  const asked = { from: '2026-03-01', periods: 6, ownerId: [], pipelineId: [] };
  for (const groupBy of ['FIRM', 'OWNER', 'PIPELINE'] as const) {
    const kept = await forecasts().getForecast({ ...asked, groupBy });
    const read = await team.getForecast({ ...asked, groupBy });
    const inOrder = ({ items }: typeof kept) =>
      items.toSorted((a, b) => `${a.period}${a.groupId}`.localeCompare(`${b.period}${b.groupId}`));
    expect(inOrder(read)).toEqual(inOrder(kept));
  }
});

test('the recurring job folds them @row CRM-46', async () => {
  await deals().createOpportunity(newDeal(companyId));
  await mesh.pass(61_000);
  const { rows } = await database.query<{ crowded: number }>(
    `select count(*)::int as crowded from (select 1 from stage_totals group by tenant_id, pipeline_id, stage_id, owner_id, currency having count(*) > 1) c`,
  );
  expect(rows[0]!.crowded).toBe(0);
  await expectKept();
});
