import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuthServiceService } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import type { Callee } from '@throughline/chassis/rpc/call';
import { timeOrderedIds } from '@throughline/chassis/ids';
import { createPassportVerifier, type VerifyingKeys } from '@throughline/chassis/security/passport';
import { captureMail } from '@throughline/mesh/mail/captured-mail';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { identity } from '../src/service.ts';
import { anonymous, newPerson, rows } from './people.fixture.ts';

const neighbours = new Map<string, Callee>();
let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [identity], startAt: '2026-03-01T09:00:00Z', neighbours });
});
afterAll(() => mesh.stop());

const captured = () =>
  captureMail({
    clock: mesh.clock,
    ids: timeOrderedIds(mesh.clock),
    verifyPassport: createPassportVerifier({ keys: JSON.parse(mesh.env['PASSPORT_KEYS']!) as VerifyingKeys, clock: mesh.clock }),
  });

test('mail waits while integrations is away, sealed, and is sent once when it is back', async () => {
  const { email } = await newPerson(mesh, { name: 'Ada <King>' });
  await mesh.as(anonymous('192.0.2.77'))(AuthServiceService).forgotPassword({ email });
  await mesh.settle();
  const waiting = await rows<{ state: string; last_error: string; payload: string }>(
    mesh,
    `select state, last_error, payload::text from jobs where kind = 'mail.send'`,
  );
  expect(waiting.map(({ state }) => state)).toEqual(['SCHEDULED', 'SCHEDULED']);
  expect(waiting[0]!.last_error).toContain('service.unavailable');
  expect(waiting.some(({ payload }) => payload.includes(email) || payload.includes('token'))).toBe(false);

  const mail = captured();
  neighbours.set('integrations', mail);
  await mesh.pass(3_600_000);
  expect(
    mail
      .list()
      .map(({ template }) => template)
      .toSorted(),
  ).toEqual(['reset_password', 'verify_email']);
  const verify = mail.list().find(({ template }) => template === 'verify_email');
  expect(verify).toMatchObject({ subject: 'Confirm your e-mail address', to: [`Ada <King> <${email}>`] });
  expect(verify!.html).toContain('Ada &lt;King&gt;');
  await mesh.pass(3_600_000);
  expect(mail.list()).toHaveLength(2);
});
