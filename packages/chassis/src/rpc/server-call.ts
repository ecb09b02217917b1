// A call as its callee's side sees it, however it came.
import type { Open } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import type { MethodSpec } from '@throughline/contracts/method';
import type { Assembly } from './assembly.ts';
import type { CallContext } from './call.ts';
import { Timed } from './deadlines.ts';

export interface ServerCallKeeper {
  expired(call: ServerCall): void;
}

export class ServerCall extends Timed {
  readonly number: number;
  readonly method: MethodSpec;
  readonly context: CallContext;
  readonly #keeper: ServerCallKeeper;
  readonly #abort = new AbortController();
  /** Of a request that comes in pieces. */
  assembly: Assembly | undefined;
  ungrantedBytes = 0;
  /** Its caller has its answer or wants none; the handler may still be running. */
  over = false;

  constructor(open: Open, method: MethodSpec, passport: string | undefined, keeper: ServerCallKeeper) {
    super();
    this.number = open.call;
    this.method = method;
    this.#keeper = keeper;
    this.expiresAt = Date.now() + (open.timeoutMs === 0 ? method.deadlineMs : open.timeoutMs);
    this.context = {
      passport,
      deadlineAt: this.expiresAt,
      traceparent: open.traceparent || undefined,
      requestId: open.requestId || undefined,
      idempotencyKey: open.idempotencyKey || undefined,
      requestHash: open.requestHash.length === 0 ? undefined : open.requestHash,
      expectedVersion: open.expectedVersion,
      signal: this.#abort.signal,
    };
  }

  /** The handler learns that nobody waits. */
  abort(): void {
    this.over = true;
    this.#abort.abort();
  }

  override expire(): void {
    this.#keeper.expired(this);
  }
}
