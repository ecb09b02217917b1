import type { ActivityEmailServiceService, SendActivityEmailRequest } from '@throughline/contracts/gen/throughline/crm/v1/activity_emails';
import type { ActivityLink } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { malformed, outOfRange } from '@throughline/chassis/errors';
import { preparedCommand, type Rpc } from '@throughline/chassis/rpc/handler';
import { EmailTemplateTable } from '../email-templates/email-template.table.ts';
import { filledWith, surroundingsOf, type Surroundings } from '../email-templates/merge-values.queries.ts';
import { firmDay } from '../firm/working-calendar.ts';
import type { Mail } from '../messages/mail.ts';
import { blank, planActivity } from '../timeline/activity.commands.ts';
import { shown, type StoredActivity } from '../timeline/activity.ts';
import { unsent } from './activity-email.ts';
import { participantOf, recipientOf, refuseUnwantedMail, type Recipient } from './recipient.queries.ts';
import { sendLater } from './send.jobs.ts';
import { activityCorrelation } from './tracking.reactions.ts';
import { asWritten, fromTemplate, keptBody, recordsOf, type Words } from './words.ts';

const linksMax = 20;
const sendAheadMsMax = 365 * 86_400_000;

export const activityEmailRpc: Rpc<typeof ActivityEmailServiceService> = {
  sendActivityEmail: preparedCommand(
    async (context) => ({
      ...(await firmDay(context)),
      surroundings: await surroundingsOf(context),
    }),
    async ({ tx }, request, { timeZone, surroundings }) => {
      const { userId } = tx.passport;
      const sendAt = request.sendAt ?? tx.now;
      if (sendAt.getTime() - tx.now.getTime() > sendAheadMsMax) throw outOfRange('sendAt', 'must lie within 365 days');
      const recipient = await recipientOf(tx, request.to!);
      const links = linksWith(recipient, request.links);
      const words = await wordsOf(tx, request, recordsOf(links, recipient.companyId), surroundings);
      refuseUnwantedMail(recipient.wishes, words.topic, words.transactional);
      const tracked = request.track !== false && !recipient.wishes.some((wish) => wish?.doNotTrack);
      const activity = await keep(tx, request, {
        recipient,
        links,
        words,
        tracked,
        sendAt,
        ownerId: userId ?? recipient.ownerId,
        timeZone,
      });
      await sendLater(tx, mailOf(activity, recipient, words, { track: tracked, onBehalfOf: userId ?? undefined }), words, sendAt);
      return shown(activity);
    },
  ),
};

async function wordsOf(
  tx: Tx,
  request: SendActivityEmailRequest,
  records: ReturnType<typeof recordsOf>,
  surroundings: Surroundings,
): Promise<Words> {
  if (request.templateId === '') return asWritten(request, surroundings.locale);
  const template = await tx.get(EmailTemplateTable, request.templateId);
  return fromTemplate(template, request.templateN, await filledWith(tx, records, surroundings));
}

interface Written {
  recipient: Recipient;
  links: ActivityLink[];
  words: Words;
  tracked: boolean;
  sendAt: Date;
  ownerId: string;
  timeZone: string;
}

function keep(
  tx: Tx,
  { visibility, documentIds }: SendActivityEmailRequest,
  { recipient, links, words, tracked, sendAt, ownerId, timeZone }: Written,
): Promise<StoredActivity> {
  const { subject, templateId, templateN } = words;
  const given = { ...blank, subject, body: keptBody(words), links, documentIds, visibility, participants: [participantOf(recipient)] };
  return planActivity(tx, { ...given, type: 'EMAIL', status: 'PLANNED', direction: 'OUTBOUND' }, ownerId, timeZone, {
    at: sendAt,
    email: unsent({ to: recipient.address, tracked, templateId, templateN }),
  });
}

/** Those it names, its recipient among them. */
function linksWith({ link }: Recipient, given: readonly ActivityLink[]): ActivityLink[] {
  const links = [link, ...given.filter(({ kind, id }) => kind !== link.kind || id !== link.id)];
  if (links.length > linksMax) throw malformed('limit.exceeded', `At most ${linksMax} links, its recipient among them.`);
  return links;
}

const mailOf = (
  { id, documentIds }: StoredActivity,
  { address, name }: Recipient,
  { subject, html, text, locale, topic, purpose }: Words,
  { track, onBehalfOf }: Pick<Mail, 'track' | 'onBehalfOf'>,
): Mail => ({
  key: id,
  template: 'crm_mail',
  to: { address, name },
  subject,
  html,
  text,
  locale,
  category: topic,
  purpose,
  correlation: activityCorrelation(id),
  attachments: documentIds,
  track,
  onBehalfOf,
});
