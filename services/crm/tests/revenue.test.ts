import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { CompanyStandingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import type { ConvertMoneyRequest } from '@throughline/contracts/gen/throughline/finance/v1/conversion';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { crm } from '../src/service.ts';
import { clientLink, newCompany } from './accounts.fixture.ts';
import { usd } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { ledger, type Bill } from './money-facts.fixture.ts';
import { neighbour } from './neighbour.fixture.ts';

const day = 86_400_000;
const convertMoney = ({ money }: ConvertMoneyRequest) => ({
  money: usd(Math.round((money!.amount * 108) / 100)),
  rate: '1.08',
  rateDate: '2026-03-02',
});
const getBook = ({ id }: { id: string }) => ({ id, name: 'Their book', currency: 'USD', timeZone: 'America/New_York' });
const finance = neighbour({ ConvertMoney: convertMoney, GetBook: getBook });

let mesh: TestMesh;
let told: ReturnType<typeof ledger>;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T12:00:00Z',
    neighbours: new Map([...firmOf(), ['finance', finance]]),
  });
  told = ledger(mesh);
});
afterAll(() => mesh.stop());

const standing = () => mesh.as()(CompanyStandingServiceService);
const summary = (id: string) => standing().getCompanySummary({ id });
const health = async (id: string) => (await standing().getCompanyHealth({ id })).health;
const partsOf = async (id: string) => (await health(id))?.components.map(({ part, score }) => [part, score]);
const company = async (name: string, given = {}) =>
  (
    await mesh
      .as()(CompanyServiceService)
      .createCompany(newCompany({ name, ...given }))
  ).id;
const bill = (companyId: string, amount: number, given: Partial<Bill> = {}): Bill => ({
  invoiceId: randomUUID(),
  companyId,
  total: usd(amount),
  issueDate: '2026-03-01',
  dueDate: '2026-03-31',
  ...given,
});
const ranking = async (given = {}) => standing().rankCompanies({ pageSize: 0, window: 0, rollUp: false, ...given });
/** Until what was told has been looked at. */
const looked = async () => {
  await mesh.settle();
  await mesh.pass(61_000);
};

describe('what a company owes and brought', () => {
  test('is open until it is paid, credited or voided, in whatever order that is heard @row CRM-17', async () => {
    const id = await company('Ledger Ltd');
    const [one, two, three] = [bill(id, 100_00), bill(id, 50_00, { dueDate: '2026-03-01' }), bill(id, 9_00)];
    await told.applied(one, randomUUID(), 40_00);
    await told.issued(one);
    await told.issued(two);
    await told.issued(three);
    await mesh.settle();
    await mesh.pass(1_000);
    await told.voided(three);
    await told.credited(two, randomUUID(), usd(20_00), '2026-03-02');
    await mesh.settle();
    expect(await summary(id)).toMatchObject({
      receivable: [usd(90_00)],
      overdue: [usd(30_00)],
      lifetimeRevenue: usd(130_00),
    });
    await mesh.pass(1_000);
    const payment = randomUUID();
    const event = await told.applied(one, payment, 60_00);
    await told.paid(one);
    await mesh.settle();
    // Told twice, it counts once.
    await told.applied(one, payment, 60_00, event);
    await mesh.settle();
    expect((await summary(id)).receivable).toEqual([usd(30_00)]);
    await mesh.pass(1_000);
    await told.unapplied(one, payment, 60_00);
    await mesh.settle();
    expect((await summary(id)).receivable).toEqual([usd(90_00)]);
  });

  test('counts without tax, and in a foreign currency once finance has told the rate @row CRM-17', async () => {
    const id = await company('Euro Client');
    await told.issued(bill(id, 119_00, { net: usd(100_00) }));
    await told.issued(bill(id, 0, { total: { amount: 50_00, currency: 'EUR' }, issueDate: '2026-03-02' }));
    await looked();
    expect(await summary(id)).toMatchObject({
      receivable: [{ amount: 50_00, currency: 'EUR' }, usd(119_00)],
      lifetimeRevenue: usd(154_00),
    });
    expect((await ranking()).awaitingRate).toBe(0);
  });

  test("what is invoiced in a client's own book is not the firm's revenue @row CRM-17", async () => {
    const id = await company('Outsourced Books');
    const bookId = '018f3a5e-7c1d-7a2b-9c3d-0000000000b3';
    await mesh
      .as()(CompanyServiceService)
      .linkClient(clientLink(id, { customerRef: 'C-900', bookId }));
    await told.issued(bill(id, 10_00, { bookId }));
    await told.issued(bill(id, 25_00));
    await mesh.settle();
    expect((await summary(id)).lifetimeRevenue).toEqual(usd(25_00));
  });

  test('of companies that were merged is of the one they became @row CRM-18 @row CRM-17', async () => {
    const [winnerId, loserId] = [await company('Merged Winner'), await company('Merged Loser')];
    const invoice = bill(loserId, 70_00);
    await told.issued(bill(winnerId, 30_00));
    await told.issued(invoice);
    await mesh.settle();
    await mesh
      .as()(CompanyServiceService)
      .mergeCompanies({ winnerId, loserIds: [loserId], choices: [] });
    await mesh.pass(1_000);
    await told.applied(invoice, randomUUID(), 20_00);
    await mesh.settle();
    expect(await summary(winnerId)).toMatchObject({ receivable: [usd(80_00)], lifetimeRevenue: usd(100_00) });
  });
});

