// The sending half of a channel. Small frames are laid out at once and leave in one write per event-loop turn; large
// messages follow piece by piece, in turns, and only while the stream is hungry: a small frame never waits behind a
// large answer. A write that returns false holds everything back until the stream has drained.
import type { Writable } from 'node:stream';
import { Flow, type LayLast } from './flow.ts';
import { FrameWriter } from './frame-writer.ts';

const writeBytesMax = 256 * 1024;
/** Pieces are added to a write up to this size, and while fewer than two writes are under way. */
const bulkBytes = 128 * 1024;
const bulkWritesMax = 2;

export class Outlet {
  readonly frames = new FrameWriter();
  readonly #stream: Writable;
  readonly #pieceBytes: number;
  readonly #flows = new Map<number, Flow>();
  /** Flows that have something to send and the credit for it, in turn. */
  readonly #turns = new Set<Flow>();
  #laid: Buffer[] = [];
  #scheduled = false;
  #blocked = false;
  #writing = 0;
  #closed = false;

  constructor(stream: Writable, pieceBytes: number) {
    this.#stream = stream;
    this.#pieceBytes = pieceBytes;
    stream.on('drain', this.#drained);
  }

  /** To be called after laying out frames. */
  send(): void {
    if (this.frames.bytes >= writeBytesMax) this.#laid.push(this.frames.take());
    if (this.#scheduled || this.#closed) return;
    this.#scheduled = true;
    setImmediate(this.#flush);
  }

  /** Sends a message that is larger than a piece, or one of many. Resolves when it is on its way, or nobody wants it. */
  sendInPieces(call: number, credit: number, message: Uint8Array, layLast: LayLast): Promise<void> {
    if (this.#closed) return Promise.resolve();
    let flow = this.#flows.get(call);
    if (flow === undefined) this.#flows.set(call, (flow = new Flow(call, credit)));
    const sent = flow.begin(message, layLast);
    this.#queue(flow);
    return sent;
  }

  credit(call: number, bytes: number): void {
    const flow = this.#flows.get(call);
    if (flow === undefined) return;
    flow.grant(bytes);
    this.#queue(flow);
  }

  /** The call is over: what it still had to send is dropped. */
  forget(call: number): void {
    const flow = this.#flows.get(call);
    if (flow === undefined) return;
    this.#flows.delete(call);
    this.#turns.delete(flow);
    flow.abandon();
  }

  close(): void {
    this.#closed = true;
    this.#laid = [];
    for (const call of this.#flows.keys()) this.forget(call);
  }

  /** Says what is laid out and no more. */
  end(): void {
    for (const bytes of [...this.#laid, this.frames.take()]) if (bytes.length > 0) this.#stream.write(bytes);
    this.close();
    this.#stream.end();
  }

  #queue(flow: Flow): void {
    if (!flow.ready) return;
    this.#turns.add(flow);
    this.send();
  }

  #flush = (): void => {
    this.#scheduled = false;
    while (!this.#blocked && this.#laid.length > 0) this.#write(this.#laid.shift()!);
    if (this.#blocked || this.#closed) return;
    this.#layPieces();
    if (this.frames.bytes > 0) this.#write(this.frames.take());
  };

  #layPieces(): void {
    if (this.#writing >= bulkWritesMax) return;
    for (const flow of this.#turns) {
      if (this.frames.bytes >= bulkBytes) return;
      this.#turns.delete(flow);
      flow.layPiece(this.frames, this.#pieceBytes);
      // Added again, it comes after all others: the walk over a Set reaches what is added on the way.
      if (flow.ready) this.#turns.add(flow);
    }
  }

  #write(bytes: Buffer): void {
    this.#writing += 1;
    this.#blocked = !this.#stream.write(bytes, this.#written);
  }

  #written = (): void => {
    this.#writing -= 1;
    if (this.#turns.size > 0) this.send();
  };

  #drained = (): void => {
    this.#blocked = false;
    this.send();
  };
}
