// Which web pages may read answers (GTW-11): the console's, those the deployment names, and those that firms name for
// themselves. Cookies go with the first two only, and no answer ever says '*'.
import { LRUCache } from 'lru-cache';

const preflightSeconds = '600';
const learnedMax = 10_000;
const exposed = 'ETag, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, Idempotent-Replayed, Deprecation, Sunset, Link';
const accepted =
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Prefer, traceparent, X-Api-Key, X-Portal-Session, X-Request-Id, X-Requested-With, X-Tenant-Id';

export interface Cors {
  /** Headers of an answer to a page of this origin; none where it may not read it. */
  answer(origin: string | undefined, firmOrigins: readonly string[]): Record<string, string> | undefined;
  /** Headers of the answer to a browser that asks first. A question names no firm, so any firm's origin will do. */
  preflight(origin: string, verbs: readonly string[]): Record<string, string> | undefined;
  /** Origins that firms name: from their settings, or seen with a caller. */
  learn(origins: readonly string[]): void;
}

export function createCors(ownOrigins: readonly string[]): Cors {
  const own = new Set(ownOrigins);
  const learned = new LRUCache<string, true>({ max: learnedMax });

  const permitted = (origin: string): Record<string, string> => ({
    'access-control-allow-origin': origin,
    ...(own.has(origin) ? { 'access-control-allow-credentials': 'true' } : {}),
  });

  return {
    answer(origin, firmOrigins) {
      if (origin === undefined || !(own.has(origin) || firmOrigins.includes(origin))) return undefined;
      return { ...permitted(origin), 'access-control-expose-headers': exposed };
    },
    preflight(origin, verbs) {
      if (!own.has(origin) && !learned.has(origin)) return undefined;
      return {
        ...permitted(origin),
        'access-control-allow-methods': verbs.join(', '),
        'access-control-allow-headers': accepted,
        'access-control-max-age': preflightSeconds,
      };
    },
    learn(origins) {
      for (const origin of origins) learned.set(origin, true);
    },
  };
}
