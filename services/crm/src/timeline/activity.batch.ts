import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Batched } from '../batch/batch.ts';
import type { ZoneOf } from '../firm/zones.ts';
import { applyTo, refuseHidden, removeActivity } from './activity.commands.ts';
import { change, dissolve, type StoredActivity } from './activity.ts';
import { ActivityTable } from './activity.table.ts';

/** `zoneOf`: of those whom the operations give activities to. */
export const batchedActivities = (zoneOf: ZoneOf): Batched<StoredActivity> => ({
  table: ActivityTable,
  path: '/api/v1/crm/activities',
  patch: ActivityServiceService.updateActivity.path,
  update(tx, activity, given) {
    refuseHidden(tx, activity);
    const timeZone = zoneOf((given['ownerId'] as string | undefined) ?? activity.ownerId);
    return applyTo(tx, activity, change(activity, given, timeZone), timeZone);
  },
  remove(tx, activity) {
    refuseHidden(tx, activity);
    return removeActivity(tx, activity, dissolve(activity));
  },
});
