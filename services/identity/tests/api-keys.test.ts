import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AccessServiceService } from '@throughline/contracts/gen/throughline/identity/v1/access';
import { ApiKeyServiceService, type CreateApiKeyRequest } from '@throughline/contracts/gen/throughline/identity/v1/api_keys';
import { MemberServiceService } from '@throughline/contracts/gen/throughline/identity/v1/members';
import { ServiceAccountServiceService } from '@throughline/contracts/gen/throughline/identity/v1/service_accounts';
import { UsageServiceService } from '@throughline/contracts/gen/throughline/identity/v1/usage';
import { captureMail, type CapturedMail } from '@throughline/mesh/mail/captured-mail';
import { timeOrderedIds } from '@throughline/chassis/ids';
import type { PassportClaims } from '@throughline/chassis/security/passport';
import { createPassportVerifier, type VerifyingKeys } from '@throughline/chassis/security/passport';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { builtInRoles, memberRoleId } from '../src/roles/built-in-roles.ts';
import { newFirm, ownerOf, type TestFirm } from './members.fixture.ts';
import { anonymous, definition, eventsIn, rows } from './people.fixture.ts';

let mesh: TestMesh;
let mail: CapturedMail;
let firm: TestFirm;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [definition],
    startAt: '2026-03-01T09:00:00Z',
    beside: ({ clock, env }) => {
      const verifyPassport = createPassportVerifier({ keys: JSON.parse(env['PASSPORT_KEYS']!) as VerifyingKeys, clock });
      mail = captureMail({ clock, ids: timeOrderedIds(clock), verifyPassport });
      neighbours.set('integrations', mail);
    },
    neighbours,
  });
  firm = await newFirm(mesh);
  await verifyEveryone();
});
afterAll(() => mesh.stop());

const neighbours = new Map();
const adminRoleId = builtInRoles.find(({ key }) => key === 'ADMIN')!.id;
const day = 86_400_000;
const minute = 60_000;

const verifyEveryone = () => rows(mesh, 'update users set email_verified_at = created_at where email_verified_at is null');

const wanted = (more: Partial<CreateApiKeyRequest> = {}): CreateApiKeyRequest => ({
  name: 'Nightly export',
  serviceAccountId: undefined,
  environment: undefined,
  scopes: ['identity.teams.read'],
  limits: undefined,
  ipAllowlist: [],
  expiresAt: undefined,
  ...more,
});

const keys = (of = firm) => ownerOf(mesh, of)(ApiKeyServiceService);
const whole = ({ key }: { key?: string | undefined }) => key!;

/** What the gateway is told of a key at its door. */
const shown = (apiKey: string, ip = '192.0.2.1') =>
  mesh
    .as({ ...anonymous(), actor: { kind: 'SYSTEM', id: 'gateway', name: 'Gateway' } })(AccessServiceService)
    .resolveAccess({
      session: undefined,
      apiKey,
      tenantId: '',
      ip,
    });

