// A mail that belongs to somebody crm knows becomes an activity of theirs.
import type { ActivityLink, Participant } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { unsent } from '../activity-emails/activity-email.ts';
import { blank, planActivity } from '../timeline/activity.commands.ts';
import type { StoredActivity } from '../timeline/activity.ts';
import { asRichText, type SeenMail } from './seen-mail.ts';

interface Belonging {
  links: ActivityLink[];
  participants: Participant[];
  timeZone: string;
}

export function keepMail(tx: Tx, mail: SeenMail, { links, participants, timeZone }: Belonging): Promise<StoredActivity> {
  const { messageId, threadId, direction, subject, text, at, ownerId, visibility, documentIds } = mail;
  const email = { ...unsent({ to: undefined, tracked: false }), messageId, threadId, sentAt: at };
  return planActivity(
    tx,
    {
      ...blank,
      type: 'EMAIL',
      status: 'COMPLETED',
      subject,
      body: asRichText(text),
      direction,
      visibility,
      links,
      participants,
      documentIds,
    },
    ownerId,
    timeZone,
    { capture: 'SYNC', email, at, completedAt: at },
  );
}
