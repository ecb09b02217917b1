// A database of a test's own: a copy of the template in which every service is migrated, in about a tenth of a second.
import { randomBytes } from 'node:crypto';
import { unavailable } from '@throughline/chassis/errors';
import pg from 'pg';
import { askGround, inDatabase, templateDatabase } from './ground.ts';

export interface FreshDatabase {
  name: string;
  /** The superuser's way in. */
  adminUrl: string;
  /** The way in of a service's own role. */
  urlFor(service: string): string;
  drop(): Promise<void>;
}

export const freshDatabase = () => createDatabase(templateDatabase);

/** A database with nothing in it, for tests of the migrator itself. */
export const emptyDatabase = () => createDatabase('template1');

async function createDatabase(template: string): Promise<FreshDatabase> {
  const { adminUrl, servicePassword, faults } = await askGround();
  const name = `test_${randomBytes(8).toString('hex')}`;
  // Privileges on a database are no part of its template: the one the migrator takes away is taken away again.
  await runAsAdmin(
    adminUrl,
    `create database ${name} template ${template} strategy wal_log`,
    `revoke temporary on database ${name} from public`,
  );
  return {
    name,
    adminUrl: inDatabase(adminUrl, name),
    urlFor(service) {
      if (faults[service]) throw unavailable('ground.not_migrated', faults[service]);
      return roleUrl(inDatabase(adminUrl, name), service, servicePassword);
    },
    drop: () => runAsAdmin(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

async function runAsAdmin(adminUrl: string, ...statements: string[]) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

export function roleUrl(adminUrl: string, role: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
