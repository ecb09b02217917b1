// What can be known of a process by its id. Ids are reused, so a living id proves nothing until its command line is read.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 20;

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ended, and only waiting for its parent to notice; in a container without an init it may wait for ever. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The command line of a running process; empty where there is none to read. */
export function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

export function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime, which is what the signal was for.
  }
}

/** Waits until the condition holds; false when it still does not after `waitMsMax`. */
export async function eventually(condition: () => boolean | Promise<boolean>, waitMsMax: number): Promise<boolean> {
  const giveUpAt = performance.now() + waitMsMax;
  while (!(await condition())) {
    if (performance.now() > giveUpAt) return false;
    await sleep(pollMs);
  }
  return true;
}
