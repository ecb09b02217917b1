// PostgreSQL that is gone, busy or locked: callers are told so at once and served again as soon as it is back (FLT-4, FLT-8).
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ownPostgres, type OwnPostgres } from '@throughline/mesh/testing/own-postgres';
import { startProcessMesh, type ProcessMesh } from '@throughline/mesh/testing/processes';
import type { RestAnswer } from '@throughline/mesh/testing/rest-client';
import { stretched } from '@throughline/mesh/testing/stretched';
import pg from 'pg';
import { streamOfWrites, teams } from '../src/keyed-writes.ts';
import { expectEachOnce } from '../src/trail-of-writes.ts';
import { until } from '../src/until.ts';

const awayMs = 1_500;
const backMsMax = 5_000;
const refusedMsMax = 2_000;

let postgres: OwnPostgres;
let mesh: ProcessMesh;
let firm: Awaited<ReturnType<ProcessMesh['founder']>>;
beforeAll(async () => {
  postgres = await ownPostgres('identity');
  mesh = await startProcessMesh({ database: postgres.database, env: { WRITE_CONNECTIONS: '4', READ_CONNECTIONS: '4' } });
  firm = await mesh.founder();
}, 90_000);
afterAll(() => mesh.stop());

async function timed(call: Promise<RestAnswer>) {
  const startedAt = performance.now();
  const answer = await call;
  return { ...answer, ms: performance.now() - startedAt };
}

test('PostgreSQL dies with writes in flight and comes back: nothing is lost, nobody ends, all go on @row FLT-4 @row INV-2', async () => {
  const { pid } = mesh.replicas[0]!;
  const writes = streamOfWrites(firm, { clients: 20, label: 'Away' });
  await until(() => writes.history.length >= 40);
  await postgres.kill();
  const meanwhile = await firm.get(teams);
  expect([meanwhile.status, meanwhile.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
  await setTimeout(awayMs);
  await postgres.start();
  const backAt = performance.now();
  const before = writes.history.length;
  await until(() => writes.history.length > before);
  expect(performance.now() - backAt).toBeLessThan(stretched(backMsMax));
  const history = await writes.stop();
  const refusals = history.flatMap((one) => one.refusals);
  expect(refusals.length).toBeGreaterThan(0);
  expect(refusals.filter((refusal) => !/^503 |^409 idempotency.in_progress$/.test(refusal))).toEqual([]);
  expect(history.flatMap(({ retryAfter }) => retryAfter).every((seconds) => Number(seconds) >= 1)).toBe(true);
  expect([mesh.replicas[0]!.isAlive, mesh.replicas[0]!.pid]).toEqual([true, pid]);
  await expectEachOnce(mesh, firm, history);
}, 60_000);

describe('a table that is locked', () => {
  let locker: pg.Client;
  beforeAll(async () => {
    locker = new pg.Client({ connectionString: postgres.database.adminUrl });
    await locker.connect();
    await locker.query('begin; lock table identity.teams in access exclusive mode');
  });
  afterAll(() => locker.end());

  test('refuses within 2 s however many wait, and the pool is free again at once @row FLT-8 @row OPS-17', async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, n) => timed(n % 2 ? firm.get(teams) : firm.post(teams, { name: `Locked ${n}` }))),
    );
    expect(answers.map(({ status, headers }) => [status, Number(headers.get('retry-after')) >= 1])).toEqual(answers.map(() => [503, true]));
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set(['database.timeout', 'database.overloaded']));
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(stretched(refusedMsMax));

    await locker.query('rollback');
    const unlockedAt = performance.now();
    await until(async () => (await firm.get(teams)).status === 200);
    expect(performance.now() - unlockedAt).toBeLessThan(stretched(backMsMax));
    expect((await firm.post(teams, { name: 'Unlocked' })).status).toBe(201);
  }, 30_000);
});
