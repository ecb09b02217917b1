// A service of one noun, files, in a database of its own: each has an owner, a company, a title that is searched and a
// place in the change feed.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FixedClock } from '../clock.ts';
import { id, money, optional, secret, text } from '../database/columns.ts';
import { migrate } from '../database/migrate.ts';
import { Pool } from '../database/pool.ts';
import { Reader } from '../database/reader.ts';
import { ReadSession, scopeOf } from '../database/session.ts';
import { table, type Noun } from '../database/table.ts';
import { unavailable } from '../errors.ts';
import { timeOrderedIds } from '../ids.ts';
import type { Passport } from '../security/passport.ts';
import type { Money } from '../values/money.ts';
import { createWorkRunner, type WorkRunner } from '../work.ts';

export const service = 'records_archive';
const password = 'archive';

const filesSql = `
create table files (
  tenant_id uuid not null, id uuid not null, version int not null, event_seq int not null, created_at timestamptz not null,
  updated_at timestamptz not null, created_by text not null, deleted_at timestamptz, code text not null, title text not null,
  owner_id uuid not null, company_id uuid, worth_amount bigint not null, worth_currency text not null, pin text not null,
  primary key (tenant_id, id));
select protect_tenant_table('files');`;

export interface File extends Noun {
  code: string;
  title: string;
  ownerId: string;
  companyId: string | undefined;
  worth: Money;
  pin: string;
}

export const FileTable = table<File>({
  name: 'files',
  permission: 'archive.old_files',
  columns: { code: text(), title: text(), ownerId: id(), companyId: optional(id()), worth: money(), pin: secret(text()) },
  reach: (users) => `owner_id = any (${users})`,
  company: 'company_id',
  entity: 'files',
  hides: ({ passport }, { pin, ownerId }) => pin === 'sealed' && ownerId !== passport.userId,
  search: ({ code, title }) => ({ code, title, subtitle: '', status: 'OPEN', exact: [code] }),
});

export interface Archive {
  runner: WorkRunner;
  /** Reads as somebody, on a connection of its own. */
  reading<T>(passport: Passport, work: (reader: Reader) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openArchive(adminUrl: string, clock: FixedClock): Promise<Archive> {
  const migrationsDir = mkdtempSync(path.join(os.tmpdir(), 'throughline-archive-'));
  writeFileSync(path.join(migrationsDir, '0001_files.sql'), filesSql);
  await migrate({ adminUrl, services: [{ name: service, migrationsDir, password }], log() {} });
  const url = new URL(adminUrl);
  url.username = service;
  url.password = password;
  const [pool, readPool] = [false, true].map(
    (sticky) =>
      new Pool({
        url: url.href,
        connectionsMax: 8,
        waitersMax: 100,
        waitMsMax: 5_000,
        lockWaitMsMax: 5_000,
        sticky,
        applicationName: service,
      }),
  ) as [Pool, Pool];
  const signingKey = { kid: service, privateKey: generateKeyPairSync('ed25519').privateKey };
  const peers = {
    of() {
      throw unavailable('service.unavailable', 'The archive stands alone.');
    },
  };
  const runner = createWorkRunner({
    service,
    writePool: pool,
    clock,
    ids: timeOrderedIds(clock),
    peers,
    dataKeys: undefined,
    committed() {},
    signingKey,
    own: undefined,
  });
  return {
    runner,
    async reading(passport, work) {
      const session = new ReadSession(readPool, scopeOf(passport));
      try {
        return await work(new Reader(session, passport, '', undefined));
      } finally {
        await session.end();
      }
    },
    close: async () => void (await Promise.all([pool.close(), readPool.close()])),
  };
}
