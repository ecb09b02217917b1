// What one firm used in a minute: its calls, and by API key their routes, addresses and refusals (IDN-66).
import type {
  RefusedCall,
  ReportUsageRequest,
  UsedAddress,
  UsedKey,
  UsedRoute,
} from '@throughline/contracts/gen/throughline/identity/v1/usage';

/** A call that is over, made for a firm that is known. */
export interface MeteredCall {
  tenantId: string;
  /** null: a person's. */
  keyId: string | null;
  route: string;
  status: number;
  code: string;
  ms: number;
  ip: string;
  traceId(): string;
}

/** The spans of UsedRoute.latencies: the upper bound of each in ms; what took longer stands in one more. */
const latencyBoundsMs = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];
const partsMax = 1_000; // of one list in a report
const refusalsMax = 100;

interface KeyUse {
  lastAt: Date;
  routes: Map<string, UsedRoute>;
  addresses: Map<string, UsedAddress>;
  refusals: RefusedCall[];
}

export class FirmUse {
  #calls = 0;
  readonly #keys = new Map<string, KeyUse>();

  add(call: MeteredCall, at: Date): void {
    // What was refused for its rate used nothing up.
    if (call.status !== 429) this.#calls += 1;
    if (call.keyId === null) return;
    let use = this.#keys.get(call.keyId);
    if (!use) this.#keys.set(call.keyId, (use = { lastAt: at, routes: new Map(), addresses: new Map(), refusals: [] }));
    use.lastAt = at;
    countRoute(use, call);
    countAddress(use, call, at);
    if (call.status >= 400) keepRefusal(use, call, at);
  }

  /** One report, or several where the firm has more keys than one takes. */
  reports(given: { tenantId: string; period: Date; key: string }): ReportUsageRequest[] {
    const keys = [...this.#keys].map(([keyId, use]) => usedKey(keyId, use));
    const parts = Array.from({ length: Math.max(1, Math.ceil(keys.length / partsMax)) }, (_, part) => part);
    return parts.map((part) => ({
      ...given,
      key: `${given.key}/${part}`,
      counter: 'API_CALLS',
      amount: part === 0 ? this.#calls : 0,
      keys: keys.slice(part * partsMax, (part + 1) * partsMax),
    }));
  }
}

const usedKey = (keyId: string, { lastAt, routes, addresses, refusals }: KeyUse): UsedKey => ({
  keyId,
  lastAt,
  routes: [...routes.values()],
  addresses: [...addresses.values()],
  refusals,
});

function countRoute({ routes }: KeyUse, { route, status, ms }: MeteredCall): void {
  const statusClass = `${Math.floor(status / 100)}xx`;
  const slot = `${statusClass} ${route}`;
  let used = routes.get(slot);
  if (!used) {
    if (routes.size >= partsMax) return;
    routes.set(slot, (used = { route, statusClass, latencies: Array.from({ length: latencyBoundsMs.length + 1 }, () => 0) }));
  }
  used.latencies[spanOf(ms)]! += 1;
}

function spanOf(ms: number): number {
  const span = latencyBoundsMs.findIndex((bound) => ms <= bound);
  return span < 0 ? latencyBoundsMs.length : span;
}

function countAddress({ addresses }: KeyUse, { ip }: MeteredCall, at: Date): void {
  let used = addresses.get(ip);
  if (!used) {
    if (addresses.size >= partsMax) return;
    addresses.set(ip, (used = { ip, calls: 0, lastAt: at }));
  }
  used.calls += 1;
  used.lastAt = at;
}

function keepRefusal({ refusals }: KeyUse, { route, status, code, ip, traceId }: MeteredCall, at: Date): void {
  refusals.push({ at, route, status, code, ip, traceId: traceId() });
  if (refusals.length > refusalsMax) refusals.shift();
}
