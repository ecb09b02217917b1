// A mail that somebody wrote from a record, on its way (CRM-56).
// - It is PLANNED until it has left, COMPLETED then; until then it may be called off.
// - Opens by machines do not count, nor those within two seconds of its delivery: a person does not read so fast.
// - Whoever does not want to be tracked is not: neither opens nor clicks count.
import type { ActivityEmail } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { fact, type Decision, type Fact } from '@throughline/chassis/decision';
import { aboutIt, type StoredActivity } from '../timeline/activity.ts';

/** What is known of a mail that has not left. */
export const unsent = (known: Pick<ActivityEmail, 'to' | 'tracked' | 'templateId' | 'templateN'>): ActivityEmail => ({
  ...known,
  sentAt: undefined,
  deliveredAt: undefined,
  opens: 0,
  firstOpenedAt: undefined,
  clicks: 0,
  firstClickedAt: undefined,
  bounced: false,
  repliedAt: undefined,
  unsubscribedAt: undefined,
});

const tooFastMs = 2_000;

export function leave(activity: StoredActivity, messageId: string, now: Date): Decision<StoredActivity> {
  const { direction, outcome } = activity;
  return {
    set: { status: 'COMPLETED', completedAt: now, at: now, email: { ...mailOf(activity), messageId, sentAt: now } },
    event: fact('crm.activity.completed', { ...aboutIt(activity), direction, outcome, at: now }),
  };
}

export const deliver = (activity: StoredActivity, at: Date): Decision<StoredActivity> =>
  changed(activity, { deliveredAt: mailOf(activity).deliveredAt ?? at });

export function open(activity: StoredActivity, { at, machine }: { at: Date; machine: boolean }): Decision<StoredActivity> {
  const mail = mailOf(activity);
  const arrivedAt = mail.deliveredAt ?? mail.sentAt;
  const isTooFast = arrivedAt !== undefined && at.getTime() - arrivedAt.getTime() <= tooFastMs;
  if (!mail.tracked || machine || isTooFast) return { set: {} };
  const opens = mail.opens + 1;
  return changed(
    activity,
    { opens, firstOpenedAt: mail.firstOpenedAt ?? at },
    fact('crm.email.opened', { ...aboutMail(activity), opens, at }),
  );
}

export function click(
  activity: StoredActivity,
  { at, machine, url }: { at: Date; machine: boolean; url: string },
): Decision<StoredActivity> {
  const mail = mailOf(activity);
  if (!mail.tracked || machine) return { set: {} };
  const clicks = mail.clicks + 1;
  return changed(
    activity,
    { clicks, firstClickedAt: mail.firstClickedAt ?? at },
    fact('crm.email.clicked', { ...aboutMail(activity), clicks, url, at }),
  );
}

/** The first answer; those that follow are mails of their own. */
export function answer(
  activity: StoredActivity,
  { at, replyMessageId }: { at: Date; replyMessageId?: string | undefined },
): Decision<StoredActivity> {
  if (mailOf(activity).repliedAt) return { set: {} };
  return changed(activity, { repliedAt: at }, fact('crm.email.replied', { ...aboutMail(activity), replyMessageId, at }));
}

/** For good; one that is late is no bounce. */
export const bounce = (activity: StoredActivity, { hard }: { hard: boolean }): Decision<StoredActivity> =>
  hard ? changed(activity, { bounced: true }) : { set: {} };

export const unsubscribe = (activity: StoredActivity, at: Date): Decision<StoredActivity> =>
  changed(activity, { unsubscribedAt: mailOf(activity).unsubscribedAt ?? at });

const changed = (activity: StoredActivity, set: Partial<ActivityEmail>, event?: Fact): Decision<StoredActivity> => ({
  set: { email: { ...mailOf(activity), ...set } },
  ...(event && { event }),
});

const aboutMail = ({ id: activityId, ownerId, companyId, links, email }: StoredActivity) => ({
  activityId,
  ownerId,
  companyId,
  links,
  templateId: email?.templateId,
  templateN: email?.templateN,
});

const mailOf = ({ email }: StoredActivity): ActivityEmail => email ?? unsent({ to: undefined, tracked: false });
