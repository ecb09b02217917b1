import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { emptyDatabase, type FreshDatabase } from '@throughline/mesh/testing/database';
import { fixedClock } from '../clock.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { timeOrderedIds } from '../ids.ts';
import type { Passport, Reach } from '../security/passport.ts';
import { causeless } from '../work.ts';
import { FileTable, openArchive, type Archive, type File } from './archive.fixture.ts';
import { authorizeRecord } from './authorize.ts';
import { listChanges } from './changes.ts';
import { writeCursor, type Place } from './cursor.ts';
import { replayEvents } from './replay.ts';
import { search } from './search.ts';

const clock = fixedClock('2026-03-01T09:00:00Z');
const ids = timeOrderedIds();
const ada = ids.next();
const ben = ids.next();
const acme = ids.next();
const dayMs = 86_400_000;

let database: FreshDatabase;
let archive: Archive;
let firm: string;
let files: Record<'plan' | 'deed' | 'bill', File>;

beforeAll(async () => {
  database = await emptyDatabase();
  archive = await openArchive(database.adminUrl, clock);
});
afterAll(async () => {
  await archive.close();
  await database.drop();
});
beforeEach(async () => {
  clock.set('2026-03-01T09:00:00Z');
  firm = ids.next();
  files = await within(async (tx) => ({
    plan: await tx.create(FileTable, fileOf('F-1', 'Harbour plan & <map>', ada, acme)),
    deed: await tx.create(FileTable, fileOf('F-2', 'Harbour deed', ben, undefined)),
    bill: await tx.create(FileTable, fileOf('F-3', 'Quay bill', ada, undefined)),
  }));
});

const fileOf = (code: string, title: string, ownerId: string, companyId: string | undefined) => ({
  set: { code, title, ownerId, companyId, worth: { amount: 500, currency: 'EUR' }, pin: '1234' },
});

const within = <T>(work: (tx: Tx) => Promise<T>) =>
  archive.runner.inTenant(firm, { action: 'test', cause: causeless }, ({ tx }) => work(tx));

function passport(more: { userId?: string; reach?: Reach; permission?: string; companyIds?: string[] } = {}): Passport {
  const { userId = ada, reach = 'ALL', permission = 'archive.*', companyIds } = more;
  return {
    issuer: 'gateway',
    tenantId: firm,
    tenantStatus: 'ACTIVE',
    actor: { kind: 'USER', id: userId, name: 'Ada King' },
    userId,
    sessionId: null,
    keyId: null,
    permissions: [{ permission, reach }],
    scopes: null,
    teamIds: [],
    teamUserIds: [],
    clientScope: companyIds ? { companyIds, bookIds: [] } : null,
    features: [],
    amr: [],
    authTime: null,
    ip: '',
    userAgent: '',
    environment: 'PROD',
    dryRun: false,
    breakGlassId: null,
    causeId: null,
    issuedAt: 0,
    expiresAt: 60,
  };
}

const find = async (q: string, as = passport(), types: string[] = []) =>
  (await archive.reading(as, (reader) => search(reader, [FileTable as never], { q, types, limit: 0 }))).hits;
const titles = async (...given: Parameters<typeof find>) => (await find(...given)).map((hit) => hit.title).toSorted();

