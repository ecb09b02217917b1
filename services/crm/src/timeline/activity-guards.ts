// What an activity refuses: a time that cannot be, an outcome that does not fit, a verb that its state does not allow.
import type { Activity } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { conflict, invalidFields, invalidTransition, outOfRange, rule } from '@throughline/chassis/errors';
import type { Due } from './due.ts';

const callOutcomes = ['CONNECTED', 'NO_ANSWER', 'LEFT_VOICEMAIL', 'BUSY', 'WRONG_NUMBER', 'DECLINED'];
const meetingOutcomes = ['HELD', 'NO_SHOW', 'CANCELLED'];

type Standing = Pick<Activity, 'type' | 'status' | 'capture'>;

export function allowedFrom({ type, status }: Standing): string[] {
  if (status === 'PLANNED') return ['complete', 'cancel', 'reschedule'];
  return status === 'COMPLETED' && type === 'TASK' ? ['reopen'] : [];
}

export function refuseUnlessPlanned(activity: Standing) {
  refuseSystem(activity);
  if (activity.status !== 'PLANNED') throw invalidTransition('activity', activity.status, allowedFrom(activity));
}

/** A mail that waits to be sent is called off or left to leave. */
export function refuseQueued({ status, email }: Pick<Activity, 'status' | 'email'>) {
  if (email) throw invalidTransition('activity', status, ['cancel']);
}

export const refusedWords = () => conflict('activity.mail_written', 'A mail stays as it was written.');

export function refuseSystem({ capture }: Pick<Standing, 'capture'>) {
  if (capture === 'SYSTEM') throw conflict('activity.system', 'This is a fact of the house: it stays as it was written.');
}

export function refuseOpenEnd(type: Activity['type'], outcome: Activity['outcome']) {
  if (type === 'CALL' && outcome === undefined)
    throw rule('activity.outcome_required', 'A call says how it ended.', { allowed: callOutcomes });
}

export function refuseUnfitOutcome(type: Activity['type'], outcome: Activity['outcome']) {
  if (outcome === undefined) return;
  const fitting = type === 'CALL' ? callOutcomes : type === 'MEETING' ? meetingOutcomes : [];
  if (!fitting.includes(outcome))
    throw invalidFields({
      field: 'outcome',
      code: 'not_allowed',
      message: `must be ${fitting.join(', ') || 'left out'} for a ${type.toLowerCase()}`,
    });
}

/** What comes again does so counted from when it is due. */
export function refuseEndlessRepeat(repeat: Activity['repeat'], { dueAt, dueDate }: Due) {
  if (repeat && !dueAt && !dueDate)
    throw invalidFields({ field: 'dueDate', code: 'required', message: 'or dueAt is required of what repeats' });
}

export function refuseNobody(participants: Activity['participants']) {
  participants.forEach(({ userId, contactId, name, email }, at) => {
    if (!userId && !contactId && !name && !email)
      throw invalidFields({
        field: `participants[${at}]`,
        code: 'required',
        message: 'must name a userId, a contactId, a name or an email',
      });
  });
}

export function refuseUntimely({ dueAt, dueDate, startsAt, endsAt }: Due) {
  if (dueAt && dueDate)
    throw invalidFields({
      field: 'dueDate',
      code: 'not_allowed',
      message: 'cannot stand beside dueAt: it is due at an instant or on a day',
    });
  if (endsAt && !startsAt) throw invalidFields({ field: 'startsAt', code: 'required', message: 'is required with endsAt' });
  if (startsAt && endsAt && endsAt < startsAt) throw outOfRange('endsAt', 'must not come before startsAt');
}
