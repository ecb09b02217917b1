import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { jetstream } from '@nats-io/jetstream';
import { fixedClock, type FixedClock } from '@throughline/chassis/clock';
import { listLetters, redriveLetters, skipLetter, type DeadLetter } from '@throughline/chassis/events/dead-letters';
import { nobody } from '@throughline/chassis/database/recorder';
import { rule } from '@throughline/chassis/errors';
import { systemIds } from '@throughline/chassis/ids';
import { causeless, type WorkRunner } from '@throughline/chassis/work';
import { stretched } from '@throughline/mesh/testing/stretched';
import { expectInOrder } from './in-order.ts';
import { noteWritten, openNotesMesh, titlesOf, writeNote, type NotesMesh } from './notes-mesh.ts';

let mesh: NotesMesh;
let clock: FixedClock;
let tries: number;
let cured: boolean;
let notes: Awaited<ReturnType<NotesMesh['startNotes']>>;
let mirror: Awaited<ReturnType<NotesMesh['startMirror']>>;
const firm = systemIds.next();

beforeEach(async () => {
  [tries, cured, clock] = [0, false, fixedClock('2026-03-01T09:00:00Z')];
  mesh = await openNotesMesh({
    clock,
    react(_, { data }) {
      if (data.title !== 'poison' || cured) return;
      tries += 1;
      throw rule('note.indigestible', 'This note cannot be mirrored.');
    },
  });
  notes = await mesh.startNotes();
  mirror = await mesh.startMirror();
});
afterEach(() => mesh.close());

const letters = (tenantId = firm): Promise<DeadLetter[]> =>
  mirror.work.inTenant(tenantId, { action: 'list', cause: causeless }, ({ tx }) => listLetters(tx, { pageSize: 50 }));
const act = <T>(work: Parameters<WorkRunner['inTenant']>[2]) =>
  mirror.work.inTenant(firm, { action: 'test', cause: causeless }, work) as Promise<T>;

/** Lets the retries come due one after the other, until the letter is parked. */
async function exhaust() {
  for (const [index, seconds] of [1, 5, 30, 120, 600].entries()) {
    await mesh.until(() => tries === index + 1);
    await mesh.until(async () => (await letters())[0]?.attempts === index + 1);
    clock.advance(seconds * 1_000);
  }
  await mesh.until(async () => (await letters()).some(({ state }) => state === 'PARKED'));
}

