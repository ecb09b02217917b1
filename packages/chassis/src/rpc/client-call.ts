// A call as its caller's side sees it: what is asked, and what becomes of the answer. Which replica serves it, and
// whether it is tried again, is decided by its keeper.
import type { Close, Piece } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import type { MethodSpec } from '@throughline/contracts/method';
import { Assembly } from './assembly.ts';
import type { Answer, CallContext } from './call.ts';
import { Timed } from './deadlines.ts';
import { DomainError } from '../errors.ts';
import { errorOf } from './status.ts';

/** The channel that carries a call at present. */
export interface Carrier {
  readonly messageBytesMax: number;
  /** When the callee last said anything. */
  readonly heardAt: number;
  /** Bytes of the answer were taken in: the callee may send as many more. */
  grant(call: ClientCall, bytes: number): void;
  /** Nobody waits for the call any longer. */
  abandon(call: ClientCall): void;
}

export interface CallKeeper {
  answered(call: ClientCall): void;
  refused(call: ClientCall, error: DomainError, by: Carrier): void;
  /** The stream broke: the callee may have acted on it, or not. */
  lost(call: ClientCall): void;
  expired(call: ClientCall): void;
  abandoned(call: ClientCall): void;
}

export abstract class ClientCall extends Timed {
  readonly method: MethodSpec;
  readonly payload: Uint8Array;
  readonly context: CallContext;
  readonly keeper: CallKeeper;
  /** On the channel that carries it. */
  number = 0;
  carrier: Carrier | undefined;
  /** A channel that turned it away: it is not asked again if there is another. */
  avoid: Carrier | undefined;
  attempts = 0;
  startedAt = 0;
  /** Taken in and not yet granted anew. */
  ungrantedBytes = 0;
  /** The breaker's. */
  ticket = 0;
  settled = false;

  constructor(method: MethodSpec, payload: Uint8Array, context: CallContext, keeper: CallKeeper) {
    super();
    this.method = method;
    this.payload = payload;
    this.context = context;
    this.keeper = keeper;
  }

  /** True: a second attempt does no harm where the outcome of the first is unknown. */
  get repeatable(): boolean {
    return this.method.kind === 'QUERY' || this.context.idempotencyKey !== undefined;
  }

  /** Forgets what an attempt that broke had brought. */
  restart(): void {
    this.carrier = undefined;
    this.ungrantedBytes = 0;
  }

  abstract piece(frame: Piece): void;
  abstract close(frame: Close): void;
  /** Ends the call for the caller; only its keeper says so. */
  abstract fail(error: unknown): void;

  override expire(): void {
    this.keeper.expired(this);
  }

  /** The caller's AbortSignal fired: the call itself is the listener, which spares a closure a call. */
  handleEvent(): void {
    this.keeper.abandoned(this);
  }

  refuse(error: DomainError): void {
    this.keeper.refused(this, error, this.carrier!);
  }

  protected decode(payload: Buffer): unknown {
    try {
      return this.method.responseCodec.decode(payload);
    } catch (cause) {
      throw new DomainError('INTERNAL', 'answer.malformed', `The answer of ${this.method.path} cannot be decoded.`, { cause });
    }
  }
}

export class SingleCall extends ClientCall {
  readonly #resolve: (answer: Answer) => void;
  readonly #reject: (error: unknown) => void;
  #assembly: Assembly | undefined;

  constructor(
    call: { method: MethodSpec; payload: Uint8Array; context: CallContext; keeper: CallKeeper },
    resolve: (answer: Answer) => void,
    reject: (error: unknown) => void,
  ) {
    super(call.method, call.payload, call.context, call.keeper);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  override restart(): void {
    super.restart();
    this.#assembly = undefined;
  }

  piece(frame: Piece): void {
    this.#assembly ??= new Assembly(this.carrier!.messageBytesMax);
    this.#assembly.add(frame.payload);
    this.carrier!.grant(this, frame.payload.length);
  }

  close(frame: Close): void {
    if (frame.status !== 0) return this.refuse(errorOf(frame));
    this.#assembly?.add(frame.payload);
    const message = this.decode(this.#assembly?.take() ?? frame.payload);
    this.keeper.answered(this);
    this.#resolve({ message, replayed: frame.replayed });
  }

  fail(error: unknown): void {
    this.#reject(error);
  }
}