describe('a key', () => {
  test('is shown whole once, and kept as a hash @row IDN-63 @row SEC-13', async () => {
    const made = await keys().createApiKey(wanted());
    expect(made.key).toMatch(/^tl_live_[0-9A-Za-z]{46}$/);
    expect(made).toMatchObject({
      prefix: whole(made).slice(8, 16),
      userId: firm.owner.id,
      environment: 'LIVE',
      status: 'ACTIVE',
      limits: { perMinute: 600, perHour: 20_000, perDay: 200_000 },
    });
    expect((await keys().getApiKey({ id: made.id })).key).toBeUndefined();
    const [stored] = await rows<{ text: string }>(mesh, 'select api_keys::text as text from api_keys where id = $1', [made.id]);
    expect(stored!.text).not.toContain(whole(made).slice(16, 48));
    const trail = await rows<{ text: string }>(
      mesh,
      `select envelope::text as text from outbox_archive union all select envelope::text from outbox`,
    );
    expect(trail.some(({ text }) => text.includes(whole(made).slice(16, 48)))).toBe(false);
  });

  test('opens the door to its firm, within its scopes @row IDN-64', async () => {
    const made = await keys().createApiKey(wanted());
    const access = await shown(whole(made));
    expect(access).toMatchObject({
      tenantId: firm.id,
      actorKind: 'KEY',
      userId: firm.owner.id,
      keyId: made.id,
      scoped: true,
      scopes: ['identity.teams.read'],
      callsPerMinute: 600,
    });
  });

  test('that nobody made opens nothing @row IDN-63', async () => {
    const made = whole(await keys().createApiKey(wanted()));
    const altered = made.slice(0, 20) + (made[20] === 'x' ? 'y' : 'x') + made.slice(21);
    await expect(shown(altered)).rejects.toMatchObject({ kind: 'UNAUTHENTICATED', code: 'key.invalid' });
    await expect(shown('tl_live_7Hq2ZxLm0123456789ABCDEFGHIJKLMNOPQRSTUV4crgTv')).rejects.toMatchObject({ code: 'key.invalid' });
  });

  test('lists with filters, and names the scopes one may give', async () => {
    const made = await keys().createApiKey(wanted({ name: 'Findable' }));
    const list = {
      id: [],
      pageSize: 0,
      pageToken: '',
      orderBy: '',
      withTotal: false,
      createdAfter: undefined,
      createdBefore: undefined,
      updatedAfter: undefined,
      q: 'findab',
      status: [],
      serviceAccountId: '',
      userId: '',
    };
    expect((await keys().listApiKeys(list)).items.map(({ id }) => id)).toEqual([made.id]);
    expect((await keys().listApiKeys({ ...list, status: ['REVOKED'] })).items).toEqual([]);
    const { items } = await keys().listApiKeyScopes({});
    expect(items).toContainEqual({ scope: 'identity.teams.read', sentence: expect.any(String) });
  });

  test('of a person whose address is not confirmed is not made @row IDN-17', async () => {
    const fresh = await newFirm(mesh, 'Fresh Firm');
    await expect(keys(fresh).createApiKey(wanted())).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'auth.email_unverified' });
  });

  test('counts against the firm’s policy and plan @row IDN-65 @row IDN-66', async () => {
    await expect(keys().createApiKey(wanted({ expiresAt: new Date(mesh.clock.now().getTime() + 366 * day) }))).rejects.toMatchObject({
      code: 'key.expires_too_late',
    });
    await expect(keys().createApiKey(wanted({ limits: { perMinute: 6_001, perHour: 0, perDay: 0 } }))).rejects.toMatchObject({
      code: 'key.limit_too_high',
    });
    await expect(keys().createApiKey(wanted({ environment: 'TEST' }))).rejects.toMatchObject({ code: 'key.test_not_here' });
    await expect(keys().createApiKey(wanted({ scopes: ['identity.teams.paint'] }))).rejects.toMatchObject({ code: 'permission.unknown' });
    await expect(keys().createApiKey(wanted({ scopes: ['identity.*'] }))).rejects.toMatchObject({ code: 'permission.unknown' });
  });
});

describe('nobody gives more than they hold @row IDN-52 @row IDN-64', () => {
  const limited = (): Partial<PassportClaims> => ({
    tenantId: firm.id,
    userId: firm.owner.id,
    actor: { kind: 'USER', id: firm.owner.id, name: 'Ada King' },
    permissions: [
      { permission: 'identity.api_keys.*', reach: 'ALL' },
      { permission: 'identity.teams.read', reach: 'OWN' },
    ],
  });

  test('in their own name', async () => {
    const own = mesh.as(limited())(ApiKeyServiceService);
    await expect(own.createApiKey(wanted({ scopes: ['identity.roles.read'] }))).rejects.toMatchObject({
      kind: 'FORBIDDEN',
      code: 'access.escalation',
    });
    const made = await own.createApiKey(wanted());
    await expect(
      own.updateApiKey({
        id: made.id,
        updateMask: ['scopes'],
        name: '',
        scopes: ['identity.roles.read'],
        limits: undefined,
        ipAllowlist: [],
      }),
    ).rejects.toMatchObject({
      code: 'access.escalation',
    });
  });

  test('nor through a machine that reaches further', async () => {
    const account = await ownerOf(
      mesh,
      firm,
    )(ServiceAccountServiceService).createServiceAccount({ name: 'Reaching', ownerUserId: undefined, roleIds: [adminRoleId] });
    const making = mesh.as({
      ...limited(),
      permissions: [...limited().permissions!, { permission: 'identity.service_accounts.*', reach: 'ALL' }],
    })(ApiKeyServiceService);
    await expect(making.createApiKey(wanted({ serviceAccountId: account.id }))).rejects.toMatchObject({ code: 'access.escalation' });
  });

  test('nor by taking over somebody’s own key', async () => {
    const made = await keys().createApiKey(wanted());
    const other = mesh.as({ tenantId: firm.id, userId: person, actor: { kind: 'USER', id: person, name: 'Bob Stone' } })(
      ApiKeyServiceService,
    );
    await expect(other.regenerateApiKey({ id: made.id, keepOldMinutes: 0 })).rejects.toMatchObject({ code: 'access.escalation' });
  });
});

