// What one process may have in flight towards another. Every queue, window and wait of the transport is bounded here.

export interface RpcLimits {
  /** Calls open at once on one stream; further callers wait. */
  callsMax: number;
  /** Payload bytes of one call under way in one direction before the receiver gives credit. */
  windowBytes: number;
  /** A larger message travels in pieces of this size, so that it holds up nobody. */
  pieceBytes: number;
  messageBytesMax: number;
  /** Passports a stream names by number. */
  passportsMax: number;
  /** Callers waiting for a place at one service. */
  waitingMax: number;
  /** How long a caller waits for a place before it is told that the service is away or overloaded. */
  waitMs: number;
  connectMs: number;
  backoffMinMs: number;
  backoffMaxMs: number;
  /** A stream that says nothing is asked whether it lives after this time … */
  keepaliveMs: number;
  /** … and is given up when it has not answered for this long. */
  keepaliveTimeoutMs: number;
  /** Host names are looked up again this often. */
  resolveEveryMs: number;
}

const defaults: RpcLimits = {
  callsMax: 1000,
  windowBytes: 256 * 1024,
  pieceBytes: 64 * 1024,
  messageBytesMax: 32 * 1024 * 1024,
  passportsMax: 1000,
  waitingMax: 2000,
  waitMs: 2000,
  connectMs: 3000,
  backoffMinMs: 100,
  backoffMaxMs: 5000,
  keepaliveMs: 5000,
  keepaliveTimeoutMs: 3000,
  resolveEveryMs: 10_000,
};

export const rpcLimits = (changed: Partial<RpcLimits> = {}): RpcLimits => ({ ...defaults, ...changed });
