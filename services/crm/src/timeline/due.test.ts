import { describe, expect, test } from '@jest/globals';
import { nextDue, overdueFrom } from './due.ts';

const newYork = 'America/New_York';
const every = (frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY', interval = 1, until?: string) => ({ frequency, interval, until });

describe('due', () => {
  test('past the instant, or once the day is over where the firm is @row CRM-59', () => {
    expect(overdueFrom({ dueAt: new Date('2026-03-02T10:00:00Z') }, newYork)).toEqual(new Date('2026-03-02T10:00:00Z'));
    expect(overdueFrom({ dueDate: '2026-03-02' }, newYork)).toEqual(new Date('2026-03-03T05:00:00Z'));
    expect(overdueFrom({}, newYork)).toBeUndefined();
  });

  test('comes again by day, week and month @row CRM-59', () => {
    expect(nextDue({ dueDate: '2026-01-31' }, every('MONTHLY'), newYork)).toEqual({ dueDate: '2026-02-28' });
    expect(nextDue({ dueDate: '2026-01-31' }, every('WEEKLY', 2), newYork)).toEqual({ dueDate: '2026-02-14' });
    expect(nextDue({ dueDate: '2026-01-31' }, every('DAILY', 1, '2026-01-31'), newYork)).toBeUndefined();
  });

  test('keeps its hour on the wall when clocks change @row CRM-59', () => {
    // Nine in the morning in New York, the day before summer time and the day of it.
    expect(nextDue({ dueAt: new Date('2026-03-07T14:00:00Z') }, every('WEEKLY'), newYork)).toEqual({
      dueAt: new Date('2026-03-14T13:00:00Z'),
    });
  });
});
