// The contenders: the mesh as own processes, the mesh in one process, and the baseline, on one PostgreSQL.
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '@throughline/mesh/daemon/free-port';
import { startNats } from '@throughline/mesh/nats/server';
import { startPostgres } from '@throughline/mesh/postgres/embedded';
import pg from 'pg';

const repositoryRoot = path.resolve(import.meta.dirname, '../../..');
const readyMsMax = 60_000;

export interface Standing {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

export interface Arena {
  dir: string;
  adminUrl: string;
  natsUrl: string;
  stop(): Promise<void>;
}

export async function openArena(): Promise<Arena> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'throughline-bench-'));
  const log = () => {};
  const [postgres, nats] = await Promise.all([
    startPostgres({ dir: path.join(dir, 'postgres'), log }),
    startNats({ dir: path.join(dir, 'nats'), log }),
  ]);
  const admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  await admin.query('create database bench');
  await admin.end();
  const adminUrl = new URL(postgres.adminUrl);
  adminUrl.pathname = '/bench';
  return {
    dir,
    adminUrl: adminUrl.href,
    natsUrl: nats.url,
    async stop() {
      await Promise.all([postgres.stop(), nats.stop()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Two meshes on one database share their keys: the second copies the first one's. */
export async function startMesh(arena: Arena, how: 'processes' | 'one-process', keysFrom?: string): Promise<Standing & { dir: string }> {
  const [port, adminPort] = [await freePort(), await freePort()];
  const dir = path.join(arena.dir, how);
  mkdirSync(dir);
  if (keysFrom) copyFileSync(path.join(keysFrom, 'keys.json'), path.join(dir, 'keys.json'));
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'packages/mesh/src/start.ts', ...(how === 'processes' ? ['--processes'] : [])],
    {
      cwd: repositoryRoot,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PORT: String(port),
        ADMIN_PORT: String(adminPort),
        MESH_DIR: dir,
        DATABASE_URL: arena.adminUrl,
        NATS_URL: arena.natsUrl,
        DEMO: 'off',
        // One name for both meshes: the token of one is good at the other.
        PUBLIC_URL: 'http://bench.localhost',
        LOG_LEVEL: 'warn',
        // The limiter works on every request; its limits are out of reach.
        RATE_LIMIT_SCALE: '10000',
      },
    },
  );
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}/health/ready`, child);
  return { url, dir, pid: child.pid!, stop: () => ended(child) };
}

export async function startBaseline(arena: Arena): Promise<Standing> {
  const child = fork(path.join(import.meta.dirname, 'baseline.ts'), {
    env: { ...process.env, DATABASE_URL: arena.adminUrl, NODE_ENV: 'production' },
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { url: `http://127.0.0.1:${port}`, pid: child.pid!, stop: () => ended(child) };
}

async function answering(url: string, child: ChildProcess) {
  for (const startedMs = Date.now(); Date.now() - startedMs < readyMsMax; await setTimeout(50)) {
    if (child.exitCode !== null) throw new Error(`the mesh ended with ${child.exitCode} before it was ready`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
  }
  throw new Error(`${url} was not ready in time`);
}

async function ended(child: ChildProcess) {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
