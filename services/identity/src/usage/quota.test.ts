import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { monthOf } from './day.ts';
import { callsRefusedUntil, quotaUse, reachedPercents } from './quota.ts';

describe('a quota', () => {
  test.each([
    [79, []],
    [80, [80]],
    [94, [80]],
    [95, [80, 95]],
    [99, [80, 95]],
    [100, [80, 95, 100]],
    [250, [80, 95, 100]],
  ])('of 100 of which %i are used is told at %j percent @row IDN-14', (used, percents) => {
    expect(reachedPercents({ used, limit: 100 })).toEqual(percents);
  });

  test('of no limit is never reached @row IDN-14', () => {
    expect(reachedPercents({ used: Number.MAX_SAFE_INTEGER, limit: undefined })).toEqual([]);
    expect(quotaUse({ used: 7, limit: undefined })).toEqual({ used: 7, limit: undefined, percent: undefined });
  });

  test('is exact however many bytes there are @row IDN-14', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (used, limit) => {
        const { percent = 0 } = quotaUse({ used, limit });
        expect(reachedPercents({ used, limit })).toEqual([80, 95, 100].filter((told) => percent >= told));
      }),
    );
    expect(quotaUse({ used: Number.MAX_SAFE_INTEGER - 1, limit: Number.MAX_SAFE_INTEGER }).percent).toBe(99);
  });

  test('refuses calls to the end of the month, and only where the plan is HARD @row IDN-14', () => {
    const { end } = monthOf(new Date('2026-12-31T23:59:59Z'));
    expect(callsRefusedUntil({ used: 100, limit: 100 }, 'HARD', end)).toEqual(new Date('2027-01-01T00:00:00Z'));
    expect(callsRefusedUntil({ used: 99, limit: 100 }, 'HARD', end)).toBeUndefined();
    expect(callsRefusedUntil({ used: 100, limit: 100 }, 'SOFT', end)).toBeUndefined();
  });
});
