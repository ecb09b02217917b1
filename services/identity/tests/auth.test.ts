import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuthServiceService } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import { SessionServiceService } from '@throughline/contracts/gen/throughline/identity/v1/sessions';
import { SigningKeyServiceService } from '@throughline/contracts/gen/throughline/identity/v1/signing_keys';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { newFirm } from './members.fixture.ts';
import {
  anonymous,
  bearer,
  claimsOf,
  door,
  eventsAbout,
  mailsTo,
  newPerson,
  password,
  rows,
  startIdentity,
  trailOf,
} from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startIdentity();
});
afterAll(() => mesh.stop());

const all = {
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
};
const login = { cookie: false, deviceToken: undefined };
const refresh = { cookie: false, deviceToken: undefined };
const ghost = () => door(mesh, '203.0.113.5').login({ ...login, email: 'ghost@example.com', password });
const use = (refreshToken: string) => door(mesh).refresh({ ...refresh, refreshToken });
const minutes = (count: number) => mesh.clock.advance(count * 60_000);

describe('registering', () => {
  test('makes a person, their firm, their membership and a session @row IDN-20', async () => {
    const answer = await door(mesh).register({
      email: 'Grace@Example.com',
      password,
      name: 'Grace Hopper',
      firmName: 'Hopper & Co',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      cookie: false,
    });
    expect(answer).toMatchObject({
      user: { email: 'grace@example.com', name: 'Grace Hopper', status: 'ACTIVE' },
      tenant: { name: 'Hopper & Co', slug: 'hopper-co', status: 'ACTIVE' },
      expiresIn: 900,
    });
    expect(answer.refreshToken).toMatch(/^tlr_[\w-]{43}$/);
    expect(answer.user).not.toHaveProperty('passwordHash');

    const me = await bearer(mesh, answer.accessToken)(AuthServiceService).getSignedIn({});
    expect(me).toMatchObject({
      user: { id: answer.user!.id },
      tenant: { id: answer.tenant!.id },
      tier: 'BASIC',
      roles: [{ key: 'OWNER' }],
      session: { current: true, device: { name: 'Firefox on Linux' } },
    });
    expect(await eventsAbout(mesh, answer.user!.id)).toEqual([
      'identity.user.registered',
      'identity.user.joined',
      'identity.access.changed',
    ]);
    expect(await eventsAbout(mesh, me.session!.id)).toEqual(['identity.session.started']);
  });

  test('an address is registered once, whatever its case @row IDN-20', async () => {
    const { email } = await newPerson(mesh);
    const again = {
      email: email.toUpperCase(),
      password,
      name: 'Eve',
      firmName: 'Other',
      timeZone: undefined,
      currency: undefined,
      cookie: false,
    };
    await expect(door(mesh).register(again)).rejects.toMatchObject({ kind: 'CONFLICT', code: 'auth.email_taken' });
    expect(await rows(mesh, `select 1 from tenants where name = 'Other'`)).toEqual([]);
  });

  test('ten an hour from one address @row IDN-20', async () => {
    const from = door(mesh, '203.0.113.77');
    const one = (index: number) =>
      from.register({
        email: `many${index}@example.com`,
        password,
        name: 'Ada King',
        firmName: 'Many',
        timeZone: undefined,
        currency: undefined,
        cookie: false,
      });
    for (let index = 0; index < 10; index += 1) await one(index);
    await expect(one(10)).rejects.toMatchObject({ kind: 'LIMITED', code: 'rate.limited', details: { retryAfter: 3600 } });
    minutes(61);
    await expect(one(10)).resolves.toBeDefined();
  });

  test('two firms of one name get different slugs @row IDN-1', async () => {
    const [one, other] = [await newPerson(mesh, { firmName: 'Twin' }), await newPerson(mesh, { firmName: 'Twin' })];
    expect([one.tenant!.slug, other.tenant!.slug]).toEqual(['twin', 'twin-2']);
  });
});

