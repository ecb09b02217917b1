// Data keys at rest: identity keeps each wrapped by a master key, which lives in the configuration and nowhere else.
// Rotating the master key wraps the data keys anew and touches no sealed value; destroying a data key shreds what it sealed.
//
//   1.<master key version>.<base64url of nonce, cipher text, tag>
import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { DomainError } from '../errors.ts';
import { decrypt, encrypt, keyBytes } from './sealing.ts';

export interface MasterKey {
  version: number;
  key: KeyObject;
}

/** Whose key it is: a wrapped key put into another firm's or service's row does not open. */
export interface KeyOwner {
  tenantId: string;
  service: string;
  version: number;
}

export type WrappedKey = string;

export const newDataKeySecret = (): Buffer => randomBytes(keyBytes);

/** One line for a variable or a file. */
export const newMasterKeyLine = (): string => randomBytes(keyBytes).toString('base64url');

export function readMasterKey(version: number, line: string): MasterKey {
  const bytes = Buffer.from(line, 'base64url');
  if (bytes.length !== keyBytes)
    throw new DomainError('INTERNAL', 'config.invalid', `master key ${version} is not ${keyBytes} bytes of base64`);
  return { version, key: createSecretKey(bytes) };
}

export function wrapKey(masterKey: MasterKey, owner: KeyOwner, secret: Uint8Array): WrappedKey {
  return `1.${masterKey.version}.${encrypt(masterKey.key, bound(owner), secret).toString('base64url')}`;
}

/** Takes every master key still in use, so that a rotation needs no downtime. */
export function unwrapKey(masterKeys: readonly MasterKey[], owner: KeyOwner, wrapped: WrappedKey): Buffer {
  const [format, version, box = ''] = wrapped.split('.');
  const masterKey = masterKeys.find((key) => format === '1' && String(key.version) === version);
  if (!masterKey)
    throw new DomainError('INTERNAL', 'master_key.missing', `A data key is wrapped by master key ${version}, which is not configured.`);
  return decrypt(masterKey.key, bound(owner), Buffer.from(box, 'base64url'));
}

const bound = ({ tenantId, service, version }: KeyOwner) => JSON.stringify(['data key', tenantId, service, version]);
