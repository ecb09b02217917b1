import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { systemIds } from '@throughline/chassis/ids';
import { stretched } from '@throughline/mesh/testing/stretched';
import { expectInOrder } from './in-order.ts';
import { openNotesMesh, titlesOf, writeNote, type MeshOptions, type NotesMesh } from './notes-mesh.ts';

let mesh: NotesMesh;
let react: NonNullable<MeshOptions['react']>;
const firm = systemIds.next();
const handOverMsMax = 5_000;

beforeEach(async () => {
  react = () => {};
  mesh = await openNotesMesh({ react: (context, event) => react(context, event) });
});
afterEach(() => mesh.close());

const endLeadership = (service: string) =>
  mesh.figure(
    `select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and application_name = '${service} leadership' and pid in (select pid from pg_locks where locktype = 'advisory' and granted)`,
  );

test('of two relays one leads; when it ends the other takes over within 5 s, and order holds @row FLT-1 @row INV-4', async () => {
  const first = await mesh.startNotes();
  await mesh.until(() => first.events.leads);
  const second = await mesh.startNotes();
  await mesh.startMirror();
  const titles = titlesOf(60);
  const writing = writeNote(mesh.workOf('notes'), firm, titles);
  await mesh.until(async () => (await mesh.effects()).length > 5);
  expect([first.events.leads, second.events.leads]).toEqual([true, false]);

  const endedAt = Date.now();
  await mesh.stop(first.events);
  await mesh.until(() => second.events.leads);
  expect(Date.now() - endedAt).toBeLessThan(stretched(handOverMsMax));
  const subject = await writing;
  await mesh.settle();
  expectInOrder(await mesh.effects(), subject, titles);
});

test('a leader whose session ends stops leading; somebody leads again within 5 s @row FLT-4', async () => {
  const { events } = await mesh.startNotes();
  await mesh.until(() => events.leads);
  expect(await endLeadership('notes')).toBe(1);
  const endedAt = Date.now();
  await mesh.until(() => !events.leads);
  await mesh.until(() => events.leads);
  expect(Date.now() - endedAt).toBeLessThan(stretched(handOverMsMax));
});

test('a consumer that loses the lead in the middle of an event is fenced: the next one does it, once and in order @row FLT-14', async () => {
  const { work } = await mesh.startNotes();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  let began = 0;
  react = async () => {
    began += 1;
    if (began === 1) await held;
  };
  const first = await mesh.startMirror();
  const titles = titlesOf(10);
  const subject = await writeNote(work, firm, titles);
  await mesh.until(() => began === 1);

  // The first process hangs with its transaction open; PostgreSQL ends its sessions, as it does with a silent one.
  const second = await mesh.startMirror();
  await mesh.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'mirror' and pid in (select pid from pg_locks where locktype = 'advisory' and granted)`,
  );
  await mesh.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'mirror' and state = 'idle in transaction'`,
  );
  await mesh.until(() => second.events.leads);
  await mesh.until(async () => (await mesh.effects()).length === 10);
  release();
  await mesh.stop(first.events);
  await mesh.settle();
  expectInOrder(await mesh.effects(), subject, titles);
});

test('the database ending every session mid-burst loses nothing and keeps the order @row FLT-4', async () => {
  const { work } = await mesh.startNotes();
  await mesh.startMirror();
  await mesh.settle();
  const titles = titlesOf(30);
  const subjects = await Promise.all([1, 2, 3, 4].map(() => writeNote(work, firm, titles)));
  await mesh.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename in ('mirror', 'notes')`,
  );
  await mesh.until(async () => (await mesh.effects()).length >= 120);
  await mesh.settle();
  for (const subject of subjects) expectInOrder(await mesh.effects(), subject, titles);
});
