import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { emptyDatabase, freshDatabase, roleUrl, type FreshDatabase } from '@throughline/mesh/testing/database';
import pg from 'pg';
import { migrate, migratorLock } from './migrate.ts';
import type { ServiceSchema } from './migration-steps.ts';

// Roles belong to the whole server, which all tests share: these services exist here alone.
const bakery = 'migrated_bakery';
const brewery = 'migrated_brewery';

let database: FreshDatabase;
let dir: string;

beforeEach(async () => {
  database = await emptyDatabase();
  dir = mkdtempSync(path.join(os.tmpdir(), 'throughline-migrate-'));
  write(
    'chassis/0001_chassis.sql',
    'create table outbox (id int primary key, tenant_id uuid not null); grant select, insert on outbox to :role;',
  );
  write(
    `${bakery}/0001_loaves.sql`,
    'create table loaves (id int primary key, baked_on date); grant select, insert on :schema.loaves to :role;',
  );
  write(`${brewery}/0001_casks.sql`, 'create table casks (id int primary key); grant select on casks to :role;');
});
afterEach(async () => {
  await database.drop();
  rmSync(dir, { recursive: true, force: true });
});

function write(file: string, sql: string) {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), sql);
}

const passwordOf = (service: string) => `secret of ${service}`;
const service = (name: string, more: Partial<ServiceSchema> = {}): ServiceSchema => ({
  name,
  migrationsDir: path.join(dir, name),
  password: passwordOf(name),
  ...more,
});

async function run(services = [service(bakery), service(brewery)]): Promise<string[]> {
  const lines: string[] = [];
  await migrate({ adminUrl: database.adminUrl, services, log: (line) => lines.push(line), chassisDir: path.join(dir, 'chassis') });
  return lines;
}

async function query<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const asAdmin = <Row extends object>(sql: string, values?: unknown[]) => query<Row>(database.adminUrl, sql, values);
const asService = <Row extends object>(name: string, sql: string, password = passwordOf(name)) =>
  query<Row>(roleUrl(database.adminUrl, name, password), sql);

