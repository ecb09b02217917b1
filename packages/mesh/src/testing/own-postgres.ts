// A PostgreSQL that one test has to itself, to stop and start again: durable, as one that may be killed must be.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '@throughline/chassis/database/migrate';
import { eventually, isAlive, signal } from '../daemon/processes.ts';
import { startPostgres, type RunningPostgres } from '../postgres/embedded.ts';
import { serviceSchemas } from '../postgres/service-schemas.ts';
import { roleUrl, type FreshDatabase } from './database.ts';

const downMsMax = 10_000;

export interface OwnPostgres {
  database: FreshDatabase;
  /** At once: every session is cut off, whatever it does. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

export async function ownPostgres(service: string): Promise<OwnPostgres> {
  const dir = mkdtempSync(path.join(os.tmpdir(), `throughline-test-${process.pid}-`));
  // Open to walk through, for PostgreSQL's own user.
  chmodSync(dir, 0o711);
  const password = randomBytes(16).toString('base64url');
  const start = (port?: number) => startPostgres({ dir: path.join(dir, 'postgres'), port, log: () => {} });
  let server: RunningPostgres = await start();
  const { adminUrl, port } = server;
  const services = serviceSchemas(() => password).filter(({ name }) => name === service);
  await migrate({ adminUrl, services, log() {} });
  return {
    database: {
      name: 'postgres',
      adminUrl,
      urlFor: (role) => roleUrl(adminUrl, role, password),
      async drop() {
        await server.stop();
        rmSync(dir, { recursive: true, force: true });
      },
    },
    async kill() {
      signal(server.pid, 'SIGQUIT');
      await eventually(() => !isAlive(server.pid), downMsMax);
    },
    async start() {
      server = await start(port);
    },
  };
}
