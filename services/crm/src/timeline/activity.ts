// An activity is something done, or to be done, with somebody: a call, a mail, a meeting, a task, a note (CRM-54 to 60).
// - What is planned is completed, called off or put to another time; a completed task may be opened again.
// - A call that is completed says how it ended.
// - It is due at an instant or on a day, not both.
// - A private one is for its owner and those who take part.
// - The house's own facts stand in the timeline too; nobody changes those.
import type {
  Activity,
  CompleteActivityRequest,
  CreateActivityRequest,
  UpdateActivityRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { invalidFields, invalidTransition } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { allowedFrom, refuseOpenEnd, refuseSystem, refuseUnfitOutcome, refuseUnlessPlanned, refuseUntimely } from './activity-guards.ts';
import { nextDue, overdueFrom, type Due } from './due.ts';
import { cleaned } from './rich-text.ts';

export type { Activity };

/** As it is stored: `repeat` is a word of SQL. */
export interface StoredActivity extends Omit<Activity, 'repeat'> {
  repeatRule: Activity['repeat'];
  /** People of the firm who take part: a private one is theirs too. */
  participantIds: string[];
  overdueFrom: Date | undefined;
  sourceKey: string | undefined;
  /** Whose reach it is in. */
  companyId: string | undefined;
}

export const shown = ({ repeatRule, ...rest }: StoredActivity): Activity => ({ ...rest, repeat: repeatRule });

export interface Circumstances {
  ownerId: string;
  companyId: string | undefined;
  now: Date;
  timeZone: string;
}

export function plan(id: string, given: CreateActivityRequest, { ownerId, companyId, now, timeZone }: Circumstances) {
  refuseUntimely(given);
  refuseUnfitOutcome(given.type, given.outcome);
  const status = given.status ?? (given.type === 'NOTE' || given.type === 'EMAIL' ? 'COMPLETED' : 'PLANNED');
  if (status === 'COMPLETED') refuseOpenEnd(given.type, given.outcome);
  const { repeat: repeatRule, ...rest } = given;
  const set = {
    ...rest,
    id,
    body: given.body === undefined ? undefined : cleaned(given.body),
    status,
    priority: given.priority ?? ('NORMAL' as const),
    ownerId,
    visibility: given.visibility ?? ('INTERNAL' as const),
    repeatRule,
    participantIds: peopleIn(given.participants),
    capture: 'MANUAL' as const,
    at: timeOf(given, now, timeZone),
    completedAt: status === 'COMPLETED' ? now : undefined,
    overdue: false,
    overdueFrom: overdueFrom(given, timeZone),
    fact: undefined,
    sourceKey: undefined,
    companyId,
  };
  const { type, subject, links, direction, outcome, at } = set;
  return { set, event: fact('crm.activity.logged', { activityId: id, ownerId, type, status, subject, links, direction, outcome, at }) };
}

export function change(activity: StoredActivity, given: Named<UpdateActivityRequest>): Decision<StoredActivity> {
  refuseSystem(activity);
  const { repeat, ...plain } = given;
  const wanted: Partial<StoredActivity> = plain;
  if ('repeat' in given) wanted.repeatRule = repeat;
  if (given.body !== undefined) wanted.body = cleaned(given.body);
  if (given.participants) wanted.participantIds = peopleIn(given.participants);
  return { set: changedFields<StoredActivity>(activity, wanted).set };
}

export function complete(
  activity: StoredActivity,
  { outcome = activity.outcome, durationSeconds = activity.durationSeconds }: Omit<CompleteActivityRequest, 'id'>,
  now: Date,
): Decision<StoredActivity> {
  refuseUnlessPlanned(activity);
  refuseUnfitOutcome(activity.type, outcome);
  refuseOpenEnd(activity.type, outcome);
  const at = activity.type === 'TASK' ? now : activity.at;
  const { id: activityId, ownerId, type, subject, links, direction } = activity;
  const event = fact('crm.activity.completed', { activityId, ownerId, type, subject, links, direction, outcome, at });
  return { set: { status: 'COMPLETED', completedAt: now, outcome, durationSeconds, overdue: false, at }, event };
}

export function cancel(activity: StoredActivity): Decision<StoredActivity> {
  refuseUnlessPlanned(activity);
  const { id: activityId, ownerId, type, subject, links } = activity;
  return {
    set: { status: 'CANCELLED', overdue: false },
    event: fact('crm.activity.cancelled', { activityId, ownerId, type, subject, links }),
  };
}

export function reschedule(
  activity: StoredActivity,
  due: Due,
  { now, timeZone }: Pick<Circumstances, 'now' | 'timeZone'>,
): Decision<StoredActivity> {
  refuseUnlessPlanned(activity);
  refuseUntimely(due);
  const { dueAt, dueDate, startsAt, endsAt } = due;
  if (!dueAt && !dueDate && !startsAt) throw invalidFields({ field: 'dueAt', code: 'required', message: 'or another time is required' });
  return {
    set: { dueAt, dueDate, startsAt, endsAt, overdue: false, overdueFrom: overdueFrom(due, timeZone), at: timeOf(due, now, timeZone) },
  };
}

export function reopen(activity: StoredActivity): Decision<StoredActivity> {
  refuseSystem(activity);
  if (activity.status !== 'COMPLETED' || activity.type !== 'TASK')
    throw invalidTransition('activity', activity.status, allowedFrom(activity.status));
  return { set: { status: 'PLANNED', completedAt: undefined } };
}

export function fallDue(activity: StoredActivity): Decision<StoredActivity> {
  const { id: activityId, ownerId, type, subject, links } = activity;
  return { set: { overdue: true }, event: fact('crm.activity.overdue', { activityId, ownerId, type, subject, links }) };
}

export function dissolve(activity: StoredActivity): Decision<StoredActivity> {
  refuseSystem(activity);
  return { set: {} };
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

const peopleIn = (participants: Activity['participants']): string[] => participants.flatMap(({ userId }) => (userId ? [userId] : []));

const timeOf = (due: Due, now: Date, timeZone: string): Date => due.startsAt ?? due.dueAt ?? overdueFrom(due, timeZone) ?? now;
