// Which web pages may read answers (GTW-11): the console's, those the deployment names, and those that firms name for
// themselves. Cookies go with the first two only, and no answer ever says '*'.
import { LRUCache } from 'lru-cache';

type Headers = Record<string, string>;

const preflightSeconds = '600';
const learnedMax = 10_000;
const exposed =
  'Content-Disposition, ETag, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, Idempotent-Replayed, Deprecation, Sunset, Link';
const accepted =
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Prefer, traceparent, X-Api-Key, X-Portal-Session, X-Request-Id, X-Requested-With, X-Tenant-Id';

export interface Cors {
  /** Lets a page of this origin read the answer, where it may. Until the caller's firm is known any firm's origin will do. */
  mark(headers: Headers, origin: string | undefined, firmOrigins?: readonly string[]): void;
  /** Headers for a browser that asks first. Its question names no firm. */
  preflight(origin: string, verbs: readonly string[]): Headers;
  /** Origins that firms name: from their settings, or seen with a caller. */
  learn(origins: readonly string[]): void;
}

export function createCors(ownOrigins: readonly string[]): Cors {
  const own = new Set(ownOrigins);
  const learned = new LRUCache<string, true>({ max: learnedMax });

  const permit = (headers: Headers, origin: string) => {
    headers['access-control-allow-origin'] = origin;
    if (own.has(origin)) headers['access-control-allow-credentials'] = 'true';
  };

  return {
    mark(headers, origin, firmOrigins) {
      if (origin === undefined) return;
      delete headers['access-control-allow-origin'];
      if (!own.has(origin) && !(firmOrigins?.includes(origin) ?? learned.has(origin))) return;
      permit(headers, origin);
      headers['access-control-expose-headers'] = exposed;
    },
    preflight(origin, verbs) {
      if (!own.has(origin) && !learned.has(origin)) return {};
      const headers: Headers = {
        'access-control-allow-methods': verbs.join(', '),
        'access-control-allow-headers': accepted,
        'access-control-max-age': preflightSeconds,
      };
      permit(headers, origin);
      return headers;
    },
    learn(origins) {
      for (const origin of origins) learned.set(origin, true);
    },
  };
}
