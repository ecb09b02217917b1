import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuthServiceService } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { hash } from '@node-rs/argon2';
import {
  bearer,
  claimsOf,
  door,
  eventsAbout,
  mailsTo,
  newPerson,
  password,
  rows,
  startIdentity,
  tokenMailedTo,
  type Person,
} from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startIdentity();
});
afterAll(() => mesh.stop());

const login = { cookie: false, deviceToken: undefined };
const next = 'copper-meadow-lantern-4';
const auth = (person: Person) => bearer(mesh, person.accessToken)(AuthServiceService);
const refreshed = (refreshToken: string) => door(mesh).refresh({ refreshToken, cookie: false, deviceToken: undefined });

const registering = (chosen: string) =>
  door(mesh, '203.0.113.200').register({
    email: 'ada.king@x.io',
    password: chosen,
    name: 'Augusta',
    firmName: 'Engine Works',
    timeZone: undefined,
    currency: undefined,
    cookie: false,
  });

describe('a forgotten password', () => {
  test('is replaced by the link of a mail, which ends every session and all trust @row IDN-27', async () => {
    const person = await newPerson(mesh);
    await expect(door(mesh).forgotPassword({ email: person.email.toUpperCase() })).resolves.toEqual({});
    const token = await tokenMailedTo(mesh, person.email, 'reset_password');
    await door(mesh).resetPassword({ token, password: next });

    await expect(door(mesh).login({ ...login, email: person.email, password })).rejects.toMatchObject({ code: 'auth.invalid_credentials' });
    await expect(door(mesh).login({ ...login, email: person.email, password: next })).resolves.toBeDefined();
    await expect(refreshed(person.refreshToken)).rejects.toMatchObject({ code: 'auth.session_revoked' });
    expect(await rows(mesh, `select trust from devices where user_id = $1 order by created_at limit 1`, [person.user!.id])).toEqual([
      { trust: 'UNTRUSTED' },
    ]);
    expect((await mailsTo(mesh, person.email)).map((mail) => mail.template)).toEqual([
      'verify_email',
      'reset_password',
      'password_changed',
    ]);
    expect(await eventsAbout(mesh, person.user!.id)).toContain('identity.password.changed');
  });

  test('is answered alike for an address nobody has @row IDN-27', async () => {
    await expect(door(mesh).forgotPassword({ email: 'ghost@example.com' })).resolves.toEqual({});
  });

  test('its link works once, for 60 minutes, and the newest counts @row IDN-27', async () => {
    const person = await newPerson(mesh);
    await door(mesh).forgotPassword({ email: person.email });
    const first = await tokenMailedTo(mesh, person.email, 'reset_password');
    mesh.clock.advance(1_000);
    await door(mesh).forgotPassword({ email: person.email });
    const second = await tokenMailedTo(mesh, person.email, 'reset_password');
    await expect(door(mesh).resetPassword({ token: first, password: next })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'link.expired',
    });
    await door(mesh).resetPassword({ token: second, password: next });
    await expect(door(mesh).resetPassword({ token: second, password: 'another-fine-kettle-3' })).rejects.toMatchObject({
      code: 'link.used',
    });

    await door(mesh).forgotPassword({ email: person.email });
    const third = await tokenMailedTo(mesh, person.email, 'reset_password');
    mesh.clock.advance(60 * 60_000);
    await expect(door(mesh).resetPassword({ token: third, password: 'another-fine-kettle-3' })).rejects.toMatchObject({
      code: 'link.expired',
    });
    await expect(door(mesh).resetPassword({ token: 'made-up', password: next })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('only hashes of links and tokens are stored @row IDN-27', async () => {
    const person = await newPerson(mesh);
    const token = await tokenMailedTo(mesh, person.email, 'verify_email');
    const stored = await rows<{ everything: string }>(
      mesh,
      `select row_to_json(l)::text as everything from one_time_links l union all select row_to_json(r)::text from refresh_tokens r union all select row_to_json(j)::text from jobs j union all select row_to_json(d)::text from devices d`,
    );
    const everything = stored.map((row) => row.everything).join();
    for (const secret of [token, person.refreshToken, person.deviceToken, password]) expect(everything).not.toContain(secret);
  });
});

describe('changing the password', () => {
  test('ends the other sessions @row IDN-27', async () => {
    const person = await newPerson(mesh);
    const other = await door(mesh).login({ ...login, email: person.email, password });
    await auth(person).changePassword({ currentPassword: password, newPassword: next });
    await expect(refreshed(other.refreshToken)).rejects.toMatchObject({ code: 'auth.session_revoked' });
    await expect(refreshed(person.refreshToken)).resolves.toBeDefined();
  });

  test('needs the present one, and not often wrong @row IDN-28', async () => {
    const person = await newPerson(mesh);
    const guess = () => auth(person).changePassword({ currentPassword: 'wrong-horse-battery', newPassword: next });
    for (let failure = 0; failure < 5; failure += 1)
      await expect(guess()).rejects.toMatchObject({ code: 'auth.invalid_credentials', message: 'The present password is not right.' });
    await expect(guess()).rejects.toMatchObject({ code: 'auth.locked' });
  });

  test('none of the last five comes back @row IDN-26 @row SEC-7', async () => {
    const person = await newPerson(mesh);
    const list = [
      password,
      'meadow-lantern-one-1',
      'meadow-lantern-two-2',
      'meadow-lantern-three-3',
      'meadow-lantern-four-4',
      'meadow-lantern-five-5',
    ];
    for (let index = 1; index < list.length; index += 1)
      await auth(person).changePassword({ currentPassword: list[index - 1]!, newPassword: list[index]! });
    for (const former of list.slice(1)) {
      await expect(auth(person).changePassword({ currentPassword: list.at(-1)!, newPassword: former })).rejects.toMatchObject({
        kind: 'RULE',
        code: 'password.reused',
      });
    }
    await expect(auth(person).changePassword({ currentPassword: list.at(-1)!, newPassword: password })).resolves.toEqual({});
  });
});

describe('a password', () => {
  test('worked example 12: is refused where half of it is the person @row IDN-26 @row SEC-7', async () => {
    await expect(registering('ada.king-2026')).rejects.toMatchObject({ kind: 'RULE', code: 'password.personal' });
    await expect(registering('purple-ada.king-harbour-9')).resolves.toBeDefined();
  });

  test('is refused where it is short or everybody’s @row IDN-26 @row SEC-7', async () => {
    await expect(registering('short-one-1')).rejects.toMatchObject({ code: 'password.too_short' });
    await expect(registering('Qwertyuiop123')).rejects.toMatchObject({ code: 'password.common' });
  });

  test('may be typed in either spelling of its letters @row IDN-26 @row SEC-7', async () => {
    const email = 'zoe@example.com';
    await door(mesh).register({
      email,
      password: 'cafe\u0301-lantern-9',
      name: 'Zoe',
      firmName: 'Zoe',
      timeZone: undefined,
      currency: undefined,
      cookie: false,
    });
    await expect(door(mesh).login({ ...login, email, password: 'café-lantern-9' })).resolves.toBeDefined();
  });

  test('kept under older parameters is hashed anew at sign-in @row IDN-26 @row SEC-7', async () => {
    const person = await newPerson(mesh);
    const old = await hash(password, { memoryCost: 8 * 1024, timeCost: 1, parallelism: 1 });
    await rows(mesh, 'update users set password_hash = $2 where id = $1', [person.user!.id, old]);
    await door(mesh).login({ ...login, email: person.email, password });
    const [user] = await rows<{ password_hash: string }>(mesh, 'select password_hash from users where id = $1', [person.user!.id]);
    expect(user!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(door(mesh).login({ ...login, email: person.email, password })).resolves.toBeDefined();
  });
});

describe('the address', () => {
  test('is proven by the link of a mail, within 24 hours @row IDN-17', async () => {
    const person = await newPerson(mesh);
    expect(person.user!.emailVerifiedAt).toBeUndefined();
    const token = await tokenMailedTo(mesh, person.email, 'verify_email');
    expect(await door(mesh).verifyEmail({ token })).toEqual({ email: person.email });
    expect((await auth(person).getSignedIn({})).user!.emailVerifiedAt).toEqual(mesh.clock.now());
    await expect(door(mesh).verifyEmail({ token })).rejects.toMatchObject({ code: 'link.used' });

    const late = await newPerson(mesh);
    mesh.clock.advance(24 * 3_600_000);
    await expect(door(mesh).verifyEmail({ token: await tokenMailedTo(mesh, late.email, 'verify_email') })).rejects.toMatchObject({
      code: 'link.expired',
    });
    await auth(late).changeEmail({ email: late.email });
    await expect(door(mesh).verifyEmail({ token: await tokenMailedTo(mesh, late.email, 'verify_email') })).resolves.toEqual({
      email: late.email,
    });
  });

  test('changes when the new one is proven; the old one may take it back @row IDN-17', async () => {
    const person = await newPerson(mesh);
    const fresh = `new.${person.email}`;
    await auth(person).changeEmail({ email: fresh });
    expect((await auth(person).getSignedIn({})).user!.email).toBe(person.email);
    await door(mesh).verifyEmail({ token: await tokenMailedTo(mesh, fresh, 'confirm_email_change') });
    await expect(door(mesh).login({ ...login, email: fresh, password })).resolves.toBeDefined();
    expect(await eventsAbout(mesh, person.user!.id)).toContain('identity.user.updated');

    mesh.clock.advance(71 * 3_600_000);
    await expect(door(mesh).verifyEmail({ token: await tokenMailedTo(mesh, person.email, 'email_changed') })).resolves.toEqual({
      email: person.email,
    });
    await expect(door(mesh).login({ ...login, email: fresh, password })).rejects.toMatchObject({ code: 'auth.invalid_credentials' });
    await expect(door(mesh).login({ ...login, email: person.email, password })).resolves.toBeDefined();
  });

  test('of another account is taken @row IDN-17', async () => {
    const [ada, ben] = [await newPerson(mesh), await newPerson(mesh)];
    await expect(auth(ada).changeEmail({ email: ben.email })).rejects.toMatchObject({ code: 'auth.email_taken' });
  });
});

test('an access token names the session it belongs to @row IDN-22', async () => {
  const person = await newPerson(mesh);
  const again = await refreshed(person.refreshToken);
  expect(claimsOf(again.accessToken).sid).toBe(claimsOf(person.accessToken).sid);
  expect(claimsOf(again.accessToken).jti).not.toBe(claimsOf(person.accessToken).jti);
});
