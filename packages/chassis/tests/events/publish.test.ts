import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { type Bus, connectBus } from '@throughline/chassis/events/bus';
import { type OutboxRow, publishRows } from '@throughline/chassis/events/publish';
import { ensureStream } from '@throughline/chassis/events/streams';
import { systemIds } from '@throughline/chassis/ids';
import { freshNats } from '@throughline/mesh/testing/nats';

let bus: Bus;

beforeEach(async () => {
  bus = await connectBus({ url: (await freshNats()).url, namespace: 'tl', replicas: 1, name: 'test' });
  await ensureStream(bus, 'notes');
  await ensureStream(bus, 'audit');
});
afterEach(() => bus.close());

const row = (message: string, stream: OutboxRow['stream'] = 'EVENT'): OutboxRow => ({
  at_position: '1',
  id: systemIds.next(),
  stream,
  type: stream === 'EVENT' ? 'notes.note.written' : 'audit.notes',
  traceparent: null,
  message,
});
const tooLarge = 'x'.repeat(9 * 1_024 * 1_024);

async function stored(stream: string): Promise<string[]> {
  const { streams } = await jetstreamManager(bus.nats);
  const { state } = await streams.info(stream);
  const sequences = Array.from({ length: state.messages }, (_, index) => state.first_seq + index);
  return Promise.all(sequences.map(async (seq) => new TextDecoder().decode((await streams.getMessage(stream, { seq }))?.data)));
}

test('one that is lost on the way holds back all events behind it, and no audit entry', async () => {
  const rows = [row('a'), row('b'), row(tooLarge), row('c'), row('entry', 'AUDIT'), row('d')];
  const { stored: done, fault } = await publishRows(bus, rows, { chained: true });
  expect(done.map(({ message }) => message)).toEqual(['a', 'b', 'entry']);
  expect(fault).toMatchObject({ message: expect.stringMatching(/max_payload/) });
  expect(await stored('TL_NOTES')).toEqual(['a', 'b']);
  expect(await stored('TL_AUDIT')).toEqual(['entry']);
});

test('published again, they are stored once and the rest follows in order', async () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((message) => row(message)) as [OutboxRow, OutboxRow, OutboxRow, OutboxRow];
  await publishRows(bus, [a, b], { chained: true });
  const { stored: done, fault } = await publishRows(bus, [a, b, c, d], { chained: true });
  expect([done.length, fault]).toEqual([4, undefined]);
  expect(await stored('TL_NOTES')).toEqual(['a', 'b', 'c', 'd']);
});

test('streams are made once and brought to their configuration ever after', async () => {
  const { streams } = await jetstreamManager(bus.nats);
  await streams.update('TL_NOTES', { max_age: 0, duplicate_window: 1_000_000_000 });
  await Promise.all([ensureStream(bus, 'notes'), ensureStream(bus, 'notes')]);
  const { config } = await streams.info('TL_NOTES');
  expect(config).toMatchObject({
    subjects: ['tl.events.notes.>'],
    storage: 'file',
    num_replicas: 1,
    duplicate_window: 120e9,
    max_age: 30 * 86_400e9,
  });
  expect((await streams.info('TL_AUDIT')).config.subjects).toEqual(['tl.audit.>']);
});
