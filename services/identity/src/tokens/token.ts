// Secrets that people and browsers carry: 32 random bytes, of which the house keeps a hash. So much chance needs no slow
// hash, and a hash found by equality tells nothing by its timing.
import { createHash, randomBytes } from 'node:crypto';

export const newToken = (prefix = ''): string => prefix + randomBytes(32).toString('base64url');

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
