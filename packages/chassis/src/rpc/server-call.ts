// A call that came as a frame, as its callee's side sees it: gathers the request, sends the answer.
import type { Open } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import type { MethodSpec } from '@throughline/contracts/method';
import { Assembly } from './assembly.ts';
import type { CallContext } from './call.ts';
import { Timed } from './deadlines.ts';
import { asBuffer } from './flow.ts';
import type { RpcLimits } from './limits.ts';
import type { Outlet } from './outlet.ts';
import type { Serving } from './serve-call.ts';
import { deadlineExceeded, refusalOf } from './status.ts';

/** The channel that the call came by. */
export interface ServerLine {
  readonly outlet: Outlet;
  readonly limits: RpcLimits;
  /** What the caller takes of one call before it gives credit. */
  readonly peerWindowBytes: number;
  left(call: ServerCall): void;
}

const nothing = Buffer.alloc(0);

export class ServerCall extends Timed implements Serving {
  readonly number: number;
  readonly method: MethodSpec;
  readonly context: CallContext;
  over = false;
  readonly #line: ServerLine;
  /** Made when a handler asks for it, which few do: 1.2 µs a call. */
  #abort: AbortController | undefined;
  #gone = false;
  #assembly: Assembly | undefined;
  #ungrantedBytes = 0;

  constructor(open: Open, method: MethodSpec, passport: string | undefined, line: ServerLine) {
    super();
    this.number = open.call;
    this.method = method;
    this.#line = line;
    this.expiresAt = Date.now() + (open.timeoutMs === 0 ? method.deadlineMs : open.timeoutMs);
    const signal = () => this.#signal;
    this.context = {
      passport,
      deadlineAt: this.expiresAt,
      traceparent: open.traceparent || undefined,
      requestId: open.requestId || undefined,
      idempotencyKey: open.idempotencyKey || undefined,
      requestHash: open.requestHash.length === 0 ? undefined : open.requestHash,
      expectedVersion: open.expectedVersion,
      get signal() {
        return signal();
      },
    };
  }

  /** Takes in a piece of the request. */
  gather(piece: Buffer): void {
    this.#assembly ??= new Assembly(this.#line.limits.messageBytesMax);
    this.#assembly.add(piece);
    this.#ungrantedBytes += piece.length;
    if (this.#ungrantedBytes < this.#line.limits.windowBytes / 2) return;
    this.#line.outlet.frames.credit(this.number, this.#ungrantedBytes);
    this.#line.outlet.send();
    this.#ungrantedBytes = 0;
  }

  gathered(): Buffer {
    return this.#assembly?.take() ?? nothing;
  }

  answer(message: Uint8Array, replayed: boolean): void {
    if (this.over) return;
    const last = (payload: Uint8Array) => this.#close({ status: 0, payload: asBuffer(payload), hasPayload: true, problem: '', replayed });
    if (message.length <= this.#line.limits.pieceBytes) last(message);
    else void this.#inPieces(message, last);
  }

  async say(message: Uint8Array): Promise<void> {
    if (this.over) return;
    const { frames } = this.#line.outlet;
    await this.#inPieces(message, (payload) => frames.piece({ call: this.number, payload: asBuffer(payload), more: false }));
  }

  end(): void {
    if (!this.over) this.#close({ status: 0, payload: nothing, hasPayload: false, problem: '', replayed: false });
  }

  refuse(error: unknown): void {
    if (!this.over) this.#close({ ...refusalOf(error), payload: nothing, hasPayload: false, replayed: false });
  }

  /** Nobody waits any longer: the handler learns it from its signal. */
  abort(): void {
    this.#leave();
    this.#tellHandler();
  }

  override expire(): void {
    this.refuse(deadlineExceeded());
    this.#tellHandler();
  }

  get #signal(): AbortSignal {
    this.#abort ??= new AbortController();
    if (this.#gone) this.#abort.abort();
    return this.#abort.signal;
  }

  #tellHandler(): void {
    this.#gone = true;
    this.#abort?.abort();
  }

  #inPieces(message: Uint8Array, layLast: (payload: Uint8Array) => void): Promise<void> {
    return this.#line.outlet.sendInPieces(this.number, this.#line.peerWindowBytes, message, layLast);
  }

  #close(frame: { status: number; payload: Buffer; hasPayload: boolean; problem: string; replayed: boolean }): void {
    this.#line.outlet.frames.close({ call: this.number, ...frame });
    this.#line.outlet.send();
    this.#leave();
  }

  #leave(): void {
    if (this.over) return;
    this.over = true;
    this.#line.outlet.forget(this.number);
    this.#line.left(this);
  }
}
