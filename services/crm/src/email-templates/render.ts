// A template filled with records: as html, with every value escaped, and as plain text for readers who want that.
import type { EmailTemplateVersion, RenderedEmail } from '@throughline/contracts/gen/throughline/crm/v1/email_templates';
import sanitizeHtml from 'sanitize-html';
import { fill, type MergeValues } from './merge-fields.ts';

export function rendered({ n, locale, subject, html, text }: EmailTemplateVersion, values: MergeValues): RenderedEmail {
  const parts = {
    subject: fill(subject, values, locale, oneLine),
    html: fill(html, values, locale, escaped),
    text: fill(text ?? plain(html), values, locale, (value) => value),
  };
  const missing = [...new Set(Object.values(parts).flatMap((part) => part.missing))];
  return { n, locale, subject: parts.subject.text, html: parts.html.text, text: parts.text.text, missing };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (value: string): string => value.replaceAll(/[&<>"']/g, (sign) => entities[sign]!);

// A line break in a subject would begin another header of the mail.
const oneLine = (value: string): string => value.replaceAll(/[\r\n]+/g, ' ');

export const plain = (html: string): string =>
  sanitizeHtml(html.replaceAll(/<(br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^>]*>/gi, '\n$&'), { allowedTags: [], allowedAttributes: {} })
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
