// A PostgreSQL cluster on disk: made once, and freed of the lock file of a run that was killed.
import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { conflict, unavailable } from '@throughline/chassis/errors';
import { commandOf, isAlive } from '../daemon/processes.ts';
import type { SystemUser } from '../daemon/system-user.ts';
import { writeSecret, type Place } from './place.ts';

const run = promisify(execFile);

export interface NewCluster {
  initdb: string;
  place: Place;
  runAs: SystemUser | undefined;
  durable: boolean;
}

/** Makes the cluster if there is none. It appears whole or not at all: a run killed midway leaves nothing half-made. */
export async function ensureCluster({ initdb, place, runAs, durable }: NewCluster) {
  if (existsSync(path.join(place.data, 'PG_VERSION'))) return;
  const unfinished = `${place.data}.new`;
  const passwordFile = `${place.data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (runAs) chownSync(unfinished, runAs.uid, runAs.gid);
  writeSecret(passwordFile, place.password, runAs);
  try {
    await run(initdb, initdbArguments(unfinished, passwordFile, durable), { ...runAs, cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
    renameSync(unfinished, place.data);
  } catch (cause) {
    const { stderr } = cause as { stderr?: string };
    throw unavailable('mesh.daemon_failed', `PostgreSQL's data could not be made in ${place.data}: ${stderr ?? String(cause)}`, 1, cause);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

// The built-in C.UTF-8 sorts and folds the same on every machine, whatever locales it has.
function initdbArguments(data: string, passwordFile: string, durable: boolean): string[] {
  const access = ['-D', data, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const language = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return [...access, ...language, '--no-instructions', ...(durable ? [] : ['--no-sync'])];
}

/**
 * PostgreSQL takes any living process of the recorded id for its own earlier self and refuses to start; after a kill or
 * in a new container that id often belongs to somebody else. The file goes only if its process is dead or no postgres.
 */
export function removeStaleLock(data: string) {
  const file = lockFileOf(data);
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (isAlive(pid) && /\bpostgres\b/.test(commandOf(pid)) && commandOf(pid).includes(data)) {
    throw conflict('mesh.already_running', `PostgreSQL already runs on ${data} as process ${pid}: end that one first.`);
  }
  rmSync(file, { force: true });
}

/** The eighth line of its lock file tells the server's state, as pg_ctl reads it. */
export function isReady(data: string): boolean {
  const file = lockFileOf(data);
  return existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready';
}

const lockFileOf = (data: string) => path.join(data, 'postmaster.pid');
