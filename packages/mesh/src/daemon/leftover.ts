// What an earlier run may have left behind: a daemon that nobody owns any more. It is ended; one whose owner lives is
// somebody's, and starting a second on the same directory is refused.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { conflict } from '@throughline/chassis/errors';
import { commandOf, eventually, isAlive, signal } from './processes.ts';

const leaveMsMax = 10_000;

export interface LeftoverSearch {
  recordFile: string;
  /** A piece of the daemon's command line that no other process has: its directory. */
  mark: string;
  name: string;
  stopSignal: NodeJS.Signals;
}

export function writeRecord(recordFile: string, pid: number) {
  writeFileSync(recordFile, JSON.stringify({ pid, owner: process.pid }));
}

export async function endLeftover({ recordFile, mark, name, stopSignal }: LeftoverSearch): Promise<void> {
  const record = readRecord(recordFile);
  if (!record || !isAlive(record.pid) || !commandOf(record.pid).includes(mark)) return rmSync(recordFile, { force: true });
  if (isAlive(record.owner)) {
    throw conflict('mesh.already_running', `${name} already runs on ${mark}, started by process ${record.owner}: end that one first.`);
  }
  signal(record.pid, stopSignal);
  if (!(await eventually(() => !isAlive(record.pid), leaveMsMax))) signal(record.pid, 'SIGKILL');
  await eventually(() => !isAlive(record.pid), leaveMsMax);
  rmSync(recordFile, { force: true });
}

function readRecord(recordFile: string): { pid: number; owner: number } | undefined {
  try {
    const record: unknown = JSON.parse(readFileSync(recordFile, 'utf8'));
    const { pid, owner } = record as { pid: unknown; owner: unknown };
    return Number.isInteger(pid) && Number.isInteger(owner) ? { pid: Number(pid), owner: Number(owner) } : undefined;
  } catch {
    return undefined;
  }
}
