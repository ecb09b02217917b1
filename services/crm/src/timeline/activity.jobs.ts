import { job } from '@throughline/chassis/service';
import { firmSettings } from '../firm/firm-settings.ts';
import { notify } from '../messages/message.jobs.ts';
import { fallDue } from './activity.ts';
import { ActivityTable } from './activity.table.ts';
import { remindFrom } from './due.ts';

// Each says which time it waited for: what was put to another time meanwhile is not due.
export const activityJobs = [
  job('activity.overdue', async ({ tx }, { activityId, overdueFrom }) => {
    const activity = await tx.find(ActivityTable, activityId as string);
    if (activity?.status !== 'PLANNED' || activity.overdue || activity.overdueFrom?.toISOString() !== overdueFrom) return;
    await tx.apply(activity, fallDue(activity));
  }),

  job('activity.remind', async (context, { activityId, due }) => {
    const { tx } = context;
    const { timeZone } = await firmSettings(context);
    const activity = await tx.find(ActivityTable, activityId as string);
    if (activity?.status !== 'PLANNED' || remindFrom(activity, activity.dueZone ?? timeZone)?.toISOString() !== due) return;
    const text = `${activity.subject}: ${activity.dueDate ?? String(due)}`;
    notify(tx, {
      userId: activity.ownerId,
      template: 'crm_activity_reminder',
      subject: activity.subject,
      text,
      about: { kind: 'activity', id: activity.id },
    });
  }),
];
