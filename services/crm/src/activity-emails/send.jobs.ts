// A mail leaves once what it belongs to is committed, or at the time that was asked for; where integrations is away it waits, for
// days. How its recipient wants to be reached is asked again then: wishes may have changed meanwhile.
import { MessageServiceService } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import { DomainError } from '@throughline/chassis/errors';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { countOne } from '../email-templates/template-counts.queries.ts';
import { messageOf, sealedMail, unsealedMail, type Mail } from '../messages/mail.ts';
import { cancel, type StoredActivity } from '../timeline/activity.ts';
import { ActivityTable } from '../timeline/activity.table.ts';
import { leave } from './activity-email.ts';
import { refuseUnwantedMail, wishesAt } from './recipient.queries.ts';

const kind = 'activity.send_email';

interface Waiting {
  key: string;
  sealed: string;
  topic: string;
  transactional: boolean;
}

export async function sendLater(
  tx: Tx,
  mail: Mail,
  { topic, transactional }: Pick<Waiting, 'topic' | 'transactional'>,
  at: Date,
): Promise<void> {
  tx.schedule({ kind, key: mail.key, payload: { key: mail.key, sealed: await sealedMail(tx, kind, mail), topic, transactional }, at });
}

export const sendJobs = [
  job(
    kind,
    async ({ tx, ask }, payload) => {
      const { topic, transactional, ...waiting } = payload as unknown as Waiting;
      if (!(await isWaiting(tx, waiting.key))) return;
      const mail = await unsealedMail(tx, kind, waiting);
      if (!(await isWanted(tx, mail, topic, transactional))) return callOff(tx, waiting.key);
      const { messageId, state } = await ask(MessageServiceService).sendMessage(messageOf(mail), { key: `${kind}/${mail.key}` });
      if (state === 'SUPPRESSED') return callOff(tx, waiting.key);
      const activity = await tx.load(ActivityTable, waiting.key);
      const sent = await tx.apply(activity, leave(activity, messageId, tx.now));
      await tx.rowsAffecting('update activity_links set at = $2 where activity_id = $1', [sent.id, sent.at]);
      await countOne(tx, sent.email!, 'sent');
    },
    { triesMax: 1_000 },
  ),
];

/** Read without a lock: none is held while integrations answers. */
async function isWaiting(tx: Tx, activityId: string): Promise<boolean> {
  const [activity] = await tx.select(ActivityTable, 'activities.id = $1', [activityId]);
  return activity?.status === 'PLANNED';
}

async function isWanted(tx: Tx, { to }: Mail, topic: string, transactional: boolean): Promise<boolean> {
  try {
    refuseUnwantedMail(await wishesAt(tx, to.address), topic, transactional);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'contact.do_not_email') return false;
    throw error;
  }
}

async function callOff(tx: Tx, activityId: string): Promise<void> {
  const activity: StoredActivity = await tx.load(ActivityTable, activityId);
  if (activity.status === 'PLANNED') await tx.apply(activity, cancel(activity));
}
