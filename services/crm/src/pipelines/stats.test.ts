import { describe, expect, test } from '@jest/globals';
import { days, mean, meanDays, velocity, weighted, winRate } from './stats.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('a pipeline in figures', () => {
  test('24 open deals, 40 percent won at 18,000.00 in 54 days bring 3,200.00 a day @row CRM-44', () => {
    expect(velocity({ open: 24, won: 4, lost: 6, wonValue: usd(7_200_000), wonSeconds: String(4 * 54 * 86_400) })).toEqual(usd(320_000));
    expect(velocity({ open: 24, won: 0, lost: 6, wonValue: usd(0), wonSeconds: '0' })).toBeUndefined();
  });

  test('velocity is rounded once, at the end: 3 wins in 100 days mean 33.33 days, and more @row CRM-44', () => {
    const pace = { open: 10, won: 3, lost: 0, wonValue: usd(3_000_000), wonSeconds: String(100 * 86_400) };
    expect(velocity(pace)).toEqual(usd(300_000));
    expect(meanDays(pace.wonSeconds, pace.won)).toBe('33.33');
  });

  test('rates are of what was closed @row CRM-44', () => {
    expect(winRate(4, 6)).toBe('40.00');
    expect(winRate(1, 2)).toBe('33.33');
    expect(winRate(0, 0)).toBeUndefined();
  });

  test('values round half away from zero @row CRM-44 @row CRM-47', () => {
    expect(weighted(usd(1_234_567), 25)).toEqual(usd(308_642));
    expect(mean(usd(5), 2)).toEqual(usd(3));
    expect(mean(usd(0), 0)).toBeUndefined();
    expect(days('129600')).toBe('1.5');
  });
});
