// What is to do in one service's schema, in order: its role, the chassis's tables, its own tables, a library's tables.
import type pg from 'pg';
import { conflict, forbidden, malformed } from '../errors.ts';
import { checksumOf, fillIn, readMigrations } from './migration-files.ts';
import { excessivePowersSql, foundationSql, ownerRole, serviceRoleSql } from './service-role.ts';

// A name stands in URLs, SQL files and identifiers: no character that would need escaping in any of them.
const serviceName = /^[a-z][a-z0-9_]{0,30}$/;

export interface ServiceSchema {
  /** The service's name is also that of its schema and its role. */
  name: string;
  /** Holds the service's own NNNN_title.sql files. */
  migrationsDir: string;
  password: string;
  /** Work of a library that keeps tables of its own; runs last, as the admin, in its own transactions. */
  after?: (client: pg.Client, schema: string) => Promise<void>;
  /** `after` runs again when this changes: the library's version. */
  afterVersion?: string;
}

/** Done once; one that repeats is done again whenever its text has changed. */
export interface Step {
  schema: string;
  name: string;
  checksum: string;
  repeats: boolean;
  ownTransaction: boolean;
  apply(client: pg.Client): Promise<void>;
}

export function stepsOf(service: ServiceSchema, chassisDir: string): Step[] {
  if (!serviceName.test(service.name)) {
    throw malformed('service.misnamed', `${service.name}: a service is named in lower-case letters, digits and underscores.`);
  }
  const files = [...readMigrations(chassisDir, 'chassis'), ...readMigrations(service.migrationsDir, service.name)];
  return [roleStep(service), ...files.map((file) => fileStep(service.name, file)), ...afterSteps(service)];
}

function roleStep({ name: schema, password }: ServiceSchema): Step {
  const sql = foundationSql + serviceRoleSql(schema, password);
  const apply = async (client: pg.Client) => {
    await client.query(sql);
    const { rowCount } = await client.query(excessivePowersSql, [schema]);
    if (rowCount)
      throw forbidden(
        'migration.role_too_powerful',
        `The role ${schema} exists and may do more than a service's role: take its powers away or drop it.`,
      );
  };
  return { schema, name: 'role', checksum: checksumOf(sql), repeats: true, ownTransaction: false, apply };
}

function fileStep(schema: string, { name, checksum, sql }: { name: string; checksum: string; sql: string }): Step {
  const apply = async (client: pg.Client) => {
    await client.query(`set local role ${ownerRole}; set local search_path = "${schema}"`);
    try {
      await client.query(fillIn(sql, schema));
    } catch (cause) {
      throw failure(name, schema, sql, cause);
    }
    await client.query('reset role');
  };
  return { schema, name, checksum, repeats: false, ownTransaction: false, apply };
}

function afterSteps({ name: schema, after, afterVersion = '' }: ServiceSchema): Step[] {
  if (!after) return [];
  return [
    {
      schema,
      name: 'after',
      checksum: checksumOf(afterVersion),
      repeats: true,
      ownTransaction: true,
      apply: (client) => after(client, schema),
    },
  ];
}

function failure(name: string, schema: string, sql: string, cause: unknown) {
  const { message, position } = cause as { message: string; position?: string };
  const line = position === undefined ? '' : ` at line ${fillIn(sql, schema).slice(0, Number(position)).split('\n').length}`;
  return conflict('migration.failed', `${name} fails in schema ${schema}${line}: ${message}`, { schema, migration: name });
}