describe('the life of a key @row IDN-65', () => {
  test('regenerated, the old secret works as long as was asked', async () => {
    const made = await keys().createApiKey(wanted());
    const renewed = await keys().regenerateApiKey({ id: made.id, keepOldMinutes: 60 });
    expect([renewed.prefix, renewed.key === made.key]).toEqual([made.prefix, false]);
    await expect(shown(whole(renewed))).resolves.toMatchObject({ keyId: made.id });
    await expect(shown(whole(made))).resolves.toMatchObject({ keyId: made.id });
    mesh.clock.advance(60 * minute);
    await expect(shown(whole(made))).rejects.toMatchObject({ code: 'key.invalid' });
    await expect(shown(whole(renewed))).resolves.toMatchObject({ keyId: made.id });
    const again = await keys().regenerateApiKey({ id: made.id, keepOldMinutes: 0 });
    await expect(shown(whole(renewed))).rejects.toMatchObject({ code: 'key.invalid' });
    await expect(shown(whole(again))).resolves.toMatchObject({ keyId: made.id });
    await expect(keys().regenerateApiKey({ id: made.id, keepOldMinutes: 10_081 })).rejects.toMatchObject({ kind: 'MALFORMED' });
  });

  test('revoked, it is over for good', async () => {
    const made = await keys().createApiKey(wanted());
    expect(await keys().revokeApiKey({ id: made.id })).toMatchObject({ status: 'REVOKED' });
    await expect(shown(whole(made))).rejects.toMatchObject({ kind: 'UNAUTHENTICATED', code: 'key.revoked' });
    await expect(keys().revokeApiKey({ id: made.id })).rejects.toMatchObject({
      code: 'api_key.invalid_transition',
      details: { from: 'REVOKED', allowed: [] },
    });
    const told = (await eventsIn(mesh, firm.id)).filter(({ data }) => data['keyId'] === made.id).map(({ type }) => type);
    expect(told).toEqual(['identity.api_key.created', 'identity.api_key.revoked']);
  });

  test('opens from its own addresses only', async () => {
    const made = whole(await keys().createApiKey(wanted({ ipAllowlist: ['203.0.113.0/24', '2001:db8::/32'] })));
    await expect(shown(made, '203.0.113.77')).resolves.toBeDefined();
    await expect(shown(made, '::ffff:203.0.113.77')).resolves.toBeDefined();
    await expect(shown(made, '2001:db8::1')).resolves.toBeDefined();
    await expect(shown(made, '192.0.2.1')).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'key.ip_not_allowed' });
  });

  test('ends with its person, and a machine’s does not', async () => {
    const bob = await firm.hire('Bob Stone', { roleIds: [adminRoleId] });
    await verifyEveryone();
    const his = (await bob.as())(ApiKeyServiceService);
    const own = await his.createApiKey(wanted());
    const account = await (
      await bob.as()
    )(ServiceAccountServiceService).createServiceAccount({ name: 'Importer', ownerUserId: undefined, roleIds: [memberRoleId] });
    const machine = await his.createApiKey(wanted({ serviceAccountId: account.id, scopes: ['identity.teams.read'] }));
    await ownerOf(mesh, firm)(MemberServiceService).suspendMember({ id: bob.id, reason: 'leaves' });
    await expect(shown(whole(own))).rejects.toMatchObject({ code: 'key.revoked' });
    await expect(shown(whole(machine))).resolves.toMatchObject({ actorName: expect.any(String), userId: '' });
    await mesh.settle();
    expect(mail.list().find(({ template }) => template === 'machines_left_behind')).toMatchObject({
      to: [`Ada King <${firm.owner.email}>`],
      text: expect.stringContaining('Importer'),
    });
  });

  test('warns 30, 7 and 1 days before it expires, by event and mail', async () => {
    const other = await newFirm(mesh, 'Warned Firm');
    await verifyEveryone();
    const made = await keys(other).createApiKey(wanted({ expiresAt: new Date(mesh.clock.now().getTime() + 40 * day) }));
    const warned = async () =>
      (await eventsIn(mesh, other.id)).filter(({ type }) => type === 'identity.api_key.expiring').map(({ data }) => data['days']);
    await mesh.pass(9 * day);
    expect(await warned()).toEqual([]);
    await mesh.pass(1 * day);
    expect(await warned()).toEqual([30]);
    await mesh.pass(minute); // a mail that the clock's jump overtook is tried again
    expect(mail.list().find(({ template }) => template === 'api_key_expiring')).toMatchObject({
      subject: `The API key Nightly export (${made.prefix}) expires soon`,
      to: [`Ada King <${other.owner.email}>`],
    });
    await mesh.pass(29 * day - minute);
    // Those that come due in one leap of the clock run side by side.
    expect((await warned()).toSorted((one, other) => Number(other) - Number(one))).toEqual([30, 7, 1]);
    expect(await keys(other).getApiKey({ id: made.id })).toMatchObject({ status: 'ACTIVE' });
    await mesh.pass(1 * day);
    expect(await keys(other).getApiKey({ id: made.id })).toMatchObject({ status: 'EXPIRED' });
    await expect(shown(whole(made))).rejects.toMatchObject({ code: 'key.expired' });
  });
});