describe('search', () => {
  test('finds by a part of any word, by several words, and in spite of a slip @row GTW-26', async () => {
    expect(await titles('harb')).toEqual(['Harbour deed', 'Harbour plan & <map>']);
    expect(await titles('deed HARBOUR')).toEqual(['Harbour deed']);
    expect(await titles('harbor')).toEqual(['Harbour deed', 'Harbour plan & <map>']);
    expect(await titles('100%')).toEqual([]);
  });

  test('an exact code scores 1, comes first and says where the record is @row GTW-26', async () => {
    const [first] = await find('f-2');
    expect(first).toMatchObject({
      type: 'files',
      id: files.deed.id,
      score: 1,
      status: 'OPEN',
      path: `/api/v1/archive/old-files/${files.deed.id}`,
      highlights: { code: '<mark>F-2</mark>' },
    });
    expect((await find('harbour')).every((hit) => hit.score < 1)).toBe(true);
  });

  test('marks what was found and leaves nothing a page would run', async () => {
    expect((await find('plan'))[0]!.highlights).toEqual({ title: 'Harbour <mark>plan</mark> &amp; &lt;map&gt;' });
  });

  test('shows what the reader may reach, and nothing else @row GTW-26', async () => {
    expect(await titles('harbour', passport({ reach: 'OWN' }))).toEqual(['Harbour plan & <map>']);
    expect(await titles('harbour', passport({ companyIds: [] }))).toEqual(['Harbour deed']);
    expect(await titles('harbour', passport({ permission: 'crm.*' }))).toEqual([]);
    expect(await titles('harbour', { ...passport(), tenantId: ids.next() })).toEqual([]);
    expect(await titles('harbour', passport(), ['leads'])).toEqual([]);
  });

  test('forgets what was deleted and follows what was renamed', async () => {
    await within(async (tx) => {
      await tx.remove(await tx.load(FileTable, files.plan.id), { set: {} });
      await tx.apply(await tx.load(FileTable, files.deed.id), { set: { title: 'Mole deed' } });
      const bill = await tx.apply(await tx.load(FileTable, files.bill.id), { set: { title: 'Harbour bill, paid' } });
      await tx.remove(bill, { set: {} });
    });
    expect(await titles('harbour')).toEqual([]);
    expect(await titles('mole')).toEqual(['Mole deed']);
  });
});

const pull = (given: { cursor?: string; since?: Date; limit?: number } = {}, as = passport()) =>
  archive.reading(as, (reader) =>
    listChanges(reader, FileTable as never, { entity: 'files', cursor: '', since: undefined, limit: 0, ...given }, clock.now()),
  );
const rename = (file: File, title: string) => within(async (tx) => tx.apply(await tx.load(FileTable, file.id), { set: { title } }));

