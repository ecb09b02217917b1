import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instantText } from './json.ts';

describe('an instant as JSON', () => {
  test('is RFC 3339 in every year, with milliseconds where there are any', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (instant) => {
        expect(instantText(instant)).toBe(instant.toISOString().replace('.000Z', 'Z'));
      }),
    );
    expect(instantText(new Date('2026-03-01T09:30:00Z'))).toBe('2026-03-01T09:30:00Z');
  });

  test('that is none is refused', () => {
    expect(() => instantText(new Date(Number.NaN))).toThrow(RangeError);
  });
});
