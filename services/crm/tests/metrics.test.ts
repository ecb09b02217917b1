import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RecordServiceService } from '@throughline/contracts/gen/throughline/chassis/v1/records';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { ConvertMoneyRequest } from '@throughline/contracts/gen/throughline/finance/v1/conversion';
import { askWith } from '@throughline/chassis/rpc/ask';
import { signPassport, type Reach } from '@throughline/chassis/security/passport';
import { readSigningKey } from '@throughline/chassis/security/signing-keys';
import { firm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newCompany } from './accounts.fixture.ts';
import { newDeal, usd } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { newLead } from './leads.fixture.ts';
import { neighbour } from './neighbour.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const convertMoney = ({ money }: ConvertMoneyRequest) => ({ money, rate: '1.0850', rateDate: '2026-03-02' });

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T15:00:00Z',
    neighbours: new Map([...firmOf(), ['finance', neighbour({ ConvertMoney: convertMoney })]]),
  });
});
afterAll(() => mesh.stop());

/** Somebody, by whose passport a trigger watches. */
function watching(userId: string, reach: Reach, permission = 'crm.*') {
  const issuedAt = Math.floor(mesh.clock.now().getTime() / 1_000);
  const claims = {
    tenantId: firm,
    tenantStatus: 'ACTIVE' as const,
    actor: { kind: 'USER' as const, id: userId, name: 'Somebody' },
    userId,
    sessionId: null,
    keyId: null,
    permissions: [{ permission, reach }],
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
  const passport = signPassport(readSigningKey('gateway', mesh.env['GATEWAY_SIGNING_KEY']!), claims);
  // Every service answers this RPC; crm is asked.
  const ask = askWith({ of: () => mesh.peers.of('crm') }, () => ({ passport, deadlineAt: Date.now() + 10_000, requestId: undefined }));
  return (key: string, filter: Record<string, string> = {}) => ask(RecordServiceService).readMetric({ key, filter });
}

test("figures are read for triggers, each within the asker's reach @row CRM-8", async () => {
  const { id: companyId } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Measured' }));
  const deals = mesh.as()(OpportunityServiceService);
  await deals.createOpportunity(newDeal(companyId, { amount: usd(50_000_00), probability: 60 }));
  await deals.createOpportunity(newDeal(companyId, { amount: usd(12_345_67), probability: 25, ownerId: ben }));
  await deals.createOpportunity(newDeal(companyId, { amount: { amount: 10_000_00, currency: 'EUR' }, probability: 90 }));
  await mesh
    .as()(LeadServiceService)
    .createLead(newLead({ companyName: 'Somebody new' }));

  const all = watching(person, 'ALL');
  // Worked example 7.
  expect(await all('pipeline_value')).toMatchObject({ value: '7319567', unit: 'MONEY', currency: 'USD', asOf: mesh.clock.now() });
  expect(await all('pipeline_weighted')).toMatchObject({ value: '4285142' });
  expect(await all('pipeline_value', { ownerId: ben })).toMatchObject({ value: '1234567' });
  expect(await watching(ben, 'OWN')('pipeline_value')).toMatchObject({ value: '1234567' });
  const value = async (key: string) => (await all(key)).value;
  expect(await value('accounts_at_risk')).toBe('0');
  expect(await value('quotes_expiring_7d')).toBe('0');
  expect(Number(await value('unassigned_leads'))).toBeGreaterThanOrEqual(0);

  const task = {
    type: 'TASK' as const,
    subject: 'Call back',
    dueAt: new Date('2026-03-02T16:00:00Z'),
    startsAt: undefined,
    endsAt: undefined,
    links: [],
    participants: [],
    reminders: [],
    repeat: undefined,
    mentions: [],
    documentIds: [],
    pinned: false,
  };
  await mesh.as()(ActivityServiceService).createActivity(task);
  expect(await value('overdue_tasks')).toBe('0');
  await mesh.pass(3_600_001);
  expect((await watching(person, 'ALL')('overdue_tasks')).value).toBe('1');
  expect((await watching(person, 'ALL')('overdue_tasks', { ownerId: ben })).value).toBe('0');
});

test('a figure that crm does not have, or the asker may not read, is refused @row CRM-8', async () => {
  await expect(watching(person, 'ALL')('happiness')).rejects.toMatchObject({ kind: 'MALFORMED', code: 'metric.unknown' });
  await expect(watching(person, 'ALL')('pipeline_value', { ownerId: 'me' })).rejects.toMatchObject({ code: 'validation.failed' });
  await expect(watching(person, 'ALL', 'crm.leads.read')('pipeline_value')).rejects.toMatchObject({ kind: 'FORBIDDEN' });
});
