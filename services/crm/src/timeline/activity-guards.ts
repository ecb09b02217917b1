// What an activity refuses: a time that cannot be, an outcome that does not fit, a verb that its state does not allow.
import type { Activity, ActivityStatus } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { conflict, DomainError, invalidFields, invalidTransition, rule } from '@throughline/chassis/errors';
import type { Due } from './due.ts';

const callOutcomes = ['CONNECTED', 'NO_ANSWER', 'LEFT_VOICEMAIL', 'BUSY', 'WRONG_NUMBER', 'DECLINED'];
const meetingOutcomes = ['HELD', 'NO_SHOW', 'CANCELLED'];

type Standing = Pick<Activity, 'type' | 'status' | 'capture'>;

export const allowedFrom = (status: ActivityStatus) =>
  status === 'PLANNED' ? ['complete', 'cancel', 'reschedule'] : status === 'COMPLETED' ? ['reopen'] : [];

export function refuseUnlessPlanned(activity: Standing) {
  refuseSystem(activity);
  if (activity.status !== 'PLANNED')
    throw invalidTransition('activity', activity.status, activity.type === 'TASK' ? allowedFrom(activity.status) : []);
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

export function refuseUntimely({ dueAt, dueDate, startsAt, endsAt }: Due) {
  if (dueAt && dueDate) throw invalidFields({ field: 'dueDate', code: 'not_allowed', message: 'goes not with dueAt' });
  if (endsAt && !startsAt) throw invalidFields({ field: 'startsAt', code: 'required', message: 'is required with endsAt' });
  if (startsAt && endsAt && endsAt < startsAt) {
    throw new DomainError('MALFORMED', 'validation.out_of_range', 'endsAt comes before startsAt', {
      fields: [{ field: 'endsAt', code: 'out_of_range', message: 'comes before startsAt' }],
    });
  }
}