describe('signing in', () => {
  test('answers as registering does, with the firms one may enter @row IDN-21', async () => {
    const person = await newPerson(mesh);
    const answer = await door(mesh).login({ ...login, email: person.email, password });
    expect(answer).toMatchObject({
      user: { id: person.user!.id },
      tenant: { id: person.tenant!.id },
      expiresIn: 900,
      memberships: [{ tenant: { id: person.tenant!.id }, roles: ['OWNER'] }],
    });
    expect(claimsOf(answer.accessToken)).toMatchObject({ sub: person.user!.id, tid: person.tenant!.id, amr: ['pwd'], aud: 'throughline' });
  });

  test('an unknown address and a wrong password get the same answer @row IDN-21', async () => {
    const { email } = await newPerson(mesh);
    const answers = await Promise.all(
      [email, 'nobody@example.com'].map((address) =>
        door(mesh)
          .login({ ...login, email: address, password: 'wrong-horse-battery' })
          .catch((error: unknown) => error),
      ),
    );
    const [known, unknown] = answers as Record<string, unknown>[];
    expect(known).toMatchObject({ kind: 'UNAUTHENTICATED', code: 'auth.invalid_credentials' });
    expect({ ...known }).toEqual({ ...unknown });
  });

  test('its token is signed with a published key and says nothing of permissions @row IDN-22', async () => {
    const { accessToken } = await newPerson(mesh);
    const { keys } = await mesh.as(anonymous())(SigningKeyServiceService).getKeySet({});
    const { payload, protectedHeader } = await jwtVerify(accessToken, createLocalJWKSet({ keys: keys as never }), {
      currentDate: mesh.clock.now(),
    });
    expect(protectedHeader).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: keys[0]!.kid });
    expect(Object.keys(payload).toSorted()).toEqual(['amr', 'aud', 'auth_time', 'exp', 'iat', 'iss', 'jti', 'sid', 'sub', 'tid']);
    expect(payload.exp! - payload.iat!).toBe(900);
    expect(keys[0]).not.toHaveProperty('d');
  });

  test('a failed one is in the trail although it was refused @row IDN-73', async () => {
    const { email, user, tenant } = await newPerson(mesh);
    await expect(door(mesh).login({ ...login, email, password: 'wrong-horse-battery' })).rejects.toMatchObject({
      code: 'auth.invalid_credentials',
    });
    expect((await trailOf(mesh, tenant!.id)).at(-1)).toMatchObject({ outcome: 'DENIED', resource: { id: user!.id } });
  });
});

describe('lockout', () => {
  test('worked example 7: strangers lock the address, not the known device @row IDN-28', async () => {
    const { email, deviceToken } = await newPerson(mesh);
    const wrong = () => door(mesh).login({ ...login, email, password: 'wrong-horse-battery' });
    mesh.clock.set('2026-03-02T10:00:00Z');
    for (let failure = 0; failure < 5; failure += 1) await expect(wrong()).rejects.toMatchObject({ code: 'auth.invalid_credentials' });
    await expect(wrong()).rejects.toMatchObject({ kind: 'LIMITED', code: 'auth.locked', details: { retryAfter: 900 } });

    mesh.clock.set('2026-03-02T10:01:00Z');
    await expect(door(mesh).login({ ...login, email, password })).rejects.toMatchObject({
      code: 'auth.locked',
      details: { retryAfter: 840 },
    });
    await expect(door(mesh).login({ ...login, email, password, deviceToken })).resolves.toMatchObject({ expiresIn: 900, deviceToken });

    mesh.clock.set('2026-03-02T10:20:00Z');
    for (let failure = 0; failure < 5; failure += 1) await expect(wrong()).rejects.toMatchObject({ code: 'auth.invalid_credentials' });
    await expect(wrong()).rejects.toMatchObject({ code: 'auth.locked', details: { retryAfter: 1800 } });
    mesh.clock.set('2026-03-02T10:50:00Z');
    await expect(door(mesh).login({ ...login, email, password })).resolves.toMatchObject({ expiresIn: 900 });

    const told = (await mailsTo(mesh, email)).filter(({ template }) => template === 'account_locked');
    expect(told.map(({ data }) => data)).toEqual([{ name: 'Ada King', until: '2026-03-02 10:15 UTC' }]);
  });

  test('an unknown address locks alike @row IDN-28', async () => {
    for (let failure = 0; failure < 5; failure += 1) await expect(ghost()).rejects.toMatchObject({ code: 'auth.invalid_credentials' });
    await expect(ghost()).rejects.toMatchObject({ code: 'auth.locked', details: { retryAfter: 900 } });
  });

  test('a hundred failures of an IP pause its sign-ins @row IDN-28', async () => {
    const { email } = await newPerson(mesh);
    const ip = '203.0.113.9';
    await rows(
      mesh,
      `insert into attempts (key, moments, level, touched_at) values (encode(sha256(convert_to($1, 'UTF8')), 'hex'), array_fill($2::timestamptz, array[99]), 0, $2)`,
      [`IP ${ip}`, mesh.clock.now()],
    );
    await expect(door(mesh, ip).login({ ...login, email, password: 'wrong-horse-battery' })).rejects.toMatchObject({
      code: 'auth.invalid_credentials',
    });
    await expect(door(mesh, ip).login({ ...login, email, password })).rejects.toMatchObject({
      code: 'auth.locked',
      details: { retryAfter: 900 },
    });
    await expect(door(mesh, '203.0.113.10').login({ ...login, email, password })).resolves.toBeDefined();
  });

  test('failures at the same moment all count @row IDN-28', async () => {
    const email = 'crowd@example.com';
    const wrong = () =>
      door(mesh, '203.0.113.6')
        .login({ ...login, email, password })
        .catch((error: { code: string }) => error.code);
    await Promise.all(Array.from({ length: 5 }, wrong));
    expect(await wrong()).toBe('auth.locked');
  });
});

