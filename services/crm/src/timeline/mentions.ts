// Those who are named in a text are told of it, as far as they may read it (CRM-60).
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notify } from '../messages/message.jobs.ts';
import type { StoredActivity } from './activity.ts';

export function notifyMentioned(tx: Tx, activity: StoredActivity, userIds: readonly string[]): void {
  const { id, subject, visibility, ownerId, participantIds } = activity;
  const mayRead = (userId: string) => visibility !== 'PRIVATE' || userId === ownerId || participantIds.includes(userId);
  for (const userId of new Set(userIds)) {
    if (userId === tx.actorId || !mayRead(userId)) continue;
    notify(tx, {
      userId,
      template: 'crm_mention',
      subject: `You were mentioned: ${subject}`.slice(0, 300),
      text: subject,
      about: { kind: 'activity', id },
    });
  }
}
