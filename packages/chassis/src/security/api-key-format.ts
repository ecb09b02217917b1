// The form of an API key (IDN-63): tl_live_ or tl_test_, 40 characters of base 62 whose first 8 are its public prefix, and
// the CRC-32 of all before as six more. A mistyped or made-up key is known by its form alone and costs no look-up (SEC-13).
import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

export type ApiKeyEnvironment = 'LIVE' | 'TEST';

export interface ApiKeyParts {
  environment: ApiKeyEnvironment;
  prefix: string;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const secretLength = 40;
const prefixLength = 8;
const checksumLength = 6;
const openings: Record<ApiKeyEnvironment, string> = { LIVE: 'tl_live_', TEST: 'tl_test_' };
const form = /^tl_(live|test)_([0-9A-Za-z]{46})$/;

/** Whether it means to be an API key, well formed or not. */
export const looksLikeApiKey = (credential: string): boolean => Object.values(openings).some((opening) => credential.startsWith(opening));

/** Undefined where the form or the checksum does not hold. */
export function parseApiKey(key: string): ApiKeyParts | undefined {
  const [, environment, body] = form.exec(key) ?? [];
  if (!body || checksum(key.slice(0, -checksumLength)) !== key.slice(-checksumLength)) return undefined;
  return { environment: environment === 'live' ? 'LIVE' : 'TEST', prefix: body.slice(0, prefixLength) };
}

/** A new key by chance; under a prefix given, where an old key is replaced. */
export function makeApiKey(environment: ApiKeyEnvironment, prefix = randomCharacters(prefixLength)): string {
  const text = `${openings[environment]}${prefix}${randomCharacters(secretLength - prefixLength)}`;
  return text + checksum(text);
}

/** CRC-32 in base 62, padded with zeros. */
export function checksum(text: string): string {
  let rest = crc32(text);
  let digits = '';
  while (digits.length < checksumLength) {
    digits = alphabet[rest % alphabet.length]! + digits;
    rest = Math.floor(rest / alphabet.length);
  }
  return digits;
}

// Bytes past the last multiple of 62 are thrown away, so that every character is as likely as any other.
function randomCharacters(length: number): string {
  const fairBelow = 256 - (256 % alphabet.length);
  let characters = '';
  while (characters.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < fairBelow && characters.length < length) characters += alphabet[byte % alphabet.length];
    }
  }
  return characters;
}
