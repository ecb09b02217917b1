// Which limits a call counts for (GTW-7), and how its caller is told.
import type { AccessContext } from '@throughline/contracts/gen/throughline/identity/v1/access';
import type { Limit, Standing } from './limiter.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const firmCalls: Readonly<Record<string, number>> = { BASIC: 6_000, SMART: 20_000, ENTERPRISE: 60_000 };
const keyCalls = { minute: 600, hour: 20_000, day: 200_000 };

export interface Rates {
  /** For a caller identity knows: the session's or key's own, and the firm's. */
  ofCaller(access: AccessContext): readonly Limit[];
  /** For an address that showed no credential, or none that holds. */
  ofStranger(ip: string): Limit;
  /** For trying to sign in. */
  ofSignIn(ip: string): Limit;
}

export function rates(scale: number): Rates {
  const known = new WeakMap<AccessContext, readonly Limit[]>();
  const limit = (name: string, whose: string, calls: number, windowMs = minuteMs): Limit => ({
    name,
    key: `${name} ${whose}`,
    calls: calls * scale,
    windowMs,
  });
  const ofKey = ({ keyId, callsPerMinute, callsPerHour, callsPerDay }: AccessContext) => [
    limit('key', keyId, callsPerMinute || keyCalls.minute),
    limit('key-hour', keyId, callsPerHour || keyCalls.hour, hourMs),
    limit('key-day', keyId, callsPerDay || keyCalls.day, dayMs),
  ];
  const allOf = (access: AccessContext) => [
    ...(access.keyId ? ofKey(access) : [limit('session', access.sessionId || access.actorId, 600)]),
    ...(access.tenantId ? [limit('firm', access.tenantId, firmCalls[access.tier] ?? firmCalls['BASIC']!)] : []),
  ];

  return {
    ofCaller(access) {
      let limits = known.get(access);
      if (!limits) known.set(access, (limits = allOf(access)));
      return limits;
    },
    ofStranger: (ip) => limit('ip', ip, 60),
    ofSignIn: (ip) => limit('sign-in', ip, 20),
  };
}

/** RateLimit-Policy and RateLimit of the tightest limit (draft-ietf-httpapi-ratelimit-headers). */
export function rateHeaders({ limit, remaining, resetSeconds }: Standing): Record<string, string> {
  return {
    'ratelimit-policy': `"${limit.name}";q=${limit.calls};w=${limit.windowMs / 1_000}`,
    ratelimit: `"${limit.name}";r=${remaining};t=${resetSeconds}`,
  };
}
