// Access tokens are checked here, without asking anybody (GTW-3, SEC-10): signature by identity's keys, EdDSA and nothing
// else, issuer, audience and times. What a person may do is not in them. A token seen before costs a look-up.
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '@throughline/chassis/clock';
import { DomainError, unauthenticated } from '@throughline/chassis/errors';
import { invalidToken } from './credentials.ts';
import type { TokenKeys } from './token-keys.ts';

/** What a token that holds says of its bearer. */
export interface Session {
  sessionId: string;
  userId: string;
  /** The firm the session is in; empty: none yet. */
  tenantId: string;
  expiresAtMs: number;
}

export type AccessTokens = (token: string) => Session | Promise<Session>;

const tokenLengthMax = 4_096;
const verifiedMax = 50_000;
const leewaySeconds = 5; // identity's clock may be this far ahead

export function accessTokens(given: { keys: TokenKeys; clock: Clock; issuer: string; audience: string }): AccessTokens {
  const verified = new LRUCache<string, Session>({ max: verifiedMax });

  const open = async (token: string): Promise<Session> => {
    if (token.length > tokenLengthMax) throw invalidToken();
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => keyFor(given.keys, kid), {
        algorithms: ['EdDSA'],
        issuer: given.issuer,
        audience: given.audience,
        requiredClaims: ['sub', 'sid', 'iat', 'exp', 'jti'],
        clockTolerance: leewaySeconds,
        currentDate: given.clock.now(),
      });
      const session = sessionOf(payload);
      verified.set(token, session);
      return session;
    } catch (fault) {
      throw refusal(fault);
    }
  };

  return (token) => {
    const known = verified.get(token);
    if (known && known.expiresAtMs > given.clock.now().getTime()) return known;
    return open(token);
  };
}

async function keyFor(keys: TokenKeys, kid: string | undefined) {
  const key = kid === undefined ? undefined : await keys(kid);
  if (!key) throw invalidToken();
  return key;
}

function sessionOf({ sub, sid, tid, exp }: JWTPayload): Session {
  if (typeof sub !== 'string' || typeof sid !== 'string') throw invalidToken();
  return { sessionId: sid, userId: sub, tenantId: typeof tid === 'string' ? tid : '', expiresAtMs: exp! * 1_000 };
}

/** What is wrong with a token is not told, but for its age, which its bearer can mend. */
function refusal(fault: unknown): unknown {
  if (fault instanceof DomainError) return fault;
  if (fault instanceof errors.JWTExpired) return unauthenticated('auth.token_expired', 'The access token has expired.');
  return fault instanceof errors.JOSEError ? invalidToken() : fault;
}
