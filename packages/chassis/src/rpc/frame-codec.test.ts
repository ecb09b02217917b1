import { describe, expect, test } from '@jest/globals';
import { Frames, type Frame } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import { readFrames, type FrameSink } from './frame-reader.ts';
import { FrameWriter } from './frame-writer.ts';

type Kind = NonNullable<Frame['kind']>;

const kinds: Kind[] = [
  { $case: 'hello', value: { service: 'crm', instance: 'a-1', callsMax: 1000, windowBytes: 262_144, passportsMax: 7 } },
  { $case: 'passport', value: { number: 3, token: 'eyJ'.repeat(9000) } },
  {
    $case: 'open',
    value: {
      call: 300,
      method: '/a.b.v1.C/D',
      passport: 3,
      timeoutMs: 4999,
      traceparent: '00-aa-bb-01',
      idempotencyKey: 'schlüssel',
      requestHash: Buffer.alloc(32, 9),
      expectedVersion: 2 ** 53 - 1,
      requestId: 'r-1',
      payload: Buffer.alloc(70_000, 5),
      more: true,
    },
  },
  {
    $case: 'open',
    value: {
      call: 1,
      method: '/a.b.v1.C/D',
      passport: 0,
      timeoutMs: 0,
      traceparent: '',
      idempotencyKey: '',
      requestHash: Buffer.alloc(0),
      expectedVersion: 0,
      requestId: '',
      payload: Buffer.alloc(0),
      more: false,
    },
  },
  { $case: 'piece', value: { call: 4_294_967_295, payload: Buffer.from('piece'), more: true } },
  { $case: 'close', value: { call: 2, status: 0, payload: Buffer.from('answer'), hasPayload: true, problem: '', replayed: true } },
  {
    $case: 'close',
    value: { call: 2, status: 5, payload: Buffer.alloc(0), hasPayload: false, problem: '{"code":"not_found"}', replayed: false },
  },
  { $case: 'cancel', value: { call: 8 } },
  { $case: 'credit', value: { call: 8, bytes: 131_072 } },
  { $case: 'drain', value: {} },
];

describe('frames as the proto declares them', () => {
  test('what is written by hand is read by the generated codec', () => {
    const writer = new FrameWriter();
    for (const kind of kinds) write(writer, kind);
    expect(Frames.decode(writer.take()).frames.map((frame) => frame.kind)).toEqual(kinds);
    expect(writer.bytes).toBe(0);
  });

  test('what the generated codec writes is read by hand', () => {
    const read: Kind[] = [];
    readFrames(Buffer.from(Frames.encode({ frames: kinds.map((kind) => ({ kind })) }).finish()), sinkInto(read));
    expect(read).toEqual(kinds);
  });

  test('unknown fields and frames are passed over', () => {
    const read: Kind[] = [];
    // Field 99 of Frames, then a frame of kind 15, then a cancel that carries a field of a later version.
    readFrames(Buffer.from([0x9a, 0x06, 1, 7, 0x0a, 2, 0x7a, 0, 0x0a, 6, 0x2a, 4, 0x08, 8, 0x50, 1]), sinkInto(read));
    expect(read).toEqual([{ $case: 'cancel', value: { call: 8 } }]);
  });

  test.each([[[0x0a, 200]], [[0x0a, 3, 0x2a, 9, 0x08]], [[0x0b]], [[0x0a]]])('bytes %j that are no frames are refused', (bytes) => {
    expect(() => readFrames(Buffer.from(bytes), sinkInto([]))).toThrow('cannot be read');
  });
});

function write(writer: FrameWriter, kind: Kind): void {
  switch (kind.$case) {
    case 'hello':
      return writer.hello(kind.value);
    case 'passport':
      return writer.passport(kind.value);
    case 'open':
      return writer.open(kind.value);
    case 'piece':
      return writer.piece(kind.value);
    case 'close':
      return writer.close(kind.value);
    case 'cancel':
      return writer.cancel(kind.value.call);
    case 'credit':
      return writer.credit(kind.value.call, kind.value.bytes);
    case 'drain':
      return writer.drain();
    default:
      return kind satisfies never;
  }
}

const sinkInto = (read: Kind[]): FrameSink => ({
  onHello: (value) => void read.push({ $case: 'hello', value }),
  onPassport: (value) => void read.push({ $case: 'passport', value }),
  onOpen: (value) => void read.push({ $case: 'open', value }),
  onPiece: (value) => void read.push({ $case: 'piece', value }),
  onClose: (value) => void read.push({ $case: 'close', value }),
  onCancel: (call) => void read.push({ $case: 'cancel', value: { call } }),
  onCredit: (value) => void read.push({ $case: 'credit', value }),
  onDrain: () => void read.push({ $case: 'drain', value: {} }),
});
