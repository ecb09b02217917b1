// A server of its own that runs beside us: started in a session of its own (so that Ctrl-C reaches only us, and we end
// it after the services have drained), its output in a log file, guarded, and stopped by its process id alone.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { unavailable } from '@throughline/chassis/errors';
import { guardDaemon } from './guard.ts';
import { writeRecord } from './leftover.ts';
import { eventually, signal } from './processes.ts';
import type { SystemUser } from './system-user.ts';

const lastLinesMax = 15;
const readyMsMax = 60_000;

export interface DaemonOptions {
  name: string;
  command: string;
  args: readonly string[];
  runAs: SystemUser | undefined;
  logFile: string;
  recordFile: string;
  stopSignal: NodeJS.Signals;
  /** How long it may take to end in good order; then it is killed. */
  stopMsMax: number;
  ready(): boolean | Promise<boolean>;
  log(line: string): void;
}

export interface Daemon {
  pid: number;
  stop(): Promise<void>;
}

export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const child = spawnDaemon(options);
  const { pid } = child;
  if (pid === undefined) throw unavailable('mesh.daemon_failed', `${options.name} cannot be run: ${options.command}`);
  writeRecord(options.recordFile, pid);
  const guard = guardDaemon(pid, options.stopSignal);
  let stopping = false;
  child.once('exit', (code, by) => {
    guard.dismiss();
    rmSync(options.recordFile, { force: true });
    if (!stopping) options.log(`${options.name} ended by itself (${by ?? `code ${code}`}); its log is ${options.logFile}`);
  });
  const stop = async () => {
    stopping = true;
    await endChild(child, options);
  };
  await waitUntilReady(child, options, stop);
  return { pid, stop };
}

function spawnDaemon({ command, args, runAs, logFile }: DaemonOptions): ChildProcess {
  const output = openSync(logFile, 'w', 0o600);
  try {
    const child = spawn(command, args, { cwd: '/', detached: true, stdio: ['ignore', output, output], ...runAs });
    child.on('error', () => {});
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

async function waitUntilReady(child: ChildProcess, options: DaemonOptions, stop: () => Promise<void>) {
  const settled = await eventually(async () => hasEnded(child) || (await options.ready()), readyMsMax);
  if (settled && !hasEnded(child)) return;
  await stop();
  throw unavailable('mesh.daemon_failed', `${options.name} did not start. Its last words:\n${lastLines(options.logFile)}`);
}

async function endChild(child: ChildProcess, { stopSignal, stopMsMax }: DaemonOptions) {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => void child.once('exit', resolve));
  child.ref();
  signal(child.pid!, stopSignal);
  const impatience = setTimeout(() => signal(child.pid!, 'SIGKILL'), stopMsMax);
  await ended;
  clearTimeout(impatience);
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

function lastLines(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lastLinesMax).join('\n');
}
