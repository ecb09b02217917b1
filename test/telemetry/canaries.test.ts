// Secrets are sent through every door they have, well-formed and not; then everything that the mesh keeps or says is
// searched for them (SEC-18, OPS-3).
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLog } from '@throughline/chassis/telemetry/log';
import { registry } from '@throughline/chassis/telemetry/metrics';
import { startTracing, type Tracing } from '@throughline/chassis/telemetry/tracing';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import type { RestAnswer } from '@throughline/mesh/testing/rest-client';
import pg from 'pg';

const lines: string[] = [];
const spans: string[] = [];
const problems: RestAnswer[] = [];
/** Each by what it is, so that a finding says which door leaks. */
const secrets: Record<string, string> = {
  'first password': 'Canary-harbour-lantern-1',
  'second password': 'Canary-harbour-lantern-2',
  'third password': 'Canary-harbour-lantern-3',
  'wrong password': 'Canary-wrong-kettle-4',
  'password of a broken body': 'Canary-broken-kettle-5',
  'password in an unknown field': 'Canary-unknown-kettle-6',
  'forged token': 'canaryforgedtoken7',
  'forged key': 'tl_live_canaryforgedkey8',
  'forged link': 'canaryforgedlink9',
  'forged cookie': 'canaryforgedcookie10',
};
const addresses = [
  'canary.ada@larkfield.example',
  'canary.new@larkfield.example',
  'canary.ben@larkfield.example',
  'canary.nobody@larkfield.example',
];

let tracing: Tracing;
let mesh: RestMesh;
beforeAll(async () => {
  tracing = startTracing({ service: 'test', ratio: 1, endpoint: null });
  const destination = new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(line.toString());
      done();
    },
  });
  mesh = await startRestMesh({ services: [identity], log: createLog({ service: 'test', level: 'debug', destination }) });
  await sendThemAll();
}, 90_000);
afterAll(async () => {
  await mesh.stop();
  await tracing.stop();
});

/** Keeps what the call left in the memory of spans before the next one pushes it out, and its refusal. */
async function told(call: Promise<RestAnswer>): Promise<RestAnswer> {
  const answer = await call;
  spans.push(...tracing.recent().map((span) => JSON.stringify(span)));
  if (answer.status >= 400) problems.push(answer);
  return answer;
}

async function mailed(address: string): Promise<string> {
  const token = await mesh.mailedToken(address);
  spans.push(...tracing.recent().map((span) => JSON.stringify(span)));
  return token;
}

function keepTokens(whose: string, { accessToken, refreshToken, deviceToken }: Record<string, string>) {
  Object.assign(secrets, {
    [`access token of ${whose}`]: accessToken,
    [`refresh token of ${whose}`]: refreshToken,
    [`device token of ${whose}`]: deviceToken,
  });
}