describe('refreshing', () => {
  test('worked example 10: a lost answer is given again, a copy ends the session @row IDN-23', async () => {
    mesh.clock.set('2026-03-03T09:00:00Z');
    const person = await newPerson(mesh);
    const present = (refreshToken: string) => door(mesh, person.ip).refresh({ ...refresh, refreshToken });
    const first = await present(person.refreshToken);
    expect(first.refreshToken).not.toBe(person.refreshToken);

    mesh.clock.set('2026-03-03T09:00:08Z');
    expect((await present(person.refreshToken)).refreshToken).toBe(first.refreshToken);

    mesh.clock.set('2026-03-03T09:00:11Z');
    await expect(present(person.refreshToken)).rejects.toMatchObject({ kind: 'UNAUTHENTICATED', code: 'auth.refresh_reused' });
    await expect(present(first.refreshToken)).rejects.toMatchObject({ code: 'auth.session_revoked' });
    expect(await eventsAbout(mesh, claimsOf(person.accessToken).sid)).toEqual(['identity.session.started', 'identity.session.revoked']);
    const alerts = await rows(mesh, `select type, severity from security_alerts where subject = $1`, [person.user!.id]);
    expect(alerts).toEqual([{ type: 'TOKEN_REUSE', severity: 'HIGH' }]);
  });

  test('the same token from elsewhere ends the session at once @row IDN-23', async () => {
    const person = await newPerson(mesh);
    await door(mesh, person.ip).refresh({ ...refresh, refreshToken: person.refreshToken });
    await expect(door(mesh, '203.0.113.66').refresh({ ...refresh, refreshToken: person.refreshToken })).rejects.toMatchObject({
      code: 'auth.refresh_reused',
    });
  });

  test('two calls at once with one token get one successor @row IDN-23', async () => {
    const person = await newPerson(mesh);
    const use = () => door(mesh, person.ip).refresh({ ...refresh, refreshToken: person.refreshToken });
    const [one, other] = await Promise.all([use(), use()]);
    expect(one.refreshToken).toBe(other.refreshToken);
  });

  test('what is no token of ours is refused @row IDN-23', async () => {
    await expect(use('nonsense')).rejects.toMatchObject({ code: 'auth.invalid_token' });
    await expect(use(`tlr_${'A'.repeat(43)}`)).rejects.toMatchObject({ code: 'auth.invalid_token' });
  });

  test('a session ends 12 hours after its last use @row IDN-35', async () => {
    const person = await newPerson(mesh);
    minutes(719);
    const next = await use(person.refreshToken);
    minutes(720);
    await expect(use(next.refreshToken)).rejects.toMatchObject({ code: 'auth.token_expired' });
  });
});

