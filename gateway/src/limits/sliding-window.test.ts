import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { admits, remaining, resetSeconds, retryAfterSeconds, weight } from './sliding-window.ts';

const windowMs = 60_000;
const example = { previous: 80, current: 39, elapsedMs: 15_000, windowMs };

describe('the sliding window', () => {
  test('is the worked example: 60 + 39 + 1 = 100 is admitted, then 101 waits a second @row GTW-7', () => {
    expect(weight(example) + 1).toBe(100);
    expect(admits(example, 100)).toBe(true);
    expect(remaining(example, 100)).toBe(1);
    const then = { ...example, current: 40 };
    expect(admits(then, 100)).toBe(false);
    expect(remaining(then, 100)).toBe(0);
    expect(retryAfterSeconds(then, 100)).toBe(1);
  });

  test('a full window waits for the next, and there until it has faded enough', () => {
    const full = { previous: 0, current: 100, elapsedMs: 10_000, windowMs };
    expect(resetSeconds(full)).toBe(50);
    expect(retryAfterSeconds(full, 100)).toBe(51); // 50 s to its end, 0.6 s until 100 weigh 99
  });

  test('who waits as long as told is admitted, and not long before @row GTW-7', () => {
    const counts = fc.record({
      previous: fc.nat(200),
      current: fc.nat(200),
      elapsedMs: fc.integer({ min: 0, max: windowMs - 1 }),
      limit: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(counts, ({ limit, ...window }) => {
        const now = { ...window, windowMs };
        fc.pre(!admits(now, limit));
        const wait = retryAfterSeconds(now, limit);
        expect(admits(later(now, wait * 1_000), limit)).toBe(true);
        if (wait > 1) expect(admits(later(now, (wait - 1) * 1_000 - 1), limit)).toBe(false);
      }),
    );
  });
});

function later({ previous, current, elapsedMs }: typeof example, ms: number): typeof example {
  const at = elapsedMs + ms;
  if (at < windowMs) return { previous, current, elapsedMs: at, windowMs };
  if (at < 2 * windowMs) return { previous: current, current: 0, elapsedMs: at - windowMs, windowMs };
  return { previous: 0, current: 0, elapsedMs: at % windowMs, windowMs };
}