async function sendThemAll() {
  const [email, newEmail, invited, unknown] = addresses as [string, string, string, string];
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    told(mesh.client().post(`/api/v1/${path}`, body, headers));
  const registered = await post(
    'auth/register',
    { email, password: secrets['first password'], name: 'Ada', firmName: 'Canary' },
    { 'Idempotency-Key': 'register' },
  );
  keepTokens('registering', registered.body);
  secrets['link to verify'] = await mailed(email);
  await post('auth/email/verify', { token: secrets['link to verify'] });
  const login = await post('auth/login', { email, password: secrets['first password'] });
  keepTokens('signing in', login.body);
  const refreshed = await post('auth/refresh', { refreshToken: login.body.refreshToken });
  keepTokens('refreshing', { ...refreshed.body, deviceToken: login.body.deviceToken });
  const as = { authorization: `Bearer ${refreshed.body.accessToken}` };

  await post('auth/login', { email, password: secrets['wrong password'] });
  await post('auth/login', { email: unknown, password: secrets['wrong password'] });
  await post('auth/login', `{"email": "${email}", "password": "${secrets['password of a broken body']}`);
  await post('auth/login', { email, password: [secrets['password of a broken body']] });
  await post('auth/login', {
    email,
    passwort: secrets['password in an unknown field'],
    password: { [secrets['password in an unknown field']!]: 1 },
  });
  await post('auth/refresh', {}, { cookie: `__Host-tl_refresh=${secrets['forged cookie']}`, 'x-requested-with': 'test' });
  await post('auth/password/reset', { token: secrets['forged link'], password: secrets['second password'] });
  await told(mesh.client({ authorization: `Bearer ${secrets['forged token']}` }).get('/api/v1/auth/me'));
  await told(mesh.client({ authorization: `Basic ${secrets['forged token']}` }).get('/api/v1/auth/me'));
  await told(mesh.client({ 'X-Api-Key': secrets['forged key']! }).get('/api/v1/identity/teams'));

  const key = await post('identity/api-keys', { name: 'Canary', scopes: ['identity.teams.read'] }, { ...as, 'Idempotency-Key': 'key' });
  secrets['API key'] = key.body.key;
  await told(mesh.client({ 'X-Api-Key': secrets['API key']! }).get('/api/v1/identity/teams'));
  const { body: roles } = await told(mesh.client(as).get('/api/v1/identity/roles'));
  const member = roles.items.find((role: { key: string }) => role.key === 'MEMBER');
  await post('identity/invitations', { email: invited, roleIds: [member.id] }, as);
  secrets['link to join'] = await mailed(invited);
  await post('auth/email/change', { email: newEmail }, as);
  const change = { currentPassword: secrets['first password'], newPassword: secrets['second password'] };
  await post('auth/password/change', change, { ...as, 'Idempotency-Key': 'change' });
  await post('auth/password/forgot', { email });
  secrets['link to reset'] = await mailed(email);
  await post('auth/password/reset', { token: secrets['link to reset'], password: secrets['third password'] });
  keepTokens('coming back', (await post('auth/login', { email, password: secrets['third password'] })).body);
  await mesh.settle();
  spans.push(...tracing.recent().map((span) => JSON.stringify(span)));
}

const found = (texts: readonly string[], wanted: Readonly<Record<string, string>>) =>
  Object.entries(wanted).flatMap(([what, secret]) =>
    texts.filter((text) => text.includes(secret)).map((text) => `${what}: ${text.slice(0, 300)}`),
  );
const personal = Object.fromEntries(addresses.map((address) => [address, address]));

describe('a secret', () => {
  test('of each kind was sent, and each place has something to search', () => {
    expect(Object.entries(secrets).filter(([, secret]) => !secret)).toEqual([]);
    expect(Object.keys(secrets).length).toBe(26);
    expect([lines.length > 20, spans.length > 100, problems.length > 8]).toEqual([true, true, true]);
  });

  test('appears in no log line, at the level that says most @row SEC-18 @row OPS-3', () => {
    expect(found(lines, { ...secrets, ...personal })).toEqual([]);
    expect(lines.every((line) => typeof JSON.parse(line).what === 'string')).toBe(true);
  });

  test('appears in no span and no metric @row SEC-18', async () => {
    expect(found([...spans, await registry.metrics()], { ...secrets, ...personal })).toEqual([]);
  });

  test('appears in no refusal @row SEC-18 @row SEC-19', () => {
    const texts = problems.map(({ headers, body }) => JSON.stringify([[...headers], body]));
    expect(found(texts, secrets)).toEqual([]);
  });

  test('appears in no row: no event, audit entry, stored answer, job or other table @row SEC-18', async () => {
    const client = new pg.Client({ connectionString: mesh.adminUrl });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'identity'::regnamespace and relkind = 'r'`,
      );
      const names = tables.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['outbox', 'jobs', 'idempotency_keys', 'users']));
      for (const name of names) {
        const { rows } = await client.query<{ text: string }>(`select t::text as text from identity.${name} t`);
        const texts = rows.map(({ text }) => `${name} ${text}`);
        expect(found(texts, secrets)).toEqual([]);
        // Bytes are shown in hexadecimal: a secret that was kept as bytes would stand there so.
        expect(found(texts, inHex(secrets))).toEqual([]);
      }
    } finally {
      await client.end();
    }
  });
});

const inHex = (plain: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(plain).map(([what, secret]) => [what, Buffer.from(secret).toString('hex')]));