describe('the roles', () => {
  test('a service owns no table, bypasses nothing and sees no other schema @row SEC-2', async () => {
    await run();
    const owned = 'select 1 from pg_class where relowner = (select oid from pg_roles where rolname = $1)';
    expect(await asAdmin(owned, [bakery])).toEqual([]);
    const attributes =
      'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication, rolcanlogin from pg_roles where rolname = $1';
    expect(await asAdmin(attributes, [bakery])).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, rolreplication: false, rolcanlogin: true },
    ]);
    const visible = `select nspname from pg_namespace where has_schema_privilege(nspname, 'usage') and nspname !~ '^(pg_|information_schema)' order by 1`;
    expect(await asService(bakery, visible)).toEqual([{ nspname: 'extensions' }, { nspname: bakery }]);
    await expect(asService(bakery, `select * from ${brewery}.casks`)).rejects.toMatchObject({ code: '42501' });
  });

  test('a service makes no table, not even a temporary one, and changes no record of migrations', async () => {
    await run();
    await expect(asService(bakery, 'create table mine (id int)')).rejects.toMatchObject({ code: '42501' });
    await expect(asService(bakery, 'create table public.mine (id int)')).rejects.toMatchObject({ code: '42501' });
    await expect(asService(bakery, 'create temporary table mine (id int)')).rejects.toMatchObject({ code: '42501' });
    await expect(asService(bakery, 'alter table loaves add column mine int')).rejects.toMatchObject({ code: '42501' });
    await expect(asService(bakery, 'select * from schema_migrations')).rejects.toMatchObject({ code: '42501' });
    await expect(asService(bakery, 'set role throughline_owner')).rejects.toMatchObject({ code: '42501' });
  });

  test('a service starts in its own schema, with its limits and just the privileges the files grant', async () => {
    await run();
    expect(await asService(bakery, 'show search_path')).toEqual([{ search_path: bakery }]);
    expect(await asService(bakery, 'show statement_timeout')).toEqual([{ statement_timeout: '10s' }]);
    expect(await asService(bakery, 'show idle_in_transaction_session_timeout')).toEqual([{ idle_in_transaction_session_timeout: '15s' }]);
    expect(await asService(bakery, 'insert into loaves (id) values (1) returning id')).toEqual([{ id: 1 }]);
    await expect(asService(bakery, 'delete from loaves')).rejects.toMatchObject({ code: '42501' });
  });

  test('schemas and tables belong to an owner nobody logs in as', async () => {
    await run();
    const owners = `select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace = $1::regnamespace and relkind in ('r', 'i')`;
    expect(await asAdmin(owners, [bakery])).toEqual([{ owner: 'throughline_owner' }]);
    expect(await asAdmin(`select rolcanlogin from pg_roles where rolname = 'throughline_owner'`)).toEqual([{ rolcanlogin: false }]);
  });

  test('a changed password lets the new one in and not the old', async () => {
    await run();
    await run([service(bakery, { password: 'new' })]);
    expect(await asService(bakery, 'select 1 as one', 'new')).toEqual([{ one: 1 }]);
    await expect(asService(bakery, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('a role that may do too much is refused each time, until it may not', async () => {
    await run();
    await asAdmin(`alter role ${bakery} bypassrls`);
    try {
      const changed = [service(bakery, { password: 'other' })];
      await expect(run(changed)).rejects.toMatchObject({ code: 'migration.role_too_powerful' });
      await expect(run(changed)).rejects.toMatchObject({ code: 'migration.role_too_powerful' });
    } finally {
      await asAdmin(`alter role ${bakery} nobypassrls`);
    }
  });
});

describe('the files', () => {
  test('are applied once, the chassis first, and a second run finds nothing to do', async () => {
    expect(await run()).toEqual([
      `schema ${bakery}: applied role, chassis/0001_chassis, ${bakery}/0001_loaves`,
      `schema ${brewery}: applied role, chassis/0001_chassis, ${brewery}/0001_casks`,
    ]);
    expect(await run()).toEqual([]);
    expect(
      await asAdmin(
        `select to_regclass('${bakery}.outbox') is not null as bakery, to_regclass('${brewery}.outbox') is not null as brewery`,
      ),
    ).toEqual([{ bakery: true, brewery: true }]);
  });

  test('a new file and a new service are all that is done', async () => {
    await run([service(bakery)]);
    write(`${bakery}/0002_flour.sql`, 'create table flour (id int primary key)');
    expect(await run()).toEqual([
      `schema ${bakery}: applied ${bakery}/0002_flour`,
      expect.stringContaining(`schema ${brewery}: applied role`),
    ]);
  });

  test('a file changed after it was applied is refused by name, and nothing else is done', async () => {
    await run();
    write(`${bakery}/0001_loaves.sql`, 'create table loaves (id bigint primary key)');
    write(`${bakery}/0002_flour.sql`, 'create table flour (id int primary key)');
    await expect(run()).rejects.toMatchObject({ code: 'migration.changed', message: expect.stringContaining(`${bakery}/0001_loaves`) });
    expect(await asAdmin(`select to_regclass('${bakery}.flour') as flour`)).toEqual([{ flour: null }]);
  });

  test('an older release with fewer files runs on the newer database', async () => {
    write(`${bakery}/0002_flour.sql`, 'create table flour (id int primary key)');
    await run();
    rmSync(path.join(dir, bakery, '0002_flour.sql'));
    expect(await run()).toEqual([]);
  });

  test('a file that fails leaves nothing of itself and says where', async () => {
    write(`${bakery}/0002_flour.sql`, 'create table flour (id int primary key);\n\ncreate table sacks (id flower);');
    await expect(run()).rejects.toMatchObject({
      code: 'migration.failed',
      message: expect.stringMatching(/0002_flour fails in schema migrated_bakery at line 3: type "flower"/),
    });
    expect(await asAdmin(`select to_regclass('${bakery}.flour') as flour`)).toEqual([{ flour: null }]);
    write(`${bakery}/0002_flour.sql`, 'create table flour (id int primary key)');
    expect((await run())[0]).toBe(`schema ${bakery}: applied ${bakery}/0002_flour`);
  });

  test('a file without a number is refused before anything is done', async () => {
    write(`${bakery}/flour.sql`, 'create table flour (id int)');
    await expect(run()).rejects.toMatchObject({ code: 'migration.misnamed' });
    expect(await asAdmin(`select to_regnamespace('${bakery}') as schema`)).toEqual([{ schema: null }]);
  });
});

describe('the migrator', () => {
  test('run by four starters at once, each step is done by one of them', async () => {
    const lines = (await Promise.all([run(), run(), run(), run()])).flat();
    expect(lines).toHaveLength(2);
    expect(await asAdmin(`select count(*)::int as files from ${bakery}.schema_migrations`)).toEqual([{ files: 3 }]);
  });

  test('with nothing to do waits for nobody, not even one who is at work', async () => {
    await run();
    const atWork = new pg.Client({ connectionString: database.adminUrl });
    await atWork.connect();
    await atWork.query('select pg_advisory_lock($1)', [migratorLock]);
    expect(await run()).toEqual([]);
    await atWork.end();
  });

  test('refuses a restored backup that came without its roles, and so without their grants', async () => {
    await run([service(brewery)]);
    await asAdmin(`drop owned by ${brewery}; drop role ${brewery}`);
    await expect(run([service(brewery)])).rejects.toMatchObject({ code: 'migration.role_missing' });
  });

  test('calls the hook once for each version it is given', async () => {
    const seen: string[] = [];
    const withHook = (afterVersion: string) => [
      service(bakery, { afterVersion, after: async (_client, schema) => void seen.push(`${schema} ${afterVersion}`) }),
    ];
    await run(withHook('1'));
    await run(withHook('1'));
    await run(withHook('2'));
    expect(seen).toEqual([`${bakery} 1`, `${bakery} 2`]);
  });

  test('says that the database cannot be reached', async () => {
    const nowhere = new URL(database.adminUrl);
    nowhere.port = '1';
    await expect(migrate({ adminUrl: nowhere.href, services: [service(bakery)], log() {} })).rejects.toMatchObject({
      code: 'database.unavailable',
    });
  });
});

describe('a database', () => {
  test("takes the chassis's own files as they stand, in any schema", async () => {
    const lines: string[] = [];
    await migrate({ adminUrl: database.adminUrl, services: [service(bakery)], log: (line) => lines.push(line) });
    expect(lines[0]).toContain('chassis/0001_chassis');
    expect(await asService(bakery, 'select depth::int from outbox_depth()')).toEqual([{ depth: 0 }]);
  });

  test('made fresh for a test is a copy of its own', async () => {
    const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
    await query(one.adminUrl, 'create table public.marks (id int)');
    expect(await query(two.adminUrl, `select to_regclass('public.marks') as marks`)).toEqual([{ marks: null }]);
    await Promise.all([one.drop(), two.drop()]);
  });
});
