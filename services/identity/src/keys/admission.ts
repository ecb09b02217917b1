// Whether a shown key opens the door. Guards in the order of what may be told: a wrong secret learns nothing of the key.
import type { KeyObject } from 'node:crypto';
import type { KeyLimits } from '@throughline/contracts/gen/throughline/identity/v1/api_keys';
import { forbidden, unauthenticated } from '@throughline/chassis/errors';
import { isWithin } from '@throughline/chassis/security/ip-range';
import type { ServiceAccount } from '../service-accounts/service-account.ts';
import type { ApiKey } from './api-key.ts';
import { matchesHash } from './key-hash.ts';

/** A key as the look-up by prefix finds it, whosever it is. */
export interface StoredKey {
  tenantId: string;
  id: string;
  hash: string;
  previousHash: string | null;
  previousValidUntil: Date | null;
  status: ApiKey['status'];
  expiresAt: Date;
  ipAllowlist: string[];
  scopes: string[];
  limits: KeyLimits;
  environment: ApiKey['environment'];
  name: string;
  /** The person it acts for; null: the service account. */
  userId: string | null;
  account: { id: string; name: string; status: ServiceAccount['status']; roleIds: string[] } | null;
}

export interface Shown {
  wholeKey: string;
  ip: string;
  now: Date;
  peppers: readonly KeyObject[];
}

export const invalidKey = () => unauthenticated('key.invalid', 'This is no API key of ours.');

export function admitKey(key: StoredKey | undefined, shown: Shown): StoredKey {
  if (!key || !knowsSecret(key, shown)) throw invalidKey();
  if (key.status === 'REVOKED' || !bearerStands(key)) throw unauthenticated('key.revoked', 'This key was revoked.');
  if (key.status === 'EXPIRED' || key.expiresAt <= shown.now) throw unauthenticated('key.expired', 'This key has expired.');
  if (key.ipAllowlist.length > 0 && !isWithin(shown.ip, key.ipAllowlist))
    throw forbidden('key.ip_not_allowed', 'This key may not call from this address.');
  return key;
}

const bearerStands = ({ userId, account }: StoredKey) => userId !== null || account?.status === 'ACTIVE';

function knowsSecret(key: StoredKey, { wholeKey, now, peppers }: Shown): boolean {
  if (matchesHash(peppers, wholeKey, key.hash)) return true;
  const oldStillCounts = key.previousHash !== null && key.previousValidUntil !== null && now < key.previousValidUntil;
  return oldStillCounts && matchesHash(peppers, wholeKey, key.previousHash!);
}