describe('sessions', () => {
  test('are listed, ended one by one and all together @row IDN-34', async () => {
    const person = await newPerson(mesh);
    const second = await door(mesh, '203.0.113.30', 'curl/8').login({ ...login, email: person.email, password });
    const sessions = bearer(mesh, person.accessToken)(SessionServiceService);
    const { items } = await sessions.listSessions(all);
    expect(items).toHaveLength(2);
    const first = await sessions.listSessions({ ...all, pageSize: 1, withTotal: true });
    mesh.clock.advance(1_000);
    const rest = await sessions.listSessions({ ...all, pageSize: 1, withTotal: true, pageToken: first.nextPageToken! });
    expect([first.totalSize, rest.nextPageToken, ...first.items, ...rest.items]).toEqual([2, undefined, ...items]);
    expect(items.find((session) => session.current)).toMatchObject({ id: claimsOf(person.accessToken).sid, ip: person.ip });
    expect(items.find((session) => !session.current)).toMatchObject({ ip: '203.0.113.30', device: { name: 'curl/8' } });

    await sessions.deleteSession({ id: claimsOf(second.accessToken).sid });
    expect(await eventsAbout(mesh, claimsOf(second.accessToken).sid)).toContain('identity.session.revoked');
    await expect(use(second.refreshToken)).rejects.toMatchObject({
      code: 'auth.session_revoked',
    });

    await door(mesh).login({ ...login, email: person.email, password });
    expect(await sessions.revokeAllSessions({ others: true })).toEqual({ revoked: 1 });
    expect(await sessions.revokeAllSessions({ others: false })).toEqual({ revoked: 1 });
  });

  test('another person sees and ends none of them @row IDN-34', async () => {
    const [ada, ben] = [await newPerson(mesh), await newPerson(mesh)];
    const bens = bearer(mesh, ben.accessToken)(SessionServiceService);
    expect((await bens.listSessions(all)).items).toHaveLength(1);
    await expect(bens.deleteSession({ id: claimsOf(ada.accessToken).sid })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('of more than ten the oldest ends @row IDN-35', async () => {
    const person = await newPerson(mesh);
    for (let count = 0; count < 10; count += 1) {
      mesh.clock.advance(1_000);
      await door(mesh).login({ ...login, email: person.email, password, deviceToken: person.deviceToken });
    }
    await expect(use(person.refreshToken)).rejects.toMatchObject({
      code: 'auth.session_revoked',
    });
    const [ended] = await rows<{ reason: string }>(mesh, 'select reason from sessions where id = $1', [claimsOf(person.accessToken).sid]);
    expect(ended).toEqual({ reason: 'TOO_MANY' });
  });

  test('an administrator sees and ends those of the own firm @row IDN-34', async () => {
    const [ada, ben] = [await newPerson(mesh), await newPerson(mesh)];
    const admin = bearer(mesh, ada.accessToken)(SessionServiceService);
    await expect(admin.listMemberSessions({ ...all, userId: ben.user!.id })).rejects.toMatchObject({ code: 'not_found' });
    const theirs = claimsOf(ben.accessToken).sid;
    await expect(admin.deleteMemberSession({ userId: ben.user!.id, id: theirs })).rejects.toMatchObject({ code: 'not_found' });
    await bearer(mesh, ben.accessToken)(SessionServiceService).deleteMemberSession({ userId: ben.user!.id, id: theirs });
    expect(await eventsAbout(mesh, theirs)).toContain('identity.session.revoked');
  });

  test('an administrator ends a member’s one by one or all together, a member nobody else’s @row IDN-34', async () => {
    const firm = await newFirm(mesh);
    const [ben, cy] = [await firm.hire('Ben'), await firm.hire('Cy')];
    const admin = (await firm.owner.as())(SessionServiceService);
    const byCy = (await cy.as())(SessionServiceService);
    await expect(byCy.deleteSession({ id: ben.sessionId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(byCy.revokeAllSessions({ others: false, userId: ben.id })).rejects.toMatchObject({ code: 'permission.denied' });
    await admin.deleteSession({ id: ben.sessionId });
    expect((await admin.listMemberSessions({ ...all, userId: ben.id })).items).toEqual([]);
    await door(mesh).login({ ...login, email: cy.email, password });
    expect(await admin.revokeAllSessions({ others: false, userId: cy.id })).toEqual({ revoked: 2 });
    expect((await admin.listSessions(all)).items).toHaveLength(1);
    const stranger = bearer(mesh, (await newPerson(mesh)).accessToken)(SessionServiceService);
    await expect(stranger.revokeAllSessions({ others: false, userId: cy.id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(stranger.deleteSession({ id: firm.owner.sessionId })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('logout ends this one, or all @row IDN-25', async () => {
    const person = await newPerson(mesh);
    const other = await door(mesh).login({ ...login, email: person.email, password });
    await bearer(mesh, person.accessToken)(AuthServiceService).logout({ all: false });
    await expect(use(person.refreshToken)).rejects.toMatchObject({
      code: 'auth.session_revoked',
    });
    await bearer(mesh, other.accessToken)(AuthServiceService).logout({ all: true });
    await expect(use(other.refreshToken)).rejects.toMatchObject({
      code: 'auth.session_revoked',
    });
  });

  test('only members may switch to a firm @row IDN-25', async () => {
    const [ada, ben] = [await newPerson(mesh), await newPerson(mesh)];
    const auth = bearer(mesh, ada.accessToken)(AuthServiceService);
    await expect(auth.switchTenant({ tenantId: ben.tenant!.id })).rejects.toMatchObject({ code: 'tenant.not_member' });
    expect(await auth.switchTenant({ tenantId: ada.tenant!.id })).toMatchObject({ tenant: { id: ada.tenant!.id }, expiresIn: 900 });
  });
});
