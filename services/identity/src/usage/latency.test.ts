import { expect, test } from '@jest/globals';
import { latencyBoundsMs, percentileMs, total } from './latency.ts';

const none = [...latencyBoundsMs, Infinity].map(() => 0);

test('percentiles lie within the span that holds them @row IDN-66', () => {
  const counts = none.with(3, 90).with(6, 10); // 90 calls of 5 to 10 ms, 10 of 50 to 100 ms
  expect(total(counts)).toBe(100);
  expect(percentileMs(counts, 0.5)).toBeCloseTo(7.78, 2);
  expect(percentileMs(counts, 0.95)).toBe(75);
});

test('no calls took no time, endless ones take the last bound @row IDN-66', () => {
  expect(percentileMs(none, 0.5)).toBe(0);
  expect(percentileMs(none.with(13, 5), 0.95)).toBe(10_000);
});
