// Companies stand below companies: no cycle, at most ten deep, and where one stood before is kept (CRM-11).
import { rule } from '@throughline/chassis/errors';

export const depthMax = 10;

/** Where a company stands or is to stand: those above, nearest first, and how many levels hang below it. */
export interface Place {
  aboveIds: readonly string[];
  levelsBelow: number;
}

export function refuseMisplaced(companyId: string | undefined, { aboveIds, levelsBelow }: Place): void {
  if (companyId !== undefined && aboveIds.includes(companyId))
    throw rule('company.hierarchy_cycle', 'A company cannot stand below itself.');
  if (aboveIds.length + 1 + levelsBelow > depthMax) throw rule('company.hierarchy_too_deep', `Companies nest at most ${depthMax} deep.`);
}