test('a service account acts by its roles, and stands still when it is disabled @row IDN-67', async () => {
  const accounts = ownerOf(mesh, firm)(ServiceAccountServiceService);
  const account = await accounts.createServiceAccount({ name: 'Robot', ownerUserId: firm.owner.id, roleIds: [memberRoleId] });
  await expect(accounts.createServiceAccount({ name: 'ROBOT', ownerUserId: undefined, roleIds: [memberRoleId] })).rejects.toMatchObject({
    code: 'service_account.taken',
  });
  await expect(accounts.createServiceAccount({ name: 'Orphan', ownerUserId: person, roleIds: [memberRoleId] })).rejects.toMatchObject({
    code: 'member.unknown',
  });
  const made = await keys().createApiKey(wanted({ serviceAccountId: account.id }));
  expect(await shown(whole(made))).toMatchObject({ keyId: made.id, userId: '', scopes: ['identity.teams.read'] });

  const none = { name: '', ownerUserId: '', roleIds: [] };
  await accounts.updateServiceAccount({ ...none, id: account.id, updateMask: ['status'], status: 'DISABLED' });
  await expect(shown(whole(made))).rejects.toMatchObject({ code: 'key.revoked' });
  await expect(keys().createApiKey(wanted({ serviceAccountId: account.id }))).rejects.toMatchObject({ code: 'service_account.disabled' });
  await accounts.updateServiceAccount({ ...none, id: account.id, updateMask: ['status'], status: 'ACTIVE' });
  await expect(shown(whole(made))).resolves.toBeDefined();
  await accounts.deleteServiceAccount({ id: account.id });
  expect(await keys().getApiKey({ id: made.id })).toMatchObject({ status: 'REVOKED' });
});

test('the use of a key is reported once and read by day, route and outcome @row IDN-66', async () => {
  const made = await keys().createApiKey(wanted());
  const at = mesh.clock.now();
  const gateway = mesh.as({ ...anonymous(), actor: { kind: 'SYSTEM', id: 'gateway', name: 'Gateway' } })(UsageServiceService);
  const latencies = [0, 0, 0, 90, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0];
  const report = {
    tenantId: firm.id,
    counter: 'API_CALLS' as const,
    amount: 100,
    period: at,
    key: 'gateway-0/1',
    keys: [
      {
        keyId: made.id,
        lastAt: at,
        routes: [{ route: 'GET /api/v1/identity/teams', statusClass: '2xx', latencies }],
        addresses: [{ ip: '203.0.113.9', calls: 100, lastAt: at }],
        refusals: [{ at, route: 'POST /api/v1/identity/teams', status: 403, code: 'key.scope_missing', ip: '203.0.113.9', traceId: 'abc' }],
      },
    ],
  };
  expect(await gateway.reportUsage(report)).toEqual({ accepted: true });
  expect(await gateway.reportUsage(report)).toEqual({ accepted: false });
  expect(await gateway.reportUsage({ ...report, key: 'gateway-1/1' })).toEqual({ accepted: true });

  const usage = await keys().getApiKeyUsage({ id: made.id, from: '', to: '' });
  expect(usage.calls).toEqual([
    { day: at.toISOString().slice(0, 10), route: 'GET /api/v1/identity/teams', statusClass: '2xx', calls: 200, p50Ms: 7.78, p95Ms: 75 },
  ]);
  expect(usage.addresses).toMatchObject([{ ip: '203.0.113.9', calls: 200 }]);
  expect(usage.refusals).toMatchObject([{ code: 'key.scope_missing', traceId: 'abc' }, { code: 'key.scope_missing' }]);
  expect(await keys().getApiKey({ id: made.id })).toMatchObject({ lastUsedIp: '203.0.113.9', lastUsedAt: at, version: 1 });
  const [used] = await rows<{ amount: string }>(mesh, `select amount from usage_days where tenant_id = $1 and counter = 'API_CALLS'`, [
    firm.id,
  ]);
  expect(Number(used!.amount)).toBe(200);

  await mesh.pass(401 * day);
  expect(
    (await keys().getApiKeyUsage({ id: made.id, from: at.toISOString().slice(0, 10), to: at.toISOString().slice(0, 10) })).calls,
  ).toEqual([]);
});
