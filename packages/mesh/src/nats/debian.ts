// nats-server from Debian's own package, unpacked and not installed: apt checks its signature, nothing of the system
// changes, and no root is needed.
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { unavailable } from '@throughline/chassis/errors';
import { findUser } from '../daemon/system-user.ts';

const commandMsMax = 120_000;

/** Puts the package's program at `target`, working in the directory given for it. */
export function fetchDebianPackage(target: string, workDir: string): string {
  handToApt(workDir);
  if (!tries(() => apt(workDir, [], 'download', 'nats-server'))) {
    const lists = ownLists(workDir);
    apt(workDir, lists, 'update');
    apt(workDir, lists, 'download', 'nats-server');
  }
  const archive = readdirSync(workDir).find((file) => file.endsWith('.deb'));
  if (!archive) throw unavailable('mesh.no_nats_package', 'apt-get brought no package nats-server');
  execFileSync('dpkg-deb', ['-x', archive, 'unpacked'], { cwd: workDir });
  renameSync(path.join(workDir, 'unpacked/usr/sbin/nats-server'), target);
  return `Debian's package ${archive}`;
}

// As root, apt downloads as its own user `_apt`, which must be able to write here.
function handToApt(directory: string) {
  const user = process.getuid?.() === 0 ? findUser('_apt') : undefined;
  if (user) chownSync(directory, user.uid, user.gid);
}

/** Package lists of our own, for a machine that has none yet and where the system's may not be written. */
function ownLists(workDir: string): string[] {
  for (const part of ['lists/partial', 'cache/archives/partial']) mkdirSync(path.join(workDir, part), { recursive: true });
  for (const part of ['lists', 'lists/partial']) handToApt(path.join(workDir, part));
  return ['-o', `Dir::State::lists=${path.join(workDir, 'lists')}`, '-o', `Dir::Cache=${path.join(workDir, 'cache')}`];
}

function apt(workDir: string, options: string[], ...command: string[]) {
  execFileSync('apt-get', ['-qq', ...options, ...command], { cwd: workDir, stdio: ['ignore', 'ignore', 'pipe'], timeout: commandMsMax });
}

function tries(attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
