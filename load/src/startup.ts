// SPD-11: `npm start` on an installed tree as somebody meets it for the first time: an empty folder, a PostgreSQL and a NATS
// of its own. How long until it is ready, what it takes while nobody asks anything, and how it leaves under load.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '@throughline/mesh/daemon/free-port';
import type { Judged } from './compare/judge.ts';
import { familyMiB } from './compare/processor-time.ts';

const repositoryRoot = path.resolve(import.meta.dirname, '../..');
const readyMsMax = 60_000;
const settleMs = 10_000; // the demo firm is made after the mesh is ready
const graceMs = 5_000;
const callers = 8;
const probeMs = 1_000;

export async function measureStartup(): Promise<Judged[]> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'throughline-start-'));
  const startedMs = performance.now();
  const port = await freePort();
  const mesh = await launch(dir, port);
  try {
    const url = `http://127.0.0.1:${port}`;
    await ready(`${url}/health/ready`, mesh);
    const readySeconds = (performance.now() - startedMs) / 1000;
    await setTimeout(settleMs);
    const idleMiB = familyMiB(mesh.pid!);
    const { seconds, failed } = await leave(mesh, url);
    return [
      { row: 'SPD-11', measure: 'npm start in an empty folder to ready', figures: [readySeconds], unit: 's', floor: 20, goal: 6 },
      { row: 'SPD-11', measure: 'idle memory, PostgreSQL and NATS included', figures: [idleMiB], unit: 'MiB', floor: 900, goal: 400 },
      {
        row: 'SPD-11',
        measure: `drain under load after the grace (${failed} calls failed)`,
        figures: [failed > 0 ? Infinity : seconds],
        unit: 's',
        floor: 10,
        goal: 3,
      },
    ];
  } finally {
    if (mesh.exitCode === null) mesh.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  }
}

async function launch(dir: string, port: number): Promise<ChildProcess> {
  const { DATABASE_URL: _database, NATS_URL: _nats, ...env } = process.env;
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'packages/mesh/src/start.ts'], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, PORT: String(port), ADMIN_PORT: '0', MESH_DIR: dir, DRAIN_GRACE_MS: String(graceMs), RATE_LIMIT_SCALE: '10000' },
  });
}

async function ready(url: string, mesh: ChildProcess): Promise<void> {
  for (const startedMs = Date.now(); Date.now() - startedMs < readyMsMax; await setTimeout(20)) {
    if (mesh.exitCode !== null) throw new Error(`the mesh ended with ${mesh.exitCode} before it was ready`);
    if ((await fetch(url).catch(() => undefined))?.ok) return;
  }
  throw new Error('the mesh was not ready in time');
}

/**
 * Asked to stop while callers keep on: from the end of the grace to the end of the process. Callers stand behind a balancer,
 * which sends no more once it has seen that the mesh is not ready; until then every call must be answered.
 */
async function leave(mesh: ChildProcess, url: string): Promise<{ seconds: number; failed: number }> {
  const noticed = new AbortController();
  const asking = Promise.all(Array.from({ length: callers }, () => ask(`${url}/.well-known/jwks.json`, noticed.signal)));
  await setTimeout(500);
  const exited = once(mesh, 'exit');
  const askedMs = performance.now();
  mesh.kill('SIGTERM');
  while ((await fetch(`${url}/health/ready`)).ok) await setTimeout(probeMs);
  noticed.abort();
  const failed = (await asking).reduce((sum, each) => sum + each, 0);
  await exited;
  return { seconds: Math.max(0, performance.now() - askedMs - graceMs) / 1000, failed };
}

/** How many calls failed until the balancer noticed. */
async function ask(url: string, noticed: AbortSignal): Promise<number> {
  let failed = 0;
  while (!noticed.aborted) {
    const response = await fetch(url).catch(() => undefined);
    await response?.arrayBuffer();
    if (!response?.ok) failed += 1;
  }
  return failed;
}
