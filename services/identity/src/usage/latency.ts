// How long calls took, as counts of a few spans: counts of several replicas and minutes add up, percentiles do not.
/** The upper bound of each span in ms; what took longer stands in one more. */
export const latencyBoundsMs = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000] as const;

export const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The time that this part of the calls did not exceed, by even spread within a span; the last bound stands for all beyond. */
export function percentileMs(counts: readonly number[], part: number): number {
  const wanted = total(counts) * part;
  let before = 0;
  for (const [index, count] of counts.entries()) {
    if (count > 0 && before + count >= wanted) return within(index, (wanted - before) / count);
    before += count;
  }
  return 0;
}

function within(index: number, fraction: number): number {
  const low = latencyBoundsMs[index - 1] ?? 0;
  const high = latencyBoundsMs[index] ?? low;
  return Math.round((low + (high - low) * fraction) * 100) / 100;
}
