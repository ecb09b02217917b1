// A service of one table, `effects`, in a database of its own: what jobs do there can be counted.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Clock } from '../clock.ts';
import { migrate } from '../database/migrate.ts';
import { Pool } from '../database/pool.ts';
import { unavailable } from '../errors.ts';
import { timeOrderedIds } from '../ids.ts';
import { createLog } from '../telemetry/log.ts';
import { createWorkRunner, type WorkRunner } from '../work.ts';
import { startWorker, type Worker, type WorkerOptions } from './worker.ts';

export const service = 'job_workshop';
const password = 'workshop';

const effectsSql = `
create table effects (tenant_id uuid not null, at timestamptz not null default clock_timestamp(), note text not null);
select protect_tenant_table('effects');`;

export async function migrateWorkshop(adminUrl: string): Promise<string> {
  const migrationsDir = mkdtempSync(path.join(os.tmpdir(), 'throughline-workshop-'));
  writeFileSync(path.join(migrationsDir, '0001_effects.sql'), effectsSql);
  await migrate({ adminUrl, services: [{ name: service, migrationsDir, password }], log() {} });
  const url = new URL(adminUrl);
  url.username = service;
  url.password = password;
  return url.href;
}

export interface Workshop {
  runner: WorkRunner;
  /** Asks as the service's own role, across firms or within one. */
  startWorker(options: Partial<WorkerOptions>): Promise<Worker>;
  close(): Promise<void>;
}

/** What one process of the service has: a pool, a runner and perhaps a worker. */
export function openWorkshop(url: string, clock: Clock, committed: () => void = () => {}): Workshop {
  const pool = new Pool({
    url,
    connectionsMax: 12,
    waitersMax: 100,
    waitMsMax: 5_000,
    lockWaitMsMax: 5_000,
    sticky: true,
    applicationName: service,
  });
  const log = createLog({ service, level: 'silent' });
  const signingKey = { kid: service, privateKey: generateKeyPairSync('ed25519').privateKey };
  const peers = {
    of() {
      throw unavailable('service.unavailable', 'The workshop stands alone.');
    },
  };
  const runner = createWorkRunner({
    service,
    writePool: pool,
    clock,
    ids: timeOrderedIds(clock),
    peers,
    dataKeys: undefined,
    committed,
    signingKey,
    own: undefined,
  });
  return {
    runner,
    startWorker: (options) =>
      startWorker({ service, jobs: [], recurring: [], runner, clock, log, own: () => undefined, pollMs: null, ...options }),
    close: () => pool.close(),
  };
}

/** Asks as the superuser: every firm's rows. */
export async function look<Row extends object>(adminUrl: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: adminUrl, options: `-c search_path=${service}` });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
