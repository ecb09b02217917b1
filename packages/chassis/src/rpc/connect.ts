// connectRpc: another service as a Callee, over one stream of frames to each of its replicas.
import type { ChannelCredentials } from '@grpc/grpc-js';
import type { Clock } from '../clock.ts';
import type { BreakerState } from './breaker.ts';
import type { Callee } from './call.ts';
import type { RpcLimits } from './limits.ts';
import { RemoteService } from './remote-service.ts';
import type { ReplicaReport } from './replica-set.ts';
import type { Addresses } from './resolve.ts';

export interface ConnectOptions {
  /** The caller's service name. */
  from: string;
  /** The callee's service name. */
  to: string;
  addresses: Addresses;
  limits?: Partial<RpcLimits>;
  /** The breaker's. */
  clock?: Clock;
  credentials?: ChannelCredentials;
}

export interface ConnectedCallee extends Callee {
  /** Resolves when a replica takes calls. */
  ready(): Promise<void>;
  replicas(): ReplicaReport[];
  readonly breaker: BreakerState;
  /** Ends at once: calls in flight are refused. */
  close(): void;
}

export const connectRpc = (options: ConnectOptions): ConnectedCallee => new RemoteService(options);
