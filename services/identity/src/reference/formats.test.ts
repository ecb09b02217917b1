import { describe, expect, test } from '@jest/globals';
import { choicesFor } from './display.ts';
import { formatsOf, isRightToLeft } from './formats.ts';
import { samplesOf } from './samples.ts';

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
    expect(formatsOf({ locale: 'de-DE', currency: 'EUR', grouping: ',' })).toMatchObject({ decimal: '.', grouping: ',' });
    expect(formatsOf({ locale: 'de-DE', currency: 'EUR', decimal: ',', grouping: ',' })).toMatchObject({ decimal: ',', grouping: '.' });
  });
});

describe('a reader sees', () => {
  const firm = { timeZone: 'UTC', locale: 'en-GB', currency: 'GBP', hour12: false };

  test('what the firm writes, unless they chose otherwise @row IDN-3', () => {
    expect(choicesFor(undefined, firm)).toEqual(firm);
    expect(choicesFor({ language: 'en', formats: undefined }, firm)).toEqual(firm);
    const formats = { dateOrder: 'YMD', decimal: ',', grouping: '.', hour12: true, firstWeekday: 7 };
    expect(choicesFor({ formats }, firm)).toEqual({ ...firm, ...formats, firstWeekday: 'SUNDAY' });
  });

  test('their own language, in the firm’s currency @row IDN-3', () => {
    const chosen = choicesFor({ language: 'de', formats: { hour12: true } }, firm);
    expect(chosen).toEqual({ locale: 'de', currency: 'GBP', hour12: true });
    expect(formatsOf(chosen)).toMatchObject({ dateOrder: 'DMY', decimal: ',', hour12: true });
  });
});

test('samples show what was chosen, compact and relative forms @row IDN-4', () => {
  const samples = (locale: string, currency: string, more = {}) => samplesOf(formatsOf({ locale, currency, ...more }), currency);
  expect(samples('en-US', 'USD')).toMatchObject({
    number: '1,000.00',
    money: '$1,000.00',
    compact: '1.5K',
    relative: 'in 3 days',
    date: '03/01/2026',
  });
  expect(samples('de-DE', 'EUR')).toMatchObject({ number: '1.000,00', date: '01.03.2026', relative: 'in 3 Tagen' });
  const chosen = { decimal: ',', grouping: '.', symbolPosition: 'AFTER', dateOrder: 'DMY', hour12: false };
  expect(samples('en-US', 'USD', chosen)).toMatchObject({
    number: '1.000,00',
    money: '1.000,00\u00a0$',
    percent: '12,5%',
    compact: '1,5K',
    date: '01/03/2026',
    time: '15:30',
  });
  expect(samples('de-DE', 'EUR', { symbolPosition: 'BEFORE', dateOrder: 'YMD', grouping: '' })).toMatchObject({
    number: '1000,00',
    money: '€1000,00',
    date: '2026.03.01',
  });
});

test('Arabic and Hebrew run from right to left @row IDN-4', () => {
  expect(['ar', 'he', 'en', 'ja'].map(isRightToLeft)).toEqual([true, true, false, false]);
});
