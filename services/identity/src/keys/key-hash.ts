// What is kept of an API key: an HMAC under the house's pepper. A key has 190 bits of chance, so a slow hash would add
// nothing but waiting; without the pepper, a copy of the database proves no guess.
import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';

export const hashKey = (pepper: KeyObject, wholeKey: string): string => createHmac('sha256', pepper).update(wholeKey).digest('base64url');

/** Compares in constant time, under each pepper still in use. */
export function matchesHash(peppers: readonly KeyObject[], wholeKey: string, hash: string): boolean {
  const stored = Buffer.from(hash, 'base64url');
  return peppers.some((pepper) => {
    const given = createHmac('sha256', pepper).update(wholeKey).digest();
    return given.length === stored.length && timingSafeEqual(given, stored);
  });
}
