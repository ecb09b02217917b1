// Processor time and memory of a process and all below it, from /proc: throughput is noisy on a shared machine, this is less so.
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100; // what Linux reports in, on every architecture Node runs on

interface Stat {
  parent: number;
  seconds: number;
}

export function processorSeconds(rootPid: number): number {
  return [...family(rootPid).values()].reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Memory of a process and all below it. What processes share, as those of PostgreSQL do, counts once. */
export function familyMiB(rootPid: number): number {
  return [...family(rootPid).keys()].reduce((sum, pid) => sum + proportionalMiB(pid), 0);
}

function family(rootPid: number): Map<number, Stat> {
  const stats = new Map<number, Stat>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readStat(Number(name)) : undefined;
    if (stat) stats.set(Number(name), stat);
  }
  const within = (pid: number): boolean => pid === rootPid || (stats.has(pid) && pid > 1 && within(stats.get(pid)!.parent));
  return new Map([...stats].filter(([pid]) => within(pid)));
}

function readStat(pid: number): Stat | undefined {
  try {
    // The name stands in parentheses and may hold anything, so fields are counted from behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond };
  } catch {
    return undefined; // it ended meanwhile
  }
}

function proportionalMiB(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))![1]) / 1024;
  } catch {
    return 0; // it ended meanwhile
  }
}
