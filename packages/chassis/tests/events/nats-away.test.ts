import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { systemClock } from '@throughline/chassis/clock';
import type { Bus } from '@throughline/chassis/events/bus';
import { republish } from '@throughline/chassis/events/republish';
import { systemIds } from '@throughline/chassis/ids';
import { startNats, type RunningNats } from '@throughline/mesh/nats/server';
import { stretched } from '@throughline/mesh/testing/stretched';
import { expectInOrder } from './in-order.ts';
import { openNotesMesh, titlesOf, writeNote, type NotesMesh } from './notes-mesh.ts';

let dir: string;
let nats: RunningNats;
let mesh: NotesMesh;
const firm = systemIds.next();
const log = () => {};
const returnMsMax = 10_000;

beforeAll(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'throughline-events-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));
beforeEach(async () => {
  nats = await startNats({ dir, log });
  mesh = await openNotesMesh({ natsUrl: nats.url });
});
afterEach(async () => {
  await mesh.close();
  await nats.stop();
  rmSync(path.join(dir, 'store'), { recursive: true, force: true });
});

test('NATS killed mid-burst: writes go on, and everything arrives within 10 s of its return @row FLT-2', async () => {
  const { work } = await mesh.startNotes();
  await mesh.startMirror();
  await mesh.settle();
  const titles = titlesOf(60);
  const writing = Promise.all([1, 2, 3].map(() => writeNote(work, firm, titles)));
  await mesh.until(async () => (await mesh.effects()).length > 10);
  process.kill(nats.pid, 'SIGKILL');
  const subjects = await writing;
  expect(await mesh.figure('select count(*) from notes.outbox')).toBeGreaterThan(0);

  nats = await startNats({ dir, port: nats.port, log });
  const backAt = Date.now();
  await mesh.until(async () => (await mesh.effects()).length >= 180);
  expect(Date.now() - backAt).toBeLessThan(stretched(returnMsMax));
  await mesh.settle();
  for (const subject of subjects) expectInOrder(await mesh.effects(), subject, titles);
});

test('a service starts, writes and stops while there is no NATS; what it wrote arrives later @row FLT-2', async () => {
  const { promise: never } = Promise.withResolvers<Bus>();
  const { events, work } = mesh.startOn('notes', never);
  await mesh.until(() => events.leads);
  const subject = await writeNote(work, firm, ['one', 'two']);
  await mesh.stop(events);
  await mesh.startNotes();
  await mesh.startMirror();
  await mesh.settle();
  expectInOrder(await mesh.effects(), subject, ['one', 'two']);
});

test('the JetStream store lost: republish brings what was not taken in, and doubles nothing @row FLT-3 @row INV-3', async () => {
  const { work, bus, events } = await mesh.startNotes();
  const mirror = await mesh.startMirror();
  const taken = await writeNote(work, firm, titlesOf(10));
  await mesh.settle();
  await mesh.stop(mirror.events);
  const untaken = await writeNote(work, firm, titlesOf(10));
  await mesh.until(() => events.isSettled());
  await (await jetstreamManager(bus.nats)).streams.delete(bus.names.stream('notes'));

  await mesh.startMirror();
  const late = await writeNote(work, firm, titlesOf(3));
  await mesh.settle();
  expect(await mesh.effects()).toHaveLength(13);
  const published = await republish({ service: 'notes', bus, rows: work.rows, afterPosition: 0, now: systemClock.now() });
  expect(published).toBe(await mesh.figure('select count(*) from notes.outbox_archive'));
  await mesh.settle();
  const effects = await mesh.effects();
  expect(effects).toHaveLength(23);
  for (const [subject, count] of [
    [taken, 10],
    [untaken, 10],
    [late, 3],
  ] as const)
    expectInOrder(effects, subject, titlesOf(count));
});

test('a stream deleted under a consumer at work is made again, and the consumer goes on', async () => {
  const { work, bus } = await mesh.startNotes();
  await mesh.startMirror();
  await writeNote(work, firm, ['before']);
  await mesh.settle();
  await (await jetstreamManager(bus.nats)).streams.delete(bus.names.stream('notes'));
  const subject = await writeNote(work, firm, ['after']);
  await mesh.until(async () => (await mesh.effects()).length === 2);
  expectInOrder(await mesh.effects(), subject, ['after']);
});
