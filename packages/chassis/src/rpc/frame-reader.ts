// Reads the message throughline.mesh.v1.Frames, frame by frame, and hands each to a sink. By hand for the same reason as
// frame-writer.ts; unknown fields and frames are passed over, as protobuf asks. Payloads are views of the bytes read.
import { Hello, Passport, type Close, type Credit, type Open, type Piece } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import { malformed } from '../errors.ts';
import { frameTag } from './frame-writer.ts';

/** One side of a channel. Frames come in the order in which they were sent. */
export interface FrameSink {
  onHello(frame: Hello): void;
  onPassport(frame: Passport): void;
  onOpen(frame: Open): void;
  onPiece(frame: Piece): void;
  onClose(frame: Close): void;
  onCancel(call: number): void;
  onCredit(frame: Credit): void;
  onDrain(): void;
}

const nothing = Buffer.alloc(0);

export function readFrames(bytes: Buffer, sink: FrameSink): void {
  const cursor = new Cursor(bytes);
  while (cursor.at < bytes.length) {
    const tag = cursor.number();
    if (tag !== 0x0a) {
      cursor.skip(tag);
      continue;
    }
    const end = cursor.end();
    while (cursor.at < end) readFrame(cursor, sink);
  }
}

function readFrame(cursor: Cursor, sink: FrameSink): void {
  const tag = cursor.number();
  switch (tag) {
    case frameTag.open:
      return sink.onOpen(readOpen(cursor, cursor.end()));
    case frameTag.close:
      return sink.onClose(readClose(cursor, cursor.end()));
    case frameTag.piece:
      return sink.onPiece(readPiece(cursor, cursor.end()));
    case frameTag.credit:
      return sink.onCredit(readCredit(cursor, cursor.end()));
    case frameTag.cancel:
      return sink.onCancel(readCredit(cursor, cursor.end()).call);
    case frameTag.hello:
      return sink.onHello(Hello.decode(cursor.blob()));
    case frameTag.passport:
      return sink.onPassport(Passport.decode(cursor.blob()));
    case frameTag.drain:
      cursor.blob();
      return sink.onDrain();
    default:
      return cursor.skip(tag);
  }
}

function readOpen(cursor: Cursor, end: number): Open {
  const open: Open = {
    call: 0,
    method: '',
    passport: 0,
    timeoutMs: 0,
    traceparent: '',
    idempotencyKey: '',
    requestHash: nothing,
    expectedVersion: undefined,
    requestId: '',
    payload: nothing,
    more: false,
  };
  while (cursor.at < end) {
    const tag = cursor.number();
    switch (tag) {
      case 0x08:
        open.call = cursor.number();
        break;
      case 0x12:
        open.method = cursor.text();
        break;
      case 0x18:
        open.passport = cursor.number();
        break;
      case 0x20:
        open.timeoutMs = cursor.number();
        break;
      case 0x2a:
        open.traceparent = cursor.text();
        break;
      case 0x32:
        open.idempotencyKey = cursor.text();
        break;
      case 0x3a:
        open.requestHash = cursor.blob();
        break;
      case 0x40:
        open.expectedVersion = cursor.number();
        break;
      case 0x4a:
        open.requestId = cursor.text();
        break;
      case 0x52:
        open.payload = cursor.blob();
        break;
      case 0x58:
        open.more = cursor.number() !== 0;
        break;
      default:
        cursor.skip(tag);
    }
  }
  return open;
}

function readPiece(cursor: Cursor, end: number): Piece {
  const piece: Piece = { call: 0, payload: nothing, more: false };
  while (cursor.at < end) {
    const tag = cursor.number();
    switch (tag) {
      case 0x08:
        piece.call = cursor.number();
        break;
      case 0x12:
        piece.payload = cursor.blob();
        break;
      case 0x18:
        piece.more = cursor.number() !== 0;
        break;
      default:
        cursor.skip(tag);
    }
  }
  return piece;
}

function readClose(cursor: Cursor, end: number): Close {
  const close: Close = { call: 0, status: 0, payload: nothing, hasPayload: false, problem: '', replayed: false };
  while (cursor.at < end) {
    const tag = cursor.number();
    switch (tag) {
      case 0x08:
        close.call = cursor.number();
        break;
      case 0x10:
        close.status = cursor.number();
        break;
      case 0x1a:
        close.payload = cursor.blob();
        break;
      case 0x20:
        close.hasPayload = cursor.number() !== 0;
        break;
      case 0x2a:
        close.problem = cursor.text();
        break;
      case 0x30:
        close.replayed = cursor.number() !== 0;
        break;
      default:
        cursor.skip(tag);
    }
  }
  return close;
}

function readCredit(cursor: Cursor, end: number): Credit {
  const credit: Credit = { call: 0, bytes: 0 };
  while (cursor.at < end) {
    const tag = cursor.number();
    switch (tag) {
      case 0x08:
        credit.call = cursor.number();
        break;
      case 0x10:
        credit.bytes = cursor.number();
        break;
      default:
        cursor.skip(tag);
    }
  }
  return credit;
}

class Cursor {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 0x80) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined || unit > 2 ** 63) throw truncated();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
  }

  /** Where the field that begins here ends. */
  end(): number {
    const end = this.number() + this.at;
    if (end > this.#bytes.length) throw truncated();
    return end;
  }

  blob(): Buffer {
    const end = this.end();
    const blob = this.#bytes.subarray(this.at, end);
    this.at = end;
    return blob;
  }

  text(): string {
    const end = this.end();
    const text = this.#bytes.toString('utf8', this.at, end);
    this.at = end;
    return text;
  }

  skip(tag: number): void {
    const wireType = tag & 7;
    if (wireType === 0) this.number();
    else if (wireType === 1) this.at += 8;
    else if (wireType === 2) this.at = this.end();
    else if (wireType === 5) this.at += 4;
    else throw truncated();
  }
}

const truncated = () => malformed('frame.malformed', 'A frame of the mesh stream cannot be read.');
