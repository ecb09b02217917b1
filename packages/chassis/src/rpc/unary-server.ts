// Every RPC as plain gRPC, for grpcurl, other languages and whoever speaks no frames: one HTTP/2 stream a call, served
// by the same code.
import type {
  Metadata,
  sendUnaryData,
  ServerUnaryCall,
  ServerWritableStream,
  ServiceDefinition,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { once } from 'node:events';
import type { MethodSpec } from '@throughline/contracts/method';
import type { CallContext } from './call.ts';
import { Timed } from './deadlines.ts';
import { asBuffer } from './flow.ts';
import { contextOf, problemTrailer, replayedTrailer } from './metadata.ts';
import { serveCall, type Served, type Serving } from './serve-call.ts';
import { deadlineExceeded, detailOf, refusalOf } from './status.ts';

const asIs = (bytes: Buffer): Buffer => bytes;

export function unaryDefinition(methods: ReadonlyMap<string, MethodSpec>): ServiceDefinition {
  const entries = [...methods.values()].map(({ path, streaming }) => [
    path,
    {
      path,
      requestStream: false,
      responseStream: streaming,
      requestSerialize: asIs,
      requestDeserialize: asIs,
      responseSerialize: asIs,
      responseDeserialize: asIs,
    },
  ]);
  return Object.fromEntries(entries) as ServiceDefinition;
}

export function unaryHandlers(served: Served): UntypedServiceImplementation {
  const entries = [...served.methods.values()].map((method) => [
    method.path,
    method.streaming ? eachHandler(served, method) : onceHandler(served, method),
  ]);
  return Object.fromEntries(entries) as UntypedServiceImplementation;
}

type Call = ServerUnaryCall<Buffer, Buffer> | ServerWritableStream<Buffer, Buffer>;

const onceHandler = (served: Served, method: MethodSpec) => (call: ServerUnaryCall<Buffer, Buffer>, reply: sendUnaryData<Buffer>) => {
  const serving = new UnaryCall(served, method, call, {
    answer: (message, trailer) => reply(null, message, trailer),
    say: async () => {},
    refuse: (status) => reply(status),
  });
  void serveCall(served, serving, call.request);
};

const eachHandler = (served: Served, method: MethodSpec) => (call: ServerWritableStream<Buffer, Buffer>) => {
  const serving = new UnaryCall(served, method, call, {
    answer: () => call.end(),
    say: async (message) => {
      if (!call.write(message)) await once(call, 'drain', { signal: serving.abort.signal }).catch(() => undefined);
    },
    refuse: (status) => call.emit('error', status),
  });
  void serveCall(served, serving, call.request);
};

/** How an answer is put on the wire, which differs between one message and many. */
interface Wire {
  answer(message: Buffer, trailer: Metadata | undefined): void;
  say(message: Buffer): Promise<void>;
  refuse(status: { code: number; details: string; metadata: Metadata }): void;
}

const nothing = Buffer.alloc(0);

class UnaryCall extends Timed implements Serving {
  readonly method: MethodSpec;
  readonly context: CallContext;
  readonly abort = new AbortController();
  over = false;
  readonly #served: Served;
  readonly #wire: Wire;

  constructor(served: Served, method: MethodSpec, call: Call, wire: Wire) {
    super();
    this.method = method;
    this.#served = served;
    this.#wire = wire;
    this.expiresAt = Math.min(Number(call.getDeadline()), Date.now() + method.deadlineMs);
    this.context = contextOf(call.metadata, this.expiresAt, this.abort.signal);
    served.deadlines.add(this);
    served.open.begin();
    call.on('cancelled', () => this.#cancelled());
  }

  answer(message: Uint8Array, replayed: boolean): void {
    if (this.#finish()) this.#wire.answer(asBuffer(message), replayed ? replayedTrailer() : undefined);
  }

  async say(message: Uint8Array): Promise<void> {
    if (!this.over) await this.#wire.say(asBuffer(message));
  }

  end(): void {
    if (this.#finish()) this.#wire.answer(nothing, undefined);
  }

  refuse(error: unknown): void {
    if (!this.#finish()) return;
    const refusal = refusalOf(error);
    this.#wire.refuse({ code: refusal.status, details: detailOf(refusal), metadata: problemTrailer(refusal) });
  }

  override expire(): void {
    this.refuse(deadlineExceeded());
    this.abort.abort();
  }

  #cancelled(): void {
    this.#finish();
    this.abort.abort();
  }

  /** False: it was over before. */
  #finish(): boolean {
    if (this.over) return false;
    this.over = true;
    this.#served.deadlines.remove(this);
    this.#served.open.end();
    return true;
  }
}
