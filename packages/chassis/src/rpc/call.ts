// One call to an RPC, whatever carries it: a direct dispatch in the same process, a frame of the mesh stream or a
// plain unary gRPC call. Transports differ in how they move bytes and agree on everything here.
import type { MethodSpec } from '@throughline/contracts/method';

export interface CallContext {
  /** The signed passport; verified by the callee. Absent only where the RPC is public. */
  passport: string | undefined;
  /** The instant (ms since epoch) after which nobody waits for the answer. */
  deadlineAt: number;
  traceparent: string | undefined;
  requestId: string | undefined;
  idempotencyKey: string | undefined;
  /** SHA-256 of method, path and body as the gateway saw them; else of the request message. */
  requestHash: Uint8Array | undefined;
  /** The version named by If-Match. */
  expectedVersion: number | undefined;
  signal: AbortSignal | undefined;
}

export interface Answer {
  /** The answer message, an object as ts-proto types it. */
  message: unknown;
  /** True where it is the stored answer of an earlier call with the same key. */
  replayed: boolean;
}

/** Serves calls: a service in this process, or a channel to one elsewhere. Refusals are thrown DomainErrors. */
export interface Callee {
  call(method: MethodSpec, request: unknown, context: CallContext): Promise<Answer>;
  /** For RPCs that answer a stream of messages. */
  stream(method: MethodSpec, request: unknown, context: CallContext): AsyncIterable<unknown>;
}
