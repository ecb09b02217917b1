// What the services stand on: PostgreSQL with every schema migrated, and NATS. Ours, or the ones that the environment names.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { migrate } from '@throughline/chassis/database/migrate';
import pg from 'pg';
import type { LauncherConfig } from './mesh-settings.ts';
import { startNats } from './nats/server.ts';
import { startPostgres } from './postgres/embedded.ts';
import { serviceSchemas } from './postgres/service-schemas.ts';

export interface Ground {
  /** Environment variables that lead each service to its database, and all to NATS. */
  env: Record<string, string>;
  adminUrl: string;
  stop(): Promise<void>;
}

export const adminUrlFile = (dataDir: string): string => path.join(dataDir, 'postgres/admin-url');

const database = 'throughline';
const natsAccount = 'throughline';

export async function layGround(config: LauncherConfig, state: Record<string, string>, log: (line: string) => void): Promise<Ground> {
  const [postgres, nats] = await Promise.all([openPostgres(config, log), openNats(config, state, log)]);
  const password = state['DATABASE_PASSWORD']!;
  const services = serviceSchemas(() => password);
  await migrate({ adminUrl: postgres.url, services, log });
  const urls = services.map(({ name }) => [`${name.toUpperCase()}_DATABASE_URL`, asRole(postgres.url, name, password)]);
  return {
    env: { ...Object.fromEntries(urls), NATS_URL: nats.url },
    adminUrl: postgres.url,
    stop: async () => void (await Promise.all([postgres.stop(), nats.stop()])),
  };
}

async function openPostgres(config: LauncherConfig, log: (line: string) => void): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} };
  const server = await startPostgres({ dir: path.join(config.dataDir, 'postgres'), port: config.postgresPort ?? undefined, log });
  await ensureDatabase(server.adminUrl);
  const url = inDatabase(server.adminUrl);
  // For whoever looks at a running mesh from outside: npm run invariants.
  writeFileSync(adminUrlFile(config.dataDir), url, { mode: 0o600 });
  return { url, stop: server.stop };
}

async function openNats(
  config: LauncherConfig,
  state: Record<string, string>,
  log: (line: string) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.natsUrl) return { url: config.natsUrl, stop: async () => {} };
  const password = state['NATS_PASSWORD']!;
  const server = await startNats({
    dir: path.join(config.dataDir, 'nats'),
    port: config.natsPort ?? undefined,
    accounts: [{ name: natsAccount, password }],
    log,
  });
  const url = new URL(server.url);
  [url.username, url.password] = [natsAccount, password];
  return { url: url.href, stop: server.stop };
}

async function ensureDatabase(adminUrl: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

function asRole(url: string, role: string, password: string): string {
  const changed = new URL(url);
  [changed.username, changed.password] = [role, password];
  return changed.href;
}
