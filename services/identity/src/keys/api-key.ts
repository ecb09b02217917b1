// An API key lets a machine call: as a service account, or in the name of the person who made it.
// - Its secret is shown once; the house keeps a keyed hash of it.
// - Its scopes are exact permissions, each held by whoever gives them: nobody gives more than they hold.
// - It ends: at the latest when the firm's policy says, counted from its making or its last regeneration.
// - A regenerated key keeps its prefix; the secret before works on for as long as was asked, seven days at most.
// - Test keys exist in DEV and STAGE firms only.
import type {
  ApiKey as ApiKeyMessage,
  CreateApiKeyRequest,
  KeyLimits,
  UpdateApiKeyRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/api_keys';
import { permissions } from '@throughline/contracts/gen/permissions.gen';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { forbidden, invalidFields, invalidTransition, malformed, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { everyonesAccessChanged } from '../access/access-changed.ts';

/** What the house keeps: the hashes instead of the secret, and how long a secret lives. */
export type ApiKey = Omit<ApiKeyMessage, 'key' | 'limits'> & {
  limits: KeyLimits;
  hash: string;
  previousHash: string | undefined;
  lifetimeDays: number;
};

export const limitsDefault: KeyLimits = { perMinute: 600, perHour: 20_000, perDay: 200_000 };
export const warningDays = [30, 7, 1] as const;

/** What the firm and the caller allow at this moment. */
export interface KeyTerms {
  now: Date;
  /** Whether the caller holds a permission as widely as the key's bearer would. */
  holds(permission: string): boolean;
  /** The level the firm stands at. */
  environment: 'DEV' | 'STAGE' | 'PROD';
  maxAgeDays: number;
  maxPerFirm: number;
  requireIpAllowlist: boolean;
  /** How often the whole firm may call in a minute. */
  firmPerMinute: number;
  /** Keys of the firm that are ACTIVE now. */
  activeKeys: number;
}

export interface Secret {
  prefix: string;
  hash: string;
}

export type Bearer = { serviceAccountId: string } | { userId: string };

export function make(id: string, given: CreateApiKeyRequest, bearer: Bearer, secret: Secret, terms: KeyTerms) {
  const environment = given.environment ?? 'LIVE';
  const { scopes, ipAllowlist } = given;
  const limits = chosenLimits(given.limits);
  const expiresAt = given.expiresAt ?? daysAfter(terms.now, terms.maxAgeDays);
  if (environment === 'TEST' && terms.environment === 'PROD')
    throw rule('key.test_not_here', 'Test keys exist in DEV and STAGE firms only.');
  if (terms.activeKeys >= terms.maxPerFirm) throw rule('quota.keys', `The firm has ${terms.maxPerFirm} keys: revoke one first.`);
  refuseExpiry(expiresAt, terms);
  refuseScopes(scopes, terms);
  refuseLimits(limits, terms);
  refuseAllowlist(ipAllowlist, terms);
  const set = {
    id,
    serviceAccountId: 'serviceAccountId' in bearer ? bearer.serviceAccountId : undefined,
    userId: 'userId' in bearer ? bearer.userId : undefined,
    name: given.name,
    ...secret,
    environment,
    scopes,
    limits,
    ipAllowlist,
    lifetimeDays: Math.ceil((expiresAt.getTime() - terms.now.getTime()) / dayMs),
    expiresAt,
    previousHash: undefined,
    previousValidUntil: undefined,
    lastUsedAt: undefined,
    lastUsedIp: undefined,
    status: 'ACTIVE' as const,
  };
  return {
    set,
    event: fact('identity.api_key.created', {
      keyId: id,
      prefix: secret.prefix,
      serviceAccountId: set.serviceAccountId,
      userId: set.userId,
    }),
  };
}

export function change(key: ApiKey, given: Named<UpdateApiKeyRequest>, terms: KeyTerms): Decision<ApiKey> {
  refuseEnded(key);
  const { limits, ...rest } = given;
  const { set } = changedFields(key, { ...rest, ...('limits' in given ? { limits: chosenLimits(limits) } : {}) });
  if (set.scopes) refuseScopes(set.scopes, terms);
  if (set.limits) refuseLimits(set.limits, terms);
  if (set.ipAllowlist) refuseAllowlist(set.ipAllowlist, terms);
  return set.scopes || set.limits || set.ipAllowlist ? { set, event: everyonesAccessChanged } : { set };
}

/** A new secret is a new key in all but its name: whoever takes it must hold what it allows. */
export function regenerate(key: ApiKey, secret: Secret, keepOldMinutes: number, terms: KeyTerms): Decision<ApiKey> {
  refuseEnded(key);
  refuseScopes(key.scopes, terms);
  const keepsOld = keepOldMinutes > 0;
  const previousValidUntil = keepsOld ? new Date(terms.now.getTime() + keepOldMinutes * 60_000) : undefined;
  const set = {
    hash: secret.hash,
    previousHash: keepsOld ? key.hash : undefined,
    previousValidUntil,
    expiresAt: daysAfter(terms.now, Math.min(key.lifetimeDays, terms.maxAgeDays)),
  };
  return {
    set,
    event: fact('identity.api_key.regenerated', { keyId: key.id, prefix: key.prefix, userId: key.userId, previousValidUntil }),
  };
}

export function revoke(key: ApiKey, reason?: string): Decision<ApiKey> {
  refuseEnded(key);
  const set = { status: 'REVOKED' as const, previousHash: undefined, previousValidUntil: undefined };
  return { set, event: revoked(key), ...(reason ? { reason } : {}) };
}

/** Takes it off the list; one that is alive ends with that. */
export const drop = (key: ApiKey): Decision<ApiKey> => (key.status === 'ACTIVE' ? { set: {}, event: revoked(key) } : { set: {} });

const revoked = ({ id, prefix, userId }: ApiKey) => fact('identity.api_key.revoked', { keyId: id, prefix, userId });

/** When its time is over; a key that was given more time meanwhile goes on. */
export function expire(key: ApiKey, now: Date): Decision<ApiKey> {
  return key.status === 'ACTIVE' && key.expiresAt! <= now ? { set: { status: 'EXPIRED' } } : { set: {} };
}

export function warn(key: ApiKey, days: number): Decision<ApiKey> {
  return { set: {}, event: fact('identity.api_key.expiring', { keyId: key.id, prefix: key.prefix, days, expiresAt: key.expiresAt }) };
}

/** At six in the morning, some days before the end; not in the past, where the key lives shorter than that. */
export function warnAt(expiresAt: Date, days: number, now: Date): Date | undefined {
  const at = daysAfter(expiresAt, -days);
  at.setUTCHours(6, 0, 0, 0);
  return at > now ? at : undefined;
}

export function shown(key: ApiKey, wholeKey?: string): ApiKeyMessage {
  const { hash: _hash, previousHash: _previousHash, lifetimeDays: _lifetimeDays, ...message } = key;
  return wholeKey === undefined ? message : { ...message, key: wholeKey };
}

/** The permissions a caller may hand on. */
export const scopesWithin = (holds: (permission: string) => boolean) =>
  permissions.filter(({ permission }) => holds(permission)).map(({ permission, sentence }) => ({ scope: permission, sentence }));

function refuseEnded({ status }: ApiKey) {
  if (status !== 'ACTIVE') throw invalidTransition('api_key', status, []);
}

function refuseExpiry(expiresAt: Date, { now, maxAgeDays }: KeyTerms) {
  if (expiresAt <= now) throw invalidFields({ field: 'expiresAt', code: 'past', message: 'lies in the past' });
  if (expiresAt > daysAfter(now, maxAgeDays)) throw rule('key.expires_too_late', `A key lives ${maxAgeDays} days at most.`, { maxAgeDays });
}

const known = new Set(permissions.map(({ permission }) => permission));

function refuseScopes(scopes: readonly string[], { holds }: KeyTerms) {
  const unknown = scopes.find((scope) => !known.has(scope));
  if (unknown !== undefined) throw malformed('permission.unknown', `There is no permission ${unknown}.`, { permission: unknown });
  const missing = scopes.find((scope) => !holds(scope));
  if (missing !== undefined)
    throw forbidden('access.escalation', `You cannot give ${missing}: you do not hold it.`, { permission: missing });
}

function refuseLimits({ perMinute, perHour, perDay }: KeyLimits, { firmPerMinute }: KeyTerms) {
  const tooHigh = perMinute > firmPerMinute || perHour > firmPerMinute * 60 || perDay > firmPerMinute * 1_440;
  if (tooHigh) throw rule('key.limit_too_high', `The whole firm may call ${firmPerMinute} times a minute.`, { firmPerMinute });
}

function refuseAllowlist(ranges: readonly string[], { requireIpAllowlist }: KeyTerms) {
  if (requireIpAllowlist && ranges.length === 0)
    throw rule('key.allowlist_required', 'The firm’s policy asks for the addresses a key may call from.');
}

function chosenLimits(limits: KeyLimits | undefined): KeyLimits {
  return {
    perMinute: limits?.perMinute || limitsDefault.perMinute,
    perHour: limits?.perHour || limitsDefault.perHour,
    perDay: limits?.perDay || limitsDefault.perDay,
  };
}

const dayMs = 86_400_000;
const daysAfter = (start: Date, days: number) => new Date(start.getTime() + days * dayMs);