describe('ranking', () => {
  test('by what was invoiced net in the window, with shares and the change of rank; groups count at their top @row CRM-17', async () => {
    const top = await company('Group Holding', { tags: ['ranked'] });
    const below = await company('Group Daughter', { parentId: top });
    const other = await company('Lone Wolf');
    await told.issued(bill(below, 600_000_00, { issueDate: '2026-02-01' }));
    await told.issued(bill(below, 100_00, { issueDate: '2025-01-15' }));
    await told.issued(bill(top, 200_000_00, { issueDate: '2026-02-02' }));
    await told.issued(bill(other, 700_000_00, { issueDate: '2026-02-03' }));
    await told.issued(bill(other, 200_000_00, { issueDate: '2025-01-15' }));
    await mesh.settle();

    const each = await ranking({ pageSize: 3 });
    expect([each.from, each.to]).toEqual(['2025-03-03', '2026-03-02']);
    expect(
      each.items.map(({ name, rank, revenue, previousRank, rankChange }) => [name, rank, revenue?.amount, previousRank, rankChange]),
    ).toEqual([
      ['Lone Wolf', 1, 700_000_00, 1, 0],
      ['Group Daughter', 2, 600_000_00, 2, 0],
      ['Group Holding', 3, 200_000_00, undefined, undefined],
    ]);
    const rolled = await ranking({ pageSize: 2, rollUp: true });
    expect(rolled.items.map(({ name, revenue, rankChange }) => [name, revenue?.amount, rankChange])).toEqual([
      ['Group Holding', 800_000_00, 1],
      ['Lone Wolf', 700_000_00, -1],
    ]);
    expect(Number(rolled.items[0]!.share)).toBeCloseTo((800_000_00 / rolled.total!.amount) * 100, 1);
    expect((await ranking({ window: 10 })).items.map(({ name }) => name)).not.toContain('Lone Wolf');

    const { items, group } = await mesh.as()(CompanyServiceService).listSubsidiaries({ id: top, deep: true });
    expect(items).toMatchObject([{ id: below, revenue: usd(600_000_00) }]);
    expect(group).toMatchObject({ revenue: usd(800_000_00) });
    const stranger = mesh.as({ permissions: [{ permission: 'crm.*', reach: 'OWN' }], userId: other });
    await expect(stranger(CompanyStandingServiceService).rankCompanies({ pageSize: 0, window: 0, rollUp: false })).resolves.toMatchObject({
      items: [],
      total: usd(0),
    });
  });
});

