// Options: which lines the client may choose, and whether a choice is one that the quote allows (CRM-75).
import type { Line, LineKind, Phase } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { rule } from '@throughline/chassis/errors';

/** A line of an option group is one to choose, unless it says otherwise. */
export const lineKindOf = ({ kind, optionGroup }: Line): LineKind => kind ?? (optionGroup ? 'OPTIONAL' : 'STANDARD');

/** An option is a line that says so, or that stands in an optional phase. */
export const isOptional = (line: Line, phases: readonly Phase[]): boolean =>
  lineKindOf(line) === 'OPTIONAL' || phases.some((phase) => phase.optional && phase.key === line.phaseKey);

/** The lines with the client's choice in place of what they said. */
export function withChoice(lines: readonly Line[], phases: readonly Phase[], chosen: readonly string[]): Line[] {
  const choosable = new Set(lines.filter((line) => isOptional(line, phases)).map((line) => line.key));
  const foreign = chosen.filter((key) => !choosable.has(key));
  if (foreign.length > 0) throw rule('quote.options_invalid', `No options of this quote: ${foreign.join(', ')}.`, { lineKeys: foreign });
  return lines.map((line) => (choosable.has(line.key) ? { ...line, selected: chosen.includes(line.key) } : line));
}

/** Of each option group as many as it asks for: from min to max. What a rule took out cannot be chosen. */
export function refuseUnmetGroups(lines: readonly Line[]): void {
  const groups = Map.groupBy(
    lines.filter((line) => line.optionGroup !== undefined),
    (line) => line.optionGroup!.key,
  );
  for (const [key, members] of groups) {
    const min = Math.max(...members.map((line) => line.optionGroup!.min));
    const max = Math.min(...members.map((line) => line.optionGroup!.max));
    const chosen = members.filter((line) => line.amounts?.counted ?? line.selected).length;
    if (chosen < min || chosen > max) {
      throw rule('quote.options_invalid', `Choose ${min} to ${max} of ${key}, not ${chosen}.`, { group: key, min, max, chosen });
    }
  }
}
