// Time is an argument: rules and jobs ask the clock they are given, so that tests and simulations can move it.

export interface Clock {
  now(): Date;
}

export interface FixedClock extends Clock {
  /** Moves on by this much; time never runs backwards by itself, but a test of a wrong clock may pass a negative step. */
  advance(ms: number): void;
  set(instant: Date | string): void;
}

export const systemClock: Clock = { now: () => new Date() };

export function fixedClock(start: Date | string): FixedClock {
  let nowMs = new Date(start).getTime();
  return {
    now: () => new Date(nowMs),
    advance: (ms) => void (nowMs += ms),
    set: (instant) => void (nowMs = new Date(instant).getTime()),
  };
}
