// The words of a mail: a template's, filled, or those that somebody wrote.
import type { SendActivityEmailRequest } from '@throughline/contracts/gen/throughline/crm/v1/activity_emails';
import type { ActivityLink } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { MessagePurpose } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import { invalidFields, rule } from '@throughline/chassis/errors';
import { chosen, type EmailTemplate } from '../email-templates/email-template.ts';
import type { Filling, MergeRecords } from '../email-templates/merge-values.queries.ts';
import { plain, rendered } from '../email-templates/render.ts';
import { refuseUnsafe } from '../email-templates/safety.ts';
import { cleaned } from '../timeline/rich-text.ts';

export interface Words {
  subject: string;
  html: string;
  text: string;
  locale: string;
  /** What its recipient may opt out of. */
  topic: string;
  /** Part of a deal under way: opting out of a topic spares it. */
  transactional: boolean;
  purpose: MessagePurpose;
  templateId: string | undefined;
  templateN: number | undefined;
}

const subjectLengthMax = 300;
const ofDealUnderWay: ReadonlySet<string> = new Set(['PROPOSAL', 'ONBOARDING', 'RENEWAL']);
const advertising: ReadonlySet<string> = new Set(['PROSPECTING', 'NURTURE']);

export function fromTemplate(template: EmailTemplate, n: number | undefined, { values, locale }: Filling): Words {
  const mail = rendered(chosen(template, n, locale), values);
  if (mail.missing.length > 0)
    throw rule('template.merge_field_missing', `The records lack ${mail.missing.join(', ')}.`, { missing: mail.missing });
  return {
    subject: mail.subject.slice(0, subjectLengthMax),
    html: mail.html,
    text: mail.text,
    locale: mail.locale,
    topic: template.category.toLowerCase(),
    transactional: ofDealUnderWay.has(template.category),
    purpose: advertising.has(template.category) ? 'MARKETING' : 'TRANSACTIONAL',
    templateId: template.id,
    templateN: mail.n,
  };
}

export function asWritten({ subject, body }: Pick<SendActivityEmailRequest, 'subject' | 'body'>, locale: string): Words {
  if (subject.trim() === '') throw invalidFields({ field: 'subject', code: 'required', message: 'or templateId is required' });
  if (body.trim() === '') throw invalidFields({ field: 'body', code: 'required', message: 'or templateId is required' });
  refuseUnsafe(body);
  const html = cleaned(body);
  const written = { subject: subject.replaceAll(/[\r\n]+/g, ' '), html, text: plain(html), locale };
  return { ...written, topic: 'personal', transactional: false, purpose: 'TRANSACTIONAL', templateId: undefined, templateN: undefined };
}

/** The records a mail is about: its recipient, what is linked, and the recipient's company where none is. */
export function recordsOf(links: readonly ActivityLink[], companyId: string | undefined): MergeRecords {
  const first = (kind: ActivityLink['kind']) => links.find((link) => link.kind === kind)?.id;
  return {
    contactId: first('CONTACT'),
    companyId: first('COMPANY') ?? companyId,
    opportunityId: first('OPPORTUNITY'),
    leadId: first('LEAD'),
    quoteId: first('QUOTE'),
  };
}

const bodyLengthMax = 20_000;

/** As the timeline keeps it: what is too long for it is kept as the beginning of its plain text. */
export function keptBody({ html, text }: Pick<Words, 'html' | 'text'>): string {
  const kept = cleaned(html);
  return kept.length <= bodyLengthMax ? kept : cleaned(text.replaceAll('<', ' ').replaceAll('&', ' ')).slice(0, bodyLengthMax);
}
