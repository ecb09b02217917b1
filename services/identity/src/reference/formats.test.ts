import { describe, expect, test } from '@jest/globals';
import { formatsOf, isRightToLeft, samplesOf } from './formats.ts';

describe('a locale writes', () => {
  test.each([
    [
      'en-US',
      'USD',
      { dateOrder: 'MDY', decimal: '.', grouping: ',', symbolPosition: 'BEFORE', hour12: true, firstWeekday: 'SUNDAY', rightToLeft: false },
    ],
    [
      'de-DE',
      'EUR',
      { dateOrder: 'DMY', dateSeparator: '.', decimal: ',', grouping: '.', symbolPosition: 'AFTER', hour12: false, firstWeekday: 'MONDAY' },
    ],
    ['ja-JP', 'JPY', { dateOrder: 'YMD', symbolPosition: 'BEFORE', hour12: false }],
    ['he-IL', 'ILS', { rightToLeft: true, firstWeekday: 'SUNDAY' }],
  ])('%s with %s @row IDN-4', (locale, currency, formats) => {
    expect(formatsOf({ locale, currency })).toMatchObject(formats);
  });

  test('what the firm chose goes before it @row IDN-4', () => {
    const chosen = {
      dateOrder: 'YMD',
      decimal: ',',
      grouping: ' ',
      symbolPosition: 'AFTER',
      hour12: false,
      firstWeekday: 'SATURDAY',
    } as const;
    expect(formatsOf({ locale: 'en-US', currency: 'USD', ...chosen })).toMatchObject(chosen);
    expect(formatsOf({ locale: 'en-US', currency: 'USD', grouping: '' }).grouping).toBe('');
  });

  test('decimal and grouping never look alike @row IDN-4', () => {
    expect(formatsOf({ locale: 'en-US', currency: 'USD', decimal: ',' })).toMatchObject({ decimal: ',', grouping: '.' });
    expect(formatsOf({ locale: 'de-DE', currency: 'EUR', decimal: '.' })).toMatchObject({ decimal: '.', grouping: ',' });
  });
});

test('samples show compact and relative forms @row IDN-4', () => {
  expect(samplesOf('en-US', 'USD')).toMatchObject({
    number: '1,000.00',
    money: '$1,000.00',
    compact: '1.5K',
    relative: 'in 3 days',
    date: '03/01/2026',
  });
  expect(samplesOf('de-DE', 'EUR')).toMatchObject({ number: '1.000,00', date: '01.03.2026', relative: 'in 3 Tagen' });
});

test('Arabic and Hebrew run from right to left @row IDN-4', () => {
  expect(['ar', 'he', 'en', 'ja'].map(isRightToLeft)).toEqual([true, true, false, false]);
});
