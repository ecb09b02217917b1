// What becomes of mails that were sent from records, as integrations tells it. What the recipients' own records say of it
// (an address that bounces, a wish to hear no more) is contacts/message.reactions.ts.
import type { EventPayloads } from '@throughline/contracts/gen/events.gen';
import type { Correlation } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import type { ActivityEmail } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Decision } from '@throughline/chassis/decision';
import { isId } from '@throughline/chassis/ids';
import { on } from '@throughline/chassis/service';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { noteActivity } from '../accounts/standing.queries.ts';
import { countOne, type Counted } from '../email-templates/template-counts.queries.ts';
import type { StoredActivity } from '../timeline/activity.ts';
import { ActivityTable } from '../timeline/activity.table.ts';
import { answer, bounce, click, deliver, open, unsubscribe } from './activity-email.ts';

export const activityCorrelation = (activityId: string): Correlation => ({ service: 'crm', kind: 'activity', id: activityId });

type Told = keyof EventPayloads & `integrations.message.${string}`;

const follow = <Type extends Told>(
  type: Type,
  decide: (mail: StoredActivity, data: EventPayloads[Type], at: Date) => Decision<StoredActivity>,
) =>
  on(type, async ({ tx }, { data, time }) => {
    const mail = await mailBehind(tx, data.correlation);
    if (mail) await keep(tx, mail, await tx.apply(mail, decide(mail, data, data.at ?? time)));
  });

export const trackingReactions = [
  follow('integrations.message.delivered', (mail, _, at) => deliver(mail, at)),
  follow('integrations.message.opened', (mail, { machine }, at) => open(mail, { at, machine })),
  follow('integrations.message.clicked', (mail, { machine, url }, at) => click(mail, { at, machine, url })),
  follow('integrations.message.replied', (mail, { replyMessageId }, at) => answer(mail, { at, replyMessageId })),
  follow('integrations.message.bounced', (mail, { hard }) => bounce(mail, { hard })),
  follow('integrations.message.unsubscribed', (mail, _, at) => unsubscribe(mail, at)),
];

const firsts: readonly [Counted, (email: ActivityEmail) => unknown][] = [
  ['delivered', ({ deliveredAt }) => deliveredAt],
  ['opened', ({ firstOpenedAt }) => firstOpenedAt],
  ['clicked', ({ firstClickedAt }) => firstClickedAt],
  ['replied', ({ repliedAt }) => repliedAt],
  ['bounced', ({ bounced }) => bounced],
];

async function mailBehind(tx: Tx, correlation: Correlation | undefined): Promise<StoredActivity | undefined> {
  if (correlation?.service !== 'crm' || correlation.kind !== 'activity' || !isId(correlation.id)) return undefined;
  const [mail] = await tx.select(ActivityTable, 'activities.id = $1 and email is not null', [correlation.id], {
    tail: 'for no key update',
  });
  return mail;
}

/** Each mail counts once in each column of its template; an answer is both sides in touch. */
async function keep(tx: Tx, before: StoredActivity, { companyId, email }: StoredActivity): Promise<void> {
  for (const [counted, happened] of firsts) if (happened(email!) && !happened(before.email!)) await countOne(tx, email!, counted);
  if (companyId && email!.repliedAt && !before.email!.repliedAt)
    await noteActivity(tx, companyId, { at: email!.repliedAt, twoWay: true, byClient: true });
}
