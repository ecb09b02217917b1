import type {
  ActivityServiceService,
  CreateActivityRequest,
  CreateTaskRequest,
  LogCallRequest,
  LogEmailRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { addDays } from '@throughline/chassis/values/calendar';
import { endOfDay } from '@throughline/chassis/values/zone';
import { ownerOf } from '../accounts/company.rpc.ts';
import { CompanyTable } from '../accounts/company.table.ts';
import { runBatch } from '../batch/batch.ts';
import { ownersNamed } from '../batch/patch-fields.ts';
import { letBookingFollow } from '../booking/follow-activity.commands.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { inactiveAmong, refuseInactiveOwners } from '../firm/people.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { zonesOf } from '../firm/zones.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { batchedActivities } from './activity.batch.ts';
import { applyTo, blank, getVisible, planActivity, removeActivity } from './activity.commands.ts';
import { cancel, change, complete, dissolve, reopen, reschedule, shown } from './activity.ts';
import { listActivities, overdue, upcoming } from './activity.queries.ts';
import { timelineOf } from './feed.queries.ts';
import { logFromService } from './log-activity.commands.ts';
import { successor } from './planning.ts';
import { statsFor } from './stats.ts';

export const activityRpc: Rpc<typeof ActivityServiceService> = {
  listActivities: query(({ tx }, request) => listActivities(tx, request)),

  getActivity: query(async ({ tx }, { id }) => shown(await getVisible(tx, id))),

  createActivity: preparedCommand(planned<CreateActivityRequest>, async ({ tx }, request, { ownerId, timeZone }) =>
    shown(await planActivity(tx, request, ownerId, timeZone)),
  ),

  updateActivity: preparedCommand(
    async (context, request) => {
      const { ownerId } = namedFields(request);
      await refuseInactiveOwners(context, [ownerId]);
      return { zoneOf: await zonesOf(context, ownerId === undefined ? [] : [ownerId]) };
    },
    async ({ tx }, request, { zoneOf }) => {
      const activity = await getVisible(tx, request.id);
      const given = namedFields(request);
      const timeZone = zoneOf(given.ownerId ?? activity.ownerId);
      return shown(await applyTo(tx, activity, change(activity, given, timeZone), timeZone));
    },
  ),

  deleteActivity: preparedCommand(firmDay, async ({ tx }, { id }) => {
    const activity = await getVisible(tx, id);
    await removeActivity(tx, activity, dissolve(activity));
    return {};
  }),

  completeActivity: preparedCommand(firmDay, async ({ tx }, { id, ...how }, firm) => {
    const activity = await getVisible(tx, id);
    const timeZone = activity.dueZone ?? firm.timeZone;
    const done = await applyTo(tx, activity, complete(activity, how, tx.now), timeZone);
    const next = successor(activity, timeZone);
    if (next) await planActivity(tx, next, activity.ownerId, timeZone);
    return shown(done);
  }),

  cancelActivity: preparedCommand(firmDay, async ({ tx }, { id }, { timeZone }) => {
    const activity = await getVisible(tx, id);
    return shown(await applyTo(tx, activity, cancel(activity), timeZone));
  }),

  rescheduleActivity: preparedCommand(
    async (context, { id, dueDate }) => {
      const { ownerId } = await context.reading((tx) => getVisible(tx, id));
      const zoneOf = await zonesOf(context, dueDate === undefined ? [] : [ownerId]);
      return { timeZone: zoneOf(ownerId) };
    },
    async ({ tx }, { id, ...due }, { timeZone }) => {
      const activity = await getVisible(tx, id);
      const moved = await applyTo(tx, activity, reschedule(activity, due, { now: tx.now, timeZone }), timeZone);
      await letBookingFollow(tx, moved);
      return shown(moved);
    },
  ),

  reopenActivity: preparedCommand(firmDay, async ({ tx }, { id }, { timeZone }) => {
    const activity = await getVisible(tx, id);
    return shown(await applyTo(tx, activity, reopen(activity), timeZone));
  }),

  logCall: preparedCommand(planned<LogCallRequest>, async ({ tx }, { followUp, ...request }, { ownerId, timeZone }) => {
    const call = await planActivity(tx, { ...blank, ...request, type: 'CALL', status: 'COMPLETED' }, ownerId, timeZone);
    const task = followUp && (await planActivity(tx, { ...blank, ...followUp, type: 'TASK', links: request.links }, ownerId, timeZone));
    return { call: shown(call), followUp: task && shown(task) };
  }),

  logEmail: preparedCommand(planned<LogEmailRequest>, async ({ tx }, request, { ownerId, timeZone }) =>
    shown(await planActivity(tx, { ...blank, ...request, type: 'EMAIL', status: 'COMPLETED' }, ownerId, timeZone)),
  ),

  createTask: preparedCommand(planned<CreateTaskRequest>, async ({ tx }, request, { ownerId, timeZone }) =>
    shown(await planActivity(tx, { ...blank, ...request, type: 'TASK' }, ownerId, timeZone)),
  ),

  listUpcomingActivities: query(async (context, { days = 7, ownerId, ...request }) => {
    const { today, timeZone } = await firmDay(context);
    const until = endOfDay(addDays(today, days), timeZone);
    return upcoming(context.tx, request, ownerId || (context.passport.userId ?? context.passport.actor.id), context.clock.now(), until);
  }),

  listOverdueActivities: query(({ tx, clock }, { ownerId, ...request }) => overdue(tx, request, ownerId, clock.now())),

  getActivityStats: query(async (context, request) => ({ items: await statsFor(context, request) })),

  batchActivities: preparedCommand(
    async (context, { operations }) => {
      const owners = ownersNamed(operations);
      return { zoneOf: await zonesOf(context, owners), inactive: await inactiveAmong(context, owners) };
    },
    ({ tx }, request, { zoneOf, inactive }) => runBatch(tx, request, batchedActivities(zoneOf), inactive),
  ),

  getCompanyTimeline: query(async ({ tx }, { id, ...request }) => {
    await tx.get(CompanyTable, id);
    return timelineOf(tx, { kind: 'COMPANY', id }, request);
  }),

  getContactTimeline: query(async ({ tx }, { id, ...request }) => {
    await tx.get(ContactTable, id);
    return timelineOf(tx, { kind: 'CONTACT', id }, request);
  }),

  getOpportunityTimeline: query(async ({ tx }, { id, ...request }) => {
    await tx.get(OpportunityTable, id);
    return timelineOf(tx, { kind: 'OPPORTUNITY', id }, request);
  }),

  logActivity: preparedCommand(firmDay, async ({ tx }, request) => ({ activityId: await logFromService(tx, request) })),
};

type Planning = Pick<CreateActivityRequest, 'ownerId'> & { dueDate?: string | undefined; followUp?: object | undefined };

/** Its owner's zone is asked for where it is due on a day. */
async function planned<R extends Planning>(context: HandlerContext, request: R) {
  await refuseInactiveOwners(context, [request.ownerId]);
  const ownerId = ownerOf(context, request);
  const zoneOf = await zonesOf(context, request.dueDate !== undefined || request.followUp ? [ownerId] : []);
  return { ownerId, timeZone: zoneOf(ownerId) };
}
