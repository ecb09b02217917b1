// Remembers data keys for a minute, so that sealing costs no call. Bounded in number and in age: a destroyed or rotated key
// is gone from every process within that minute, and at once where its event arrives.
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';
import type { DataKey, DataKeys } from './sealing.ts';

export interface CachedDataKeys extends DataKeys {
  /** The firm's keys changed: asks anew from now on. */
  drop(tenantId: string): void;
}

const ageMsMax = 60_000;
const keysMax = 5_000;

interface Remembered {
  key: Promise<DataKey>;
  askedAtMs: number;
}

export function cachedDataKeys(source: DataKeys, clock: Clock): CachedDataKeys {
  const remembered = new LRUCache<string, Remembered>({ max: keysMax });

  /** Callers at the same moment share one question; a failed answer is not kept. */
  const ask = (name: string, question: () => Promise<DataKey>): Promise<DataKey> => {
    const nowMs = clock.now().getTime();
    const known = remembered.get(name);
    if (known && nowMs - known.askedAtMs < ageMsMax) return known.key;
    const key = question();
    const asked = { key, askedAtMs: nowMs };
    remembered.set(name, asked);
    key.catch(() => remembered.peek(name) === asked && remembered.delete(name));
    return key;
  };

  return {
    current: (tenantId) => ask(`${tenantId}/current`, () => source.current(tenantId)),
    version: (tenantId, version) => ask(`${tenantId}/${version}`, () => source.version(tenantId, version)),
    drop: (tenantId) => {
      for (const name of remembered.keys()) if (name.startsWith(`${tenantId}/`)) remembered.delete(name);
    },
  };
}
