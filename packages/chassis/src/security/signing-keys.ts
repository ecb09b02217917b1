// Key pairs that sign passports: Ed25519, made by the launcher or an operator, given to each process by configuration.
// The private part travels as one line of base64url (PKCS #8), so that it fits an environment variable or a file.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { DomainError } from '../errors.ts';
import type { SigningKey, VerifyingKeys } from './passport.ts';

export interface KeyPair {
  kid: string;
  privateKey: string; // one line of base64url
  publicJwk: JsonWebKey;
}

export function generateKeyPair(kid: string): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const line = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url');
  return { kid, privateKey: line, publicJwk: { ...publicKey.export({ format: 'jwk' }), kid, alg: 'EdDSA', use: 'sig' } };
}

export function readSigningKey(kid: string, privateKey: string): SigningKey {
  try {
    return { kid, privateKey: createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), format: 'der', type: 'pkcs8' }) };
  } catch {
    throw new DomainError('INTERNAL', 'config.invalid', `the signing key of ${kid} is not an Ed25519 key in PKCS #8`); // the cause might quote it
  }
}

/** The public part of a signing key, as the verifiers of the mesh are given it. */
export const publicJwkOf = ({ kid, privateKey }: SigningKey): JsonWebKey => ({
  ...createPublicKey(privateKey).export({ format: 'jwk' }),
  kid,
  alg: 'EdDSA',
  use: 'sig',
});

export const verifyingKeys = (pairs: readonly { kid: string; publicJwk: JsonWebKey }[]): VerifyingKeys =>
  Object.fromEntries(pairs.map(({ kid, publicJwk }) => [kid, publicJwk]));
