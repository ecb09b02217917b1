// What writes activities, for whoever writes them: their own routes, a stage's steps, another service, the house's facts.
import type { ActivityLink, ActivityPriority, CreateActivityRequest } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Decision } from '@throughline/chassis/decision';
import { notFound } from '@throughline/chassis/errors';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import type { StoredOpportunity } from '../opportunities/opportunity.ts';
import { plan, type StoredActivity } from './activity.ts';
import { companyBehind, writeLinks } from './activity-links.queries.ts';
import { ActivityTable } from './activity.table.ts';
import { remindFrom } from './due.ts';

export async function planActivity(tx: Tx, given: CreateActivityRequest, ownerId: string, timeZone: string): Promise<StoredActivity> {
  const companyId = await companyBehind(tx, given.links);
  const activity = await tx.create(ActivityTable, plan(tx.ids.next(), given, { ownerId, companyId, now: tx.now, timeZone }));
  await writeLinks(tx, activity);
  keepTime(tx, activity, timeZone);
  return activity;
}

/** What a decision does to an activity, and to those who wait for it. */
export async function applyTo(
  tx: Tx,
  activity: StoredActivity,
  decision: Decision<StoredActivity>,
  timeZone: string,
): Promise<StoredActivity> {
  const relinked = decision.set.links ? { companyId: await companyBehind(tx, decision.set.links) } : {};
  const changed = await tx.apply(activity, { ...decision, set: { ...decision.set, ...relinked } });
  if (changed === activity) return activity;
  if (decision.set.links || decision.set.at) await writeLinks(tx, changed);
  stopTime(tx, activity);
  keepTime(tx, changed, timeZone);
  return changed;
}

export async function removeActivity(tx: Tx, activity: StoredActivity, decision: Decision<StoredActivity>): Promise<void> {
  await tx.remove(activity, decision);
  await tx.rowsAffecting('delete from activity_links where activity_id = $1', [activity.id]);
  stopTime(tx, activity);
}

/** One that the caller may see. */
export async function getVisible(tx: Reader, id: string): Promise<StoredActivity> {
  const activity = await tx.get(ActivityTable, id);
  refuseHidden(tx, activity);
  return activity;
}

/** A private one of others is not there. */
export function refuseHidden({ passport }: Reader, { visibility, ownerId, participantIds }: StoredActivity): void {
  const me = passport.userId ?? passport.actor.id;
  if (visibility === 'PRIVATE' && ownerId !== me && !participantIds.includes(me)) throw notFound();
}

export interface DealTask {
  subject: string;
  priority: ActivityPriority;
  dueDate: PlainDate;
}

/** A task of a deal's owner, as a stage asks for it. */
export async function planTaskForDeal(
  tx: Tx,
  { id, companyId, ownerId }: StoredOpportunity,
  { timeZone, ...task }: DealTask & { timeZone: string },
): Promise<StoredActivity> {
  const links: ActivityLink[] = [
    { kind: 'OPPORTUNITY', id },
    { kind: 'COMPANY', id: companyId },
  ];
  return planActivity(tx, { ...blank, ...task, type: 'TASK', links }, ownerId, timeZone);
}

/** An activity of which nothing has been said. */
export const blank = {
  participants: [],
  reminders: [],
  mentions: [],
  documentIds: [],
  pinned: false,
  repeat: undefined,
  dueAt: undefined,
  startsAt: undefined,
  endsAt: undefined,
} satisfies Partial<CreateActivityRequest>;

function keepTime(tx: Tx, activity: StoredActivity, timeZone: string): void {
  if (activity.status !== 'PLANNED') return;
  const { id, overdueFrom, reminders } = activity;
  if (overdueFrom && overdueFrom > tx.now)
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

function stopTime(tx: Tx, { id, reminders }: StoredActivity): void {
  tx.cancel('activity.overdue', id);
  for (const minutes of reminders) tx.cancel('activity.remind', `${id}/${minutes}`);
}
