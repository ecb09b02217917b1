import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { emptyDatabase, type FreshDatabase } from '@throughline/mesh/testing/database';
import { Pool, type PooledClient } from './pool.ts';
import { ReadSession, WriteSession } from './session.ts';

const nobody = { tenantId: null, userId: null };
let database: FreshDatabase;
let pool: Pool;
beforeEach(async () => {
  database = await emptyDatabase();
  const limits = { connectionsMax: 2, waitersMax: 10, waitMsMax: 200, lockWaitMsMax: 200 };
  pool = new Pool({ url: database.adminUrl, ...limits, sticky: true, applicationName: 'test' });
});
afterEach(async () => {
  await pool.close();
  await database.drop();
});

/** Both connections rest in the pool and are dead, and nobody has heard of it yet. */
async function bothDieAtRest() {
  const both = await Promise.all([pool.acquire('/'), pool.acquire('write')]);
  for (const pooled of both) pool.release(pooled);
  for (const pooled of both) socketOf(pooled).destroy();
}

const socketOf = ({ client }: PooledClient) => (client as unknown as { connection: { stream: Socket } }).connection.stream;

describe('connections that died while they rested', () => {
  test('cost a read nothing but a second try @row FLT-4', async () => {
    await bothDieAtRest();
    const session = new ReadSession(pool, nobody);
    expect(await session.rows('select 1 as one', [])).toEqual([{ one: 1 }]);
    await session.end();
    expect(pool.figures).toMatchObject({ open: 1, idle: 1 });
  });

  test('cost a transaction nothing: it begins on another @row FLT-4', async () => {
    await bothDieAtRest();
    const session = await WriteSession.begin(pool, nobody);
    expect(await session.rows('select 1 as one', [])).toEqual([{ one: 1 }]);
    await session.commit();
    expect(pool.figures).toMatchObject({ open: 1, idle: 1 });
  });

  test('one that dies in use is a 503, and is not asked again @row FLT-4', async () => {
    const session = await WriteSession.begin(pool, nobody);
    const dying = session.rows('select pg_terminate_backend(pg_backend_pid())', []);
    await expect(dying).rejects.toMatchObject({ kind: 'UNAVAILABLE', code: 'database.unavailable', details: { retryAfter: 1 } });
    await session.rollback();
    expect(pool.figures).toMatchObject({ open: 0, idle: 0 });
  });
});

test('a full pool lets callers wait so long, then refuses them with Retry-After @row FLT-8 @row OPS-17', async () => {
  const held = await Promise.all([pool.acquire('/'), pool.acquire('/')]);
  const refused = { kind: 'UNAVAILABLE', code: 'database.overloaded', details: { retryAfter: 1 } };
  await expect(pool.acquire('/')).rejects.toMatchObject(refused);
  const waiting = Array.from({ length: 11 }, () => pool.acquire('/').catch((fault: unknown) => fault));
  expect(await waiting.at(-1)).toMatchObject(refused);
  pool.release(held[0]!);
  expect(await waiting[0]).toBe(held[0]);
  await Promise.all(waiting);
  for (const pooled of held) pool.release(pooled);
  expect(pool.figures).toEqual({ open: 2, idle: 2, waiting: 0 });
});
