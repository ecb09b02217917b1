// The database itself keeps firms apart: every table with a tenant is protected, and a service's role can do no more than
// its work. Read from PostgreSQL's own catalogue, so that a new table without protection fails here.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@throughline/mesh/testing/database';
import { firm, otherFirm } from '@throughline/mesh/testing/mesh';
import { serviceSchemas } from '@throughline/mesh/postgres/service-schemas';
import { Pool } from '@throughline/chassis/database/pool';
import { ReadSession } from '@throughline/chassis/database/session';
import pg from 'pg';

const schemas = serviceSchemas(() => '').map(({ name }) => name);
let database: FreshDatabase;
let admin: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

const rows = async <R extends object>(sql: string, values: unknown[] = []) => (await admin.query(sql, values)).rows as R[];

const tenantTables = () =>
  rows<{ schema: string; name: string; enabled: boolean; forced: boolean }>(
    `select n.nspname as schema, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind in ('r', 'p')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('tenant_id', 'user_id') and a.attnum > 0)`,
    [schemas],
  );

describe('every table with a tenant or a person', () => {
  test('has forced row-level security @row SEC-2', async () => {
    const tables = await tenantTables();
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !table.enabled || !table.forced)).toEqual([]);
  });

  test('binds its service by policies that check reads and writes @row SEC-2', async () => {
    const policies = await rows<{
      schemaname: string;
      tablename: string;
      roles: string;
      qual: string | null;
      with_check: string | null;
      cmd: string;
    }>(`select schemaname, tablename, roles::text, qual, with_check, cmd from pg_policies where schemaname = any ($1)`, [schemas]);
    for (const { schema, name } of await tenantTables()) {
      const own = policies.filter((policy) => policy.schemaname === schema && policy.tablename === name && policy.roles.includes(schema));
      const known = own.length > 0 && own.every((policy) => policy.qual !== 'true' && policy.with_check !== 'true');
      expect({ table: `${schema}.${name}`, known }).toEqual({ table: `${schema}.${name}`, known: true });
    }
  });
});

describe('the role of a service', () => {
  test('owns no table, bypasses nothing, sees no other schema @row SEC-2', async () => {
    for (const service of schemas) {
      const [role] = await rows<{ rolsuper: boolean; rolbypassrls: boolean; rolcreaterole: boolean; rolcreatedb: boolean }>(
        'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = $1',
        [service],
      );
      expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
      expect(await rows('select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = $1', [service])).toEqual(
        [],
      );
      const seen = await rows<{ nspname: string }>(
        `select nspname from pg_namespace where has_schema_privilege($1, oid, 'USAGE') and nspname !~ '^pg_' and nspname not in ('information_schema', 'extensions')`,
        [service],
      );
      expect(seen.map(({ nspname }) => nspname)).toEqual([service]);
    }
  });
});

describe('a connection', () => {
  const pool = (connectionsMax: number) =>
    new Pool({
      url: database.urlFor('identity'),
      connectionsMax,
      waitersMax: 20_000,
      waitMsMax: 30_000,
      lockWaitMsMax: 5_000,
      sticky: true,
      applicationName: 'test',
    });

  test('without a tenant shows nothing and takes nothing @row SEC-3', async () => {
    const client = new pg.Client({ connectionString: database.urlFor('identity') });
    await client.connect();
    try {
      const insert = `insert into teams (tenant_id, id, version, event_seq, created_at, updated_at, created_by, name, lead_ids, member_ids)
        values ($1, $1, 1, 0, now(), now(), '', 'Canary', '{}', '{}')`;
      await expect(client.query(insert, [firm])).rejects.toMatchObject({ code: '42501' });
      await client.query(`begin; select set_config('app.tenant_id', '${firm}', true)`);
      await client.query(insert, [firm]);
      await expect(client.query(insert, [otherFirm])).rejects.toMatchObject({ code: '42501' });
      await client.query(`rollback; begin; select set_config('app.tenant_id', '${firm}', true)`);
      await client.query(insert, [firm]);
      await client.query('commit');
      expect((await client.query('select from teams')).rowCount).toBe(0);
    } finally {
      await client.end();
    }
  });

  test('never remembers a tenant into its next use: 10,000 reads of interleaved firms @row SEC-3', async () => {
    const firms = Array.from({ length: 50 }, (_, number) => `018f3a5e-7c1d-7a2b-9c3d-0000000010${String(number).padStart(2, '0')}`);
    for (const tenant of firms) {
      await admin.query(
        `insert into identity.teams (tenant_id, id, version, event_seq, created_at, updated_at, created_by, name, lead_ids, member_ids)
         values ($1::uuid, $1::uuid, 1, 0, now(), now(), '', $1::text, '{}', '{}')`,
        [tenant],
      );
    }
    const shared = pool(6);
    const wrong: string[] = [];
    const readAs = async (tenant: string) => {
      const session = new ReadSession(shared, { tenantId: tenant, userId: null });
      try {
        const found = await session.rows<{ name: string }>('select name from teams', []);
        if (found.length !== 1 || found[0]!.name !== tenant) wrong.push(tenant);
      } finally {
        await session.end();
      }
    };
    const reads = Array.from({ length: 10_000 }, (_, number) => firms[(number * 7 + (number % 13)) % firms.length]!);
    for (let at = 0; at < reads.length; at += 200) await Promise.all(reads.slice(at, at + 200).map(readAs));
    await shared.close();
    expect(wrong).toEqual([]);
  });
});
