// What identity's handlers share: the keys that never leave this process, and what its settings decide.
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { DomainError } from '@throughline/chassis/errors';
import { keyBytes } from '@throughline/chassis/security/sealing';
import { readMasterKey, type MasterKey } from '@throughline/chassis/security/key-wrapping';
import type { OwnContext } from '@throughline/chassis/service';
import { TenantCache } from '@throughline/chassis/tenant-cache';
import type { PublicBranding } from '@throughline/contracts/gen/throughline/identity/v1/public_pages';
import { keptMs as brandingKeptMs } from './branding/public-branding.ts';
import { systemDns, type Dns } from './domains/dns.ts';
import type { IdentityConfig } from './identity-settings.ts';
import { boundedHashing, type Hashing } from './passwords/hashing.pool.ts';
import { keyring, type Keyring } from './signing-keys/keyring.ts';

export interface Own {
  config: IdentityConfig;
  /** Public looks of firms, by host or token. */
  brandings: TenantCache<PublicBranding>;
  /** Asked for the records that prove a domain. */
  dns: Dns;
  /** The present one first; those before it open what they wrapped. */
  masterKeys: readonly [MasterKey, ...MasterKey[]];
  /** Keys the hashes of API keys; the present one first. */
  keyPeppers: readonly [KeyObject, ...KeyObject[]];
  /** Sign access tokens and evidence. */
  signingKeys: Keyring;
  /** Works out the refresh token that follows another. */
  successorKey: KeyObject;
  hashing: Hashing;
  /** Work in a firm's own transaction, beside the call at hand. */
  inTenant: OwnContext['inTenant'];
}

export const ownOf = (context: { own: unknown }): Own => context.own as Own;

export function ownFrom({ settings, clock, inTenant }: OwnContext): Own {
  const config = settings as IdentityConfig;
  const masterKeys = readMasterKeys(config);
  return {
    config,
    brandings: new TenantCache(clock, brandingKeptMs),
    dns: systemDns(),
    masterKeys,
    keyPeppers: peppersOf(config, masterKeys),
    signingKeys: keyring({ masterKeys, clock, inTenant }),
    successorKey: derived(masterKeys[0], 'throughline refresh successor'),
    hashing: boundedHashing(),
    inTenant,
  };
}

export function readMasterKeys({ masterKey, masterKeyVersion, formerMasterKeys }: IdentityConfig): [MasterKey, ...MasterKey[]] {
  const former = (formerMasterKeys ?? '').split(',').filter(Boolean);
  return [readMasterKey(masterKeyVersion, masterKey), ...former.map(readFormerKey)];
}

function readFormerKey(line: string): MasterKey {
  const [, version, key] = /^(\d{1,9}):([\w-]+)$/.exec(line.trim()) ?? [];
  if (!version || !key) throw new DomainError('INTERNAL', 'config.invalid', 'FORMER_MASTER_KEYS is not a list of version:key');
  return readMasterKey(Number(version), key);
}

// Without a pepper of its own each master key gives one, so that a new master key ends no API key while the former is kept.
function peppersOf({ keyPepper }: IdentityConfig, masterKeys: Own['masterKeys']): [KeyObject, ...KeyObject[]] {
  if (keyPepper) return [createSecretKey(Buffer.from(keyPepper))];
  const [present, ...former] = masterKeys;
  return [present, ...former].map((masterKey) => derived(masterKey, 'throughline api key pepper')) as [KeyObject, ...KeyObject[]];
}

function derived({ key }: MasterKey, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', purpose, keyBytes)));
}
