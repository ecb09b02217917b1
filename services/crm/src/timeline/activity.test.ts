import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ActivityStatus, ActivityType } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Decision } from '@throughline/chassis/decision';
import { cancel, change, complete, dissolve, fallDue, reopen, reschedule, type StoredActivity } from './activity.ts';
import { plan, successor } from './planning.ts';

const now = new Date('2026-03-02T15:00:00Z');
const zone = 'America/New_York';
const circumstances = { ownerId: 'o', companyId: undefined, now, timeZone: zone };
const given = (more: object = {}) =>
  ({
    type: 'TASK',
    subject: 'x',
    links: [],
    participants: [],
    reminders: [],
    mentions: [],
    documentIds: [],
    pinned: false,
    ...more,
  }) as unknown as Parameters<typeof plan>[1];
const planned = (more: object = {}, known: Partial<StoredActivity> = {}): StoredActivity =>
  ({
    ...plan('a', given(more), circumstances).set,
    version: 1,
    createdAt: now,
    updatedAt: now,
    createdBy: 'o',
    ...known,
  }) as unknown as StoredActivity;

const verbs: Record<string, (activity: StoredActivity) => Decision<StoredActivity>> = {
  complete: (activity) => complete(activity, { outcome: activity.type === 'CALL' ? 'BUSY' : undefined }, now),
  cancel,
  reschedule: (activity) => reschedule(activity, { dueAt: now }, { now, timeZone: zone }),
  reopen,
};
const allowed: Record<ActivityStatus, (type: ActivityType) => string[]> = {
  PLANNED: () => ['complete', 'cancel', 'reschedule'],
  COMPLETED: (type) => (type === 'TASK' ? ['reopen'] : []),
  CANCELLED: () => [],
};

describe('what an activity may do', () => {
  test('follows from where it stands; every other verb is refused and says from where @row CRM-59', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ActivityType>('CALL', 'EMAIL', 'MEETING', 'TASK', 'NOTE'),
        fc.constantFrom<ActivityStatus>('PLANNED', 'COMPLETED', 'CANCELLED'),
        fc.constantFrom(...Object.keys(verbs)),
        (type, status, verb) => {
          const decide = () => verbs[verb]!(planned({ type, status: 'PLANNED' }, { status }));
          if (allowed[status](type).includes(verb)) expect(decide().set).not.toEqual({});
          else
            expect(decide).toThrow(
              expect.objectContaining({
                kind: 'CONFLICT',
                code: 'activity.invalid_transition',
                details: { from: status, allowed: allowed[status](type) },
              }),
            );
        },
      ),
    );
  });

  test("is nothing where it is a fact of the house's @row CRM-54", () => {
    const fact = planned({}, { capture: 'SYSTEM' });
    for (const decide of [...Object.values(verbs), dissolve, (activity: StoredActivity) => change(activity, { pinned: true }, zone)])
      expect(() => decide(fact)).toThrow(expect.objectContaining({ code: 'activity.system' }));
  });
});

test('each fact names the company it belongs to @row CRM-54', () => {
  const task = planned({}, { companyId: 'c' });
  for (const decide of [(activity: StoredActivity) => complete(activity, {}, now), cancel, fallDue])
    expect(decide(task).event!.data).toMatchObject({ activityId: 'a', companyId: 'c', ownerId: 'o', type: 'TASK' });
});

describe('a meeting', () => {
  const [ten, eleven, noon] = [10, 11, 12].map((hour) => new Date(`2026-03-03T${hour}:00:00Z`)) as [Date, Date, Date];
  const meeting = () => planned({ type: 'MEETING', startsAt: ten, endsAt: eleven });

  test('that begins at another time lasts as long as before, unless its end is named @row CRM-58', () => {
    const to = (due: Parameters<typeof reschedule>[1]) => reschedule(meeting(), due, { now, timeZone: zone }).set;
    expect(to({ startsAt: eleven })).toMatchObject({ startsAt: eleven, endsAt: noon, at: eleven, overdueFrom: noon });
    expect(to({ startsAt: ten, endsAt: noon })).toMatchObject({ startsAt: ten, endsAt: noon });
    expect(to({ dueDate: '2026-03-09' })).toMatchObject({ dueDate: '2026-03-09', startsAt: undefined, endsAt: undefined });
  });

  test('that is completed without a word was held; it may as well have been missed @row CRM-58', () => {
    expect(complete(meeting(), {}, now)).toMatchObject({ set: { outcome: 'HELD' }, event: { data: { outcome: 'HELD' } } });
    expect(complete(meeting(), { outcome: 'NO_SHOW' }, now).set.outcome).toBe('NO_SHOW');
  });
});

describe('planning', () => {
  test('refuses two times, an end before its beginning, a series without a day, nobody, an outcome that does not fit @row CRM-54', () => {
    const refused = (more: object) => expect(() => plan('a', given(more), circumstances));
    refused({ dueAt: now, dueDate: '2026-03-02' }).toThrow(expect.objectContaining({ code: 'validation.failed' }));
    refused({ startsAt: now, endsAt: new Date(now.getTime() - 1) }).toThrow(expect.objectContaining({ code: 'validation.out_of_range' }));
    refused({ repeat: { frequency: 'DAILY' } }).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'dueDate' })] }),
    );
    refused({ participants: [{ name: 'Ann' }, {}] }).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'participants[1]' })] }),
    );
    refused({ type: 'CALL', outcome: 'HELD' }).toThrow(expect.objectContaining({ code: 'validation.failed' }));
    refused({ type: 'CALL', status: 'COMPLETED' }).toThrow(expect.objectContaining({ code: 'activity.outcome_required' }));
  });

  test('a day is counted where its owner is, also after it has another one @row CRM-59', () => {
    const task = planned({ dueDate: '2026-03-02' });
    expect(task).toMatchObject({ dueZone: zone, overdueFrom: new Date('2026-03-03T05:00:00Z') });
    expect(change(task, { ownerId: 'p' }, 'Asia/Tokyo').set).toMatchObject({
      dueZone: 'Asia/Tokyo',
      overdueFrom: new Date('2026-03-02T15:00:00Z'),
    });
  });

  test('the next one of a series is the same, later @row CRM-59', () => {
    const task = planned({ dueDate: '2026-03-02', repeat: { frequency: 'DAILY', interval: 1 }, reminders: [30] });
    expect(successor(task, zone)).toMatchObject({ type: 'TASK', subject: 'x', dueDate: '2026-03-03', reminders: [30] });
    expect(successor(planned({ dueDate: '2026-03-02' }), zone)).toBeUndefined();
    expect(planned({ dueDate: '2026-03-02', repeat: { frequency: 'WEEKLY' } }).repeatRule).toEqual({ frequency: 'WEEKLY', interval: 1 });
  });

  test('a mail that waits to leave is called off or left alone @row CRM-56', () => {
    const mail = planned({ type: 'EMAIL', status: 'PLANNED' }, { email: { tracked: true } as NonNullable<StoredActivity['email']> });
    for (const verb of ['complete', 'reschedule'])
      expect(() => verbs[verb]!(mail)).toThrow(expect.objectContaining({ details: { from: 'PLANNED', allowed: ['cancel'] } }));
    expect(() => change(mail, { subject: 'y' }, zone)).toThrow(expect.objectContaining({ code: 'activity.mail_written' }));
  });
});
