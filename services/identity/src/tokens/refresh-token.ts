// A refresh token serves once and is followed by its successor: an HMAC of it under a key of the house's. So the same
// token has the same successor whenever it is asked for, a lost answer can be given again, and nothing but hashes is
// stored. Who holds a token cannot work out the next one without the house's key.
import { createHmac, type KeyObject } from 'node:crypto';
import { newToken } from './token.ts';

const prefix = 'tlr_';
const shape = /^tlr_[\w-]{43}$/;

export const firstRefreshToken = (): string => newToken(prefix);

export const isRefreshToken = (text: string): boolean => shape.test(text);

export const successorOf = (token: string, key: KeyObject): string => prefix + createHmac('sha256', key).update(token).digest('base64url');
