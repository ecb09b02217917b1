import { describe, expect, test } from '@jest/globals';
import { defaultFormats, formatNumber, periodOf, refuseBadFormat } from './number.ts';

describe('numbers', () => {
  test('follow their format @row CRM-2', () => {
    expect(formatNumber(defaultFormats.QUOTE, '2026-03-01', 42)).toBe('Q-2026-000042');
    expect(formatNumber('{month}/{year}/{sequence}', '2026-03-01', 7)).toBe('03/2026/7');
    expect(formatNumber('Q{sequence:03d}', '2026-03-01', 12345)).toBe('Q12345');
  });

  test('start again with the year or month they name @row CRM-2', () => {
    expect(periodOf('Q-{year}-{sequence}', '2026-03-01')).toBe('2026');
    expect(periodOf('Q-{year}{month}-{sequence}', '2026-03-01')).toBe('2026-03');
    expect(periodOf('Q-{sequence}', '2026-03-01')).toBe('');
  });

  test('need a sequence @row CRM-2', () => {
    for (const bad of [
      'Q-{year}',
      'Q',
      '{sequence:6d}',
      '{day}-{sequence}',
      '{month}-{sequence}',
      'Q<{sequence}',
      `${'x'.repeat(60)}{sequence}`,
    ]) {
      expect(() => refuseBadFormat('quote', bad)).toThrow(expect.objectContaining({ code: 'validation.failed' }));
    }
    expect(() => refuseBadFormat('quote', 'AN {year}/{sequence:04d}')).not.toThrow();
  });
});
