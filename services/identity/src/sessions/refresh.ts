// What becomes of a refresh token that is presented (IDN-23). Each serves once. The same one again within 10 seconds from
// where it was first used means that the answer was lost: it gets the same successor. Later, or from elsewhere, somebody
// has a copy: the session ends for both.
import { isAlive, type Session } from './session.ts';

export interface RefreshToken {
  usedAt: Date | undefined;
  /** Marks of whoever used it. */
  usedFrom: string | undefined;
}

export type RefreshOutcome = 'ROTATE' | 'SAME_SUCCESSOR' | 'REUSED' | 'REVOKED' | 'EXPIRED';

export const graceMs = 10_000;

export function presented(token: RefreshToken, session: Session, from: string, now: Date): RefreshOutcome {
  if (session.status === 'REVOKED') return 'REVOKED';
  if (!isAlive(session, now)) return 'EXPIRED';
  if (!token.usedAt) return 'ROTATE';
  const lostAnswer = now.getTime() - token.usedAt.getTime() <= graceMs && token.usedFrom === from;
  return lostAnswer ? 'SAME_SUCCESSOR' : 'REUSED';
}
