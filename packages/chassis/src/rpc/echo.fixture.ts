// A service for tests and benchmarks of the transport: RPCs described by a line each, handlers as plain functions.
import type { Codec, MethodSpec } from '@throughline/contracts/method';
import type { Callee, CallContext } from './call.ts';

const jsonCodec: Codec = {
  encode: (message) => Buffer.from(JSON.stringify(message)),
  decode: (bytes) => JSON.parse(Buffer.from(bytes).toString()) as unknown,
};

const bytesCodec: Codec = { encode: (message) => message as Uint8Array, decode: (bytes) => bytes };

function echoMethod(name: string, more: Partial<MethodSpec> = {}, codec: Codec = jsonCodec): MethodSpec {
  const message = { name: 'test.v1.Message', description: '', fields: [] };
  return {
    path: `/test.v1.EchoService/${name}`,
    service: 'echo',
    name,
    summary: '',
    description: '',
    kind: 'QUERY',
    streaming: false,
    access: 'MESH',
    permission: '',
    feature: '',
    action: '',
    deadlineMs: 5000,
    successStatus: 200,
    problems: [],
    callers: [],
    signIn: false,
    withoutTenant: false,
    largeBody: false,
    whileSuspended: false,
    produces: '',
    http: [],
    request: message,
    response: message,
    requestCodec: codec,
    responseCodec: codec,
    ...more,
  };
}

export const echo = {
  ask: echoMethod('Ask'),
  tell: echoMethod('Tell', { kind: 'COMMAND' }),
  count: echoMethod('Count', { streaming: true }),
  bytes: echoMethod('Bytes', {}, bytesCodec),
  blobs: echoMethod('Blobs', { streaming: true }, bytesCodec),
};

export const echoMethods: readonly MethodSpec[] = Object.values(echo);

export interface EchoHandlers {
  once?: (request: unknown, context: CallContext, method: MethodSpec) => unknown;
  each?: (request: unknown, context: CallContext, method: MethodSpec) => AsyncIterable<unknown>;
}

/** Answers each request with itself unless told otherwise. */
export function echoCallee({ once = (request) => request, each }: EchoHandlers = {}): Callee {
  return {
    call: async (method, request, context) => ({
      message: await once(request, context, method),
      replayed: context.idempotencyKey === 'replayed',
    }),
    stream: (method, request, context) => each!(request, context, method),
  };
}

export const within = (ms: number, more: Partial<CallContext> = {}): CallContext => ({
  passport: undefined,
  deadlineAt: Date.now() + ms,
  traceparent: undefined,
  requestId: undefined,
  idempotencyKey: undefined,
  requestHash: undefined,
  expectedVersion: undefined,
  signal: undefined,
  ...more,
});
