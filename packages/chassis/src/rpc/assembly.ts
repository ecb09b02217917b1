// A message that arrives in pieces.
import { malformed } from '../errors.ts';

export class Assembly {
  readonly #bytesMax: number;
  #pieces: Buffer[] = [];
  #bytes = 0;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  add(piece: Buffer): void {
    this.#bytes += piece.length;
    if (this.#bytes > this.#bytesMax) throw malformed('message.too_large', `A message may have ${this.#bytesMax} bytes.`);
    if (piece.length > 0) this.#pieces.push(piece);
  }

  /** The whole message; what comes next belongs to another. */
  take(): Buffer {
    const message = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#bytes = 0;
    return message;
  }
}
