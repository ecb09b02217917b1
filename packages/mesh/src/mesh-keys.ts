// Who signs what in a mesh of our own: a key pair for the gateway and for each service, and the public keys all of them know.
import { generateKeyPair, verifyingKeys } from '@throughline/chassis/security/signing-keys';

/** Environment variables that give each signer its key, and everybody the public ones. */
export function meshKeys(services: readonly string[]): Record<string, string> {
  const pairs = ['gateway', ...services].map((name) => generateKeyPair(name));
  return {
    ...Object.fromEntries(pairs.map(({ kid, privateKey }) => [`${kid.toUpperCase()}_SIGNING_KEY`, privateKey])),
    PASSPORT_KEYS: JSON.stringify(verifyingKeys(pairs)),
  };
}
