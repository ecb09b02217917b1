// Turns what identity says into the passport that travels with every call (GTW-5). Signing costs 0.17 ms, so one passport
// serves all calls of a caller until shortly before it ends; it is signed anew as soon as identity's answer changes.
//
// Where it would be longer than 6 KiB (a lead of hundreds, a member of many clients) its lists stay at home: it carries a
// reference, by which services ask identity for them.
import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { AccessContext } from '@throughline/contracts/gen/throughline/identity/v1/access';
import type { Clock } from '@throughline/chassis/clock';
import { rule } from '@throughline/chassis/errors';
import { listsOf, noLists } from '@throughline/chassis/security/access-lists';
import { type Passport, type PassportClaims, type SigningKey, signPassport } from '@throughline/chassis/security/passport';
import { nobody } from './house-calls.ts';

export interface SignedPassport {
  /** Whole, also where the token only refers to its lists. */
  passport: Passport;
  token: string;
}

export interface Passports {
  /** For a caller that identity knows. */
  of(access: AccessContext, from: Origin): SignedPassport;
  /** For nobody in particular, who may use what is public. */
  anonymous(from: Origin): SignedPassport;
}

export interface Origin {
  ip: string;
  userAgent: string;
  /** Of the page in the browser; '' where none is named. */
  origin?: string;
}

const lifeSeconds = 60;
const renewSeconds = 10; // a passport must not run out on its way
const wholeBytesMax = 6 * 1_024;
const bytesMax = 64 * 1_024; // of a caller that no reference names
const browsersMax = 8; // of one caller; who changes names faster only makes work for themselves
const strangersMax = 5_000;

/** Where passports wait for their next call. */
interface Shelf {
  get(slot: string): SignedPassport | undefined;
  set(slot: string, passport: SignedPassport): unknown;
}

export function passports(given: { signingKey: SigningKey; clock: Clock; environment: Passport['environment'] }): Passports {
  const shelves = new WeakMap<AccessContext, Map<string, SignedPassport>>();
  const strangers = new LRUCache<string, SignedPassport>({ max: strangersMax });

  const signed = (
    shelf: Shelf,
    slot: string,
    access: AccessContext | undefined,
    claims: () => Omit<PassportClaims, 'issuedAt' | 'expiresAt'>,
  ): SignedPassport => {
    const nowSeconds = Math.floor(given.clock.now().getTime() / 1_000);
    const known = shelf.get(slot);
    if (known && known.passport.expiresAt - renewSeconds > nowSeconds && known.passport.issuedAt <= nowSeconds) return known;
    const fresh = sign(given.signingKey, access, { ...claims(), issuedAt: nowSeconds, expiresAt: nowSeconds + lifeSeconds });
    shelf.set(slot, fresh);
    return fresh;
  };

  return {
    of(access, from) {
      let shelf = shelves.get(access);
      if (!shelf) shelves.set(access, (shelf = new Map()));
      if (shelf.size >= browsersMax && !shelf.has(from.userAgent)) shelf.clear();
      return signed(shelf, from.userAgent, access, () => claimsOf(access, from));
    },
    anonymous: ({ ip, userAgent, origin = '' }) =>
      signed(strangers, `${ip} ${origin} ${userAgent}`, undefined, () => ({
        ...nobody,
        actor: { kind: 'ANONYMOUS', id: 'anonymous', name: 'Nobody' },
        ip,
        userAgent,
        ...(origin !== '' && { origin }),
        environment: given.environment,
      })),
  };
}

function sign(key: SigningKey, access: AccessContext | undefined, claims: PassportClaims): SignedPassport {
  const passport = Object.freeze({ issuer: 'gateway', ...claims });
  const token = signPassport(key, claims);
  if (token.length <= wholeBytesMax) return { passport, token };
  const accessRef = access && referenceOf(access);
  if (accessRef) return { passport, token: signPassport(key, { ...claims, ...noLists, accessRef }) };
  if (token.length > bytesMax) throw rule('access.too_wide', 'This access names more teams and clients than a call can carry.');
  return { passport, token };
}

/** The names that identity's GetAccess knows, and a digest: services look changed lists up anew. */
function referenceOf(access: AccessContext): string | undefined {
  const { tenantId, sessionId, userId, keyId } = access;
  if (!tenantId || !(keyId || (sessionId && userId))) return undefined;
  const name = keyId ? `key/${keyId}//${tenantId}` : `session/${sessionId}/${userId}/${tenantId}`;
  return `${name}#${hash('sha256', JSON.stringify(listsOf(access)), 'base64url')}`;
}

function claimsOf(access: AccessContext, { ip, userAgent }: Origin): Omit<PassportClaims, 'issuedAt' | 'expiresAt'> {
  return {
    ...nobody,
    tenantId: access.tenantId || null,
    tenantStatus: access.tenantId ? access.tenantStatus : null,
    actor: { kind: access.actorKind, id: access.actorId, name: access.actorName },
    userId: access.userId || null,
    sessionId: access.sessionId || null,
    keyId: access.keyId || null,
    ...listsOf(access),
    amr: access.amr,
    authTime: access.authTime || null,
    ip,
    userAgent,
    environment: access.environment,
  };
}
