import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './calendar.ts';
import { endOfDay, isTimeZone, offsetMs, startOfDay, today } from './zone.ts';

const hours = (date: string, zone: string) => (endOfDay(date, zone).getTime() - startOfDay(date, zone).getTime()) / 3_600_000;

test('the date on the wall depends on the place', () => {
  const instant = new Date('2026-03-01T03:00:00Z');
  expect([today(instant, 'America/New_York'), today(instant, 'UTC'), today(instant, 'Pacific/Kiritimati')]).toEqual([
    '2026-02-28',
    '2026-03-01',
    '2026-03-01',
  ]);
});

describe('a day begins', () => {
  test.each([
    ['2026-07-01', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'], // 00:00 never was: clocks went on to 01:00
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'], // 00:00 was twice: the first one counts
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'], // the 30th never was
    ['2026-01-01', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
  ])('%s in %s at %s @row FLT-9', (date, zone, instant) => expect(startOfDay(date, zone).toISOString()).toBe(instant));

  test('and lasts 23, 24 or 25 hours', () => {
    expect([hours('2026-03-29', 'Europe/Berlin'), hours('2026-03-30', 'Europe/Berlin'), hours('2026-10-25', 'Europe/Berlin')]).toEqual([
      23, 24, 25,
    ]);
    expect(hours('2011-12-30', 'Pacific/Apia')).toBe(0);
  });

  test('in every zone: its first instant is of that date, the one before is not', () =>
    fc.assert(
      fc.property(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), fc.integer({ min: 0, max: 20_000 }), (zone, days) => {
        const date = addDays('1975-01-01', days);
        const start = startOfDay(date, zone);
        fc.pre(today(start, zone) === date); // skipped whole days are proven above
        expect(today(new Date(start.getTime() - 1), zone)).toBe(addDays(date, -1));
      }),
      { numRuns: 500 },
    ));
});

test('offsets carry seconds where clocks once did', () => {
  expect(offsetMs(Date.parse('1880-01-01T00:00:00Z'), 'America/New_York')).toBe(-17_762_000);
  expect(offsetMs(0, 'UTC')).toBe(0);
});

test('a time zone is a place', () => {
  expect([
    isTimeZone('Europe/London'),
    isTimeZone('UTC'),
    isTimeZone('Mars/Olympus'),
    isTimeZone('+02:00'),
    isTimeZone(''),
    isTimeZone(7),
  ]).toEqual([true, true, false, false, false, false]);
  expect(() => today(new Date(), 'Mars/Olympus')).toThrow(expect.objectContaining({ kind: 'MALFORMED', code: 'time_zone.unknown' }));
});
