import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleared, counted, lockedSeconds, noAttempts, registrationLimit, scaled, signInLimit, type Attempts } from './attempt.ts';

const start = new Date('2026-03-01T10:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const dayMinutes = 24 * 60;

/** So many failures at one moment. */
const failures = (count: number, at: Date, from: Attempts = noAttempts(at)): Attempts =>
  Array.from({ length: count }).reduce<Attempts>((attempts) => counted(attempts, signInLimit, at), from);

describe('failures of an address', () => {
  test('worked example 7: five lock for 15 minutes, five more for 30 @row IDN-28', () => {
    const first = failures(5, start);
    expect(first.lockedUntil).toEqual(after(15));
    expect(lockedSeconds(first, after(1))).toBe(14 * 60);
    expect(lockedSeconds(first, after(15))).toBe(0);
    expect(failures(5, after(20), first).lockedUntil).toEqual(after(50));
  });

  test('older than 15 minutes no longer count @row IDN-28', () => {
    expect(counted(failures(4, start), signInLimit, after(14)).lockedUntil).toEqual(after(29));
    expect(counted(failures(4, start), signInLimit, after(15))).toMatchObject({ moments: [after(15)], lockedUntil: undefined });
  });

  test('are cleared by the right password, the level is not @row IDN-28', () => {
    const locked = failures(5, start);
    expect(cleared(failures(4, after(20), locked))).toMatchObject({ moments: [], level: 1 });
  });

  test('locks double up to 24 hours @row IDN-28', () => {
    const lengths: number[] = [];
    let attempts = noAttempts(start);
    let now = start;
    for (let lock = 0; lock < 9; lock += 1) {
      attempts = failures(5, now, attempts);
      lengths.push(lockedSeconds(attempts, now) / 60);
      now = attempts.lockedUntil!;
    }
    expect(lengths).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
  });

  test('the level falls by one for each 24 hours without one @row IDN-28', () => {
    const twice = failures(5, after(15), failures(5, start));
    expect(twice.level).toBe(2);
    expect(failures(5, after(45 + dayMinutes - 1), twice).level).toBe(3);
    expect(failures(5, after(45 + dayMinutes), twice).level).toBe(2);
    expect(lockedSeconds(failures(5, after(45 + 7 * dayMinutes), twice), after(45 + 7 * dayMinutes))).toBe(15 * 60);
  });
});

test('a scale multiplies how many there may be', () => {
  expect(scaled(registrationLimit, 100)).toMatchObject({ attemptsMax: 1_000, withinMinutes: 60 });
});

test('whatever happens when, locks stay on the ladder and few moments are kept @row IDN-28', () => {
  const ladder = new Set([15, 30, 60, 120, 240, 480, 960, 1440]);
  const steps = fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 3 * dayMinutes }), right: fc.boolean() }), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (happenings) => {
      let attempts = noAttempts(start);
      let now = start;
      for (const { minutes, right } of happenings) {
        now = new Date(now.getTime() + minutes * 60_000);
        if (lockedSeconds(attempts, now) > 0) continue;
        const before = attempts.level;
        attempts = right ? cleared(attempts) : counted(attempts, signInLimit, now);
        const lockedMinutes = lockedSeconds(attempts, now) / 60;
        expect(lockedMinutes === 0 || ladder.has(lockedMinutes)).toBe(true);
        expect(attempts.moments.length).toBeLessThan(signInLimit.attemptsMax);
        expect(attempts.level).toBeGreaterThanOrEqual(0);
        expect(attempts.level).toBeLessThanOrEqual(before + 1);
      }
    }),
  );
});
