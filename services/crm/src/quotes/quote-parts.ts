// Keys for lines and sections that come without one, and words of a template filled in.
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { Section } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { refuseRepeated } from '../pricing/line-checks.ts';

/** A key stays with its line for ever, so a new one never takes the number of one that is gone. */
export function withKeys<T extends { key: string }>(lines: readonly T[], known: readonly T[] = []): T[] {
  const numbers = [...lines, ...known].map(({ key }) => Number(/^L(\d+)$/.exec(key)?.[1] ?? 0));
  let next = Math.max(0, ...numbers) + 1;
  return lines.map((line) => (line.key === '' ? { ...line, key: `L${next++}` } : line));
}

/** A section without a key goes by its kind: "terms", and "terms-2" where that is taken. */
export function withSectionKeys(sections: readonly Section[]): Section[] {
  const given = sections.filter(({ key }) => key !== '');
  refuseRepeated('sections', given);
  const taken = new Set(given.map(({ key }) => key));
  return sections.map((section) => {
    const key = section.key || freeKey(section.kind.toLowerCase(), taken);
    taken.add(key);
    return { ...section, key };
  });
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  let [key, n] = [wanted, 1];
  while (taken.has(key)) key = `${wanted}-${(n += 1)}`;
  return key;
}

export type Variables = Readonly<Record<string, string>>;

/** {{name}} becomes what the variable says; one that nobody named stays, for all to see. */
export const filled = (text: string, variables: Variables): string =>
  text.replaceAll(/\{\{\s*([A-Za-z][\w.]*)\s*\}\}/g, (whole, name: string) => variables[name] ?? whole);

export const filledLines = (lines: readonly Line[], variables: Variables): Line[] =>
  lines.map((line) => ({ ...line, description: filled(line.description, variables) }));

export const filledSections = (sections: readonly Section[], variables: Variables): Section[] =>
  sections.map((section) => ({ ...section, title: filled(section.title, variables), body: filled(section.body, variables) }));