describe('the change feed', () => {
  test('begins with every record within reach, a page at a time, then follows @row GTW-27', async () => {
    const first = await pull({ limit: 2 });
    expect([first.changes.length, first.hasMore]).toEqual([2, true]);
    await rename(files.plan, 'Pier plan');
    const second = await pull({ limit: 2, cursor: first.cursor });
    expect([second.changes.length, second.hasMore]).toEqual([1, true]);
    const third = await pull({ cursor: second.cursor });
    expect(third.changes).toMatchObject([
      { op: 'UPSERT', id: files.plan.id, version: 2, changedFields: ['title'], resource: { title: 'Pier plan' } },
    ]);
    expect(third.hasMore).toBe(false);
    expect((await pull({ cursor: third.cursor })).changes).toEqual([]);
  });

  test('carries the record without its secrets', async () => {
    const { changes, hasMore } = await pull();
    expect([changes.length, hasMore]).toEqual([3, false]);
    const resource = changes.find((change) => change.id === files.plan.id)!.resource!;
    expect(resource).toMatchObject({
      code: 'F-1',
      worth: { amount: 500, currency: 'EUR' },
      companyId: acme,
      createdAt: '2026-03-01T09:00:00Z',
    });
    expect(resource).not.toHaveProperty('pin');
  });

  test('skips nothing that commits late @row GTW-27', async () => {
    const { cursor } = await pull();
    const opened = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const late = within(async (tx) => {
      await tx.apply(await tx.load(FileTable, files.deed.id), { set: { title: 'Late deed' } });
      opened.resolve();
      await release.promise;
    });
    await opened.promise;
    await rename(files.bill, 'Early bill');
    const between = await pull({ cursor });
    release.resolve();
    await late;
    const after = await pull({ cursor: between.cursor });
    expect(between.changes.map((change) => change.resource!['title'])).toEqual(['Early bill']);
    expect(after.changes.map((change) => change.resource!['title'])).toEqual(['Late deed']);
  });

  test('tells deleted and out of reach alike @row GTW-27', async () => {
    const mine = passport({ reach: 'OWN' });
    const { cursor, changes } = await pull({}, mine);
    expect(changes.map((change) => change.id)).toEqual([files.plan.id, files.bill.id]);
    await within(async (tx) => {
      await tx.apply(await tx.load(FileTable, files.plan.id), { set: { ownerId: ben } });
      await tx.remove(await tx.load(FileTable, files.bill.id), { set: {} });
    });
    const { changes: gone } = await pull({ cursor }, mine);
    expect(gone).toMatchObject([files.plan, files.bill].map(({ id }) => ({ op: 'DELETE', id, version: 2, resource: undefined })));
  });

  test('shows what is private to whom it belongs; to others it is deleted @row GTW-27', async () => {
    const { cursor } = await pull();
    await within(async (tx) => tx.apply(await tx.load(FileTable, files.deed.id), { set: { pin: 'sealed' } }));
    expect((await pull({ cursor })).changes).toMatchObject([{ op: 'DELETE', id: files.deed.id, resource: undefined }]);
    expect((await pull()).changes.map((change) => change.id)).not.toContain(files.deed.id);
    expect((await pull({ cursor }, passport({ userId: ben }))).changes).toMatchObject([{ op: 'UPSERT', id: files.deed.id }]);
  });

  test('names a record once, with every field that changed', async () => {
    const { cursor } = await pull();
    await rename(files.plan, 'One');
    await within(async (tx) => tx.apply(await tx.load(FileTable, files.plan.id), { set: { code: 'F-9' } }));
    expect((await pull({ cursor })).changes).toMatchObject([{ id: files.plan.id, version: 3, changedFields: ['title', 'code'] }]);
  });

  test('starts at an instant where one is given', async () => {
    clock.advance(dayMs);
    await rename(files.deed, 'Tomorrow');
    expect((await pull({ since: new Date('2026-03-02T00:00:00Z') })).changes).toMatchObject([{ id: files.deed.id }]);
    expect((await pull({ since: clock.now() })).changes).toHaveLength(1);
    clock.advance(dayMs);
    expect((await pull({ since: clock.now() })).changes).toEqual([]);
  });

  test('refuses a place of more than 90 days ago, or of another feed @row GTW-27', async () => {
    const { cursor } = await pull();
    clock.advance(90 * dayMs);
    await expect(pull({ cursor })).resolves.toMatchObject({ changes: [] });
    clock.advance(1);
    await expect(pull({ cursor })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'sync.cursor_expired' });
    await expect(pull({ since: new Date('2026-03-01T09:00:00Z') })).rejects.toMatchObject({ code: 'sync.cursor_expired' });
    const forged = (entity: string, place: object) => writeCursor(entity, place as Place, clock.now());
    const snapshots = ['5:3:', '0:1:', '1:5:4,3', '1:5:5', '1', '', "1:1:'"].map((seen) => forged('files', { seen }));
    const rest = forged('files', { seen: '1:1:', rest: { xid: 'x', position: 0, until: '1:1:' } });
    for (const wrong of [forged('leads', { seen: '1:1:' }), rest, ...snapshots, 'nonsense', Buffer.from('{}').toString('base64url')]) {
      await expect(pull({ cursor: wrong })).rejects.toMatchObject({ kind: 'MALFORMED', code: 'sync.cursor_invalid' });
    }
  });

  test('is for those who may read', async () => {
    await expect(pull({}, passport({ permission: 'archive.old_files.write' }))).rejects.toMatchObject({ code: 'permission.denied' });
  });

  test('forgets what is older than its devices may be', async () => {
    await within(async (tx) => tx.remove(await tx.load(FileTable, files.bill.id), { set: {} }));
    const [row] = await archive.runner.rows<{ changes_forget: number }>('select changes_forget($1)', [clock.now()]);
    expect(row!.changes_forget).toBe(0);
    await archive.runner.rows('select changes_forget($1)', [new Date(clock.now().getTime() + 1)]);
    expect((await pull({ since: clock.now() })).changes).toEqual([]);
  });
});

const ask = (id: string, action: string, as = passport(), found: typeof FileTable | undefined = FileTable) =>
  archive.reading(as, (reader) => authorizeRecord(reader, found as never, { type: 'files', id, action }));

