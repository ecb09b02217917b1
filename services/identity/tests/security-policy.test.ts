import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  SecurityPolicyServiceService,
  type PutSecurityPolicyRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/security_policy';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { houseControls } from '../src/security-policy/policy.ts';
import { bearer, door, eventsIn, newPerson, password, startIdentity, type Person } from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startIdentity();
});
afterAll(() => mesh.stop());

const policies = (person: Person) => bearer(mesh, person.accessToken)(SecurityPolicyServiceService);
const withSessions = (change: Partial<NonNullable<PutSecurityPolicyRequest['sessions']>>): PutSecurityPolicyRequest => ({
  ...houseControls,
  sessions: { ...houseControls.sessions, ...change },
});

describe('the security policy', () => {
  test('is the house’s until the firm sets its own @row IDN-58', async () => {
    const person = await newPerson(mesh);
    expect(await policies(person).getSecurityPolicy({})).toMatchObject({
      version: 0,
      passwords: { minLength: 12 },
      sessions: { idleMinutes: 720, absoluteDays: 30, perUser: 10 },
    });
    const set = await policies(person).putSecurityPolicy(withSessions({ perUser: 2 }));
    expect(set).toMatchObject({ version: 1, sessions: { perUser: 2 } });
    expect(await policies(person).getSecurityPolicy({})).toEqual(set);
  });

  test('holds for the sessions of its firm @row IDN-35 @row IDN-58', async () => {
    const person = await newPerson(mesh);
    await policies(person).putSecurityPolicy(withSessions({ perUser: 1, idleMinutes: 15 }));
    const enter = () => door(mesh).login({ email: person.email, password, cookie: false, deviceToken: undefined });
    const use = (refreshToken: string) => door(mesh).refresh({ refreshToken, cookie: false, deviceToken: undefined });
    const one = await enter();
    await expect(use(person.refreshToken)).rejects.toMatchObject({ code: 'auth.session_revoked' });
    mesh.clock.advance(15 * 60_000);
    await expect(use(one.refreshToken)).rejects.toMatchObject({ code: 'auth.token_expired' });
  });

  test('may let passwords grow old @row IDN-26', async () => {
    const person = await newPerson(mesh);
    await policies(person).putSecurityPolicy({ ...houseControls, passwords: { ...houseControls.passwords, maxAgeDays: 90 } });
    const enter = () => door(mesh).login({ email: person.email, password, cookie: false, deviceToken: undefined });
    mesh.clock.advance(89 * 86_400_000);
    await expect(enter()).resolves.toBeDefined();
    mesh.clock.advance(2 * 86_400_000);
    await expect(enter()).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'auth.password_expired' });
  });

  test('keeps every version, says what changed, and takes one back @row IDN-58', async () => {
    const person = await newPerson(mesh);
    await policies(person).putSecurityPolicy(withSessions({ perUser: 2 }));
    await policies(person).putSecurityPolicy({ ...withSessions({ perUser: 2 }), keys: { ...houseControls.keys, maxAgeDays: 90 } });
    const restored = await policies(person).restoreSecurityPolicy({ version: 1 });
    expect(restored).toMatchObject({ version: 3, sessions: { perUser: 2 }, keys: { maxAgeDays: 365 } });
    const { items } = await policies(person).listSecurityPolicyVersions({});
    expect(items.map(({ version, changed }) => [version, changed])).toEqual([
      [3, ['keys']],
      [2, ['keys']],
      [1, ['sessions']],
    ]);
    expect(items[1]!.policy).toMatchObject({ version: 2, keys: { maxAgeDays: 90 } });
    const told = (await eventsIn(mesh, person.tenant!.id)).filter(({ type }) => type === 'identity.security_policy.changed');
    expect(told.map(({ data }) => [data['version'], data['control']])).toEqual([
      [1, 'sessions'],
      [2, 'keys'],
      [3, 'keys'],
    ]);
    await expect(policies(person).restoreSecurityPolicy({ version: 9 })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('goes below no floor, and one refused changes nothing @row IDN-59', async () => {
    const person = await newPerson(mesh);
    const weak = { ...houseControls, passwords: { ...houseControls.passwords, minLength: 8 } };
    await expect(policies(person).putSecurityPolicy(weak)).rejects.toMatchObject({ kind: 'RULE', code: 'policy.below_floor' });
    expect(await policies(person).getSecurityPolicy({})).toMatchObject({ version: 0 });
  });

  test('is put whole @row IDN-58', async () => {
    const person = await newPerson(mesh);
    const { keys: _, ...part } = houseControls;
    await expect(policies(person).putSecurityPolicy({ ...part, keys: undefined })).rejects.toMatchObject({
      code: 'validation.failed',
      fields: [{ field: 'keys', code: 'required' }],
    });
  });
});
