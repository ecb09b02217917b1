import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuthServiceService } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import { SessionServiceService } from '@throughline/contracts/gen/throughline/identity/v1/sessions';
import { ReferenceServiceService } from '@throughline/contracts/gen/throughline/identity/v1/reference';
import { SettingsServiceService } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import { TenantServiceService, type CreateTenantRequest } from '@throughline/contracts/gen/throughline/identity/v1/tenants';
import { UserServiceService, type UpdateMeRequest } from '@throughline/contracts/gen/throughline/identity/v1/users';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { bearer, claimsOf, door, eventsAbout, eventsIn, newPerson, password, startIdentity, type Person } from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startIdentity();
});
afterAll(() => mesh.stop());

const users = (person: Person) => bearer(mesh, person.accessToken)(UserServiceService);
const nothing: UpdateMeRequest = {
  updateMask: [],
  name: '',
  givenName: undefined,
  familyName: undefined,
  phone: undefined,
  title: undefined,
  timeZone: undefined,
  language: undefined,
  formats: undefined,
  preferences: undefined,
};
const everyone = { ids: [], roleIds: [], teamIds: [], status: '', pageSize: 0, pageToken: '' };
const firmNamed = (name: string): CreateTenantRequest => ({ name }) as CreateTenantRequest;

/** Somebody with two firms of their own, signed in to the first. */
const inTwo = async () => {
  const person = await newPerson(mesh, { firmName: 'First' });
  const second = await bearer(mesh, person.accessToken)(TenantServiceService).createTenant(firmNamed('Second'));
  return { person, second };
};

