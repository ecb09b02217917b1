// One stream from one caller process: its calls are handed to the callee, its answers sent back. A handler whose caller
// has gone, by cancellation, deadline or a lost stream, learns it through its AbortSignal.
import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { Credit, Hello, Open, Passport, Piece } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import { malformed, unavailable } from '../errors.ts';
import { instance } from './channel-definition.ts';
import { readFrames, type FrameSink } from './frame-reader.ts';
import type { RpcLimits } from './limits.ts';
import { Outlet } from './outlet.ts';
import { serveCall, type Served } from './serve-call.ts';
import { ServerCall, type ServerLine } from './server-call.ts';
import { refusalOf, routeUnknown } from './status.ts';

const nothing = Buffer.alloc(0);
/** Handlers whose caller has gone may run out beside as many whose caller waits. */
const runningShare = 2;

export class ServerChannel implements FrameSink, ServerLine {
  readonly outlet: Outlet;
  readonly limits: RpcLimits;
  peerWindowBytes = 0;
  readonly #served: Served;
  readonly #calls = new Map<number, ServerCall>();
  readonly #passports = new Map<number, string>();
  readonly #onClosed: () => void;
  #running = 0;
  #callerEnded = false;
  #closed = false;

  constructor(stream: ServerDuplexStream<Buffer, Buffer>, served: Served, onClosed: () => void) {
    this.#served = served;
    this.limits = served.limits;
    this.#onClosed = onClosed;
    this.outlet = new Outlet(stream, served.limits.pieceBytes);
    stream.on('data', (bytes: Buffer) => this.#read(bytes));
    stream.on('end', () => this.#endAfterCalls());
    stream.on('cancelled', () => this.close());
    stream.on('error', () => this.close());
    const { callsMax, windowBytes, passportsMax } = served.limits;
    this.outlet.frames.hello({ service: served.serviceName, instance, callsMax, windowBytes, passportsMax });
    this.outlet.send();
  }

  /** Asks the caller to open no more calls here. Those open, and those already on their way, are finished. */
  drain(): void {
    this.outlet.frames.drain();
    this.outlet.send();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.outlet.end();
    for (const call of this.#calls.values()) call.abort();
    this.#onClosed();
  }

  left(call: ServerCall): void {
    this.#calls.delete(call.number);
    this.#served.deadlines.remove(call);
    if (this.#callerEnded && this.#calls.size === 0) this.close();
  }

  // The frames that a caller sends.

  onHello(frame: Hello): void {
    this.peerWindowBytes = frame.windowBytes;
  }

  onPassport(frame: Passport): void {
    if (frame.number < 1 || frame.number > this.limits.passportsMax)
      throw malformed('frame.unexpected', 'A passport number is out of bounds.');
    this.#passports.set(frame.number, frame.token);
  }

  onOpen(frame: Open): void {
    const method = this.#served.methods.get(frame.method);
    if (method === undefined) return this.#turnAway(frame.call, routeUnknown(frame.method));
    if (this.#calls.size >= this.limits.callsMax || this.#running >= this.limits.callsMax * runningShare) {
      return this.#turnAway(
        frame.call,
        unavailable('service.overloaded', `The ${this.#served.serviceName} service has more calls than it can take.`),
      );
    }
    const call = new ServerCall(frame, method, this.#passports.get(frame.passport), this);
    this.#calls.set(call.number, call);
    this.#served.deadlines.add(call);
    if (frame.more) this.#gather(call, frame.payload);
    else this.#serve(call, frame.payload);
  }

  onPiece(frame: Piece): void {
    const call = this.#calls.get(frame.call);
    if (call === undefined) return;
    this.#gather(call, frame.payload);
    if (!frame.more && !call.over) this.#serve(call, call.gathered());
  }

  onCancel(number: number): void {
    this.#calls.get(number)?.abort();
  }

  onCredit(frame: Credit): void {
    this.outlet.credit(frame.call, frame.bytes);
  }

  onClose = unexpected;
  onDrain = unexpected;

  #read(bytes: Buffer): void {
    try {
      readFrames(bytes, this);
    } catch {
      // Who does not speak frames is no caller of ours.
      this.close();
    }
  }

  #gather(call: ServerCall, piece: Buffer): void {
    try {
      call.gather(piece);
    } catch (error) {
      call.refuse(error);
    }
  }

  #serve(call: ServerCall, payload: Buffer): void {
    this.#running += 1;
    void serveCall(this.#served, call, payload).then(this.#ran);
  }

  #ran = (): void => {
    this.#running -= 1;
  };

  #turnAway(call: number, error: unknown): void {
    this.outlet.frames.close({ call, ...refusalOf(error), payload: nothing, hasPayload: false, replayed: false });
    this.outlet.send();
  }

  #endAfterCalls(): void {
    this.#callerEnded = true;
    if (this.#calls.size === 0) this.close();
  }
}

function unexpected(): never {
  throw malformed('frame.unexpected', 'A caller answers no calls.');
}
