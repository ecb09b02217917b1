// Processes that are killed or frozen while people write: nobody notices more than a moment's wait (FLT-1, FLT-14).
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startProcessMesh, type ProcessMesh } from '@throughline/mesh/testing/processes';
import { stretched } from '@throughline/mesh/testing/stretched';
import { streamOfWrites } from '../src/keyed-writes.ts';
import { randomOf, seed } from '../src/seed.ts';
import { expectEachOnce } from '../src/trail-of-writes.ts';
import { until } from '../src/until.ts';

const readyMsMax = 5_000;
const killsMax = 4;
const writesBetween = 10;
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
    for (let kill = 0; kill < killsMax; kill += 1) {
      const before = writes.history.length;
      await until(() => writes.history.length >= before + writesBetween);
      await setTimeout(random() * 100);
      await service!.kill();
      backAfterMs.push(await service!.start());
    }
    const history = await writes.stop();
    expect(Math.max(...backAfterMs)).toBeLessThan(stretched(readyMsMax));
    expect(history.length).toBeGreaterThan(killsMax * writesBetween);
    await expectEachOnce(mesh, firm, history);
  }, 60_000);
});

const leaderSql = `select pid from pg_stat_activity where datname = current_database() and application_name = 'identity leadership'
  and pid in (select pid from pg_locks where locktype = 'advisory' and granted)`;
const leaderOf = async () => (await mesh.rows<{ pid: number }>(leaderSql))[0]?.pid;

describe('frozen in the middle of its work', () => {
  beforeEach(() => standing(2), 60_000);

  test('the leader is replaced, and fenced when it comes round @row FLT-14 @row INV-3', async () => {
    const first = mesh.replicas[0]!;
    await until(async () => (await leaderOf()) !== undefined, stretched(readyMsMax));
    const leader = await leaderOf();
    await mesh.replicas[1]!.start();

    const writes = streamOfWrites(firm, { clients: 3, label: 'Freeze' });
    await until(() => writes.history.length >= writesBetween);
    first.freeze();
    await until(async () => ![leader, undefined].includes(await leaderOf()));
    await setTimeout(1_000);
    first.thaw();
    // What it does late is done by now: it has answered, and goes on taking its share of the writes.
    const before = writes.history.length;
    await until(() => writes.history.length >= before + writesBetween);
    const history = await writes.stop();
    expect(mesh.replicas.map(({ isAlive }) => isAlive)).toEqual([true, true]);
    await expectEachOnce(mesh, firm, history);
  }, 60_000);
});
