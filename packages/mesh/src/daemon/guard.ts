// A daemon must not outlive the process that started it, not even when that one is killed with -9. The guard is a shell
// that waits at the end of a pipe: the pipe breaks when the parent is gone, however it went, and the guard ends the
// daemon. A word through the pipe dismisses it.
import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

const script = `
read -r word && exit 0
kill -s "$2" "$1" 2>/dev/null || exit 0
tries=0
while [ $tries -lt 50 ] && kill -0 "$1" 2>/dev/null; do sleep 0.2; tries=$((tries + 1)); done
kill -s KILL "$1" 2>/dev/null
`;

export function guardDaemon(pid: number, signalName: NodeJS.Signals): { dismiss(): void } {
  if (process.platform === 'win32') return { dismiss() {} };
  const stopSignal = signalName.replace('SIG', '');
  // A session of its own keeps it out of reach of Ctrl-C, which goes to the terminal's whole process group.
  const guard = spawn('/bin/sh', ['-c', script, 'throughline-guard', String(pid), stopSignal], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  guard.unref();
  guard.on('error', () => {});
  guard.stdin.on('error', () => {});
  (guard.stdin as Socket).unref();
  return { dismiss: () => void guard.stdin.end('dismissed\n') };
}