describe('an event that cannot be processed @row FLT-10', () => {
  test('is tried again after 1, 5, 30, 120 and 600 s and parked with its reason; those behind it then go on, in order', async () => {
    const poisoned = await writeNote(notes.work, firm, ['fine', 'poison', 'behind', 'last']);
    const healthy = await writeNote(notes.work, firm, titlesOf(5));
    await mesh.settle();
    expectInOrder(await mesh.effects(), healthy, titlesOf(5));
    expectInOrder(await mesh.effects(), poisoned, ['fine']);
    expect((await letters()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['RETRYING', 1],
      ['RETRYING', 0],
      ['RETRYING', 0],
    ]);

    await exhaust();
    await mesh.settle();
    expect(tries).toBe(6);
    expect(await letters()).toMatchObject([
      { state: 'PARKED', attempts: 6, type: noteWritten, consumer: 'notes', reason: 'note.indigestible: This note cannot be mirrored.' },
    ]);
    expect((await mesh.effects()).filter(({ subject }) => subject === poisoned).map(({ title }) => title)).toEqual([
      'fine',
      'behind',
      'last',
    ]);
  });

  test('lets events of other records pass within a second', async () => {
    await Promise.all([1, 2, 3, 4].map(() => writeNote(notes.work, firm, ['poison', ...titlesOf(5)])));
    const delaysMs: number[] = [];
    for (const title of titlesOf(40)) {
      const writtenAt = Date.now();
      const subject = await writeNote(notes.work, firm, [title]);
      await mesh.until(async () => (await mesh.effects()).some((effect) => effect.subject === subject));
      delaysMs.push((await mesh.effects()).find((effect) => effect.subject === subject)!.at.getTime() - writtenAt);
    }
    expect(Math.max(...delaysMs)).toBeLessThan(stretched(1_000));
  });

  test('works when driven again after the cure; twice the same', async () => {
    const subject = await writeNote(notes.work, firm, ['poison']);
    await exhaust();
    cured = true;
    expect(await act(({ tx }) => redriveLetters(tx, 'ALL'))).toBe(1);
    await mesh.settle();
    expect(await letters()).toEqual([]);
    expect(await act(({ tx }) => redriveLetters(tx, 'ALL'))).toBe(0);
    await mesh.settle();
    expectInOrder(await mesh.effects(), subject, ['poison']);
  });

  test('that another copy of arrives while it is kept aside is not tried out of turn', async () => {
    await writeNote(notes.work, firm, ['poison']);
    await exhaust();
    const [{ envelope }] = (await letters()) as [DeadLetter];
    cured = true;
    await jetstream(notes.bus.nats).publish(notes.bus.names.subject(noteWritten), JSON.stringify(envelope), { msgID: 'a copy' });
    await mesh.settle();
    expect(await mesh.effects()).toEqual([]);
    expect(await letters()).toHaveLength(1);
  });

  test('can be given up with a reason, which the audit trail keeps; it never comes again', async () => {
    await writeNote(notes.work, firm, ['poison']);
    await exhaust();
    const [{ id, envelope }] = (await letters()) as [DeadLetter];
    await act(({ tx }) => skipLetter(tx, id, 'The note was deleted by hand.'));
    await expect(act(({ tx }) => skipLetter(tx, id, 'again'))).rejects.toMatchObject({ code: 'not_found' });
    cured = true;
    await jetstream(notes.bus.nats).publish(notes.bus.names.subject(noteWritten), JSON.stringify(envelope), { msgID: 'a copy' });
    await mesh.settle();
    expect([await letters(), await mesh.effects()]).toEqual([[], []]);
    const entries = await mesh.admin.query(`select envelope from mirror.outbox_archive where stream = 'AUDIT'`);
    expect(entries.rows.map(({ envelope: entry }) => [entry.action, entry.reason])).toEqual([
      ['dead_letters.skip', 'The note was deleted by hand.'],
    ]);
  });

  test.each([
    ['no JSON', 'not { json'],
    ['no object', '5'],
    ['a NUL', '{"specversion":"1.0","id":"\\u0000"}'],
    ['an unknown version', JSON.stringify({ specversion: '2.0', type: noteWritten })],
    [
      'no firm',
      JSON.stringify({
        specversion: '1.0',
        id: firm,
        type: noteWritten,
        subject: firm,
        sequence: 1,
        time: '2026-03-01T09:00:00Z',
        data: {},
      }),
    ],
    ['1 MiB of nothing', 'x'.repeat(1_048_576)],
  ])('because it is broken (%s) is parked at once, and stays so when driven again', async (_, message) => {
    await mesh.settle();
    const js = jetstream(notes.bus.nats);
    await js.publish(notes.bus.names.subject(noteWritten), message);
    const healthy = await writeNote(notes.work, firm, ['after it']);
    await mesh.settle();
    expectInOrder(await mesh.effects(), healthy, ['after it']);
    const [broken, ...none] = await letters(nobody);
    expect([none, broken]).toMatchObject([
      [],
      { state: 'PARKED', type: noteWritten, reason: expect.stringMatching(/^event\.malformed: /) },
    ]);
    await mirror.work.inTenant(nobody, { action: 'test', cause: causeless }, ({ tx }) => redriveLetters(tx, [broken!.id]));
    await mesh.settle();
    expect(await letters(nobody)).toMatchObject([{ state: 'PARKED' }]);
    expect(await mesh.effects()).toHaveLength(1);
  });

  test('while a whole event of 1 MiB is none of these', async () => {
    const subject = await writeNote(notes.work, firm, ['x'.repeat(1_048_576), 'small']);
    await mesh.settle();
    expect((await mesh.effects()).filter((effect) => effect.subject === subject).map(({ title }) => title.length)).toEqual([1_048_576, 5]);
  });
});