describe('authorizing a record', () => {
  const refused = { allowed: false, title: '' };

  test('goes by the permission that the action needs, and its reach', async () => {
    const reader = passport({ permission: 'archive.old_files.read', reach: 'OWN' });
    expect(await ask(files.plan.id, 'read', reader)).toEqual({ allowed: true, title: 'Harbour plan & <map>' });
    expect(await ask(files.plan.id, 'write', reader)).toEqual(refused);
    expect(await ask(files.deed.id, 'read', reader)).toEqual(refused);
    expect(await ask(files.deed.id, 'approve', passport())).toEqual({ allowed: true, title: 'Harbour deed' });
  });

  test('of what is private is for whom it belongs to', async () => {
    await within(async (tx) => tx.apply(await tx.load(FileTable, files.deed.id), { set: { pin: 'sealed' } }));
    expect(await ask(files.deed.id, 'read')).toEqual(refused);
    expect(await ask(files.deed.id, 'read', passport({ userId: ben }))).toMatchObject({ allowed: true });
  });

  test('says the same of what is not there, deleted, of another firm or of no such type', async () => {
    await within(async (tx) => tx.remove(await tx.load(FileTable, files.bill.id), { set: {} }));
    expect(await ask(files.bill.id, 'read')).toEqual(refused);
    expect(await ask(ids.next(), 'read')).toEqual(refused);
    expect(await ask(files.plan.id, 'read', { ...passport(), tenantId: ids.next() })).toEqual(refused);
    expect(
      await archive.reading(passport(), (reader) => authorizeRecord(reader, undefined, { type: 'x', id: files.plan.id, action: 'read' })),
    ).toEqual(refused);
  });
});

const publish = (tenantId: string, sequence: number, type = 'archive.file.kept', subject = files.plan.id) =>
  archive.runner.inTenant(tenantId, { action: 'test', cause: causeless }, ({ tx }) =>
    tx.rowsAffecting(
      `insert into outbox (id, tenant_id, stream, type, subject, sequence, envelope) values ($1, $2, 'EVENT', $3, $4, $5, $6)`,
      [ids.next(), tenantId, type, subject, sequence, JSON.stringify({ type, tenant: tenantId, sequence, subject })],
    ),
  );

describe('replaying events', () => {
  async function replay(
    tenantId: string | null,
    given: { types?: string[]; subject?: string; fromSequence?: number; limit?: number; after?: number } = {},
  ) {
    const request = { afterPosition: given.after ?? start, subject: '', fromSequence: 0, types: [], limit: 0, ...given };
    return Array.fromAsync(replayEvents((sql, values) => archive.runner.rows(sql, values), tenantId, request));
  }

  let start: number;
  beforeEach(async () => {
    const [row] = await archive.runner.rows<{ last: number }>('select coalesce(max(at_position), 0) as last from outbox_next(1000000)');
    start = row!.last;
  });

  test('gives them whole and in order, published or not, to a firm its own only', async () => {
    const other = ids.next();
    await publish(firm, 1);
    await publish(other, 1);
    await publish(firm, 2, 'archive.file.moved');
    await archive.runner.rows('select outbox_published(array(select at_position from outbox_next(1000000)))');
    await publish(firm, 3);
    const mine = await replay(firm);
    expect(mine.map(({ envelope }) => envelope!['sequence'])).toEqual([1, 2, 3]);
    expect(mine.every(({ position, envelope }) => envelope!['position'] === position)).toBe(true);
    expect((await replay(null)).map(({ envelope }) => envelope!['tenant'])).toEqual([firm, other, firm, firm]);
    expect(await replay(firm, { types: ['archive.file.moved'] })).toHaveLength(1);
    expect(await replay(firm, { subject: files.plan.id, fromSequence: 2 })).toHaveLength(2);
    expect(await replay(firm, { limit: 2 })).toHaveLength(2);
    expect(await replay(firm, { after: mine[1]!.position })).toEqual([mine[2]]);
  });
});
