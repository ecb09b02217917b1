// How a gateway leaves (GTW-31): it says that it is not ready and asks callers to come back elsewhere, goes on serving while
// balancers notice, then takes no more connections and lets the calls under way finish.
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Leaving {
  readonly begun: boolean;
  drain(): Promise<void>;
}

const sweepMs = 50;

export function leaving(server: Server, { graceMs, callsMs }: { graceMs: number; callsMs: number }): Leaving {
  let draining: Promise<void> | undefined;

  const drain = async () => {
    await pause(graceMs);
    // A call that began before it was known that the gateway leaves keeps its connection open when it is done.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
    const served = new Promise<void>((resolve) => server.close(() => resolve()));
    const late = new AbortController();
    await Promise.race([served, pause(callsMs, undefined, { signal: late.signal }).catch(() => undefined)]);
    late.abort();
    clearInterval(sweep);
    server.closeAllConnections();
    await served;
  };

  return {
    get begun() {
      return draining !== undefined;
    },
    drain: () => (draining ??= drain()),
  };
}
