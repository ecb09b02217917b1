// A call that is answered by a stream of messages. What the reader has not taken is not credited, so a slow reader slows
// its callee down and holds at most one window of bytes.
import type { Close, Piece } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import { Assembly } from './assembly.ts';
import { ClientCall } from './client-call.ts';
import { errorOf } from './status.ts';

interface Reader {
  resolve(message: unknown): void;
  reject(error: unknown): void;
}

export class StreamedCall extends ClientCall {
  #assembly: Assembly | undefined;
  readonly #messages: Buffer[] = [];
  #reader: Reader | undefined;
  #owedBytes = 0;
  #delivered = false;
  #over: { error: unknown } | undefined;

  /** Not once part of the answer has reached the reader: another attempt would say it twice. */
  override get repeatable(): boolean {
    return super.repeatable && !this.#delivered;
  }

  override restart(): void {
    super.restart();
    this.#assembly = undefined;
    this.#messages.length = 0;
    this.#owedBytes = 0;
  }

  piece(frame: Piece): void {
    this.#assembly ??= new Assembly(this.carrier!.messageBytesMax);
    this.#assembly.add(frame.payload);
    this.#owedBytes += frame.payload.length;
    if (!frame.more) this.#messages.push(this.#assembly.take());
    this.#serve();
  }

  close(frame: Close): void {
    if (frame.status !== 0) return this.refuse(errorOf(frame));
    this.keeper.answered(this);
    this.#end(undefined);
  }

  fail(error: unknown): void {
    this.#end(error);
  }

  /** The next message; undefined: there are no more. */
  next(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#reader = { resolve, reject };
      this.#serve();
    });
  }

  #serve(): void {
    if (this.#reader === undefined) return;
    const message = this.#messages.shift();
    if (message !== undefined) this.#deliver(this.#reader, message);
    else if (this.#over !== undefined) this.#conclude(this.#reader, this.#over.error);
    else this.#pay(this.#owedBytes);
  }

  #deliver(reader: Reader, message: Buffer): void {
    this.#reader = undefined;
    this.#delivered = true;
    this.#pay(message.length);
    try {
      reader.resolve(this.decode(message));
    } catch (error) {
      reader.reject(error);
    }
  }

  #conclude(reader: Reader, error: unknown): void {
    this.#reader = undefined;
    if (error === undefined) reader.resolve(undefined);
    else reader.reject(error);
  }

  #pay(bytes: number): void {
    this.#owedBytes -= bytes;
    if (bytes > 0) this.carrier?.grant(this, bytes);
  }

  #end(error: unknown): void {
    this.#over = { error };
    this.#serve();
  }
}
