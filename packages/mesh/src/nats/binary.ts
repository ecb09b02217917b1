// Which nats-server runs: the one named by NATS_SERVER_BIN, the one on PATH, the one we fetched before, else one we
// fetch now: the official release, or Debian's package. What was done is said in one line.
import { accessSync, chmodSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DomainError, unavailable } from '@throughline/chassis/errors';
import { fetchDebianPackage } from './debian.ts';
import { fetchRelease, releaseVersion } from './release.ts';

// Debian puts servers where only root's PATH looks.
const serverDirectories = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];
const repository = path.resolve(import.meta.dirname, '../../../..');
const cachedName = `nats-server-${process.platform}-${process.arch}`;

export async function findNatsServer(log: (line: string) => void): Promise<string> {
  return named() ?? onPath() ?? cached() ?? (await fetchNatsServer(log));
}

function named(): string | undefined {
  const file = process.env.NATS_SERVER_BIN;
  if (file && !isExecutable(file)) throw unavailable('mesh.no_nats', `NATS_SERVER_BIN names ${file}, which is no program.`);
  return file || undefined;
}

const onPath = () =>
  [...(process.env.PATH ?? '').split(path.delimiter), ...serverDirectories]
    .map((directory) => path.join(directory, 'nats-server'))
    .find(isExecutable);

const cacheDirectories = () => [path.join(repository, '.cache'), path.join(os.homedir(), '.cache', 'throughline')];

const cached = () =>
  cacheDirectories()
    .map((directory) => path.join(directory, cachedName))
    .find(isExecutable);

/** Tries one source after the other; every refusal is kept for the line that explains why there is no server. */
export async function fetchNatsServer(log: (line: string) => void, cache = writableCache()): Promise<string> {
  const target = path.join(cache, cachedName);
  const refusals: string[] = [];
  for (const [source, fetchFrom] of Object.entries(sources)) {
    const workDir = mkdtempSync(path.join(cache, 'fetching-'));
    try {
      const origin = await fetchFrom(target, workDir);
      chmodSync(target, 0o755);
      log(`nats-server was not found here: fetched ${origin} to ${target}`);
      return target;
    } catch (error) {
      refusals.push(`${source}: ${reasonOf(error)}`);
    } finally {
      rmSync(workDir, { recursive: true, force: true });
    }
  }
  throw unavailable(
    'mesh.no_nats',
    `There is no nats-server. Install it, set NATS_SERVER_BIN to it, or set NATS_URL to a running one.\n${refusals.join('\n')}`,
  );
}

const sources: Record<string, (target: string, workDir: string) => string | Promise<string>> = {
  [`release ${releaseVersion}`]: fetchRelease,
  "Debian's package": fetchDebianPackage,
};

function writableCache(): string {
  const place = cacheDirectories().find((directory) => {
    try {
      mkdirSync(directory, { recursive: true });
      accessSync(directory, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!place)
    throw unavailable('mesh.no_nats', `nats-server would be kept in ${cacheDirectories().join(' or ')}, and neither can be written.`);
  return place;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  const { stderr, cause, message } = error as { stderr?: Buffer; cause?: { message?: string }; message: string };
  return stderr?.toString().trim().split('\n').at(-1) || cause?.message || message;
}
