import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { replay, type ReplayOptions } from '@throughline/chassis/events/replay';
import { systemIds } from '@throughline/chassis/ids';
import { causeless, type WorkRunner } from '@throughline/chassis/work';
import { openNotesMesh, titlesOf, writeNote, type NotesMesh } from './notes-mesh.ts';

let mesh: NotesMesh;
let work: WorkRunner;
const firm = systemIds.next();
beforeAll(async () => {
  mesh = await openNotesMesh();
  work = mesh.workOf('notes');
});
afterAll(() => mesh.close());

const collect = (options: ReplayOptions) => Array.fromAsync(replay(work.rows, options));

test('replay reads the record in outbox order, each envelope with its position', async () => {
  const first = await writeNote(work, firm, titlesOf(4));
  const second = await writeNote(work, firm, titlesOf(2));
  const stored = await collect({ afterPosition: 0 });
  expect(stored.map(({ envelope }) => [envelope.subject, envelope.sequence])).toEqual([
    ...[1, 2, 3, 4].map((n) => [first, n]),
    ...[1, 2].map((n) => [second, n]),
  ]);
  const positions = stored.map(({ position }) => position);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  expect(stored.every(({ position, envelope }) => envelope.position === position)).toBe(true);
  const rest = await collect({ afterPosition: positions[3]! });
  expect(rest.map(({ envelope }) => envelope.subject)).toEqual([second, second]);
  const ofOne = await collect({ afterPosition: 0, aggregate: { subject: first, fromSequence: 3 } });
  expect(ofOne.map(({ envelope }) => envelope.sequence)).toEqual([3, 4]);
  expect(await collect({ afterPosition: 0, types: ['notes.note.burnt'] })).toEqual([]);
});

test('a reader never passes an event that commits later at a lower position @row INV-3', async () => {
  const start = (await collect({ afterPosition: 0 })).at(-1)?.position ?? 0;
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: hasBegun } = Promise.withResolvers<void>();
  const { promise: mayWrite, resolve: write } = Promise.withResolvers<void>();
  const { promise: written, resolve: hasWritten } = Promise.withResolvers<void>();
  // One transaction begins first and writes last, so its number is lower and its position higher than the other's.
  const early = work.inTenant(firm, { action: 'test', cause: causeless }, async ({ tx }) => {
    await tx.rows('select pg_current_xact_id()');
    hasBegun();
    await mayWrite;
    await tx.rows(insertSql, [systemIds.next(), firm, 'drawn second']);
  });
  await begun;
  const late = work.inTenant(firm, { action: 'test', cause: causeless }, async ({ tx }) => {
    await tx.rows(insertSql, [systemIds.next(), firm, 'drawn first']);
    hasWritten();
    await held;
  });
  await written;
  write();
  await early;
  expect(await collect({ afterPosition: start })).toEqual([]);
  release();
  await late;
  expect((await collect({ afterPosition: start })).map(({ envelope }) => envelope.data['title'])).toEqual(['drawn first', 'drawn second']);
});

const insertSql = `insert into outbox (id, tenant_id, stream, type, subject, sequence, envelope)
  values ($1, $2, 'EVENT', 'notes.note.written', $1, 1, jsonb_build_object('tenant', $2::uuid, 'data', jsonb_build_object('title', $3::text)))`;
