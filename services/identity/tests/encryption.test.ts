import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EncryptionServiceService } from '@throughline/contracts/gen/throughline/identity/v1/encryption';
import { sealed, text } from '@throughline/chassis/database/columns';
import { table, type Noun } from '@throughline/chassis/database/table';
import { askWith } from '@throughline/chassis/rpc/ask';
import { newMasterKeyLine } from '@throughline/chassis/security/key-wrapping';
import { signPassport } from '@throughline/chassis/security/passport';
import { readSigningKey } from '@throughline/chassis/security/signing-keys';
import type { OwnContext, ServiceDefinition } from '@throughline/chassis/service';
import { firm, otherFirm, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { ownFrom } from '../src/own.ts';
import { identity } from '../src/service.ts';
import { anonymous, eventsIn, rows } from './people.fixture.ts';

interface Note extends Noun {
  title: string;
  secret: string | undefined;
}

const NoteTable = table<Note>({ name: 'notes', permission: 'identity.notes', columns: { title: text(), secret: sealed() } });

let house: OwnContext;
const definition: ServiceDefinition = {
  ...identity,
  tables: [...identity.tables, NoteTable as unknown as (typeof identity.tables)[number]],
  own: (given) => ownFrom((house = given)),
};

const firstMaster = newMasterKeyLine();
let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [definition], startAt: '2026-03-01T09:00:00Z', env: { MASTER_KEY: firstMaster } });
  await rows(mesh, notesSql);
});
afterAll(() => mesh.stop());

const notesSql = `set role throughline_owner;
  create table notes (tenant_id uuid not null, id uuid not null, version int not null, event_seq int not null, created_at timestamptz not null,
    updated_at timestamptz not null, created_by text not null, deleted_at timestamptz, title text not null, secret text, primary key (tenant_id, id));
  select protect_tenant_table('notes')`;

const keys = (tenantId = firm) => mesh.as({ tenantId })(EncryptionServiceService);

/** As a service asks: by its own credential. */
function asService(tenantId = firm) {
  const issuedAt = Math.floor(mesh.clock.now().getTime() / 1000);
  const claims = {
    ...everybody,
    tenantId,
    actor: { kind: 'SYSTEM', id: 'identity', name: 'identity' } as const,
    issuedAt,
    expiresAt: issuedAt + 60,
  };
  const passport = signPassport(readSigningKey('identity', mesh.env['IDENTITY_SIGNING_KEY']!), claims);
  return askWith(mesh.peers, () => ({ passport, deadlineAt: Date.now() + 10_000, requestId: undefined }))(EncryptionServiceService);
}

const everybody = {
  tenantStatus: 'ACTIVE' as const,
  userId: null,
  sessionId: null,
  keyId: null,
  permissions: [],
  scopes: null,
  teamIds: [],
  teamUserIds: [],
  clientScope: null,
  features: [],
  amr: [],
  authTime: null,
  ip: '',
  userAgent: '',
  environment: 'PROD' as const,
  dryRun: false,
  breakGlassId: null,
  causeId: null,
};

const write = (secrets: readonly string[], tenantId = firm) =>
  house.inTenant(tenantId, async ({ tx }) => {
    for (const secret of secrets) await tx.create(NoteTable, { set: { title: 'note', secret } });
  });

async function readAll(tenantId = firm): Promise<Note[]> {
  let notes: Note[] = [];
  await house.inTenant(tenantId, async ({ tx }) => void (notes = await tx.peek(NoteTable, 'true', [], 'order by notes.id')));
  return notes;
}

const stored = (tenantId = firm) => rows<{ secret: string }>(mesh, 'select secret from notes where tenant_id = $1 order by id', [tenantId]);

