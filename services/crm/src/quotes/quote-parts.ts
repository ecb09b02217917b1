// Keys for lines that come without one, and words of a template filled in.
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { Section } from '@throughline/contracts/gen/throughline/crm/v1/quotes';

/** A key stays with its line for ever, so a new one never takes the number of one that is gone. */
export function withKeys(lines: readonly Line[], known: readonly Line[] = []): Line[] {
  const numbers = [...lines, ...known].map(({ key }) => Number(/^L(\d+)$/.exec(key)?.[1] ?? 0));
  let next = Math.max(0, ...numbers) + 1;
  return lines.map((line) => (line.key === '' ? { ...line, key: `L${next++}` } : line));
}

export type Variables = Readonly<Record<string, string>>;

/** {{name}} becomes what the variable says; one that nobody named stays, for all to see. */
export const filled = (text: string, variables: Variables): string =>
  text.replaceAll(/\{\{\s*([A-Za-z][\w.]*)\s*\}\}/g, (whole, name: string) => variables[name] ?? whole);

export const filledLines = (lines: readonly Line[], variables: Variables): Line[] =>
  lines.map((line) => ({ ...line, description: filled(line.description, variables) }));

export const filledSections = (sections: readonly Section[], variables: Variables): Section[] =>
  sections.map((section) => ({ ...section, title: filled(section.title, variables), body: filled(section.body, variables) }));
