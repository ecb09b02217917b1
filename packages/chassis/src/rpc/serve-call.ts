// From the bytes of a request to the bytes of its answer: the same for every way by which calls come.
import type { MethodSpec } from '@throughline/contracts/method';
import type { Callee, CallContext } from './call.ts';
import type { Deadlines } from './deadlines.ts';
import type { RpcLimits } from './limits.ts';
import type { OpenWork } from './open-work.ts';
import { isRefusal, requestMalformed } from './status.ts';

/** What a server serves. */
export interface Served {
  serviceName: string;
  callee: Callee;
  methods: ReadonlyMap<string, MethodSpec>;
  limits: RpcLimits;
  deadlines: Deadlines;
  open: OpenWork;
  /** Told of whatever is not a refusal: it leaves the house without a word about itself. */
  report: (error: unknown, method: MethodSpec) => void;
}

/** A call being served: where its answer goes. Once it is over, what is said to it is dropped. */
export interface Serving {
  readonly method: MethodSpec;
  readonly context: CallContext;
  /** The caller has its answer or wants none. */
  readonly over: boolean;
  answer(message: Uint8Array, replayed: boolean): void;
  /** One message of a stream. Resolves when the caller is ready for the next. */
  say(message: Uint8Array): Promise<void>;
  end(): void;
  refuse(error: unknown): void;
}

export async function serveCall(served: Served, call: Serving, payload: Uint8Array): Promise<void> {
  try {
    const request = decodeRequest(call.method, payload);
    if (call.method.streaming) await answerEach(served.callee, call, request);
    else await answerOnce(served.callee, call, request);
  } catch (error) {
    if (!isRefusal(error) && !call.over) served.report(error, call.method);
    call.refuse(error);
  }
}

async function answerOnce(callee: Callee, call: Serving, request: unknown): Promise<void> {
  const { message, replayed } = await callee.call(call.method, request, call.context);
  call.answer(call.method.responseCodec.encode(message), replayed);
}

async function answerEach(callee: Callee, call: Serving, request: unknown): Promise<void> {
  for await (const message of callee.stream(call.method, request, call.context)) {
    if (call.over) return;
    await call.say(call.method.responseCodec.encode(message));
  }
  call.end();
}

function decodeRequest(method: MethodSpec, payload: Uint8Array): unknown {
  try {
    return method.requestCodec.decode(payload);
  } catch (cause) {
    throw requestMalformed(cause);
  }
}
