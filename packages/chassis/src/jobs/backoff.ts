// How long work that failed waits before its next try: 1, 5, 30, 120, 600 s, then 600 s each.
const retryDelaysMs = [1_000, 5_000, 30_000, 120_000, 600_000];

export const retryDelayMs = (attempts: number): number => retryDelaysMs[Math.min(attempts, retryDelaysMs.length) - 1] ?? 0;
