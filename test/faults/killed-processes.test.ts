// Processes that are killed or frozen while people write: nobody notices more than a moment's wait (FLT-1, FLT-14).
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startProcessMesh, type ProcessMesh } from '@throughline/mesh/testing/processes';
import { streamOfWrites } from '../src/keyed-writes.ts';
import { randomOf, seed } from '../src/seed.ts';
import { expectEachOnce } from '../src/trail-of-writes.ts';

const readyMsMax = 5_000;
let mesh: ProcessMesh;
let firm: Awaited<ReturnType<ProcessMesh['founder']>>;

async function standing(replicas: number) {
  mesh = await startProcessMesh({ replicas });
  firm = await mesh.founder();
}
afterEach(() => mesh.stop());

describe(`killed at any moment (FAULT_SEED=${seed})`, () => {
  beforeEach(() => standing(1), 60_000);

  test('a service keeps every promise and makes none twice @row FLT-1 @row INV-2 @row INV-3 @row INV-4', async () => {
    const random = randomOf(seed);
    const [service] = mesh.replicas;
    const writes = streamOfWrites(firm, { clients: 4, label: 'Kill' });
    const backAfterMs: number[] = [];
    for (let kill = 0; kill < 4; kill += 1) {
      await setTimeout(200 + random() * 800);
      await service!.kill();
      backAfterMs.push(await service!.start());
    }
    const history = await writes.stop();
    expect(Math.max(...backAfterMs)).toBeLessThan(readyMsMax);
    expect(history.some(({ tries, slowestMs }) => tries > 1 || slowestMs > 500)).toBe(true);
    await expectEachOnce(mesh, firm, history);
  }, 60_000);
});

const leaderSql = `select pid from pg_stat_activity where datname = current_database() and application_name = 'identity leadership'
  and pid in (select pid from pg_locks where locktype = 'advisory' and granted)`;
const leaderOf = async () => (await mesh.rows<{ pid: number }>(leaderSql))[0]?.pid;

async function until(fact: () => Promise<boolean>, msMax: number) {
  for (const endAt = Date.now() + msMax; !(await fact()); await setTimeout(20)) if (Date.now() > endAt) throw new Error(`not in ${msMax} ms`);
}

describe('frozen in the middle of its work', () => {
  beforeEach(() => standing(2), 60_000);

  test('the leader is replaced, and fenced when it comes round @row FLT-14 @row INV-3', async () => {
    const [first, second] = mesh.replicas;
    await until(async () => (await leaderOf()) !== undefined, readyMsMax);
    // Whoever leads now is the one that is left when the other is gone: the second starts anew and stands behind it.
    const leads = await leaderOf();
    await second!.kill();
    await setTimeout(0);
    await until(async () => (await leaderOf()) !== undefined, readyMsMax);
    const leader = (await leaderOf())!;
    expect([leads, leader].every(Number.isInteger)).toBe(true);
    await second!.start();

    const writes = streamOfWrites(firm, { clients: 4, label: 'Freeze' });
    await setTimeout(500);
    first!.freeze();
    await until(async () => ((await leaderOf()) ?? leader) !== leader, 6_500);
    await setTimeout(1_000);
    first!.thaw();
    await setTimeout(500);
    const history = await writes.stop();
    expect(mesh.replicas.map(({ isAlive }) => isAlive)).toEqual([true, true]);
    await expectEachOnce(mesh, firm, history);
  }, 60_000);
});
