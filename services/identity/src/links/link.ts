// A link sent by mail proves that whoever follows it reads that address. It works once and for a while; of several for
// the same purpose the newest counts. The token is shown to the mail alone, the house keeps its hash.
import type { Decision } from '@throughline/chassis/decision';
import type { Noun } from '@throughline/chassis/database/table';
import { conflict } from '@throughline/chassis/errors';

export type LinkPurpose = 'VERIFY_EMAIL' | 'CHANGE_EMAIL' | 'UNDO_EMAIL' | 'RESET';

export interface OneTimeLink extends Noun {
  userId: string;
  purpose: LinkPurpose;
  tokenHash: string;
  /** The address it was sent about: to be proven, to be taken, or to be taken back. */
  email: string;
  expiresAt: Date | undefined;
  usedAt: Date | undefined;
}

export const livesMinutes: Record<LinkPurpose, number> = { VERIFY_EMAIL: 24 * 60, CHANGE_EMAIL: 24 * 60, UNDO_EMAIL: 72 * 60, RESET: 60 };

export function sent(given: { userId: string; purpose: LinkPurpose; tokenHash: string; email: string }, now: Date) {
  const expiresAt = new Date(now.getTime() + livesMinutes[given.purpose] * 60_000);
  return { set: { ...given, expiresAt, usedAt: undefined } };
}

export function use(link: OneTimeLink, now: Date): Decision<OneTimeLink> {
  if (link.usedAt) throw conflict('link.used', 'This link has been used.');
  if (!link.expiresAt || link.expiresAt <= now) throw conflict('link.expired', 'This link is too old: ask for a new one.');
  return { set: { usedAt: now } };
}
