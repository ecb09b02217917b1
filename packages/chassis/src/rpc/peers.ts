// Where the other services are: in this process, or behind a channel of the mesh stream.
import type { Callee } from './call.ts';

export type ServiceName = string;

export interface Peers {
  /** Throws UNAVAILABLE where no such service stands. */
  of(service: ServiceName): Callee;
}
