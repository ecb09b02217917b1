import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { jetstream } from '@nats-io/jetstream';
import { type OutboxRow } from '@throughline/chassis/events/publish';
import { systemIds } from '@throughline/chassis/ids';
import { expectInOrder } from './in-order.ts';
import { openNotesMesh, titlesOf, writeNote, type NotesMesh } from './notes-mesh.ts';

let mesh: NotesMesh;
const firm = systemIds.next();
const other = systemIds.next();

beforeEach(async () => {
  mesh = await openNotesMesh();
});
afterEach(() => mesh.close());

test('events arrive once, in order within a record, without a gap in their sequence @row INV-3 @row INV-4', async () => {
  const { work } = await mesh.startNotes();
  await mesh.startMirror();
  const titles = titlesOf(20);
  const subjects = await Promise.all([firm, firm, other, other].map((tenant) => writeNote(work, tenant, titles)));
  await mesh.settle();
  for (const subject of subjects) expectInOrder(await mesh.effects(), subject, titles);
  expect(await mesh.figure('select count(*) from notes.outbox')).toBe(0);
  expect(await mesh.figure(`select count(*) from notes.outbox_archive where stream = 'EVENT'`)).toBe(80);
  expect(await mesh.figure('select count(*) from mirror.inbox')).toBe(80);
});

test('a transaction in another process wakes the relay at once, by a poke over NATS', async () => {
  const first = await mesh.startNotes();
  await mesh.startMirror();
  await mesh.settle();
  const second = await mesh.startNotes();
  expect([first.events.leads, second.events.leads]).toEqual([true, false]);
  await second.bus.nats.flush();
  const delaysMs: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    const writtenAt = Date.now();
    await writeNote(second.work, firm, [`round ${round}`]);
    await mesh.settle();
    delaysMs.push((await mesh.effects()).at(-1)!.at.getTime() - writtenAt);
  }
  // Without a poke, half of them would come later; with one, a neighbour's burst may delay a few.
  expect(delaysMs.filter((ms) => ms < 500).length).toBeGreaterThanOrEqual(12);
});

describe('what the broker does twice has one effect', () => {
  test('every event delivered three times, past the dedupe window too @row FLT-5', async () => {
    const { work, bus } = await mesh.startNotes();
    await mesh.startMirror();
    const titles = titlesOf(10);
    const subject = await writeNote(work, firm, titles);
    await mesh.settle();
    const rows = (await work.rows<OutboxRow>(`select * from outbox_again(0, '-infinity', 1000)`)).filter((row) => row.stream === 'EVENT');
    // Another message id is what a copy has that comes after the window.
    for (const copy of ['second', 'third'])
      for (const row of rows.toReversed())
        await jetstream(bus.nats).publish(bus.names.subject(row.type), row.message, { msgID: `${row.id} ${copy}` });
    await mesh.settle();
    expectInOrder(await mesh.effects(), subject, titles);
  });

  test('a relay that dies between publishing and marking @row FLT-1', async () => {
    let crashes = 0;
    const dying = await mesh.startNotes({
      afterPublish() {
        crashes += 1;
        throw new Error('killed');
      },
    });
    await mesh.startMirror();
    const titles = titlesOf(10);
    const subject = await writeNote(dying.work, firm, titles);
    await mesh.until(async () => crashes > 1 && (await mesh.effects()).length === 10);
    expect(await mesh.figure(`select count(*) from notes.outbox where stream = 'EVENT'`)).toBe(10);
    await mesh.stop(dying.events);
    await mesh.startNotes();
    await mesh.settle();
    expectInOrder(await mesh.effects(), subject, titles);
    expect(await mesh.figure('select count(*) from notes.outbox')).toBe(0);
  });
});
