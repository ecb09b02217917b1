// The house's own key pairs, one kind for each purpose. A key signs for 30 days; the next one is published 24 hours before
// it signs, and the last one stays published for 24 hours after, so that no verifier ever meets an unknown key.
import type { PublicKey } from '@throughline/contracts/gen/throughline/identity/v1/signing_keys';

export type Purpose = 'ACCESS' | 'EVIDENCE';

export interface SigningKey {
  kid: string;
  state: 'NEXT' | 'CURRENT' | 'RETIRED';
  publicJwk: PublicKey;
  /** The private part under the master key. */
  wrapped: string;
  shownAt: Date;
  currentAt: Date | undefined;
  retiredAt: Date | undefined;
}

export type Step = { do: 'BEGIN' } | { do: 'SHOW_NEXT' } | { do: 'PROMOTE'; kid: string; retire: string } | { do: 'FORGET'; kid: string };

const dayMs = 86_400_000;
export const signsMs = 30 * dayMs;
export const shownBeforeMs = dayMs;
export const acceptedAfterMs = dayMs;

/** What is due, in the order in which it is to be done. */
export function dueSteps(keys: readonly SigningKey[], now: Date): Step[] {
  const current = keys.find((key) => key.state === 'CURRENT');
  const next = keys.find((key) => key.state === 'NEXT');
  const forgotten = keys.filter((key) => key.state === 'RETIRED' && ageMs(key.retiredAt, now) >= acceptedAfterMs);
  return [
    ...(current ? succession(current, next, now) : [{ do: 'BEGIN' } as const]),
    ...forgotten.map(({ kid }) => ({ do: 'FORGET', kid }) as const),
  ];
}

function succession(current: SigningKey, next: SigningKey | undefined, now: Date): Step[] {
  const age = ageMs(current.currentAt, now);
  if (!next) return age >= signsMs - shownBeforeMs ? [{ do: 'SHOW_NEXT' }] : [];
  const shownLongEnough = ageMs(next.shownAt, now) >= shownBeforeMs;
  return age >= signsMs && shownLongEnough ? [{ do: 'PROMOTE', kid: next.kid, retire: current.kid }] : [];
}

const ageMs = (since: Date | undefined, now: Date) => (since ? now.getTime() - since.getTime() : 0);
