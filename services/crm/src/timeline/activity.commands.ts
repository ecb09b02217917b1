// What writes activities, for whoever writes them: their own routes, a stage's steps, another service, the house's facts.
import type { ActivityLink, ActivityPriority, CreateActivityRequest } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Decision } from '@throughline/chassis/decision';
import { notFound } from '@throughline/chassis/errors';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { noteActivity } from '../accounts/standing.queries.ts';
import { refuseUnwanted } from '../contacts/preferences.ts';
import { scheduleSync, touchesCalendar } from '../meetings/calendar.jobs.ts';
import type { StoredOpportunity } from '../opportunities/opportunity.ts';
import { isHiddenFrom, type StoredActivity } from './activity.ts';
import { targetsOf, writeLinks, type Targets } from './activity-links.queries.ts';
import { ActivityTable } from './activity.table.ts';
import { contactOf } from './contact-made.ts';
import { notifyMentioned } from './mentions.ts';
import { plan } from './planning.ts';
import { keepTime, stopTime } from './waiting.ts';

/** `timeZone`: where its owner is; `more`: what callers other than people know of it. */
export async function planActivity(
  tx: Tx,
  given: CreateActivityRequest,
  ownerId: string,
  timeZone: string,
  more: Partial<StoredActivity> = {},
): Promise<StoredActivity> {
  const { companyId, contacts } = await targetsOf(tx, given.links, contactsAmong(given.participants));
  refuseUnwantedCall(given, contacts);
  const activity = await tx.create(ActivityTable, plan(tx.ids.next(), given, { ownerId, companyId, now: tx.now, timeZone }, more));
  await writeLinks(tx, activity);
  keepTime(tx, activity, timeZone);
  notifyMentioned(tx, activity, activity.mentions);
  if (activity.inCalendar && activity.calendarRef === undefined) scheduleSync(tx, activity.id);
  if (activity.status === 'COMPLETED') await noteContact(tx, activity);
  return activity;
}

/** What a decision does to an activity, and to those who wait for it. */
export async function applyTo(
  tx: Tx,
  activity: StoredActivity,
  decision: Decision<StoredActivity>,
  timeZone: string,
): Promise<StoredActivity> {
  const { links, participants, mentions } = decision.set;
  const relinked = links || participants ? { companyId: await companyAfter(tx, { ...activity, ...decision.set }) } : {};
  // What came from a calendar says when; whatever is changed here is carried there.
  const outgoing = activity.inCalendar && decision.set.calendarChangedAt === undefined && touchesCalendar(decision.set);
  const stamped = outgoing ? { calendarChangedAt: tx.now } : {};
  const changed = await tx.apply(activity, { ...decision, set: { ...decision.set, ...relinked, ...stamped } });
  if (changed === activity) return activity;
  if (links || participants || decision.set.at) await writeLinks(tx, changed);
  stopTime(tx, activity);
  keepTime(tx, changed, activity.dueZone ?? timeZone);
  if (mentions)
    notifyMentioned(
      tx,
      changed,
      mentions.filter((id) => !activity.mentions.includes(id)),
    );
  if (outgoing) scheduleSync(tx, changed.id);
  if (changed.status === 'COMPLETED' && activity.status !== 'COMPLETED') await noteContact(tx, changed);
  return changed;
}

export async function removeActivity(tx: Tx, activity: StoredActivity, decision: Decision<StoredActivity>): Promise<void> {
  await tx.remove(activity, decision);
  await tx.rowsAffecting('delete from activity_links where activity_id = $1', [activity.id]);
  stopTime(tx, activity);
  if (activity.inCalendar) scheduleSync(tx, activity.id);
}

/** One that the caller may see. */
export async function getVisible(tx: Reader, id: string): Promise<StoredActivity> {
  const activity = await tx.get(ActivityTable, id);
  refuseHidden(tx, activity);
  return activity;
}

/** A private one of others is not there. */
export function refuseHidden({ passport }: Reader, activity: StoredActivity): void {
  if (isHiddenFrom(passport.userId ?? passport.actor.id, activity)) throw notFound();
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

/** Nobody rings up a person who does not want it; what they say of their own accord is written down. */
function refuseUnwantedCall({ type, direction }: CreateActivityRequest, contacts: Targets['contacts']): void {
  if (type !== 'CALL' || direction === 'INBOUND') return;
  for (const { preferences } of contacts) refuseUnwanted(preferences, { by: 'CALL' });
}

/** How companies stand depends on whether the firm and they are in touch (CRM-15). */
async function noteContact(tx: Tx, activity: StoredActivity): Promise<void> {
  const made = contactOf(activity);
  if (!made) return;
  const linked = activity.links.filter(({ kind }) => kind === 'COMPANY').map(({ id }) => id);
  for (const companyId of new Set(activity.companyId === undefined ? linked : [...linked, activity.companyId]))
    await noteActivity(tx, companyId, made);
}

const companyAfter = async (tx: Tx, { links, participants }: Pick<StoredActivity, 'links' | 'participants'>): Promise<string | undefined> =>
  (await targetsOf(tx, links, contactsAmong(participants))).companyId;

const contactsAmong = (participants: StoredActivity['participants']): string[] =>
  participants.flatMap(({ contactId }) => (contactId ? [contactId] : []));
