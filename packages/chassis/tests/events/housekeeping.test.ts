import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { fixedClock } from '@throughline/chassis/clock';
import { forgetInbox, prepareArchive } from '@throughline/chassis/events/housekeeping';
import { systemIds } from '@throughline/chassis/ids';
import { openNotesMesh, writeNote, type NotesMesh } from './notes-mesh.ts';

let mesh: NotesMesh;
beforeEach(async () => {
  mesh = await openNotesMesh();
});
afterEach(() => mesh.close());

test('the inbox forgets what is older than any stream, and nothing else', async () => {
  const rows = mesh.workOf('mirror').rows;
  const clock = fixedClock('2026-03-01T00:00:00Z');
  await mesh.admin.query(`insert into mirror.inbox (consumer, event_id, tenant_id, taken_at)
    select 'notes', gen_random_uuid(), gen_random_uuid(), timestamptz '2026-03-01T00:00:00Z' - n * interval '1 day' from generate_series(1, 60) n`);
  expect(await forgetInbox(rows, clock)).toBe(15);
  expect(await forgetInbox(rows, clock)).toBe(0);
  expect(await mesh.figure('select count(*) from mirror.inbox')).toBe(45);
});

test('the archive has a partition for this month and the next, each as guarded as the whole @row SEC-2', async () => {
  const rows = mesh.workOf('notes').rows;
  const clock = fixedClock('2031-12-31T23:30:00Z');
  await prepareArchive(rows, clock);
  await prepareArchive(rows, clock);
  const partitions = await mesh.admin.query(
    `select relname, relrowsecurity and relforcerowsecurity as guarded from pg_class where relname in ('outbox_archive_2031_12', 'outbox_archive_2032_01') and relkind = 'r' and relnamespace = 'notes'::regnamespace order by relname`,
  );
  expect(partitions.rows).toEqual([
    { relname: 'outbox_archive_2031_12', guarded: true },
    { relname: 'outbox_archive_2032_01', guarded: true },
  ]);
});

test('published rows land in the partition of their month', async () => {
  const { work } = await mesh.startNotes();
  await writeNote(work, systemIds.next(), ['one']);
  await mesh.settle();
  expect(await mesh.figure('select count(*) from notes.outbox_archive')).toBeGreaterThan(0);
  expect(await mesh.figure('select count(*) from notes.outbox_archive_default')).toBe(0);
});
