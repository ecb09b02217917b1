// A real PostgreSQL of our own, for `npm start` and the tests. Where DATABASE_URL names another, this one never runs.
import path from 'node:path';
import { startDaemon } from '../daemon/daemon.ts';
import { claimPort } from '../daemon/free-port.ts';
import { endLeftover } from '../daemon/leftover.ts';
import { postgresUser } from '../daemon/system-user.ts';
import { locateBinaries } from './binaries.ts';
import { ensureCluster, isReady, removeStaleLock } from './cluster.ts';
import { preparePlace } from './place.ts';
import { serverSettings, settingArguments } from './settings.ts';

// SIGINT is PostgreSQL's fast shutdown: it ends the sessions, writes a checkpoint and leaves.
const stopSignal = 'SIGINT';
const stopMsMax = 20_000;

export interface PostgresOptions {
  /** Holds the data, the password and the log; what is in it survives restarts. */
  dir: string;
  port?: number | undefined;
  /** False for a database that is thrown away: no write waits for the disk. */
  durable?: boolean;
  log(line: string): void;
}

export interface RunningPostgres {
  /** The superuser's way in, to the database `postgres`. */
  adminUrl: string;
  port: number;
  pid: number;
  stop(): Promise<void>;
}

export async function startPostgres({ dir, port: wanted, durable = true, log }: PostgresOptions): Promise<RunningPostgres> {
  const runAs = postgresUser();
  const { postgres, initdb } = locateBinaries(runAs, log);
  const place = preparePlace(path.resolve(dir), runAs, log);
  const recordFile = path.join(dir, 'postgres.json');
  await endLeftover({ recordFile, mark: place.data, name: 'PostgreSQL', stopSignal });
  removeStaleLock(place.data);
  await ensureCluster({ initdb, place, runAs, durable });
  const port = await claimPort({ port: wanted, purpose: 'PostgreSQL', variable: 'POSTGRES_PORT' });
  const { pid, stop } = await startDaemon({
    name: 'PostgreSQL',
    command: postgres,
    args: ['-D', place.data, ...settingArguments(serverSettings({ port, durable }))],
    runAs,
    logFile: path.join(dir, 'postgres.log'),
    recordFile,
    stopSignal,
    stopMsMax,
    ready: () => isReady(place.data),
    log,
  });
  return { adminUrl: `postgres://postgres:${place.password}@127.0.0.1:${port}/postgres`, port, pid, stop };
}
