// Figures against the floors and goals of 09-quality, section 1: a line each, and a bench that fails below a floor.
import { median } from './rounds.ts';

export interface Judged {
  row: string;
  measure: string;
  figures: readonly number[];
  unit: 'x' | 's' | 'MiB' | 'scans';
  floor: number;
  goal: number;
}

/** A ratio is better when it is more; seconds, memory and scans when they are less. */
export function judge(all: readonly Judged[]): void {
  for (const { row, measure, figures, unit, floor, goal } of all) {
    const middle = median(figures);
    const reaches = (mark: number) => (unit === 'x' ? middle >= mark : middle <= mark);
    const verdict = reaches(goal) ? 'goal' : reaches(floor) ? 'floor' : 'SHORT';
    console.log(`${row.padEnd(7)} ${measure.padEnd(52)} ${shown(figures, unit)}  floor ${floor} goal ${goal}  ${verdict}`);
    if (!reaches(floor)) process.exitCode = 1;
  }
}

function shown(figures: readonly number[], unit: Judged['unit']): string {
  const text = (value: number) => value.toFixed(unit === 'x' ? 2 : unit === 's' ? 1 : 0);
  const range = figures.length > 1 ? ` (${text(Math.min(...figures))}-${text(Math.max(...figures))})` : '';
  return `${text(median(figures))} ${unit}${range}`;
}
