// The sliding window of GTW-7: what was counted in the window before weighs as much as that window still reaches into the
// last `windowMs`. Admit where previous * (1 - elapsed / window) + current + 1 <= limit.

export interface Window {
  previous: number;
  current: number;
  /** Since the present window began. */
  elapsedMs: number;
  windowMs: number;
}

export const weight = ({ previous, current, elapsedMs, windowMs }: Window): number => previous * (1 - elapsedMs / windowMs) + current;

/** Worth of half a millionth of a call: sums of shares are not exact. */
const tolerance = 1e-6;

export const admits = (window: Window, limit: number): boolean => weight(window) + 1 <= limit + tolerance;

export const remaining = (window: Window, limit: number): number => Math.max(0, Math.floor(limit + tolerance - weight(window)));

export const resetSeconds = ({ elapsedMs, windowMs }: Window): number => Math.ceil((windowMs - elapsedMs) / 1_000);

/** Whole seconds until one more would be admitted, if nobody calls in between. */
export function retryAfterSeconds({ previous, current, elapsedMs, windowMs }: Window, limit: number): number {
  const room = limit - 1;
  const restMs = windowMs - elapsedMs;
  const waitMs =
    current <= room
      ? windowMs * (1 - (room - current) / previous) - elapsedMs // until the window before weighs little enough
      : restMs + windowMs * (1 - room / current); // in the next window, when this one has faded
  return Math.max(1, Math.ceil(waitMs / 1_000 - tolerance));
}
