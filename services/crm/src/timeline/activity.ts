// An activity is something done, or to be done, with somebody: a call, a mail, a meeting, a task, a note (CRM-54 to 60).
// - What is planned is completed, called off or put to another time; a completed task may be opened again.
// - A call that is completed says how it ended.
// - It is due at an instant or on a day, not both.
// - A private one is for its owner and those who take part.
// - A mail that was given to the house to send leaves as it was written, or is called off.
// - The house's own facts stand in the timeline too; nobody changes those.
import type { Activity, CompleteActivityRequest, UpdateActivityRequest } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { invalidFields, invalidTransition } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import {
  allowedFrom,
  refusedWords,
  refuseEndlessRepeat,
  refuseNobody,
  refuseOpenEnd,
  refuseQueued,
  refuseSystem,
  refuseUnfitOutcome,
  refuseUnlessPlanned,
  refuseUntimely,
} from './activity-guards.ts';
import { overdueFrom, repeatOf, type Due } from './due.ts';
import { peopleIn, timeOf, type Circumstances } from './planning.ts';
import { cleaned } from './rich-text.ts';

export type { Activity };

/** As it is stored: `repeat` is a word of SQL, and whether calendars were asked is said once. */
export interface StoredActivity extends Omit<Activity, 'repeat' | 'calendarsChecked'> {
  repeatRule: Activity['repeat'];
  /** People of the firm who take part: a private one is theirs too. */
  participantIds: string[];
  overdueFrom: Date | undefined;
  sourceKey: string | undefined;
  /** Whose reach it is in. */
  companyId: string | undefined;
  /** A meeting that people's calendars are to show; and when it was last changed, on either side. */
  inCalendar: boolean;
  calendarChangedAt: Date | undefined;
  /** Where its day is over: its owner's zone. */
  dueZone: string | undefined;
}

export const shown = ({ repeatRule, ...rest }: StoredActivity): Activity => ({ ...rest, repeat: repeatRule });

/** A private one is for its owner and those who take part. */
export const isHiddenFrom = (me: string, { visibility, ownerId, participantIds }: StoredActivity): boolean =>
  visibility === 'PRIVATE' && ownerId !== me && !participantIds.includes(me);

/** `timeZone`: of the new owner, where there is one. */
export function change(activity: StoredActivity, given: Named<UpdateActivityRequest>, timeZone: string): Decision<StoredActivity> {
  refuseSystem(activity);
  if (activity.email && ('subject' in given || 'body' in given)) throw refusedWords();
  refuseEndlessRepeat(given.repeat, activity);
  refuseNobody(given.participants ?? []);
  const { repeat, ...plain } = given;
  const wanted: Partial<StoredActivity> = plain;
  if ('repeat' in given) wanted.repeatRule = repeatOf(repeat);
  if (given.body !== undefined) wanted.body = cleaned(given.body);
  if (given.participants) wanted.participantIds = peopleIn(given.participants);
  if (given.ownerId !== undefined && given.ownerId !== activity.ownerId && activity.dueDate !== undefined) {
    Object.assign(wanted, { dueZone: timeZone, overdueFrom: overdueFrom(activity, timeZone) });
  }
  return { set: changedFields<StoredActivity>(activity, wanted).set };
}

export function complete(
  activity: StoredActivity,
  { outcome = usualEnd(activity), durationSeconds = activity.durationSeconds }: Omit<CompleteActivityRequest, 'id'>,
  now: Date,
): Decision<StoredActivity> {
  refuseUnlessPlanned(activity);
  refuseQueued(activity);
  refuseUnfitOutcome(activity.type, outcome);
  refuseOpenEnd(activity.type, outcome);
  const at = activity.type === 'TASK' ? now : activity.at;
  const event = fact('crm.activity.completed', { ...aboutIt(activity), direction: activity.direction, outcome, at });
  return { set: { status: 'COMPLETED', completedAt: now, outcome, durationSeconds, overdue: false, at }, event };
}

/** What is completed without a word was held, if it is a meeting. */
const usualEnd = ({ type, outcome }: StoredActivity): Activity['outcome'] => outcome ?? (type === 'MEETING' ? 'HELD' : undefined);

export function cancel(activity: StoredActivity): Decision<StoredActivity> {
  refuseUnlessPlanned(activity);
  return {
    set: { status: 'CANCELLED', overdue: false, ...(activity.type === 'MEETING' && { outcome: 'CANCELLED' }) },
    event: fact('crm.activity.cancelled', aboutIt(activity)),
  };
}

export function reschedule(
  activity: StoredActivity,
  due: Due,
  { now, timeZone }: Pick<Circumstances, 'now' | 'timeZone'>,
): Decision<StoredActivity> {
  refuseUnlessPlanned(activity);
  refuseQueued(activity);
  refuseUntimely(due);
  if (!due.dueAt && !due.dueDate && !due.startsAt)
    throw invalidFields({ field: 'dueAt', code: 'required', message: 'or dueDate or startsAt is required' });
  const wanted = asLong(activity, due);
  const { dueAt, dueDate, startsAt, endsAt } = wanted;
  return {
    set: {
      dueAt,
      dueDate,
      startsAt,
      endsAt,
      overdue: false,
      overdueFrom: overdueFrom(wanted, timeZone),
      at: timeOf(wanted, now, timeZone),
      dueZone: dueDate === undefined ? undefined : timeZone,
    },
  };
}

/** Where only another beginning is named it lasts as long as before. */
function asLong({ startsAt, endsAt }: StoredActivity, due: Due): Due {
  if (!due.startsAt || due.endsAt || !startsAt || !endsAt) return due;
  return { ...due, endsAt: new Date(due.startsAt.getTime() + endsAt.getTime() - startsAt.getTime()) };
}

export function reopen(activity: StoredActivity): Decision<StoredActivity> {
  refuseSystem(activity);
  if (activity.status !== 'COMPLETED' || activity.type !== 'TASK')
    throw invalidTransition('activity', activity.status, allowedFrom(activity));
  return { set: { status: 'PLANNED', completedAt: undefined } };
}

export function fallDue(activity: StoredActivity): Decision<StoredActivity> {
  return { set: { overdue: true }, event: fact('crm.activity.overdue', aboutIt(activity)) };
}

export function dissolve(activity: StoredActivity): Decision<StoredActivity> {
  refuseSystem(activity);
  return { set: {} };
}

type Known = Pick<StoredActivity, 'id' | 'ownerId' | 'companyId' | 'type' | 'subject' | 'links'>;

/** What every fact about it says. */
export const aboutIt = ({ id: activityId, ownerId, companyId, type, subject, links }: Known) => ({
  activityId,
  ownerId,
  companyId,
  type,
  subject,
  links,
});
