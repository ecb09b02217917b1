// The place of a deal within its stage: a key that sorts as text, made between its neighbours' keys, so that a move writes
// one row and no other deal changes.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Absent neighbours: the top, the bottom. */
export const rankBetween = (above: string | undefined, below: string | undefined): string =>
  generateKeyBetween(above ?? null, below ?? null);

/** Places for several below all others. */
export const ranksBelow = (last: string | undefined, count: number): string[] => generateNKeysBetween(last ?? null, null, count);