describe('one’s own profile', () => {
  test('changes what is named; preferences are merged @row IDN-16', async () => {
    const person = await newPerson(mesh);
    const first = await users(person).updateMe({
      ...nothing,
      updateMask: ['timeZone', 'preferences'],
      timeZone: 'Europe/Rome',
      preferences: { theme: 'dark', pinned: ['a'] },
    });
    expect(first).toMatchObject({ name: 'Ada King', timeZone: 'Europe/Rome', preferences: { theme: 'dark', pinned: ['a'] }, version: 2 });
    const second = await users(person).updateMe({ ...nothing, updateMask: ['preferences'], preferences: { theme: null, density: 'high' } });
    expect(second.preferences).toEqual({ pinned: ['a'], density: 'high' });
    expect(await users(person).getMe({})).toEqual(second);
  });

  test('decides how dates and numbers are shown to them, and to nobody else @row IDN-3 @row IDN-4', async () => {
    const person = await newPerson(mesh);
    const shown = async () =>
      (await bearer(mesh, person.accessToken)(ReferenceServiceService).getFormats({ locale: '', currency: '' })).formats;
    await users(person).updateMe({
      ...nothing,
      updateMask: ['language', 'formats'],
      language: 'de',
      formats: { dateOrder: 'YMD', firstWeekday: 7 },
    });
    expect(await shown()).toMatchObject({ locale: 'de', decimal: ',', dateOrder: 'YMD', firstWeekday: 'SUNDAY' });
    expect((await bearer(mesh, person.accessToken)(SettingsServiceService).getLocaleSettings({})).formats).toMatchObject({
      locale: 'en-US',
    });
    await users(person).updateMe({ ...nothing, updateMask: ['language', 'formats'] });
    expect(await shown()).toMatchObject({ locale: 'en-US', decimal: '.', dateOrder: 'MDY' });
  });

  test('asks for a zone and a language there are @row IDN-3', async () => {
    const person = await newPerson(mesh);
    await expect(users(person).updateMe({ ...nothing, updateMask: ['timeZone'], timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      code: 'time_zone.unknown',
    });
    await expect(users(person).updateMe({ ...nothing, updateMask: ['language'], language: 'tlh' })).rejects.toMatchObject({
      code: 'validation.failed',
    });
  });
});

describe('in a firm', () => {
  test('members know one another, strangers do not @row IDN-16 @row SEC-1', async () => {
    const [ada, ben] = [await newPerson(mesh, { name: 'Ada King' }), await newPerson(mesh, { name: 'Ben Hall' })];
    const { items, missing } = await users(ada).getUsers({ ids: [ada.user!.id, ben.user!.id] });
    expect(items).toEqual([
      expect.objectContaining({ id: ada.user!.id, name: 'Ada King', email: ada.email, status: 'ACTIVE', teamIds: [] }),
    ]);
    expect(missing).toEqual([ben.user!.id]);
    expect((await users(ben).listUsers(everyone)).items.map((user) => user.name)).toEqual(['Ben Hall']);
  });
});

describe('a person of two firms', () => {
  test('signs in where they last were, and may switch @row IDN-25', async () => {
    const { person, second } = await inTwo();
    const enter = () => door(mesh).login({ email: person.email, password, cookie: false, deviceToken: person.deviceToken });
    const first = await enter();
    expect(first.tenant!.name).toBe('First');
    expect(first.memberships.map(({ tenant, roles }) => [tenant!.name, roles])).toEqual([
      ['First', ['OWNER']],
      ['Second', ['OWNER']],
    ]);

    mesh.clock.advance(1_000);
    const latest = await enter();
    const switched = await bearer(mesh, latest.accessToken)(AuthServiceService).switchTenant({ tenantId: second.id });
    expect(claimsOf(switched.accessToken)).toMatchObject({ tid: second.id, sid: claimsOf(latest.accessToken).sid });
    const again = await door(mesh).refresh({ refreshToken: latest.refreshToken, cookie: false, deviceToken: person.deviceToken });
    expect(claimsOf(again.accessToken).tid).toBe(second.id);
    mesh.clock.advance(1_000);
    expect((await bearer(mesh, switched.accessToken)(AuthServiceService).getSignedIn({})).tenant!.name).toBe('Second');
  });

  test('each firm hears of their new name @row IDN-16', async () => {
    const { person, second } = await inTwo();
    await users(person).updateMe({ ...nothing, updateMask: ['name'], name: 'Augusta King' });
    for (const tenantId of [person.tenant!.id, second.id]) {
      const told = (await eventsIn(mesh, tenantId)).filter(({ type }) => type === 'identity.user.updated');
      expect(told.map(({ data }) => data)).toEqual([
        expect.objectContaining({
          userId: person.user!.id,
          name: 'Augusta King',
          old: { name: 'Ada King' },
          new: { name: 'Augusta King' },
        }),
      ]);
    }
  });

  test('the end of a session is told to the firm it was for @row IDN-34', async () => {
    const { person, second } = await inTwo();
    const other = await door(mesh).login({ email: person.email, password, cookie: false, deviceToken: person.deviceToken });
    await bearer(mesh, other.accessToken)(AuthServiceService).switchTenant({ tenantId: second.id });
    await bearer(mesh, person.accessToken)(SessionServiceService).revokeAllSessions({ others: false });
    const revokedIn = async (tenantId: string) =>
      (await eventsIn(mesh, tenantId)).filter(({ type }) => type === 'identity.session.revoked').map(({ data }) => data['sessionId']);
    expect(await revokedIn(person.tenant!.id)).toEqual([claimsOf(person.accessToken).sid]);
    expect(await revokedIn(second.id)).toEqual([claimsOf(other.accessToken).sid]);
  });
});

test('a sign-in from a new device is told, from the same one it is not @row IDN-61', async () => {
  const person = await newPerson(mesh);
  const alerts = async () =>
    (await eventsIn(mesh, person.tenant!.id))
      .filter(({ type }) => type === 'identity.security_alert.raised')
      .map(({ data }) => data['type']);
  await door(mesh).login({ email: person.email, password, cookie: false, deviceToken: person.deviceToken });
  expect(await alerts()).toEqual([]);
  await door(mesh).login({ email: person.email, password, cookie: false, deviceToken: undefined });
  await door(mesh).login({ email: person.email, password, cookie: false, deviceToken: undefined });
  expect(await alerts()).toEqual(['NEW_DEVICE']);
  expect(await eventsAbout(mesh, person.user!.id)).toContain('identity.user.registered');
});
