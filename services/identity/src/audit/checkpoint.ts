// A checkpoint says, signed by a key that the database does not hold, what a chain looked like at one of its entries.
import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EvidenceKey } from '@throughline/contracts/gen/throughline/identity/v1/audit';
import type { Head } from './chain.ts';

export interface Checkpoint extends Head {
  at: Date;
  kid: string;
  /** base64url */
  signature: string;
}

export interface Signer {
  kid: string;
  privateKey: KeyObject;
}

export function signed(tenantId: string, { seq, hash }: Head, at: Date, { kid, privateKey }: Signer): Checkpoint {
  return { seq, hash, at, kid, signature: sign(null, statement(tenantId, { seq, hash, at }), privateKey).toString('base64url') };
}

export function holds(tenantId: string, checkpoint: Checkpoint, keys: ReadonlyMap<string, EvidenceKey>): boolean {
  const key = keys.get(checkpoint.kid);
  if (!key) return false;
  const publicKey = createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: 'jwk' });
  return verify(null, statement(tenantId, checkpoint), publicKey, Buffer.from(checkpoint.signature, 'base64url'));
}

const statement = (tenantId: string, { seq, hash, at }: Pick<Checkpoint, 'seq' | 'hash' | 'at'>) =>
  Buffer.from(canonicalize({ tenantId, seq, hash, at: at.toISOString() })!);
