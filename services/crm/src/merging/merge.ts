// Records that are one and the same become one (CRM-18): the winner stays, with the values that were chosen; up to ten losers
// go, and whoever asks for one is told where it went.
import type { MergeChoice } from '@throughline/contracts/gen/throughline/crm/v1/merges';
import type { Noun } from '@throughline/chassis/database/table';
import { invalidFields, rule } from '@throughline/chassis/errors';

export interface Merging {
  winnerId: string;
  loserIds: readonly string[];
  choices: readonly MergeChoice[];
}

export function refuseUnfit({ winnerId, loserIds, choices }: Merging, choosable: readonly string[]): void {
  if (loserIds.includes(winnerId)) throw rule('merge.invalid', 'A record is not merged with itself.');
  const merged = new Set([winnerId, ...loserIds]);
  choices.forEach(({ field, fromId }, at) => {
    if (!choosable.includes(field))
      throw invalidFields({ field: `choices[${at}].field`, code: 'not_allowed', message: `must be one of ${choosable.join(', ')}` });
    if (!merged.has(fromId))
      throw invalidFields({ field: `choices[${at}].fromId`, code: 'not_allowed', message: 'is none of those merged' });
  });
}

/** The chosen values; where the winner has none and nobody chose, the first loser's that has one. */
export function chosenFields<T extends Noun>(
  winner: T,
  losers: readonly T[],
  choices: readonly MergeChoice[],
  choosable: readonly (keyof T & string)[],
): Partial<T> {
  const all = new Map([winner, ...losers].map((record) => [record.id, record]));
  const chosen = new Map(choices.map(({ field, fromId }) => [field, all.get(fromId)!]));
  const set: Partial<T> = {};
  for (const name of choosable) {
    const source = chosen.get(name) ?? [winner, ...losers].find((record) => !isEmpty(record[name]));
    if (source && source !== winner) set[name] = source[name];
  }
  return set;
}

/** Of all of them, each once, the winner's first. */
export const union = <V>(lists: readonly (readonly V[])[], max: number): V[] => [...new Set(lists.flat())].slice(0, max);

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
