// One stream from one caller process: its calls are handed to the callee, its answers sent back. A handler whose caller
// has gone, by cancellation, deadline or a lost stream, learns it through its AbortSignal.
import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { Credit, Hello, Open, Passport, Piece } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import type { MethodSpec } from '@throughline/contracts/method';
import { malformed, unavailable } from '../errors.ts';
import { Assembly } from './assembly.ts';
import type { Answer, Callee } from './call.ts';
import { instance } from './channel-definition.ts';
import type { Deadlines } from './deadlines.ts';
import { asBuffer } from './flow.ts';
import { readFrames, type FrameSink } from './frame-reader.ts';
import type { RpcLimits } from './limits.ts';
import { Outlet } from './outlet.ts';
import { ServerCall, type ServerCallKeeper } from './server-call.ts';
import { deadlineExceeded, refusalOf, requestMalformed, routeUnknown } from './status.ts';

/** What a server serves, by whatever way calls come. */
export interface Served {
  serviceName: string;
  callee: Callee;
  methods: ReadonlyMap<string, MethodSpec>;
  limits: RpcLimits;
  deadlines: Deadlines;
  /** Told of whatever is not a refusal: it leaves the house without a word about itself. */
  report: (error: unknown, method: MethodSpec) => void;
}

const nothing = Buffer.alloc(0);
/** Handlers whose caller has gone may run out beside as many whose caller waits. */
const runningShare = 2;

export class ServerChannel implements FrameSink, ServerCallKeeper {
  readonly #stream: ServerDuplexStream<Buffer, Buffer>;
  readonly #served: Served;
  readonly #outlet: Outlet;
  readonly #calls = new Map<number, ServerCall>();
  readonly #passports = new Map<number, string>();
  readonly #onClosed: (channel: ServerChannel) => void;
  #running = 0;
  #callerDone = false;
  #closed = false;
  #peerWindowBytes = 0;

