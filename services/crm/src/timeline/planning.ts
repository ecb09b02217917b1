// How an activity comes to be: planned, or written down because it happened; and the next one of a series.
import type { Activity, CreateActivityRequest } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { fact } from '@throughline/chassis/decision';
import { refuseEndlessRepeat, refuseNobody, refuseOpenEnd, refuseUnfitOutcome, refuseUntimely } from './activity-guards.ts';
import { aboutIt, type StoredActivity } from './activity.ts';
import { nextDue, overdueFrom, repeatOf, type Due } from './due.ts';
import { cleaned } from './rich-text.ts';

export interface Circumstances {
  ownerId: string;
  companyId: string | undefined;
  now: Date;
  timeZone: string;
}

/** `more`: what callers other than people know of it. */
export function plan(
  id: string,
  given: CreateActivityRequest,
  { ownerId, companyId, now, timeZone }: Circumstances,
  more: Partial<StoredActivity> = {},
) {
  refuseUntimely(given);
  refuseEndlessRepeat(given.repeat, given);
  refuseNobody(given.participants);
  refuseUnfitOutcome(given.type, given.outcome);
  const status = given.status ?? (given.type === 'NOTE' || given.type === 'EMAIL' ? 'COMPLETED' : 'PLANNED');
  if (status === 'COMPLETED') refuseOpenEnd(given.type, given.outcome);
  const { repeat, ...rest } = given;
  const set = {
    ...rest,
    id,
    body: given.body === undefined ? undefined : cleaned(given.body),
    status,
    priority: given.priority ?? ('NORMAL' as const),
    ownerId,
    visibility: given.visibility ?? ('INTERNAL' as const),
    repeatRule: repeatOf(repeat),
    participantIds: peopleIn(given.participants),
    capture: 'MANUAL' as const,
    at: timeOf(given, now, timeZone),
    completedAt: status === 'COMPLETED' ? now : undefined,
    overdue: false,
    overdueFrom: overdueFrom(given, timeZone),
    fact: undefined,
    sourceKey: undefined,
    companyId,
    email: undefined,
    calendarRef: undefined,
    meetingLink: undefined,
    inCalendar: false,
    calendarChangedAt: undefined,
    dueZone: given.dueDate === undefined ? undefined : timeZone,
    ...more,
  };
  const { direction, outcome, at } = set;
  return { set, event: fact('crm.activity.logged', { ...aboutIt(set), status, direction, outcome, at }) };
}

/** The same task once more, where it repeats. */
export function successor(activity: StoredActivity, timeZone: string): CreateActivityRequest | undefined {
  if (!activity.repeatRule) return undefined;
  const due = nextDue(activity, activity.repeatRule, timeZone);
  if (!due) return undefined;
  const { type, subject, body, priority, ownerId, links, visibility, participants, reminders, mentions, documentIds, pinned } = activity;
  const same = { type, subject, body, priority, ownerId, links, visibility, participants, reminders, mentions, documentIds, pinned };
  return { ...same, dueAt: due.dueAt, dueDate: due.dueDate, startsAt: undefined, endsAt: undefined, repeat: activity.repeatRule };
}

export const peopleIn = (participants: Activity['participants']): string[] =>
  participants.flatMap(({ userId }) => (userId ? [userId] : []));

export const timeOf = (due: Due, now: Date, timeZone: string): Date => due.startsAt ?? due.dueAt ?? overdueFrom(due, timeZone) ?? now;
