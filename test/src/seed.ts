// The seed of a run's chances. A failing run prints it; FAULT_SEED=… runs the same again.
import { randomInt } from 'node:crypto';

export const seed = Number(process.env['FAULT_SEED'] ?? randomInt(1_000_000));

/** Mulberry32: numbers from 0 to 1 that follow from the seed alone. */
export function randomOf(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
