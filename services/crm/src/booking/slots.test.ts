import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { free, freeOfAny, offered, type Busy, type Host, type Hours } from './slots.ts';
import { wallInstant, wallText } from './wall-clock.ts';

const hours = (given: Partial<Hours> = {}): Hours => ({
  durationMinutes: 60,
  bufferMinutes: 0,
  minNoticeMinutes: 0,
  horizonDays: 365,
  weeklyHours: (['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const).map((day) => ({ day, from: '09:00', to: '12:00' })),
  ...given,
});
const ann: Host = { userId: 'ann', timeZone: 'America/New_York' };
const bea: Host = { userId: 'bea', timeZone: 'Europe/Berlin' };
const at = (text: string) => Date.parse(text);
const dayOf = (date: string) => ({ from: at(`${date}T00:00:00Z`), to: at(`${date}T24:00:00Z`) });
const long = at('2026-01-01T00:00:00Z');
const shown = (starts: readonly number[], zone: string) => starts.map((start) => wallText(start, zone));

describe('hours of a week', () => {
  test('stand on the clock of the host, before and after it is changed in spring @row CRM-35', () => {
    // New York changes on 8 March 2026, Berlin on 29 March.
    expect(shown(offered(hours(), ann, dayOf('2026-03-06'), long), 'America/New_York')).toEqual([
      '2026-03-06T09:00:00-05:00',
      '2026-03-06T10:00:00-05:00',
      '2026-03-06T11:00:00-05:00',
    ]);
    expect(offered(hours(), ann, dayOf('2026-03-09'), long)[0]).toBe(at('2026-03-09T13:00:00Z'));
    expect(offered(hours(), bea, dayOf('2026-03-27'), long)[0]).toBe(at('2026-03-27T08:00:00Z'));
    expect(offered(hours(), bea, dayOf('2026-03-30'), long)[0]).toBe(at('2026-03-30T07:00:00Z'));
  });

  test('and in autumn @row CRM-35', () => {
    // Berlin changes on 25 October 2026, New York on 1 November.
    expect(offered(hours(), bea, dayOf('2026-10-23'), long)[0]).toBe(at('2026-10-23T07:00:00Z'));
    expect(offered(hours(), bea, dayOf('2026-10-26'), long)[0]).toBe(at('2026-10-26T08:00:00Z'));
    expect(offered(hours(), ann, dayOf('2026-10-30'), long)[0]).toBe(at('2026-10-30T13:00:00Z'));
    expect(offered(hours(), ann, dayOf('2026-11-02'), long)[0]).toBe(at('2026-11-02T14:00:00Z'));
  });

  test('lose the hour that is skipped and gain the one that is repeated @row CRM-35', () => {
    const night = hours({ weeklyHours: [{ day: 'SUNDAY', from: '01:00', to: '04:00' }] });
    const spring = { from: at('2026-03-08T05:00:00Z'), to: at('2026-03-08T12:00:00Z') };
    expect(shown(offered(night, ann, spring, long), 'America/New_York')).toEqual([
      '2026-03-08T01:00:00-05:00',
      '2026-03-08T03:00:00-04:00',
    ]);
    const autumn = { from: at('2026-11-01T04:00:00Z'), to: at('2026-11-01T12:00:00Z') };
    expect(shown(offered(night, ann, autumn, long), 'America/New_York')).toEqual([
      '2026-11-01T01:00:00-04:00',
      '2026-11-01T01:00:00-05:00',
      '2026-11-01T02:00:00-05:00',
      '2026-11-01T03:00:00-05:00',
    ]);
    const berlin = { from: at('2026-10-24T22:00:00Z'), to: at('2026-10-25T06:00:00Z') };
    expect(offered(night, bea, berlin, long)).toHaveLength(4);
  });

  test('may run to midnight @row CRM-35', () => {
    const late = hours({ weeklyHours: [{ day: 'FRIDAY', from: '22:30', to: '00:00' }] });
    expect(shown(offered(late, bea, dayOf('2026-03-06'), long), 'Europe/Berlin')).toEqual(['2026-03-06T22:30:00+01:00']);
  });

  test('end with the notice and the horizon @row CRM-35', () => {
    const now = at('2026-03-06T14:30:00Z');
    expect(offered(hours({ minNoticeMinutes: 30 }), ann, dayOf('2026-03-06'), now)).toEqual([
      at('2026-03-06T15:00:00Z'),
      at('2026-03-06T16:00:00Z'),
    ]);
    expect(offered(hours({ minNoticeMinutes: 31 }), ann, dayOf('2026-03-06'), now)).toEqual([at('2026-03-06T16:00:00Z')]);
    expect(offered(hours({ horizonDays: 3 }), ann, dayOf('2026-03-09'), now)).toEqual([
      at('2026-03-09T13:00:00Z'),
      at('2026-03-09T14:00:00Z'),
    ]);
    expect(offered(hours({ horizonDays: 2 }), ann, dayOf('2026-03-09'), now)).toEqual([]);
  });
});

describe('what a host has to do', () => {
  const nine = at('2026-03-06T14:00:00Z');
  const hour = 3_600_000;
  const starts = [nine, nine + hour, nine + 2 * hour];

  test('takes the times it touches, and the buffer on both sides @row CRM-35', () => {
    const busy: Busy[] = [{ userId: 'ann', from: nine + hour, to: nine + hour + 600_000 }];
    expect(free(hours(), ann, starts, busy)).toEqual([nine, nine + 2 * hour]);
    expect(free(hours({ bufferMinutes: 15 }), ann, starts, busy)).toEqual([nine + 2 * hour]);
    expect(free(hours({ bufferMinutes: 51 }), ann, starts, busy)).toEqual([]);
    expect(free(hours(), ann, starts, [{ ...busy[0]!, bufferMs: 51 * 60_000 }])).toEqual([]);
    expect(free(hours(), bea, starts, busy)).toEqual(starts);
  });

  test('leaves a time open while anybody of the hosts is free @row CRM-35', () => {
    const same: Host = { userId: 'cy', timeZone: 'America/New_York' };
    const busy: Busy[] = [
      { userId: 'ann', from: nine, to: nine + 2 * hour },
      { userId: 'cy', from: nine + hour, to: nine + 3 * hour },
    ];
    expect(freeOfAny(hours(), [ann, same], dayOf('2026-03-06'), busy, long)).toEqual([nine, nine + 2 * hour]);
  });

  test('never overlaps a time that is free, however much there is of it @row CRM-35', () => {
    const span = fc.record({
      from: fc.integer({ min: -300, max: 600 }),
      length: fc.integer({ min: 1, max: 200 }),
      buffer: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.integer({ min: 0, max: 60 }), (spans, bufferMinutes) => {
        const busy = spans.map(({ from, length, buffer }) => ({
          userId: 'ann',
          from: nine + from * 60_000,
          to: nine + (from + length) * 60_000,
          bufferMs: buffer * 60_000,
        }));
        const left = free(hours({ bufferMinutes }), ann, starts, busy);
        const expected = starts.filter((start) =>
          busy.every(({ from, to, bufferMs }) => {
            const apart = Math.max(bufferMinutes * 60_000, bufferMs);
            return to + apart <= start || from - apart >= start + hour;
          }),
        );
        expect(left).toEqual(expected);
      }),
    );
  });
});

test('a time on the wall is one instant, and the one that is skipped the next that is @row CRM-35', () => {
  expect(wallInstant('2026-03-08', 150, 'America/New_York')).toBe(at('2026-03-08T07:30:00Z'));
  expect(wallText(wallInstant('2026-03-08', 150, 'America/New_York'), 'America/New_York')).toBe('2026-03-08T03:30:00-04:00');
  expect(wallText(wallInstant('2026-11-01', 90, 'America/New_York'), 'America/New_York')).toBe('2026-11-01T01:30:00-04:00');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 0, max: 1_439 }),
      fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'),
      (day, minutes, zone) => {
        const date = new Date(long + day * 86_400_000).toISOString().slice(0, 10);
        const wall = wallText(wallInstant(date, minutes, zone), zone);
        const asked = `${date}T${String(Math.trunc(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
        expect(wall.slice(0, 19) >= asked).toBe(true);
        expect(at(`${wall.slice(0, 19)}Z`) - at(`${asked}Z`)).toBeLessThanOrEqual(3_600_000);
      },
    ),
  );
});
