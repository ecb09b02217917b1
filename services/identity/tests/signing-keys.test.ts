import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SigningKeyServiceService } from '@throughline/contracts/gen/throughline/identity/v1/signing_keys';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { anonymous, door, newPerson, password, startIdentity } from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startIdentity();
});
afterAll(() => mesh.stop());

const hours = (count: number) => mesh.pass(count * 3_600_000);
const keySet = async () => (await mesh.as(anonymous())(SigningKeyServiceService).getKeySet({})).keys;
const kidOf = (token: string) => decodeProtectedHeader(token).kid;

test('rotate each 30 days, shown a day before and accepted a day after @row IDN-22', async () => {
  const { email } = await newPerson(mesh);
  const enter = async () => (await door(mesh).login({ email, password, cookie: false, deviceToken: undefined })).accessToken;
  const first = kidOf(await enter());

  await hours(29 * 24 + 1);
  const shown = (await keySet()).map(({ kid }) => kid);
  expect(shown).toHaveLength(2);
  expect(kidOf(await enter())).toBe(first);

  await hours(24);
  const token = await enter();
  expect(kidOf(token)).toBe(shown.find((kid) => kid !== first));
  const keys = await keySet();
  expect(keys.map(({ kid }) => kid)).toContain(first);
  await expect(jwtVerify(token, createLocalJWKSet({ keys: keys as never }), { currentDate: mesh.clock.now() })).resolves.toBeDefined();

  await hours(25);
  expect((await keySet()).map(({ kid }) => kid)).toEqual([kidOf(token)]);
});