describe('health', () => {
  test('knows payment, disputes and delivery from what finance and projects tell @row CRM-15', async () => {
    const id = await company('Healthy Ltd');
    const invoice = bill(id, 10_00, { dueDate: '2026-03-20' });
    await told.issued(invoice);
    const engagementId = randomUUID();
    const engagement = { engagementId, companyId: id, saleId: undefined };
    await tell(
      mesh,
      'projects.engagement.opened',
      { ...engagement, contractId: undefined, name: 'Audit', ownerId: randomUUID(), memberIds: [] },
      { subject: engagementId },
    );
    await looked();
    expect(await partsOf(id)).toEqual([
      ['PAYMENT', 100],
      ['DELIVERY', 100],
      ['DISPUTES', 100],
    ]);
    await told.disputed(invoice);
    await tell(
      mesh,
      'projects.engagement.health_changed',
      { ...engagement, from: 'GREEN', to: 'RED', overdue: 3 },
      { subject: engagementId, sequence: 2 },
    );
    await looked();
    expect(await partsOf(id)).toEqual([
      ['PAYMENT', 100],
      ['DELIVERY', 0],
      ['DISPUTES', 50],
    ]);
    expect((await summary(id)).openEngagements).toBe(1);
    await told.resolved(invoice);
    await tell(
      mesh,
      'projects.engagement.closed',
      { ...engagement, contractId: undefined, closedOn: '2026-03-02' },
      { subject: engagementId, sequence: 3 },
    );
    await looked();
    expect(await partsOf(id)).toEqual([
      ['PAYMENT', 100],
      ['DISPUTES', 100],
    ]);
  });

  test('an invoice grows older night by night without anybody telling, until it is a risk by name @row CRM-15 @row CRM-16', async () => {
    const id = await company('Late Payer');
    const today = mesh.clock.now().toISOString().slice(0, 10);
    await told.issued(bill(id, 10_00, { issueDate: today, dueDate: today }));
    await looked();
    const scores: (number | undefined)[] = [];
    for (const days of [1, 30, 29, 1, 30]) {
      await mesh.pass(days * day);
      scores.push((await health(id))?.components.find(({ part }) => part === 'PAYMENT')?.score);
    }
    expect(scores).toEqual([70, 40, 40, 20, 0]);
    expect((await health(id))?.components.find(({ part }) => part === 'PAYMENT')?.evidence).toBe(`unpaid since it was due on ${today}`);
    const risks = await standing().listCompaniesAtRisk({
      pageSize: 0,
      pageToken: '',
      withTotal: false,
      orderBy: '',
      ownerId: [],
      reason: ['OVERDUE'],
    });
    expect(risks.items.map(({ company: one }) => one?.id)).toContain(id);
    const revenues = risks.items.map(({ revenue }) => revenue!.amount);
    expect(revenues).toEqual(revenues.toSorted((a, b) => b - a));
  });

  test('growth is the last twelve months on the twelve before @row CRM-15', async () => {
    const id = await company('Growing Ltd');
    const monthsAgo = (months: number) => new Date(mesh.clock.now().getTime() - months * 30 * day).toISOString().slice(0, 10);
    await told.issued(bill(id, 110_00, { issueDate: monthsAgo(2), dueDate: '2030-01-01' }));
    await looked();
    expect(await partsOf(id)).not.toContainEqual(['GROWTH', 100]);
    await told.issued(bill(id, 100_00, { issueDate: monthsAgo(16), dueDate: '2030-01-01' }));
    await looked();
    expect(await partsOf(id)).toContainEqual(['GROWTH', 100]);
    // The good months leave the last twelve, the earlier ones the twelve before.
    await mesh.pass(200 * day);
    expect(await partsOf(id)).toContainEqual(['GROWTH', 100]);
    await mesh.pass(110 * day);
    expect(await partsOf(id)).toContainEqual(['GROWTH', 20]);
  });
});
