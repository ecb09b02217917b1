import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AccessServiceService } from '@throughline/contracts/gen/throughline/identity/v1/access';
import { PlanServiceService, type Quotas } from '@throughline/contracts/gen/throughline/identity/v1/plans';
import { UsageServiceService, type UsageCounter } from '@throughline/contracts/gen/throughline/identity/v1/usage';
import { tell } from '@throughline/mesh/testing/tell';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { anonymous, bearer, claimsOf, eventsIn, mailsTo, newPerson, startIdentity, type Person } from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startIdentity();
});
afterAll(() => mesh.stop());

const day = 86_400_000;
const gateway = { ...anonymous(), actor: { kind: 'SYSTEM' as const, id: 'gateway', name: 'Gateway' } };
let reports = 0;
const report = (person: Person, counter: UsageCounter, amount: number) =>
  mesh
    .as(gateway)(UsageServiceService)
    .reportUsage({
      tenantId: person.tenant!.id,
      counter,
      amount,
      period: mesh.clock.now(),
      key: `minute ${(reports += 1)}`,
      keys: [],
    });
const limit = (person: Person, quotas: Quotas, quotaMode: 'SOFT' | 'HARD' = 'SOFT') =>
  bearer(
    mesh,
    person.accessToken,
  )(PlanServiceService).updatePlan({ updateMask: ['quotas', 'quotaMode'], quotas, quotaMode, endsWithPeriod: false });
const usage = (person: Person, from = '', to = '') => bearer(mesh, person.accessToken)(UsageServiceService).getTenantUsage({ from, to });
const told = async (person: Person) =>
  (await eventsIn(mesh, person.tenant!.id)).filter(({ type }) => type === 'identity.quota.reached').map(({ data }) => data);
const refusedUntil = async (person: Person) => {
  const { sid, sub, tid } = claimsOf(person.accessToken);
  const asked = { session: { sessionId: sid, userId: sub }, apiKey: '', tenantId: tid!, ip: person.ip };
  return (await mesh.as(gateway)(AccessServiceService).resolveAccess(asked)).callsRefusedUntil;
};

test('80, 95 and 100 percent of the calls are told once a month, and mailed to the OWNERs @row IDN-14', async () => {
  const ada = await newPerson(mesh);
  await limit(ada, { apiCallsPerMonth: 100 });
  await report(ada, 'API_CALLS', 79);
  expect(await told(ada)).toEqual([]);
  await report(ada, 'API_CALLS', 1);
  await report(ada, 'API_CALLS', 1);
  expect(await told(ada)).toEqual([{ quota: 'API_CALLS', percent: 80, used: 80, limit: 100, mode: 'SOFT' }]);
  await report(ada, 'API_CALLS', 40);
  expect((await told(ada)).map(({ percent }) => percent)).toEqual([80, 95, 100]);
  const mails = await mailsTo(mesh, ada.email);
  expect(mails.filter(({ template }) => template === 'quota_reached').map(({ data }) => (data as { percent: string }).percent)).toEqual([
    '80',
    '100',
  ]);

  mesh.clock.advance(31 * day);
  await report(ada, 'API_CALLS', 85);
  expect((await told(ada)).map(({ percent }) => percent)).toEqual([80, 95, 100, 80]);
});

test('stored bytes are told as what there is now @row IDN-14', async () => {
  const ada = await newPerson(mesh);
  await report(ada, 'STORAGE_BYTES', 9 * 1024 ** 3);
  await report(ada, 'STORAGE_BYTES', 1024 ** 3);
  expect(await told(ada)).toEqual([{ quota: 'STORAGE_BYTES', percent: 80, used: 9 * 1024 ** 3, limit: 10 * 1024 ** 3, mode: 'SOFT' }]);
  expect(await usage(ada)).toMatchObject({ storageBytes: { used: 1024 ** 3, limit: 10 * 1024 ** 3, percent: 10 } });
});

test('what documents measure each hour is the storage of the day @row IDN-15', async () => {
  const ada = await newPerson(mesh);
  const measured = async (bytes: number, sequence: number) => {
    const said = { bytes, documents: 7, period: mesh.clock.now() };
    await tell(mesh, 'documents.usage.measured', said, { subject: ada.tenant!.id, tenantId: ada.tenant!.id, sequence });
    await mesh.settle();
    return (await usage(ada)).items[0]!.storageBytes;
  };
  expect(await measured(4 * 1024 ** 3, 1)).toBe(4 * 1024 ** 3);
  expect(await measured(10 * 1024 ** 3, 2)).toBe(10 * 1024 ** 3);
  expect((await told(ada)).map(({ quota, percent }) => [quota, percent])).toEqual([
    ['STORAGE_BYTES', 80],
    ['STORAGE_BYTES', 95],
    ['STORAGE_BYTES', 100],
  ]);
});

test('a HARD plan whose calls are used up is told to the door until the month ends, or the plan grows @row IDN-14', async () => {
  const ada = await newPerson(mesh);
  await limit(ada, { apiCallsPerMonth: 10 });
  await report(ada, 'API_CALLS', 10);
  expect(await refusedUntil(ada)).toBeUndefined();
  await limit(ada, { apiCallsPerMonth: 10 }, 'HARD');
  const now = mesh.clock.now();
  expect(await refusedUntil(ada)).toEqual(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1)));
  await limit(ada, { apiCallsPerMonth: 1_000 }, 'HARD');
  expect(await refusedUntil(ada)).toBeUndefined();
});

test('usage is read by the day, and against the plan @row IDN-15', async () => {
  const ada = await newPerson(mesh);
  const first = mesh.clock.now().toISOString().slice(0, 10);
  await report(ada, 'API_CALLS', 30);
  await report(ada, 'API_CALLS', 12);
  await report(ada, 'STORAGE_BYTES', 512);
  mesh.clock.advance(day);
  await report(ada, 'API_CALLS', 5);
  const second = mesh.clock.now().toISOString().slice(0, 10);
  const both = await usage(ada);
  expect(both.items).toEqual([
    { date: second, apiCalls: 5, storageBytes: undefined, users: 1 },
    { date: first, apiCalls: 42, storageBytes: 512, users: 1 },
  ]);
  expect(both).toMatchObject({ users: { used: 1, limit: 25, percent: 4 }, apiCalls: { limit: 1_000_000, percent: 0 } });
  expect((await usage(ada, first, first)).items.map(({ date }) => date)).toEqual([first]);
  await expect(usage(ada, second, first)).rejects.toMatchObject({ code: 'validation.failed' });
  const blind = bearer(mesh, ada.accessToken, { permissions: [] })(UsageServiceService);
  await expect(blind.getTenantUsage({ from: '', to: '' })).rejects.toMatchObject({ code: 'permission.denied' });
});
