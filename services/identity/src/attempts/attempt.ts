// What strangers try is counted, and too much of it is refused for a while (IDN-28).
// - An address locks for unknown devices after 5 failures in 15 minutes: for 15 minutes, then 30, 60 … 24 hours. The level
//   falls by one for each 24 hours without a failure.
// - A trusted device counts apart, by the same rule, so that strangers lock nobody out.
// - An IP locks after 100 failures in 15 minutes, for 15 minutes.
// - What is refused while a lock holds does not count: nobody prolongs it by knocking.

/** What is known of one address, device or IP. */
export interface Attempts {
  /** Failures that still count, the oldest first. */
  moments: readonly Date[];
  /** Locks so far, less those forgiven. */
  level: number;
  lockedUntil: Date | undefined;
  /** The last failure. */
  touchedAt: Date;
}

/** How much is too much, and for how long. */
export interface Limit {
  attemptsMax: number;
  withinMinutes: number;
  lockMinutes: number;
  /** Each lock is twice as long as the one before, up to this. */
  lockMinutesMax: number;
}

export const signInLimit: Limit = { attemptsMax: 5, withinMinutes: 15, lockMinutes: 15, lockMinutesMax: 1440 };
export const ipLimit: Limit = { attemptsMax: 100, withinMinutes: 15, lockMinutes: 15, lockMinutesMax: 15 };
export const registrationLimit: Limit = { attemptsMax: 10, withinMinutes: 60, lockMinutes: 60, lockMinutesMax: 60 };

export const scaled = (limit: Limit, scale: number): Limit => ({ ...limit, attemptsMax: Math.round(limit.attemptsMax * scale) });

const minuteMs = 60_000;
const cleanMs = 24 * 60 * minuteMs;

export const noAttempts = (now: Date): Attempts => ({ moments: [], level: 0, lockedUntil: undefined, touchedAt: now });

/** Seconds until the lock is over; 0 where there is none. */
export const lockedSeconds = ({ lockedUntil }: Attempts, now: Date): number =>
  lockedUntil && lockedUntil > now ? Math.ceil((lockedUntil.getTime() - now.getTime()) / 1_000) : 0;

/** One more, at a moment when no lock holds. */
export function counted(attempts: Attempts, limit: Limit, now: Date): Attempts {
  const level = levelAt(attempts, now);
  const moments = [...attempts.moments.filter((moment) => now.getTime() - moment.getTime() < limit.withinMinutes * minuteMs), now];
  if (moments.length < limit.attemptsMax) return { moments, level, lockedUntil: undefined, touchedAt: now };
  return { moments: [], level: level + 1, lockedUntil: new Date(now.getTime() + lockMinutesAt(level, limit) * minuteMs), touchedAt: now };
}

/** The right password clears the failures, not the level: a lucky guess must not shorten the next lock. */
export const cleared = (attempts: Attempts): Attempts => ({ ...attempts, moments: [] });

function levelAt({ level, lockedUntil, touchedAt }: Attempts, now: Date): number {
  const cleanSince = Math.max(lockedUntil?.getTime() ?? 0, touchedAt.getTime());
  return Math.max(0, level - Math.floor((now.getTime() - cleanSince) / cleanMs));
}

const lockMinutesAt = (level: number, { lockMinutes, lockMinutesMax }: Limit) => Math.min(lockMinutes * 2 ** level, lockMinutesMax);
