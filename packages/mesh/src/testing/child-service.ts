// A service as a process of its own, which tests kill, freeze and start again. What is started here is ended by its id.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { forkService } from '../service-processes.ts';

const readyMsMax = 20_000;

export interface ChildService {
  readonly pid: number;
  readonly isAlive: boolean;
  /** Resolves when it takes calls; answers how long that took. */
  start(): Promise<number>;
  /** kill -9: it gets no word of it. */
  kill(): Promise<void>;
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

export function childService(name: string, env: Record<string, string>): ChildService {
  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    if (!child || hasEnded(child)) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return {
    get pid() {
      return child!.pid!;
    },
    get isAlive() {
      return child !== undefined && !hasEnded(child);
    },
    async start() {
      const startedAt = performance.now();
      child = forkService(name, { PATH: process.env['PATH'], ...env });
      await ready(name, child);
      return performance.now() - startedAt;
    },
    kill: () => end('SIGKILL'),
    freeze: () => void child!.kill('SIGSTOP'),
    thaw: () => void child!.kill('SIGCONT'),
    stop: () => end('SIGTERM'),
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

async function ready(name: string, child: ChildProcess): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const refuse = (why: string) => () => Promise.reject(new Error(`${name} ${why}`));
  try {
    await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(refuse('ended before it took calls')),
      setTimeout(readyMsMax, undefined, { signal }).then(refuse(`took no calls in ${readyMsMax} ms`)),
    ]);
  } finally {
    waiting.abort();
  }
}
