import { describe, expect, test } from '@jest/globals';
import type { StoredActivity } from '../timeline/activity.ts';
import { follow, refuseBusy } from './meeting.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
const meeting = (given: Partial<StoredActivity> = {}): StoredActivity =>
  ({
    id: 'm',
    type: 'MEETING',
    status: 'PLANNED',
    subject: 'Offer',
    startsAt: at(10),
    endsAt: at(11),
    place: undefined,
    links: [],
    ownerId: 'o',
    calendarChangedAt: at(5),
    ...given,
  }) as unknown as StoredActivity;
const shown = { title: 'Offer', from: at(10), to: at(11), place: '', state: 'CONFIRMED', changedAt: at(6) };

describe('what a calendar shows', () => {
  test('of our own change is no news @row CRM-58', () => {
    expect(follow(meeting(), shown)).toBeUndefined();
    expect(follow(meeting({ calendarChangedAt: undefined }), shown)).toBeUndefined();
  });

  test('moves the meeting where it is newer than what is known here @row CRM-58', () => {
    const moved = { ...shown, from: at(12), to: at(13), place: 'Room 4' };
    expect(follow(meeting(), moved)?.set).toMatchObject({
      startsAt: at(12),
      endsAt: at(13),
      at: at(12),
      overdueFrom: at(13),
      place: 'Room 4',
      calendarChangedAt: at(6),
    });
    expect(follow(meeting(), { ...moved, changedAt: at(5) })).toBeUndefined();
  });

  test('calls it off, once; what is over stays as it was @row CRM-58', () => {
    const off = { ...shown, state: 'CANCELLED' };
    expect(follow(meeting(), off)).toMatchObject({
      set: { status: 'CANCELLED', outcome: 'CANCELLED' },
      event: { type: 'crm.activity.cancelled' },
    });
    expect(follow(meeting({ status: 'CANCELLED' }), off)).toBeUndefined();
    expect(follow(meeting({ status: 'COMPLETED' }), { ...shown, from: at(12) })).toBeUndefined();
  });
});

test('somebody who is busy refuses a meeting, and is named @row CRM-58', () => {
  expect(() => refuseBusy([])).not.toThrow();
  expect(() => refuseBusy([{ userId: 'u', from: at(10), to: at(11) }])).toThrow(
    expect.objectContaining({
      code: 'meeting.conflict',
      details: { conflicts: [{ userId: 'u', from: at(10).toISOString(), to: at(11).toISOString() }] },
    }),
  );
});
