// What waits for a planned activity: its reminders, and the instant from which it is overdue.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { StoredActivity } from './activity.ts';
import { remindFrom } from './due.ts';

export function keepTime(tx: Tx, activity: StoredActivity, timeZone: string): void {
  if (activity.status !== 'PLANNED') return;
  const { id, overdueFrom, reminders } = activity;
  if (overdueFrom)
    tx.schedule({
      kind: 'activity.overdue',
      key: id,
      payload: { activityId: id, overdueFrom: overdueFrom.toISOString() },
      at: overdueFrom,
    });
  const due = remindFrom(activity, timeZone);
  if (!due) return;
  for (const minutes of reminders) {
    const at = new Date(due.getTime() - minutes * 60_000);
    if (at >= tx.now)
      tx.schedule({ kind: 'activity.remind', key: `${id}/${minutes}`, payload: { activityId: id, due: due.toISOString() }, at });
  }
}

export function stopTime(tx: Tx, { id, reminders }: StoredActivity): void {
  tx.cancel('activity.overdue', id);
  for (const minutes of reminders) tx.cancel('activity.remind', `${id}/${minutes}`);
}
