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
import { endOfDay, startOfDay } from '@throughline/chassis/values/zone';
import { ownerOf } from '../accounts/company.rpc.ts';
import { CompanyTable } from '../accounts/company.table.ts';
import { runBatch } from '../batch/batch.ts';
import { ownersNamed } from '../batch/patch-fields.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { inactiveAmong, refuseInactiveOwners } from '../firm/people.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { batchedActivities } from './activity.batch.ts';
import { applyTo, blank, getVisible, planActivity, removeActivity } from './activity.commands.ts';
import { peopleOf } from './activity-links.queries.ts';
import { cancel, change, complete, dissolve, reopen, reschedule, shown, successor } from './activity.ts';
import { listActivities, overdue, timelineOf, upcoming } from './activity.queries.ts';
import { logFromService } from './log-activity.commands.ts';
import { activityStats } from './stats.queries.ts';

export const activityRpc: Rpc<typeof ActivityServiceService> = {
  listActivities: query(({ tx }, request) => listActivities(tx, request)),

  getActivity: query(async ({ tx }, { id }) => shown(await getVisible(tx, id))),

  createActivity: preparedCommand(planned<CreateActivityRequest>, async ({ tx }, request, { ownerId, timeZone }) =>
    shown(await planActivity(tx, request, ownerId, timeZone)),
  ),

  updateActivity: preparedCommand(
    async (context, request) => {
      await refuseInactiveOwners(context, [namedFields(request).ownerId]);
      return firmDay(context);
    },
    async ({ tx }, request, { timeZone }) => {
      const activity = await getVisible(tx, request.id);
      return shown(await applyTo(tx, activity, change(activity, namedFields(request)), timeZone));
    },
  ),

  deleteActivity: preparedCommand(firmDay, async ({ tx }, { id }) => {
    const activity = await getVisible(tx, id);
    await removeActivity(tx, activity, dissolve(activity));
    return {};
  }),

  completeActivity: preparedCommand(firmDay, async ({ tx }, { id, ...how }, { timeZone }) => {
    const activity = await getVisible(tx, id);
    const done = await applyTo(tx, activity, complete(activity, how, tx.now), timeZone);
    const next = successor(activity, timeZone);
    if (next) await planActivity(tx, next, activity.ownerId, timeZone);
    return shown(done);
  }),

  cancelActivity: preparedCommand(firmDay, async ({ tx }, { id }, { timeZone }) => {
    const activity = await getVisible(tx, id);
    return shown(await applyTo(tx, activity, cancel(activity), timeZone));
  }),

  rescheduleActivity: preparedCommand(firmDay, async ({ tx }, { id, ...due }, { timeZone }) => {
    const activity = await getVisible(tx, id);
    return shown(await applyTo(tx, activity, reschedule(activity, due, { now: tx.now, timeZone }), timeZone));
  }),

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

  getActivityStats: query(async (context, request) => {
    const { today, timeZone } = await firmDay(context);
    const [from, to] = [request.from || addDays(today, -30), request.to || today];
    return activityStats(context.tx, request, {
      from: startOfDay(from, timeZone),
      to: endOfDay(to, timeZone),
      timeZone,
      now: context.clock.now(),
    });
  }),

  batchActivities: preparedCommand(
    async (context, { operations }) => ({ ...(await firmDay(context)), inactive: await inactiveAmong(context, ownersNamed(operations)) }),
    ({ tx }, request, { timeZone, inactive }) => runBatch(tx, request, batchedActivities(timeZone), inactive),
  ),

  getCompanyTimeline: query(async ({ tx }, { id, ...request }) => {
    await tx.get(CompanyTable, id);
    return timelineOf(tx, request, [
      { kind: 'COMPANY', ids: [id] },
      { kind: 'CONTACT', ids: await peopleOf(tx, id) },
    ]);
  }),

  getContactTimeline: query(async ({ tx }, { id, ...request }) => {
    await tx.get(ContactTable, id);
    return timelineOf(tx, request, [{ kind: 'CONTACT', ids: [id] }]);
  }),

  getOpportunityTimeline: query(async ({ tx }, { id, ...request }) => {
    await tx.get(OpportunityTable, id);
    return timelineOf(tx, request, [{ kind: 'OPPORTUNITY', ids: [id] }]);
  }),

  logActivity: preparedCommand(firmDay, async ({ tx }, request) => ({ activityId: await logFromService(tx, request) })),
};

async function planned<R extends Pick<CreateActivityRequest, 'ownerId'>>(context: HandlerContext, request: R) {
  await refuseInactiveOwners(context, [request.ownerId]);
  return { ...(await firmDay(context)), ownerId: ownerOf(context, request) };
}
