import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { CompanyStandingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { CrmSettingsServiceService } from '@throughline/contracts/gen/throughline/crm/v1/settings';
import type { OwnContext } from '@throughline/chassis/service';
import { firm, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { noteActivity } from '../src/accounts/standing.queries.ts';
import { ownFrom } from '../src/own.ts';
import { crm } from '../src/service.ts';
import { companiesWhere, newCompany, newContact } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';

const day = 86_400_000;
const everyRisk = { pageSize: 0, pageToken: '', withTotal: false, orderBy: '', ownerId: [], reason: [] };

let mesh: TestMesh;
let inTenant: OwnContext['inTenant'];
beforeAll(async () => {
  const observed = { ...crm, own: (given: OwnContext) => ((inTenant = given.inTenant), ownFrom(given)) };
  mesh = await startTestMesh({ services: [observed], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf() });
});
afterAll(() => mesh.stop());

const standing = () => mesh.as()(CompanyStandingServiceService);

test('health fades with silence, night by night, until the company is at risk @row CRM-15 @row CRM-16', async () => {
  const { id } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Fading Ltd' }));
  expect(await standing().getCompanyHealth({ id })).toMatchObject({ health: undefined, riskReasons: [], history: [] });
  await inTenant(firm, ({ tx }) => noteActivity(tx, id, { at: tx.now, twoWay: true, byClient: false }));
  await mesh.pass(61_000);
  expect((await standing().getCompanyHealth({ id })).health).toMatchObject({
    score: 100,
    band: 'HEALTHY',
    components: [{ part: 'ACTIVITY', weight: 25 }],
  });

  const scores: (number | undefined)[] = [];
  for (const days of [14, 1, 15, 30, 30]) {
    await mesh.pass(days * day);
    scores.push((await standing().getCompanyHealth({ id })).health?.score);
  }
  // The last look is on day 90, when silence itself becomes a reason.
  expect(scores).toEqual([100, 75, 75, 50, 25]);
  const { items } = await standing().listCompaniesAtRisk(everyRisk);
  expect(items).toMatchObject([{ company: { id, health: { band: 'AT_RISK' } }, reasons: ['BAND', 'SCORE_DROP', 'SILENT'] }]);
  expect((await standing().listCompaniesAtRisk({ ...everyRisk, reason: ['OVERDUE'] })).items).toEqual([]);
  const { items: banded } = await mesh
    .as()(CompanyServiceService)
    .listCompanies(companiesWhere({ healthBand: ['AT_RISK'] }));
  expect(banded.map((company) => company.id)).toEqual([id]);

  await inTenant(firm, ({ tx }) => noteActivity(tx, id, { at: tx.now, twoWay: true, byClient: true }));
  await mesh.pass(61_000);
  expect(await standing().getCompanyHealth({ id })).toMatchObject({ health: { score: 100 }, riskReasons: [], atRiskSince: undefined });
});

test('the firm sets what weighs how much, within reason @row CRM-15 @row CRM-28', async () => {
  const settings = mesh.as()(CrmSettingsServiceService);
  const { version: _, updatedAt: __, ...parts } = await settings.getCrmSettings({});
  const { health, numberFormats, rating, approvals } = parts;
  expect([health, rating, approvals]).toEqual([
    { activityWeight: 25, paymentWeight: 30, deliveryWeight: 25, disputesWeight: 10, growthWeight: 10, healthyFrom: 70, watchFrom: 40 },
    { hotFrom: 60, warmFrom: 25 },
    { allowSelf: false },
  ]);
  const patch = (given: Partial<typeof parts>) => settings.updateCrmSettings({ ...parts, ...given, updateMask: Object.keys(given) });
  await expect(patch({ numberFormats: { ...numberFormats!, quote: 'AN-{year}' } })).rejects.toMatchObject({ code: 'validation.failed' });
  await expect(patch({ health: { ...health!, watchFrom: 70 } })).rejects.toMatchObject({ code: 'validation.out_of_range' });
  await expect(patch({ rating: { hotFrom: 101, warmFrom: 5 } })).rejects.toMatchObject({ code: 'validation.out_of_range' });
  await expect(patch({ rating: { hotFrom: 70, warmFrom: 30 } })).resolves.toMatchObject({
    rating: { hotFrom: 70, warmFrom: 30 },
    health,
    version: 1,
  });
  await expect(settings.updateCrmSettings({ ...parts, rating: undefined, updateMask: ['rating'] })).resolves.toMatchObject({
    rating: { hotFrom: 60 },
    version: 2,
  });
});

test('other measures judge every company anew @row CRM-15', async () => {
  const { id } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Measured Anew' }));
  await inTenant(firm, ({ tx }) => noteActivity(tx, id, { at: tx.now, twoWay: true, byClient: true }));
  await mesh.pass(20 * day);
  const band = async () => (await standing().getCompanyHealth({ id })).health?.band;
  expect(await band()).toBe('HEALTHY');
  const settings = mesh.as()(CrmSettingsServiceService);
  const { version: _, updatedAt: __, ...parts } = await settings.getCrmSettings({});
  await settings.updateCrmSettings({ ...parts, health: { healthyFrom: 76 }, updateMask: ['health'] });
  await mesh.pass(61_000);
  await mesh.pass(61_000);
  expect(await band()).toBe('WATCH');
  await settings.updateCrmSettings({ ...parts, health: undefined, updateMask: ['health'] });
});

test('a client without a contract is a former one after 180 days @row CRM-10', async () => {
  const companies = mesh.as()(CompanyServiceService);
  const { id } = await companies.createCompany(newCompany({ name: 'Lapsing Ltd' }));
  await companies.promoteCompany({ id });
  await mesh.settle();
  await mesh.pass(179 * day);
  expect((await mesh.as()(CompanyServiceService).getCompany({ id })).lifecycle).toBe('CLIENT');
  await mesh.pass(2 * day);
  expect((await mesh.as()(CompanyServiceService).getCompany({ id })).lifecycle).toBe('FORMER_CLIENT');
});

test('a company at a glance, and a person from all sides @row CRM-17 @row CRM-21', async () => {
  const { id } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Glance AG' }));
  const contacts = mesh.as()(ContactServiceService);
  const contact = await contacts.createContact(newContact({ lastName: 'Glancer', companyId: id, title: 'CFO' }));
  expect(await standing().getCompanySummary({ id })).toEqual({
    companyId: id,
    contacts: 1,
    openDeals: 0,
    openValue: [],
    weightedValue: [],
    activeContracts: 0,
    contractValue: [],
    lastTwoWayAt: undefined,
    health: undefined,
    receivable: [],
    overdue: [],
    lifetimeRevenue: { amount: 0, currency: 'USD' },
    lastActivityAt: undefined,
    nextActivityAt: undefined,
    openEngagements: 0,
  });
  expect(await contacts.getContact360({ id: contact.id })).toMatchObject({
    contact: { id: contact.id, lastName: 'Glancer' },
    affiliations: [{ companyId: id, title: 'CFO', primary: true }],
    consents: [],
    deals: [],
    quotes: [],
    contracts: [],
    portal: { invited: false, principalId: undefined },
    scores: [],
  });
});