describe('a data key @row IDN-84', () => {
  test('is one for each firm, answered to services only, and rests wrapped @row SEC-17', async () => {
    const key = await asService().getDataKey({ version: undefined });
    expect([key.version, key.key.length, key.blindIndexKey.length]).toEqual([1, 32, 32]);
    expect(await asService().getDataKey({ version: 1 })).toEqual(key);
    expect((await asService(otherFirm).getDataKey({ version: undefined })).key).not.toEqual(key.key);
    await expect(asService().getDataKey({ version: 9 })).rejects.toMatchObject({ code: 'not_found' });
    await expect(keys().getDataKey({ version: undefined })).rejects.toMatchObject({ code: 'permission.denied' });
    const wrapped = await rows<{ wrapped: string }>(mesh, 'select wrapped from data_keys');
    expect(
      wrapped.every((row) => row.wrapped.startsWith('1.1.') && !row.wrapped.includes(Buffer.from(key.key).toString('base64url'))),
    ).toBe(true);
  });

  test('seals what the table holds; the same value never looks the same', async () => {
    await write(['iban', 'iban'], otherFirm);
    const [one, two] = await stored(otherFirm);
    expect([one!.secret, two!.secret].every((secret) => secret.startsWith('1.1.'))).toBe(true);
    expect(one!.secret).not.toBe(two!.secret);
    expect((await readAll(otherFirm)).map((note) => note.secret)).toEqual(['iban', 'iban']);
  });

  test('is made once, however many ask for the first one at the same moment', async () => {
    const fresh = '018f3a5e-7c1d-7a2b-9c3d-4e5f607182a0';
    const answers = await Promise.all(Array.from({ length: 8 }, () => asService(fresh).getDataKey({ version: undefined })));
    expect(new Set(answers.map(({ key }) => Buffer.from(key).toString('hex'))).size).toBe(1);
  });
});

describe('rotation @row IDN-85', () => {
  test('gives new writes the new key at once, and seals the old anew in steps that nobody notices', async () => {
    await write(Array.from({ length: 1_002 }, (_, index) => `secret ${index}`));
    const before = await readAll();
    const { items } = await keys().rotateDataKeys({ services: [] });
    expect(items).toMatchObject([{ service: 'identity', keyVersion: 2, state: 'CURRENT' }]);
    await mesh.settle();

    expect((await stored()).every(({ secret }) => secret.startsWith('1.2.'))).toBe(true);
    expect(await readAll()).toEqual(before);
    const steps = await rows(mesh, `select id from jobs where kind = 'chassis.reseal' and state = 'DONE' and tenant_id = $1`, [firm]);
    expect(steps).toHaveLength(3);
    expect((await eventsIn(mesh, firm)).filter(({ type }) => type === 'identity.data_key.rotated').map(({ data }) => data)).toEqual([
      { service: 'identity', version: 2 },
    ]);

    const listed = await keys().listDataKeys({
      id: [],
      pageSize: 0,
      pageToken: '',
      orderBy: 'createdAt',
      withTotal: false,
      service: '',
      state: [],
    });
    expect(listed.items.map(({ keyVersion, state }) => [keyVersion, state])).toEqual([
      [1, 'DECRYPT_ONLY'],
      [2, 'CURRENT'],
    ]);
    expect(JSON.stringify(listed)).not.toContain('wrapped');
  });

  test('comes by itself after 365 days', async () => {
    await mesh.pass(366 * 86_400_000);
    expect((await asService(otherFirm).getDataKey({ version: undefined })).version).toBe(2);
    await write(['late'], otherFirm);
    expect((await stored(otherFirm)).every(({ secret }) => secret.startsWith('1.2.'))).toBe(true);
  });

  test('needs the permission', async () => {
    const blind = mesh.as({ permissions: [] })(EncryptionServiceService);
    await expect(blind.rotateDataKeys({ services: [] })).rejects.toMatchObject({ code: 'permission.denied' });
    await expect(mesh.as(anonymous())(EncryptionServiceService).rotateDataKeys({ services: [] })).rejects.toMatchObject({
      kind: 'UNAUTHENTICATED',
    });
  });
});
