import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Batched } from '../batch/batch.ts';
import { applyTo, refuseHidden, removeActivity } from './activity.commands.ts';
import { change, dissolve, type StoredActivity } from './activity.ts';
import { ActivityTable } from './activity.table.ts';

export const batchedActivities = (timeZone: string): Batched<StoredActivity> => ({
  table: ActivityTable,
  path: '/api/v1/crm/activities',
  patch: ActivityServiceService.updateActivity.path,
  update(tx, activity, given) {
    refuseHidden(tx, activity);
    return applyTo(tx, activity, change(activity, given), timeZone);
  },
  remove(tx, activity) {
    refuseHidden(tx, activity);
    return removeActivity(tx, activity, dissolve(activity));
  },
});
