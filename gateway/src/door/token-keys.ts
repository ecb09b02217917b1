// The public keys of access tokens, as identity publishes them (IDN-22): read when a key is met for the first time and
// every few minutes, so that a key that rotates is known before it signs and forgotten after it is withdrawn.
import { createPublicKey, type KeyObject } from 'node:crypto';
import type { KeySet } from '@throughline/contracts/gen/throughline/identity/v1/signing_keys';
import type { Clock } from '@throughline/chassis/clock';
import type { HouseCall } from './house-calls.ts';

export type TokenKeys = (kid: string) => Promise<KeyObject | undefined>;

const keySetPath = '/throughline.identity.v1.SigningKeyService/GetKeySet';
const freshMs = 300_000;
const askAgainMs = 5_000; // a stream of made-up key ids must not become a stream of questions

export function tokenKeys(ask: HouseCall, clock: Clock): TokenKeys {
  let keys = new Map<string, KeyObject>();
  let readAt = -Infinity;
  let reading: Promise<void> | undefined;

  const read = async () => {
    const { keys: set } = (await ask(keySetPath, {})) as KeySet;
    keys = new Map(
      set.filter(isEd25519).map(({ kid, x }) => [kid, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })]),
    );
    readAt = clock.now().getTime();
  };
  const readOnce = () => (reading ??= read().finally(() => (reading = undefined)));

  return async (kid) => {
    const ageMs = clock.now().getTime() - readAt;
    const known = keys.get(kid);
    if (known && ageMs < freshMs) return known;
    // While identity is away the keys that are known go on.
    if (known)
      return readOnce().then(
        () => keys.get(kid),
        () => known,
      );
    if (ageMs >= askAgainMs) await readOnce();
    return keys.get(kid);
  };
}

const isEd25519 = ({ kty, crv, alg }: KeySet['keys'][number]): boolean => kty === 'OKP' && crv === 'Ed25519' && alg === 'EdDSA';
