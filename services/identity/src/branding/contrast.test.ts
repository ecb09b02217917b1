import { expect, test } from '@jest/globals';
import { contrastOnWhite, warningsOf } from './contrast.ts';

test.each([
  ['#FFFFFF', 1],
  ['#000000', 21],
  ['#777777', 4.478],
  ['#767676', 4.542],
  ['#0000ff', 8.592],
])('%s has a contrast of %d on white @row IDN-5', (color, ratio) => {
  expect(contrastOnWhite(color)).toBeCloseTo(ratio, 3);
});

test('below 4.5 it warns, and says how far it is off @row IDN-5', () => {
  expect(warningsOf({ emailFooter: '', primaryColor: '#767676', accentColor: '#777777' })).toEqual([
    { field: 'accentColor', code: 'color.low_contrast', message: '#777777 has a contrast of 4.47 on white; text needs 4.5.' },
  ]);
  expect(warningsOf({ emailFooter: '' })).toEqual([]);
});
