// Merge fields in a proposal's sections (CRM-86): {{company.name}} becomes the company's name when the proposal goes out, so that
// what was sent stays as it was. One that nothing fills keeps it from going.
import type { Section } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { rule } from '@throughline/chassis/errors';
import { fill } from '../email-templates/merge-fields.ts';
import type { Filling } from '../email-templates/merge-values.queries.ts';

export const hasFields = (sections: readonly Section[]): boolean => sections.some(({ title, body }) => `${title}${body}`.includes('{{'));

export function mergedSections(sections: readonly Section[], { values, locale }: Filling): Section[] {
  const missing = new Set<string>();
  const merged = (text: string) => {
    const filled = fill(text, values, locale, (value) => value);
    for (const field of filled.missing) missing.add(field);
    return filled.text;
  };
  const all = sections.map((section) => ({ ...section, title: merged(section.title), body: merged(section.body) }));
  if (missing.size > 0) throw rule('quote.unfilled', `Nothing fills ${[...missing].join(', ')}.`, { fields: [...missing] });
  return all;
}
