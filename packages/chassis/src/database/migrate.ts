// Brings a database to the state the services' SQL files describe. Every starter runs it: usually one query finds that
// nothing is to do; otherwise one of them does it under a lock while the others wait, and then find nothing to do.
import path from 'node:path';
import pg from 'pg';
import { conflict, unavailable } from '../errors.ts';
import { stepsOf, type ServiceSchema, type Step } from './migration-steps.ts';

const chassisMigrations = path.resolve(import.meta.dirname, '../../migrations');
// Any number will do, as long as every migrator of a database takes the same.
export const migratorLock = 7_418_529_630;
const undefinedTable = '42P01';

export interface MigrateOptions {
  /** Leads to the database as a role that may make roles, schemas and extensions. */
  adminUrl: string;
  services: readonly ServiceSchema[];
  log(line: string): void;
  /** Every service's schema gets its own copy of these files first. */
  chassisDir?: string;
}

export async function migrate({ adminUrl, services, log, chassisDir = chassisMigrations }: MigrateOptions): Promise<void> {
  const steps = services.flatMap((service) => stepsOf(service, chassisDir));
  if (steps.length === 0) return;
  const client = await connect(adminUrl);
  try {
    if ((await pendingSteps(client, steps)).length === 0) return;
    await client.query('select pg_advisory_lock($1)', [migratorLock]);
    // Another starter may have done it all while this one waited.
    const pending = await pendingSteps(client, steps);
    for (const step of pending) await applyStep(client, step);
    for (const line of summary(pending)) log(line);
  } finally {
    await client.end();
  }
}

async function connect(adminUrl: string): Promise<pg.Client> {
  // Roles and extensions that are there already are no news.
  const client = new pg.Client({
    connectionString: adminUrl,
    application_name: 'throughline migrate',
    options: '-c client_min_messages=warning',
  });
  try {
    await client.connect();
    return client;
  } catch (cause) {
    throw unavailable('database.unavailable', 'The database to migrate cannot be reached.', 1, cause);
  }
}

async function pendingSteps(client: pg.Client, steps: readonly Step[]): Promise<Step[]> {
  const applied = await appliedChecksums(client, [...new Set(steps.map((step) => step.schema))]);
  for (const step of steps) if (!step.repeats) refuseChanged(step, applied.get(keyOf(step)));
  return steps.filter((step) => applied.get(keyOf(step)) !== step.checksum);
}

function refuseChanged({ schema, name, checksum }: Step, appliedChecksum: string | undefined) {
  if (appliedChecksum === undefined || appliedChecksum === checksum) return;
  const message = `${name} has changed since it was applied to schema ${schema}: put the file back as it was and write a new one.`;
  throw conflict('migration.changed', message, { schema, migration: name });
}

async function applyStep(client: pg.Client, step: Step) {
  if (step.ownTransaction) await step.apply(client);
  await client.query('begin');
  try {
    if (!step.ownTransaction) await step.apply(client);
    await client.query(recordSql(step.schema), [step.name, step.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const recordSql = (schema: string) => `
insert into "${schema}".schema_migrations (name, checksum) values ($1, $2)
on conflict (name) do update set checksum = excluded.checksum, applied_at = now()`;

async function appliedChecksums(client: pg.Client, schemas: readonly string[]): Promise<Map<string, string>> {
  try {
    return await readChecksums(client, schemas);
  } catch (error) {
    if ((error as pg.DatabaseError).code !== undefinedTable) throw error;
    return readChecksums(client, await migratedSchemas(client, schemas));
  }
}

async function readChecksums(client: pg.Client, schemas: readonly string[]): Promise<Map<string, string>> {
  if (schemas.length === 0) return new Map();
  const selects = schemas.map(
    (schema) =>
      `select '${schema}' as schema, name, checksum, to_regrole('${schema}') is not null as has_role from "${schema}".schema_migrations`,
  );
  const { rows } = await client.query<AppliedRow>(selects.join(' union all '));
  for (const row of rows) refuseWithoutRole(row);
  return new Map(rows.map((row) => [keyOf(row), row.checksum]));
}

interface AppliedRow {
  schema: string;
  name: string;
  checksum: string;
  has_role: boolean;
}

// A dump restored to a server without the roles has lost every grant the files made; a new role alone would not heal it.
function refuseWithoutRole({ schema, has_role: hasRole }: AppliedRow) {
  if (hasRole) return;
  throw conflict(
    'migration.role_missing',
    `Schema ${schema} is migrated, but its role ${schema} is missing: restore the roles, then the database.`,
  );
}

async function migratedSchemas(client: pg.Client, schemas: readonly string[]): Promise<string[]> {
  const sql = `select schema from unnest($1::text[]) schema where to_regclass(format('%I.schema_migrations', schema)) is not null`;
  const { rows } = await client.query<{ schema: string }>(sql, [schemas]);
  return rows.map((row) => row.schema);
}

const keyOf = ({ schema, name }: { schema: string; name: string }) => `${schema} ${name}`;

/** A schema that is made anew is not told file by file. */
const namedMax = 10;

function summary(applied: readonly Step[]): string[] {
  const bySchema = Map.groupBy(applied, (step) => step.schema);
  return [...bySchema].map(([schema, steps]) => {
    const told = steps.length > namedMax ? `${steps.length} files` : steps.map(({ name }) => name).join(', ');
    return `schema ${schema}: applied ${told}`;
  });
}