  constructor(stream: ServerDuplexStream<Buffer, Buffer>, served: Served, onClosed: (channel: ServerChannel) => void) {
    this.#stream = stream;
    this.#served = served;
    this.#onClosed = onClosed;
    this.#outlet = new Outlet(stream, served.limits.pieceBytes);
    stream.on('data', (bytes: Buffer) => this.#read(bytes));
    stream.on('end', () => this.#callerEnded());
    stream.on('cancelled', () => this.close());
    stream.on('error', () => this.close());
    const { callsMax, windowBytes, passportsMax } = served.limits;
    this.#outlet.frames.hello({ service: served.serviceName, instance, callsMax, windowBytes, passportsMax });
    this.#outlet.send();
  }

  /** Asks the caller to open no more calls here; those open, and those already on their way, are finished. */
  drain(): void {
    this.#outlet.frames.drain();
    this.#outlet.send();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#outlet.close();
    for (const call of this.#calls.values()) this.#abort(call);
    this.#stream.end();
    this.#onClosed(this);
  }

  // The frames that a caller sends.

  onHello(frame: Hello): void {
    this.#peerWindowBytes = frame.windowBytes;
  }

  onPassport(frame: Passport): void {
    if (frame.number < 1 || frame.number > this.#served.limits.passportsMax) throw malformed('frame.unexpected', 'A passport number is out of bounds.');
    this.#passports.set(frame.number, frame.token);
  }

  onOpen(frame: Open): void {
    const method = this.#served.methods.get(frame.method);
    const { callsMax, messageBytesMax } = this.#served.limits;
    if (method === undefined) return this.#refuseNumber(frame.call, routeUnknown(frame.method));
    if (this.#calls.size >= callsMax || this.#running >= callsMax * runningShare) return this.#refuseNumber(frame.call, overloaded(this.#served));
    const call = new ServerCall(frame, method, this.#passports.get(frame.passport), this);
    this.#calls.set(call.number, call);
    this.#served.deadlines.add(call);
    if (!frame.more) return this.#begin(call, frame.payload);
    call.assembly = new Assembly(messageBytesMax);
    this.#gather(call, frame.payload);
  }

  onPiece(frame: Piece): void {
    const call = this.#calls.get(frame.call);
    if (call?.assembly === undefined || !this.#gather(call, frame.payload) || frame.more) return;
    const message = call.assembly.take();
    call.assembly = undefined;
    this.#begin(call, message);
  }

  onCancel(number: number): void {
    const call = this.#calls.get(number);
    if (call !== undefined) this.#abort(call);
  }

  onCredit(frame: Credit): void {
    this.#outlet.credit(frame.call, frame.bytes);
  }

  onClose = unexpected;
  onDrain = unexpected;

  expired(call: ServerCall): void {
    this.#refuse(call, deadlineExceeded());
    call.abort();
  }

  #read(bytes: Buffer): void {
    try {
      readFrames(bytes, this);
    } catch {
      // A caller that does not speak frames is no caller of ours.
      this.close();
    }
  }

  /** False: the request was refused. */
  #gather(call: ServerCall, piece: Buffer): boolean {
    try {
      call.assembly!.add(piece);
    } catch (error) {
      this.#refuse(call, error);
      return false;
    }
    call.ungrantedBytes += piece.length;
    if (call.ungrantedBytes < this.#served.limits.windowBytes / 2) return true;
    this.#outlet.frames.credit(call.number, call.ungrantedBytes);
    this.#outlet.send();
    call.ungrantedBytes = 0;
    return true;
  }

  #begin(call: ServerCall, payload: Buffer): void {
    let request: unknown;
    try {
      request = call.method.requestCodec.decode(payload);
    } catch (cause) {
      return this.#refuse(call, requestMalformed(cause));
    }
    this.#running += 1;
    const running = call.method.streaming ? this.#answerEach(call, request) : this.#answerOnce(call, request);
    running.then(this.#ran, this.#ran);
  }

  async #answerOnce(call: ServerCall, request: unknown): Promise<void> {
    try {
      const answer = await this.#served.callee.call(call.method, request, call.context);
      if (!call.over) this.#answer(call, answer);
    } catch (error) {
      this.#refuse(call, error);
    }
  }

  #answer(call: ServerCall, { message, replayed }: Answer): void {
    const bytes = call.method.responseCodec.encode(message);
    const close = (payload: Uint8Array) => this.#closeCall(call, { payload: asBuffer(payload), hasPayload: true, replayed });
    if (bytes.length <= this.#served.limits.pieceBytes) close(bytes);
    else void this.#outlet.sendInPieces(call.number, this.#peerWindowBytes, bytes, close);
  }

  async #answerEach(call: ServerCall, request: unknown): Promise<void> {
    try {
      for await (const message of this.#served.callee.stream(call.method, request, call.context)) {
        if (call.over) return;
        await this.#outlet.sendInPieces(call.number, this.#peerWindowBytes, call.method.responseCodec.encode(message), (payload) =>
          this.#outlet.frames.piece({ call: call.number, payload: asBuffer(payload), more: false }),
        );
      }
      if (!call.over) this.#closeCall(call, { payload: nothing, hasPayload: false, replayed: false });
    } catch (error) {
      this.#refuse(call, error);
    }
  }

  #closeCall(call: ServerCall, answer: { payload: Buffer; hasPayload: boolean; replayed: boolean }): void {
    this.#outlet.frames.close({ call: call.number, status: 0, problem: '', ...answer });
    this.#leave(call);
  }

  #refuse(call: ServerCall, error: unknown): void {
    const refusal = refusalOf(error);
    if (refusal.internal && !call.over) this.#served.report(error, call.method);
    if (call.over) return;
    this.#outlet.forget(call.number);
    this.#refuseNumber(call.number, error);
    this.#leave(call);
  }

  #refuseNumber(call: number, error: unknown): void {
    const { status, problem } = refusalOf(error);
    this.#outlet.frames.close({ call, status, problem, payload: nothing, hasPayload: false, replayed: false });
    this.#outlet.send();
  }
}
