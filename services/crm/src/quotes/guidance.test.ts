import { describe, expect, test } from '@jest/globals';
import { bandOf, guidanceOf } from './guidance.ts';

describe('price guidance', () => {
  test.each([
    ['0', 'NONE'],
    ['0.01', 'UP_TO_5'],
    ['5.00', 'UP_TO_5'],
    ['5.01', 'UP_TO_10'],
    ['10.00', 'UP_TO_10'],
    ['20.00', 'UP_TO_20'],
    ['20.01', 'OVER_20'],
  ])('%s %% off is %s @row CRM-79', (percent, band) => {
    expect(bandOf(percent)).toBe(band);
  });

  test('twenty decided quotes say something, nineteen do not @row CRM-79', () => {
    const { band, bands, enoughData } = guidanceOf('7.12', [
      { discountPercent: '6.00', decided: 12, won: 6 },
      { discountPercent: '9.99', decided: 8, won: 7 },
      { discountPercent: '0.00', decided: 19, won: 19 },
    ]);
    expect({ band, enoughData }).toEqual({ band: 'UP_TO_10', enoughData: true });
    expect(bands.map((one) => [one.band, one.decided, one.winRate])).toEqual([
      ['NONE', 19, undefined],
      ['UP_TO_5', 0, undefined],
      ['UP_TO_10', 20, '65.00'],
      ['UP_TO_20', 0, undefined],
      ['OVER_20', 0, undefined],
    ]);
    expect(guidanceOf('0', []).enoughData).toBe(false);
  });
});
