import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FeatureServiceService } from '@throughline/contracts/gen/throughline/identity/v1/features';
import { InvitationServiceService } from '@throughline/contracts/gen/throughline/identity/v1/invitations';
import { PlanServiceService, type UpdatePlanRequest } from '@throughline/contracts/gen/throughline/identity/v1/plans';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { memberRoleId } from '../src/roles/built-in-roles.ts';
import { bearer, eventsIn, newPerson, rows, startIdentity, type Person } from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startIdentity({ env: { FEATURES_OFF: 'doomed' } });
});
afterAll(() => mesh.stop());

const day = 86_400_000;
const plans = (person: Person, more = {}) => bearer(mesh, person.accessToken, more)(PlanServiceService);
const features = (person: Person) => bearer(mesh, person.accessToken)(FeatureServiceService);
const check = (person: Person, key: string) => features(person).explainFeature({ key });
const patch = (given: Partial<UpdatePlanRequest>): UpdatePlanRequest => ({
  updateMask: Object.keys(given),
  quotas: undefined,
  endsWithPeriod: false,
  ...given,
});

describe('a plan', () => {
  test('is BASIC at first; a higher tier holds at once @row IDN-11', async () => {
    const ada = await newPerson(mesh);
    expect(await plans(ada).getPlan({})).toMatchObject({
      tier: 'BASIC',
      status: 'ACTIVE',
      quotas: { maxUsers: 25 },
      features: ['basic_ritual_only'],
    });
    expect(await plans(ada).updatePlan(patch({ tier: 'SMART' }))).toMatchObject({
      tier: 'SMART',
      quotas: { maxUsers: 100 },
      features: ['basic_ritual_only', 'smart_features_enabled'],
    });
    expect((await eventsIn(mesh, ada.tenant!.id)).find((event) => event.type === 'identity.plan.changed')?.data).toEqual({
      tier: 'SMART',
      status: 'ACTIVE',
    });
  });

  test('a lower tier begins with the next period, by itself @row IDN-11', async () => {
    const ada = await newPerson(mesh);
    await plans(ada).updatePlan(patch({ tier: 'ENTERPRISE' }));
    const waiting = await plans(ada).updatePlan(patch({ tier: 'BASIC' }));
    expect(waiting).toMatchObject({ tier: 'ENTERPRISE', nextTier: 'BASIC' });
    await mesh.pass(waiting.periodEnd!.getTime() - mesh.clock.now().getTime());
    expect(await plans(ada).getPlan({})).toMatchObject({ tier: 'BASIC', nextTier: undefined, periodStart: waiting.periodEnd });
  });

  test('that ends with its period is CANCELLED then @row IDN-11', async () => {
    const ada = await newPerson(mesh);
    await plans(ada).updatePlan(patch({ endsWithPeriod: true }));
    await mesh.pass(31 * day);
    expect(await plans(ada).getPlan({})).toMatchObject({ status: 'CANCELLED' });
    await expect(plans(ada).updatePlan(patch({ tier: 'SMART' }))).rejects.toMatchObject({
      code: 'plan.invalid_transition',
      details: { from: 'CANCELLED', allowed: [] },
    });
  });

  test('is not changed by whoever lacks the permission @row IDN-11', async () => {
    const ada = await newPerson(mesh);
    const reading = plans(ada, { permissions: [{ permission: 'identity.plan.read', reach: 'ALL' }] });
    await expect(reading.updatePlan(patch({ tier: 'SMART' }))).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

describe('a feature', () => {
  test('is decided by kill switch, flag, tier, or nobody @row IDN-12', async () => {
    const ada = await newPerson(mesh);
    await features(ada).createFeature({ key: 'doomed', value: true, until: undefined });
    const flag = await features(ada).createFeature({ key: 'early_collection', value: true, until: undefined });
    expect(await check(ada, 'doomed')).toMatchObject({ enabled: false, reason: 'KILL_SWITCH' });
    expect(await check(ada, 'early_collection')).toMatchObject({ enabled: true, reason: 'FLAG' });
    expect(await check(ada, 'basic_ritual_only')).toMatchObject({ enabled: true, reason: 'TIER' });
    expect(await check(ada, 'smart_features_enabled')).toMatchObject({ enabled: false, reason: 'OFF', tier: 'SMART' });
    await features(ada).deleteFeature({ id: flag.id });
    expect(await features(ada).checkFeature({ key: 'early_collection' })).toMatchObject({ enabled: false, reason: 'OFF' });
    const told = (await eventsIn(mesh, ada.tenant!.id))
      .filter((event) => event.type === 'identity.feature.changed')
      .map((event) => event.data);
    expect(told).toEqual([
      { key: 'doomed', enabled: false },
      { key: 'early_collection', enabled: true },
      { key: 'early_collection', enabled: false },
    ]);
  });

  test('flags keep any JSON, change, end and are taken once @row IDN-12', async () => {
    const ada = await newPerson(mesh);
    const flag = await features(ada).createFeature({ key: 'beta', value: { limit: 2 }, until: undefined });
    expect(await check(ada, 'beta')).toMatchObject({ enabled: true, value: { limit: 2 }, limit: 2 });
    await expect(features(ada).createFeature({ key: 'beta', value: true, until: undefined })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'feature.taken',
    });
    const until = new Date(mesh.clock.now().getTime() + 1000);
    await features(ada).updateFeature({ id: flag.id, updateMask: ['value', 'until'], value: false, until });
    expect(await features(ada).getFeature({ id: flag.id })).toMatchObject({ value: false, until });
    expect(await check(ada, 'beta')).toMatchObject({ enabled: false, reason: 'FLAG' });
    mesh.clock.advance(1000);
    expect(await check(ada, 'beta')).toMatchObject({ enabled: false, reason: 'OFF' });
  });

  test('all of a firm’s are one answer, whose version tells of every change @row IDN-12', async () => {
    const ada = await newPerson(mesh);
    const before = await features(ada).getFeatures({});
    const flag = await features(ada).createFeature({ key: 'beta', value: true, until: undefined });
    const during = await features(ada).getFeatures({});
    await features(ada).deleteFeature({ id: flag.id });
    const after = await features(ada).getFeatures({});
    expect([before.features, during.features, after.features]).toEqual([
      { basic_ritual_only: true },
      { basic_ritual_only: true, beta: true },
      { basic_ritual_only: true },
    ]);
    expect(before.version < during.version && during.version < after.version).toBe(true);
    expect(before.tier).toBe('BASIC');
  });
});

test('23 active, 1 suspended and 1 invited fill BASIC; one revoked makes room @row IDN-14', async () => {
  const ada = await newPerson(mesh);
  const invitations = bearer(mesh, ada.accessToken, { environment: 'DEV' })(InvitationServiceService);
  const invite = (email: string) =>
    invitations.createInvitation({ email, roleIds: [memberRoleId], teamIds: [], clientIds: [], message: '' });
  await rows(
    mesh,
    `insert into memberships (tenant_id, id, version, event_seq, created_at, updated_at, created_by, status, role_ids, source, client_scope)
     select $1, gen_random_uuid(), 1, 0, now(), now(), 'test', case number when 1 then 'SUSPENDED' else 'ACTIVE' end, role_ids, 'INVITE', 'ALL'
     from memberships, generate_series(1, 23) as number where tenant_id = $1`,
    [ada.tenant!.id],
  );
  const last = await invite('last@example.com');
  await expect(invite('one-more@example.com')).rejects.toMatchObject({
    kind: 'RULE',
    code: 'quota.users',
    details: { seats: 25, taken: 25 },
  });
  await invitations.revokeInvitation({ id: last.id });
  await expect(invite('one-more@example.com')).resolves.toMatchObject({ status: 'PENDING' });
});
