// What a caller shows at the door: an access token, an API key, or nothing (GTW-3). One of them, never two.
import type { IncomingHttpHeaders } from 'node:http';
import { malformed, unauthenticated } from '@throughline/chassis/errors';
import { looksLikeApiKey, parseApiKey } from '@throughline/chassis/security/api-key-format';

export type Credential = { kind: 'TOKEN'; token: string } | { kind: 'KEY'; key: string };

const scheme = 'bearer ';

export function credentialOf(headers: IncomingHttpHeaders): Credential | undefined {
  const { authorization } = headers;
  const apiKey = headers['x-api-key'] as string | undefined;
  if (authorization === undefined) return apiKey === undefined ? undefined : keyOf(apiKey);
  if (apiKey !== undefined) throw malformed('auth.ambiguous', 'Send an access token or an API key, not both.');
  if (authorization.slice(0, scheme.length).toLowerCase() !== scheme) throw invalidToken();
  const bearer = authorization.slice(scheme.length).trim();
  return looksLikeApiKey(bearer) ? keyOf(bearer) : { kind: 'TOKEN', token: bearer };
}

function keyOf(key: string): Credential {
  if (!parseApiKey(key)) throw unauthenticated('key.invalid', 'This is no API key of ours.');
  return { kind: 'KEY', key };
}

export const invalidToken = () => unauthenticated('auth.invalid_token', 'The access token is not valid.');
