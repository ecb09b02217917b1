import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cappedPoints, engagementScore, leadScore, worth, type Behaviour } from './engagement.ts';

const now = new Date('2026-03-31T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const did = (points: number, days: number, validDays = 60): Behaviour => ({ points, at: daysAgo(days), validDays });

describe('worked example 5', () => {
  const behaviours = [did(20, 0), did(5, 15), did(25, 30)];

  test('20 + 3.75 + 12.5 = 36.25, so 36; with BANT 80 the score is 62.4, so 62 @row CRM-27', () => {
    expect(behaviours.map((behaviour) => worth(behaviour, now))).toEqual(['20', '3.75', '12.5']);
    expect(engagementScore(behaviours, 0, now)).toBe(36);
    expect(leadScore(80, 36)).toBe(62);
  });
});

describe('engagement', () => {
  const behaviours = fc.array(
    fc.record({
      points: fc.integer({ min: -100, max: 100 }),
      at: fc.integer({ min: 0, max: 400 }).map(daysAgo),
      validDays: fc.option(fc.integer({ min: 1, max: 365 }), { nil: undefined }),
    }),
    { maxLength: 60 },
  );

  test('lies between 0 and 100 whatever was done, and the order of it means nothing @row CRM-27', () => {
    fc.assert(
      fc.property(behaviours, fc.integer({ min: -100, max: 100 }), (done, traits) => {
        const score = engagementScore(done, traits, now);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(engagementScore(done.toReversed(), traits, now)).toBe(score);
      }),
    );
  });

  test('of good behaviour never grows by waiting, and is nothing in the end @row CRM-27', () => {
    const good = behaviours.map((list) => list.map((one) => ({ ...one, points: Math.abs(one.points), validDays: one.validDays ?? 60 })));
    fc.assert(
      fc.property(good, fc.integer({ min: 1, max: 30 }), (done, days) => {
        const later = new Date(now.getTime() + days * 86_400_000);
        expect(engagementScore(done, 0, later)).toBeLessThanOrEqual(engagementScore(done, 0, now));
        expect(engagementScore(done, 0, new Date(now.getTime() + 365 * 86_400_000))).toBe(0);
      }),
    );
  });

  test('corrections by hand do not fade; what is over 100 or below 0 is cut @row CRM-27', () => {
    expect(engagementScore([{ ...did(30, 300), validDays: undefined }], 0, now)).toBe(30);
    expect(engagementScore([did(90, 0), did(90, 0)], 0, now)).toBe(100);
    expect(engagementScore([did(-30, 0)], 0, now)).toBe(0);
    expect(engagementScore([], 15, now)).toBe(15);
  });

  test('a rule gives no more than its cap within seven days @row CRM-27', () => {
    const times = [9, 3, 3, 2, 2, 1, 1, 0].map(daysAgo);
    expect(cappedPoints(times, 2, 10)).toEqual([2, 2, 2, 2, 2, 2, 0, 0]);
    expect(cappedPoints(times.slice(0, 2), -30, undefined)).toEqual([-30, -30]);
    expect(cappedPoints(times.slice(1, 3), 7, 10)).toEqual([7, 3]);
  });
});
