// A stage's mail to a deal's primary contact (CRM-43): the firm's template in the contact's language and in the name of the deal's
// owner, unless they do not want it. It is an activity like any mail somebody writes, and is followed as one.
import type { ActivityLink } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { notFound, rule } from '@throughline/chassis/errors';
import type { WorkContext } from '@throughline/chassis/service';
import { unsent } from '../activity-emails/activity-email.ts';
import { participantOf, recipientOf, refuseUnwantedMail, type Recipient } from '../activity-emails/recipient.queries.ts';
import { sendLater } from '../activity-emails/send.jobs.ts';
import { activityCorrelation } from '../activity-emails/tracking.reactions.ts';
import { fromTemplate, keptBody, recordsOf, type Words } from '../activity-emails/words.ts';
import { EmailTemplateTable } from '../email-templates/email-template.table.ts';
import { filledWith, surroundingsOf } from '../email-templates/merge-values.queries.ts';
import { firmSettings } from '../firm/firm-settings.ts';
import { blank, planActivity } from '../timeline/activity.commands.ts';
import type { StoredOpportunity } from './opportunity.ts';
import { handlerOf } from './work-handler.ts';

interface Written {
  recipient: Recipient;
  links: ActivityLink[];
  words: Words;
  tracked: boolean;
}

/** Answers the entry in the deal's timeline. */
export async function sendStageMail(context: WorkContext, deal: StoredOpportunity, templateId: string): Promise<string> {
  const { tx } = context;
  const written = await write(context, deal, templateId);
  const { recipient, words, tracked } = written;
  const { id, subject } = await keep(context, deal, written);
  const { html, text, locale, topic: category, purpose } = words;
  const mail = { key: id, template: 'crm_mail', to: { address: recipient.address, name: recipient.name }, subject, html, text, locale };
  const about = { category, purpose, correlation: activityCorrelation(id), track: tracked, onBehalfOf: deal.ownerId };
  await sendLater(tx, { ...mail, ...about }, words, tx.now);
  return id;
}

async function write(context: WorkContext, deal: StoredOpportunity, templateId: string): Promise<Written> {
  const { tx } = context;
  if (deal.primaryContactId === undefined) throw rule('contact.missing', 'The deal has no primary contact to write to.');
  const [template] = await tx.peek(EmailTemplateTable, 'id = $1', [templateId]);
  if (!template) throw notFound();
  const recipient = await recipientOf(tx, { contactId: deal.primaryContactId, leadId: '' });
  const links: ActivityLink[] = [recipient.link, { kind: 'OPPORTUNITY', id: deal.id }, { kind: 'COMPANY', id: deal.companyId }];
  const { values, locale } = await surroundingsOf(handlerOf(context));
  const surroundings = { locale, values: { ...values, sender: await ownerOf(context, deal) } };
  const records = { ...recordsOf(links, deal.companyId), leadId: deal.leadId, quoteId: deal.quoteId };
  const words = fromTemplate(template, undefined, await filledWith(tx, records, surroundings));
  refuseUnwantedMail(recipient.wishes, words.topic, words.transactional);
  return { recipient, links, words, tracked: !recipient.wishes.some((wish) => wish?.doNotTrack) };
}

async function ownerOf({ ask }: WorkContext, { ownerId }: StoredOpportunity): Promise<Record<string, unknown> | undefined> {
  const { items } = await ask(UserServiceService).getUsers({ ids: [ownerId] });
  return items[0] && { name: items[0].name, email: items[0].email };
}

async function keep(context: WorkContext, { ownerId }: StoredOpportunity, { recipient, links, words, tracked }: Written) {
  const { tx } = context;
  const { timeZone } = await firmSettings(context);
  const { subject, templateId, templateN } = words;
  const given = { ...blank, subject, body: keptBody(words), links, participants: [participantOf(recipient)] };
  return planActivity(tx, { ...given, type: 'EMAIL', status: 'PLANNED', direction: 'OUTBOUND' }, ownerId, timeZone, {
    at: tx.now,
    email: unsent({ to: recipient.address, tracked, templateId, templateN }),
  });
}
