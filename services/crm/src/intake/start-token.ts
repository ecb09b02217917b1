// When a form was shown, signed with the form's own secret: it comes back with the answers, and nobody can make one up.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const startToken = (secret: string, at: Date): string => `${at.getTime()}.${signatureOf(secret, String(at.getTime()))}`;

export function shownAt(secret: string, token: string): Date | undefined {
  const [ms = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || !/^\d{1,15}$/.test(ms)) return undefined;
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(secret, ms))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? new Date(Number(ms)) : undefined;
}

/** Counts an address without keeping it. */
export const addressHash = (secret: string, ip: string): string => createHash('sha256').update(`${secret}\n${ip}`).digest('base64url');

const signatureOf = (secret: string, ms: string): string => createHmac('sha256', secret).update(ms).digest('base64url');
