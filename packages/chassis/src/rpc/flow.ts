// What one call sends in its direction beyond a small message: cut to pieces, as fast as the receiver gives credit.
import type { FrameWriter } from './frame-writer.ts';

/** Lays out the last piece of a message; how it ends is for the sender to say. */
export type LayLast = (payload: Uint8Array) => void;

const nothing = new Uint8Array();

export class Flow {
  readonly call: number;
  #credit: number;
  #rest: Uint8Array = nothing;
  #layLast: LayLast | undefined;
  #sent: (() => void) | undefined;

  constructor(call: number, credit: number) {
    this.call = call;
    this.#credit = credit;
  }

  /** Begins the next message; the one before must have been sent. Resolves when its last piece is laid out. */
  begin(message: Uint8Array, layLast: LayLast): Promise<void> {
    this.#rest = message;
    this.#layLast = layLast;
    return new Promise((resolve) => (this.#sent = resolve));
  }

  /** True: something can be laid out now. */
  get ready(): boolean {
    return this.#layLast !== undefined && (this.#credit > 0 || this.#rest.length === 0);
  }

  grant(bytes: number): void {
    this.#credit += bytes;
  }

  layPiece(frames: FrameWriter, pieceBytes: number): void {
    const size = Math.min(pieceBytes, this.#credit, this.#rest.length);
    const payload = this.#rest.subarray(0, size);
    this.#rest = this.#rest.subarray(size);
    this.#credit -= size;
    if (this.#rest.length > 0) frames.piece({ call: this.call, payload: asBuffer(payload), more: true });
    else this.#end(payload);
  }

  /** Nobody wants the rest: whoever waits for it goes on. */
  abandon(): void {
    this.#rest = nothing;
    this.#layLast = undefined;
    this.#sent?.();
  }

  #end(payload: Uint8Array): void {
    this.#layLast?.(payload);
    this.abandon();
  }
}

export const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
