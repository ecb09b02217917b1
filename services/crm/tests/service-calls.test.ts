import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { AssignmentServiceService } from '@throughline/contracts/gen/throughline/crm/v1/assignment';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { CompanyTeamServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_team';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { ForecastServiceService } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { askWith } from '@throughline/chassis/rpc/ask';
import { signPassport } from '@throughline/chassis/security/passport';
import { readSigningKey } from '@throughline/chassis/security/signing-keys';
import { meshKeys } from '@throughline/mesh/mesh-keys';
import { firm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newCompany, newContact } from './accounts.fixture.ts';
import { newDeal } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const gone = '018f3a5e-7c1d-7a2b-9c3d-000000000009';
let mesh: TestMesh;
let companyId: string;

beforeAll(async () => {
  const env = meshKeys(['crm', 'identity', 'integrations', 'projects']);
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T15:00:00Z', env, neighbours: firmOf({ inactive: [gone] }) });
  ({ id: companyId } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Northwind' })));
});
afterAll(() => mesh.stop());

/** Another service, on its own account: it acts for the firm, not for a person. */
function service(name: 'identity' | 'integrations' | 'projects') {
  const issuedAt = Math.floor(mesh.clock.now().getTime() / 1_000);
  const claims = {
    tenantId: firm,
    tenantStatus: 'ACTIVE' as const,
    actor: { kind: 'SYSTEM' as const, id: name, name },
    userId: null,
    sessionId: null,
    keyId: null,
    permissions: [],
    scopes: null,
    teamIds: [],
    teamUserIds: [],
    clientScope: null,
    features: [],
    amr: [],
    authTime: null,
    ip: '',
    userAgent: '',
    environment: 'PROD' as const,
    dryRun: false,
    breakGlassId: null,
    causeId: null,
    issuedAt,
    expiresAt: issuedAt + 60,
  };
  const passport = signPassport(readSigningKey(name, mesh.env[`${name.toUpperCase()}_SIGNING_KEY`]!), claims);
  return askWith(mesh.peers, () => ({ passport, deadlineAt: Date.now() + 10_000, requestId: undefined }));
}
const timeline = (id: string) => ({ id, pageSize: 0, pageToken: '', type: [], capture: ['SYNC' as const] });

test('projects learns what work is coming, whoever owns the deals @row CRM-51', async () => {
  const demand = [{ role: 'Senior', minutes: 4_800, from: '2026-05-04', to: '2026-05-31' }];
  await mesh
    .as()(OpportunityServiceService)
    .createOpportunity(newDeal(companyId, { demand, probability: 60, ownerId: ben }));
  const { items } = await service('projects')(ForecastServiceService).getPipelineDemand({ from: '2026-05-04', to: '2026-05-17', role: '' });
  expect(items).toEqual(['2026-05-04', '2026-05-11'].map((week) => ({ week, role: 'Senior', minutes: 1_200, weightedMinutes: 720 })));
  await expect(
    service('integrations')(ForecastServiceService).getPipelineDemand({ from: '2026-05-04', to: '2026-05-17', role: '' }),
  ).rejects.toMatchObject({ kind: 'FORBIDDEN' });
});

test('what another service saw stands in the timeline, once, also after two people turned out to be one @row CRM-54', async () => {
  const contacts = mesh.as()(ContactServiceService);
  const ann = await contacts.createContact(newContact({ firstName: 'Ann', companyId }));
  const annie = await contacts.createContact(newContact({ firstName: 'Annie', companyId }));
  const seen = {
    kind: 'MEETING' as const,
    subject: { kind: 'CONTACT' as const, id: annie.id },
    at: new Date('2026-03-01T10:00:00Z'),
    text: 'Kick-off',
    sourceKey: 'calendar/1',
  };
  const first = await service('projects')(ActivityServiceService).logActivity(seen);
  await expect(service('projects')(ActivityServiceService).logActivity({ ...seen, text: 'Again' })).resolves.toEqual(first);
  await contacts.mergeContacts({ winnerId: ann.id, loserIds: [annie.id], choices: [] });
  await mesh.settle();
  const { items } = await mesh.as()(ActivityServiceService).getContactTimeline(timeline(ann.id));
  expect(items).toMatchObject([
    { subject: 'Kick-off', type: 'MEETING', capture: 'SYNC', ownerId: person, links: [{ kind: 'CONTACT', id: ann.id }] },
  ]);
});

test('an automation gives records to people who work here @row CRM-29 @row CRM-45', async () => {
  const deal = await mesh.as()(OpportunityServiceService).createOpportunity(newDeal(companyId));
  const assignments = service('integrations')(AssignmentServiceService);
  const { record } = await assignments.assignRecord({ type: 'OPPORTUNITY', id: deal.id, userId: ben });
  expect(record).toMatchObject({ id: deal.id, ownerId: ben });
  const { record: company } = await assignments.assignRecord({ type: 'COMPANY', id: companyId, userId: ben });
  expect(company).toMatchObject({ ownerId: ben });
  await expect(assignments.assignRecord({ type: 'OPPORTUNITY', id: deal.id, userId: gone })).rejects.toMatchObject({
    kind: 'RULE',
    code: 'owner.invalid',
  });
  await expect(assignments.assignRecord({ type: 'CONTACT', id: deal.id, userId: ben })).rejects.toMatchObject({ code: 'not_found' });
});

test('identity hears of the companies that somebody looks after, and of none that is gone @row CRM-13', async () => {
  const { id } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Gone With Its Team' }));
  await mesh.as()(CompanyTeamServiceService).addTeamMember({ companyId: id, userId: ben, role: 'SUPPORT' });
  const ofBen = () => service('identity')(CompanyTeamServiceService).listCompaniesForUser({ userId: ben, pageSize: 0, pageToken: '' });
  expect((await ofBen()).companyIds).toContain(id);
  await mesh.as()(CompanyServiceService).deleteCompany({ id });
  expect((await ofBen()).companyIds).not.toContain(id);
});
