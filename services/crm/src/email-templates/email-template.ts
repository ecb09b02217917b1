// An email template is what the firm writes often (CRM-62).
// - Its name is its own.
// - Another text is another version; those that were sent stay as they were.
// - A text is safe to send and asks for fields that records have, or it is refused.
import type {
  CreateEmailTemplateRequest,
  EmailTemplate,
  EmailTemplateContent,
  EmailTemplateVersion,
  UpdateEmailTemplateRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/email_templates';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { malformed, notFound } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { refuseUnknownFields } from './merge-fields.ts';
import { refuseUnsafe } from './safety.ts';

export type { EmailTemplate };

const versionsMax = 100;

export const write = ({ name, category = 'OTHER', content }: CreateEmailTemplateRequest, firmLocale: string) => ({
  set: { name, category, versions: [versionOf({ ...content!, locale: content!.locale ?? firmLocale }, 1)] },
});

export function change(template: EmailTemplate, { content, ...given }: Named<UpdateEmailTemplateRequest>): Decision<EmailTemplate> {
  const { set } = changedFields<EmailTemplate>(template, given);
  if (!content) return { set };
  const words = { ...content, locale: content.locale ?? template.versions.at(-1)!.locale };
  if (isSame(words, template.versions)) return { set };
  if (template.versions.length >= versionsMax) throw malformed('limit.exceeded', `A template has at most ${versionsMax} versions.`);
  return { set: { ...set, versions: [...template.versions, versionOf(words, template.versions.length + 1)] } };
}

/** The version asked for; else the latest in the locale, in its language, or of all. */
export function chosen({ versions }: EmailTemplate, n: number | undefined, locale: string): EmailTemplateVersion {
  if (n !== undefined) return versions.find((version) => version.n === n) ?? refuse();
  const language = locale.split('-', 1)[0];
  return (
    versions.findLast((version) => version.locale === locale) ??
    versions.findLast((version) => version.locale.split('-', 1)[0] === language) ??
    versions.at(-1)!
  );
}

type Words = EmailTemplateContent & { locale: string };

function versionOf({ locale, subject, html, text }: Words, n: number): EmailTemplateVersion {
  refuseUnsafe(html);
  refuseUnknownFields(subject, html, text);
  return { n, locale, subject, html, text };
}

function isSame({ locale, subject, html, text }: Words, versions: readonly EmailTemplateVersion[]): boolean {
  const last = versions.findLast((version) => version.locale === locale);
  return last !== undefined && last.subject === subject && last.html === html && last.text === text;
}

const refuse = (): never => {
  throw notFound();
};
