import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addBusinessDays,
  addDays,
  addMonths,
  businessDaysBetween,
  daysBetween,
  daysInMonth,
  isBusinessDay,
  isDate,
  weekday,
  type WorkingCalendar,
} from './calendar.ts';

const dates = fc.integer({ min: -500_000, max: 500_000 }).map((days) => addDays('2026-01-01', days));
const office: WorkingCalendar = { workDays: [1, 2, 3, 4, 5], holidays: new Set(['2026-05-25']) };

describe('a date', () => {
  test('is a day that exists, spelled one way', () => {
    for (const date of ['2026-03-01', '2024-02-29', '0001-01-01', '9999-12-31']) expect(isDate(date)).toBe(true);
    for (const junk of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-3-1', '2026-03-01T00:00:00Z', '0000-01-01', '', null, 20260301])
      expect(isDate(junk)).toBe(false);
    expect(() => addDays('2026-02-30', 1)).toThrow(expect.objectContaining({ kind: 'MALFORMED', code: 'date.invalid' }));
    expect(() => addDays('9999-12-31', 1)).toThrow(expect.objectContaining({ code: 'date.out_of_range' }));
    expect(() => addDays('2026-01-01', Number.MAX_SAFE_INTEGER)).toThrow(expect.objectContaining({ code: 'date.out_of_range' }));
    expect(() => addDays('2026-01-01', 0.5)).toThrow(expect.objectContaining({ code: 'date.step_invalid' }));
  });

  test('moves by days', () =>
    fc.assert(
      fc.property(dates, fc.integer({ min: -3_000, max: 3_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(date, days) > date).toBe(days > 0);
        expect(weekday(addDays(date, 7 * days))).toBe(weekday(date));
      }),
    ));

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-05-31', -18, '2024-11-30'],
  ])('%s and %i months are %s @row FLT-9', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  test('knows its weekday and the length of its month', () => {
    expect([weekday('2026-03-01'), weekday('2026-03-02')]).toEqual([7, 1]);
    expect([daysInMonth('2026-02-11'), daysInMonth('2024-02-11'), daysInMonth('2026-12-31'), daysInMonth('0004-02-01')]).toEqual([
      28, 29, 31, 29,
    ]);
  });
});

describe('business days', () => {
  test('skip weekends and holidays', () => {
    expect(isBusinessDay('2026-05-25', office)).toBe(false);
    expect(addBusinessDays('2026-05-22', 1, office)).toBe('2026-05-26');
    expect(addBusinessDays('2026-05-26', -1, office)).toBe('2026-05-22');
    expect(addBusinessDays('2026-05-23', 0, office)).toBe('2026-05-26');
    expect(addBusinessDays('2026-05-22', 0, office)).toBe('2026-05-22');
    expect(addBusinessDays('2026-05-22', 10, office)).toBe('2026-06-08');
    expect(businessDaysBetween('2026-05-22', '2026-06-08', office)).toBe(10);
  });

  test('a calendar without any is refused, not searched for ever', () =>
    expect(() => addBusinessDays('2026-05-22', 1, { workDays: [], holidays: new Set() })).toThrow(
      expect.objectContaining({ code: 'calendar.no_business_day' }),
    ));
});
