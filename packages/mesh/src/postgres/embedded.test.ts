import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { eventually, isAlive } from '../daemon/processes.ts';
import { hydrateSymlinks } from './binaries.ts';
import { startPostgres, type RunningPostgres } from './embedded.ts';

const log = () => {};
let dir: string;
let running: RunningPostgres | undefined;

beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'throughline-postgres-'));
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function start(options: { durable?: boolean; port?: number } = {}) {
  running = await startPostgres({ dir, log, ...options });
  return running;
}

async function query<Row extends object>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: running!.adminUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

const setting = async (name: string) => (await query<Record<string, string>>(`show ${name}`))[0]![name];

/** A process of its own that starts PostgreSQL on the directory and prints its pid. */
async function startInAnotherProcess() {
  const source = `
    const { startPostgres } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)});
    const { pid } = await startPostgres({ dir: ${JSON.stringify(dir)}, log() {} });
    console.log(pid);
    setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(owner.stdout, 'data')) as [Buffer];
  return { owner, pid: Number(line.toString()) };
}

describe('the embedded PostgreSQL', () => {
  test('is a durable server on the loopback interface, and its password is kept from others', async () => {
    await start();
    expect(await setting('fsync')).toBe('on');
    expect(await setting('synchronous_commit')).toBe('on');
    expect(await setting('listen_addresses')).toBe('127.0.0.1');
    expect(await setting('max_connections')).toBe('300');
    expect(statSync(path.join(dir, 'password')).mode & 0o777).toBe(0o600);
    const wrongPassword = new pg.Client({ connectionString: running!.adminUrl.replace(/:[^:@]+@/, ':wrong@') });
    await expect(wrongPassword.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  test('keeps what was written over a restart', async () => {
    await start();
    await query('create table kept as select 42 as answer');
    await running!.stop();
    await start();
    expect(await query('select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('takes nothing to disk in earnest when it is not durable', async () => {
    await start({ durable: false });
    expect(await setting('fsync')).toBe('off');
    expect(await setting('full_page_writes')).toBe('off');
  });

  test('starts over the lock of a killed run whose process id now belongs to another program', async () => {
    await start();
    await running!.stop();
    const stranger = spawn('sleep', ['60']);
    try {
      writeFileSync(path.join(dir, 'data', 'postmaster.pid'), `${stranger.pid}\n${path.join(dir, 'data')}\n`);
      await start();
      expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  test('ends when its owner is killed, and the next owner finds the data', async () => {
    await start();
    await query('create table survivor as select 7 as answer');
    await running!.stop();
    const { owner, pid } = await startInAnotherProcess();
    owner.kill('SIGKILL');
    expect(await eventually(() => !isAlive(pid), 10_000)).toBe(true);
    await start();
    expect(await query('select answer from survivor')).toEqual([{ answer: 7 }]);
  });

  test('refuses a directory that another living process runs a server on', async () => {
    const { owner, pid } = await startInAnotherProcess();
    try {
      await expect(start()).rejects.toMatchObject({ code: 'mesh.already_running', message: expect.stringContaining(String(owner.pid)) });
      expect(isAlive(pid)).toBe(true);
    } finally {
      owner.kill('SIGKILL');
      await eventually(() => !isAlive(pid), 10_000);
    }
  });

  test('says which port is taken, what for, and what to set', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    await expect(start({ port })).rejects.toThrow(new RegExp(`Port ${port}, wanted for PostgreSQL.*POSTGRES_PORT`));
    holder.close();
  });

  test('reports its last words when it cannot start', async () => {
    await start();
    await running!.stop();
    const version = path.join(dir, 'data', 'PG_VERSION');
    const right = readFileSync(version);
    writeFileSync(version, '9.6\n');
    await expect(start()).rejects.toThrow(/initialized by PostgreSQL version 9.6/);
    writeFileSync(version, right);
  });
});

describe('the links npm cannot carry', () => {
  test('are made where they are missing and left alone where they exist', () => {
    const native = path.join(dir, 'package', 'native');
    mkdirSync(path.join(native, 'lib'), { recursive: true });
    writeFileSync(path.join(native, 'lib', 'libpq.so.5.18'), 'library');
    writeFileSync(
      path.join(native, 'pg-symlinks.json'),
      JSON.stringify(['libpq.so', 'libpq.so.5'].map((name) => ({ source: 'native/lib/libpq.so.5.18', target: `native/lib/${name}` }))),
    );
    writeFileSync(path.join(native, 'lib', 'libpq.so'), 'already here');
    hydrateSymlinks(native);
    hydrateSymlinks(native);
    expect(readlinkSync(path.join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
    expect(lstatSync(path.join(native, 'lib', 'libpq.so')).isSymbolicLink()).toBe(false);
    expect(existsSync(path.join(native, 'lib', 'libpq.so.5'))).toBe(true);
  });
});
