// What a whole test run stands on: one PostgreSQL with a migrated template database, and one NATS. The jest process
// holds it and answers its workers through a socket. It starts when the first test asks, so that a run of pure rules
// starts nothing.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { migrate } from '@throughline/chassis/database/migrate';
import { unavailable } from '@throughline/chassis/errors';
import { isAlive } from '../daemon/processes.ts';
import type { NatsAccount } from '../nats/config.ts';
import { startNats } from '../nats/server.ts';
import { startPostgres } from '../postgres/embedded.ts';
import { serviceSchemas } from '../postgres/service-schemas.ts';

export const templateDatabase = 'tl_template';
export const groundVariable = 'THROUGHLINE_TEST_GROUND';

const directoryPrefix = 'throughline-test-';
// One for each test that asks; each costs the server 0.6 ms at start.
const accountsMax = 300;

/** What a test is told. */
export interface Ground {
  adminUrl: string;
  servicePassword: string;
  /** By service: why its schema is not in the template. It fails that service's tests and no others. */
  faults: Record<string, string>;
  natsUrl: string;
}

/** What a test is told that asks for a NATS account of its own. */
export interface GroundWithAccount extends Ground {
  account: NatsAccount;
}

interface Started {
  ground: Ground;
  accounts: NatsAccount[];
  stop(): Promise<void>;
}

export interface OpenGround {
  close(): Promise<void>;
}

/** Called once, in the process that outlives every test. */
export async function openGround(): Promise<OpenGround> {
  sweepAbandoned();
  const dir = mkdtempSync(path.join(os.tmpdir(), `${directoryPrefix}${process.pid}-`));
  // Open to walk through, for PostgreSQL's own user; what lies in it keeps its own modes.
  chmodSync(dir, 0o711);
  const socketFile = path.join(dir, 'ground.sock');
  let started: Promise<Started> | undefined;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (question) => void answer(socket, question.toString(), (started ??= startGround(dir))));
  });
  await listen(server, socketFile);
  process.env[groundVariable] = socketFile;
  return {
    async close() {
      server.close();
      await (await started?.catch(() => undefined))?.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Called by tests, in any process of the run. */
export const askGround = () => ask<Ground>('ground');

/** The same with a NATS account that nobody else is given. */
export const askAccount = () => ask<GroundWithAccount>('account');

async function ask<Reply extends Ground>(question: string): Promise<Reply> {
  const socketFile = process.env[groundVariable];
  if (!socketFile) throw unavailable('ground.closed', 'No test ground is open: jest opens it in its global setup.');
  const socket = connect(socketFile);
  socket.write(question);
  const reply = JSON.parse(await text(socket)) as Reply | { fault: string };
  if ('fault' in reply) throw unavailable('ground.failed', reply.fault);
  return reply;
}

async function answer(socket: Socket, question: string, starting: Promise<Started>) {
  try {
    const { ground, accounts } = await starting;
    const reply = question === 'account' ? { ...ground, account: takeAccount(accounts) } : ground;
    socket.end(JSON.stringify(reply));
  } catch (error) {
    socket.end(JSON.stringify({ fault: (error as Error).message }));
  }
}

function takeAccount(accounts: NatsAccount[]): NatsAccount {
  const account = accounts.pop();
  if (!account) throw unavailable('ground.exhausted', `This run has given out all ${accountsMax} NATS accounts.`);
  return account;
}

async function startGround(dir: string): Promise<Started> {
  const servicePassword = secret();
  const accounts = Array.from({ length: accountsMax }, (_, number) => ({ name: `test${number}`, password: secret() }));
  const [database, nats] = await Promise.all([
    startPostgres({ dir: path.join(dir, 'postgres'), durable: false, log }),
    startNats({ dir: path.join(dir, 'nats'), accounts, log }),
  ]);
  const stop = async () => void (await Promise.all([database.stop(), nats.stop()]));
  const faults = await makeTemplate(database.adminUrl, servicePassword);
  return { ground: { adminUrl: database.adminUrl, servicePassword, faults, natsUrl: nats.url }, accounts, stop };
}

async function makeTemplate(adminUrl: string, servicePassword: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`create database ${templateDatabase} is_template true`);
  await client.end();
  const faults: Record<string, string> = {};
  for (const service of serviceSchemas(() => servicePassword)) {
    await migrate({ adminUrl: inDatabase(adminUrl, templateDatabase), services: [service], log() {} }).catch((error: Error) => {
      faults[service.name] = error.message;
    });
  }
  return faults;
}

export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

const log = (line: string) => void process.stderr.write(`${line}\n`);

const secret = () => randomBytes(16).toString('base64url');

async function listen(server: Server, socketFile: string) {
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(socketFile, resolve));
  server.unref();
}

/** A run that was killed leaves its directory behind; its daemons ended with it. */
function sweepAbandoned() {
  for (const name of readdirSync(os.tmpdir())) {
    const pid = Number(name.match(/^throughline-test-(\d+)-/)?.[1] ?? process.pid);
    if (!isAlive(pid)) rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
  }
}
